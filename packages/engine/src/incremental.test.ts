import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { Engine } from './engine.ts';

const samples = new URL('../../../test/samples/', import.meta.url);
const names = readdirSync(samples).filter((name) => name.endsWith('.collab'));
const texts = new Map(names.map((name) => [`file:///w/${name}`, readFileSync(new URL(name, samples), 'utf8')]));

// Designs in several files that ask for the time of the same people, one by way of a joined group of yet another file.
const sharing = {
  'people.collab': `group Nurses { size 4 available 1h per month }
group Porters { size 3 available 4h per month }
calendar Year { from 2026-09-01 to 2026-12-31 closed 2026-11-02 }`,
  'team.collab': 'import { Nurses as N, Porters } from "./people.collab"\ngroup Team joins N and Porters',
  'falls.collab': `import "./people.collab"
design Falls { purpose "p" calendar Year work Walk { with Nurses every month on the first Monday at 20:00 for 50 min } }`,
  'lifting.collab': `import "./team.collab"
import "./people.collab"
design Lifting { purpose "p" calendar Year work Hoist { with Team every month on the first Monday at 20:30 for 40 min } start "s" }`,
  'night.collab': `import { Nurses } from "./people.collab"
design Night { purpose "p" from 2026-10-01 to 2026-12-31 work Talk { with 2 of Nurses every month on the first Monday at 20:40 for 90 min } }`,
};
for (const [name, text] of Object.entries(sharing)) texts.set(`file:///w/${name}`, text);
const uris = [...texts.keys()];

/** Pieces that change names, blocks, imports and dates when they are put somewhere. */
const pieces = [
  '',
  '}',
  '{',
  '"',
  'OakYear5',
  'x',
  '\n',
  'group OakHead',
  'import "./protocols.collab"\n',
  'import "./transition-pyramid.collab"\n',
  'Movers',
  '2026-06-31',
  ', ',
  'size 0',
];

const edit = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constant('edit' as const),
      file: fc.nat(uris.length - 1),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      cut: fc.nat(40),
      piece: fc.constantFrom(...pieces),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('remove' as const), file: fc.nat(uris.length - 1) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('restore' as const), file: fc.nat(uris.length - 1) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('ask' as const), file: fc.nat(uris.length - 1) }) },
);

function everything(engine: Engine) {
  return [...engine.uris()].sort().map((uri) => ({
    uri,
    findings: engine.findings(uri),
    plans: engine.designs(uri).map(({ name }) => engine.plan(uri, name.value)),
    leads: engine.model(uri)!.refs.map(({ to, file }) => [to && 'span' in to ? to.span : undefined, file]),
  }));
}

describe('after any edits', () => {
  it('the engine knows what one built from nothing knows', () => {
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 12 }), (edits) => {
        const engine = new Engine({ roots: ['file:///w/'] });
        for (const [uri, text] of texts) engine.setFile(uri, text);
        for (const one of edits) {
          const uri = uris[one.file]!;
          if (one.kind === 'remove') engine.removeFile(uri);
          else if (one.kind === 'restore') engine.setFile(uri, texts.get(uri)!);
          else if (one.kind === 'ask') engine.findings(uri);
          else {
            const text = engine.text(uri) ?? '';
            const at = Math.floor(one.at * text.length);
            engine.setFile(uri, text.slice(0, at) + one.piece + text.slice(at + one.cut));
          }
        }
        const fresh = new Engine({ roots: ['file:///w/'] });
        for (const uri of engine.uris()) fresh.setFile(uri, engine.text(uri)!);
        assert.equal(JSON.stringify(everything(engine)), JSON.stringify(everything(fresh)));
      }),
      { numRuns: 60 },
    );
  }).timeout(60_000);

  it('tells every file whose findings changed', () => {
    fc.assert(
      fc.property(
        fc.nat(uris.length - 1),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.nat(60),
        fc.constantFrom(...pieces),
        (file, where, cut, piece) => {
          const engine = new Engine({ roots: ['file:///w/'] });
          for (const [uri, text] of texts) engine.setFile(uri, text);
          const before = new Map(uris.map((uri) => [uri, codesOf(engine, uri)]));
          const uri = uris[file]!;
          const text = texts.get(uri)!;
          const at = Math.floor(where * text.length);
          const affected = engine.setFile(uri, text.slice(0, at) + piece + text.slice(at + cut));
          for (const other of uris) {
            if (other === uri || affected.has(other)) continue;
            assert.deepEqual(codesOf(engine, other), before.get(other), `${other} changed untold`);
          }
        },
      ),
      { numRuns: 80 },
    );
  }).timeout(60_000);
});

function codesOf(engine: Engine, uri: string): string[] {
  return engine.findings(uri).map(({ code, span }) => `${code} ${span.start}`);
}
