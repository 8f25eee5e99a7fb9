import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { Engine } from '@jointwork/engine';
import { format } from '@jointwork/language';
import { libraryFiles } from '@jointwork/library';
import { examplePages } from '../packages/dev/src/generate/example-pages.ts';
import { formats } from '../packages/render/src/export/formats.ts';
import { textInput } from './export/sample-input.ts';

const examples = new URL('../examples/', import.meta.url);

/** All examples in one workspace, as a reader who clones the repository opens them. */
function opened(): { engine: Engine; paths: readonly string[] } {
  const engine = new Engine({ roots: [examples.href] });
  const paths = readdirSync(examples, { recursive: true })
    .map((path) => String(path).replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.collab'))
    .sort();
  for (const path of paths) engine.setFile(uri(path), readFileSync(new URL(path, examples), 'utf8'));
  return { engine, paths };
}

const uri = (path: string): string => new URL(path, examples).href;

function told(engine: Engine, address: string): string[] {
  return engine.findings(address).map(({ code, message }) => `${code}: ${engine.message(message)}`);
}

describe('the examples', () => {
  const { engine, paths } = opened();

  for (const path of paths.filter((each) => !each.startsWith('faulty/'))) {
    it(`${path} is clean`, () => assert.deepEqual(told(engine, uri(path)), []));
  }

  for (const path of paths) {
    it(`${path} is well formatted`, () => {
      const text = engine.text(uri(path))!;
      const formatted = format(text);
      assert.equal(formatted.refused, undefined);
      assert.equal(formatted.text, text);
    });
  }

  const designs = paths.flatMap((path) => engine.designs(uri(path)).map(({ name }) => ({ path, name: name.value })));
  const sound = designs.filter(({ path }) => !path.startsWith('faulty/'));

  it('are at least fifteen that are sound, and four that are faulty', () => {
    assert.ok(sound.length >= 15, `${sound.length} designs`);
    assert.equal(designs.length - sound.length, 4);
  });

  for (const { path, name } of designs) {
    it(`${path} makes a plan of sessions`, () => {
      const { sessions, meetings } = engine.plan(uri(path), name)!;
      assert.ok(sessions.length >= 5, `${sessions.length} sessions`);
      for (const { kind, id } of meetings)
        if (kind === 'review')
          assert.ok(
            sessions.some(({ meeting }) => meeting === id),
            `${id} is held`,
          );
    });
  }

  for (const { path, name } of sound) {
    it(`${path} says in words what it is for, for whom, and what ends`, () => {
      const plan = engine.plan(uri(path), name)!;
      assert.ok(
        plan.participants.some(({ served }) => served),
        'people served',
      );
      assert.ok(
        plan.coverage.some(({ targets }) => targets.length > 0),
        'a target',
      );
      assert.match(engine.text(uri(path))!, /\/\*\*[\s\S]+?\*\//, 'a note');
      assert.match(engine.text(uri(path))!, /^ {2}stop "/m, 'something that stops');
    });
  }

  it('are all named in their guide', () => {
    const guide = readFileSync(new URL('README.md', examples), 'utf8');
    for (const path of paths) assert.ok(guide.includes(path.replace(/\.collab$/, '')), path);
  });

  for (const name of ['open-class/reading-aloud.collab', 'hospital/tuesday-at-eight.collab']) {
    it(`${name} becomes a page`, async () => {
      const input = textInput(readFileSync(new URL(name, examples), 'utf8'), { file: name });
      const exported = await formats.html.load();
      const [file] = await exported(input);
      const text = typeof file!.content === 'string' ? file!.content : new TextDecoder().decode(file!.content);
      const { title, name: plain } = input.plan.design;
      assert.match(text, /^<!doctype html>/i);
      assert.ok(text.includes(title ?? plain));
    });
  }
});

describe('the faulty examples', () => {
  const { engine, paths } = opened();
  const faulty = paths.filter((path) => path.startsWith('faulty/'));
  const lesson = readFileSync(new URL('faulty/README.md', examples), 'utf8');
  const sections = lesson.split(/^## /m).slice(1);

  for (const [index, path] of faulty.entries()) {
    it(`${path} is faulty in what its comments say, and in nothing else`, () => {
      const said = [...engine.text(uri(path))!.matchAll(/\/\/ Fault: ([a-z-]+)/g)].map(([, id]) => id!);
      const found = engine.findings(uri(path)).map(({ code }) => code);
      assert.deepEqual([...new Set(found)].sort(), [...new Set(said)].sort());
    });

    it(`${path} has a lesson that speaks of each finding, and of nothing else`, () => {
      const told = [...sections[index]!.matchAll(/^\| `([a-z-]+)` \|/gm)].map(([, id]) => id!);
      const found = engine.findings(uri(path)).map(({ code }) => code);
      assert.deepEqual([...told].sort(), [...new Set(found)].sort());
    });

    it(`${path} names its twin, which is sound`, () => {
      const twin = /mended\/[a-z-]+\.collab/.exec(engine.text(uri(path))!)?.[0];
      assert.ok(twin && paths.includes(twin), twin);
      assert.ok(lesson.includes(`(../${twin})`));
      assert.deepEqual(told(engine, uri(twin)), []);
    });
  }
});

describe('the pages of the examples', () => {
  const folder = new URL('../docs/examples/', import.meta.url);

  it('are written: npm run generate', () => {
    assert.deepEqual(readdirSync(folder).sort(), [...examplePages.keys()].map((name) => `${name}.md`).sort());
    for (const [name, text] of examplePages)
      assert.equal(readFileSync(new URL(`${name}.md`, folder), 'utf8').replaceAll('\r\n', '\n'), text, name);
  });

  it('are one for each design, and show what is found in the faulty ones', () => {
    const { engine, paths } = opened();
    for (const path of paths.filter((each) => engine.designs(uri(each)).length > 0)) {
      const page = examplePages.get(path.replace(/^.*\/|\.collab$/g, ''))!;
      assert.ok(page.includes('**What to look at:**'), path);
      for (const { code } of engine.findings(uri(path))) assert.ok(page.includes(`[\`${code}\`]`), `${path}: ${code}`);
    }
  });

  it('lead nowhere that is not there', () => {
    for (const [name, text] of examplePages)
      for (const [, link] of text.matchAll(/\]\(((?!https?:)[^)#]+)/g))
        assert.ok(existsSync(new URL(link!, folder)), `${name}: ${link}`);
  });
});

describe('the library', () => {
  const engine = new Engine();
  for (const { uri: address } of libraryFiles) {
    it(`${address} is clean`, () => assert.deepEqual(told(engine, address), []));
  }
});
