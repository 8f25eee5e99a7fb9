import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Engine } from '@jointwork/engine';
import { editorFeatures } from '@jointwork/server/testing';

const folder = join(import.meta.dirname, 'samples');
const samples = readdirSync(folder)
  .filter((name) => name.endsWith('.collab'))
  .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));

/** One cut may take this long, in milliseconds, on a machine that does much else at the time. */
const patience = 5000;

/**
 * Every sample, cut at every offset: whoever types stands at one of them. Check and plan look at each of them; what the
 * editor asks about a place looks at the end of each cut, where the typing is, or at each so-manieth.
 */
describe('A file that is only half there', function () {
  this.timeout(300_000);

  for (const { name, text } of samples) {
    it(`is checked and planned, wherever ${name} is cut`, () => {
      const engine = engineOf();
      const uri = `file:///cut/${name}`;
      slowest(text.length, 1, (offset) => {
        engine.setFile(uri, text.slice(0, offset), { open: true });
        engine.findings(uri);
        for (const { name: design } of engine.designs(uri)) engine.plan(uri, design.value);
      });
    });

    it(`is completed, explained, outlined, folded and coloured, wherever ${name} is cut`, () => {
      const engine = engineOf();
      const uri = `file:///cut/${name}`;
      const ask = editorFeatures(engine);
      slowest(text.length, 11, (offset) => {
        engine.setFile(uri, text.slice(0, offset), { open: true });
        ask(uri, offset);
      });
    });

    it(`answers about places of ${name} with a piece missing`, () => {
      const engine = engineOf();
      const uri = `file:///cut/${name}`;
      const ask = editorFeatures(engine);
      slowest(text.length, 41, (offset) => {
        engine.setFile(uri, text.slice(0, offset) + text.slice(offset + 20), { open: true });
        engine.findings(uri);
        ask(uri, offset);
      });
    });
  }
});

/** The other samples lie beside it, since some import them; an error inside Jointwork is thrown on. */
function engineOf(): Engine {
  const engine = new Engine({
    roots: ['file:///cut/'],
    onError: (error) => {
      throw error;
    },
  });
  for (const { name, text } of samples) engine.setFile(`file:///cut/${name}`, text);
  return engine;
}

function slowest(length: number, step: number, work: (offset: number) => void): void {
  for (let offset = 0; offset <= length; offset += step) {
    const start = performance.now();
    try {
      work(offset);
    } catch (error) {
      throw new Error(`cut at ${offset}`, { cause: error });
    }
    const took = performance.now() - start;
    assert.ok(took < patience, `cut at ${offset}: ${took} ms`);
  }
}
