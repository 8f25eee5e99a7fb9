import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { Engine } from '@jointwork/engine';
import { libraryFiles } from '@jointwork/library';

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

  it('hold at least five designs that plan sessions', () => {
    const planned = paths.flatMap((path) =>
      engine.designs(uri(path)).map(({ name }) => engine.plan(uri(path), name.value)!.sessions.length),
    );
    assert.ok(planned.length >= 6, `${planned.length} designs`);
    for (const sessions of planned) assert.ok(sessions >= 5, `${sessions} sessions`);
  });

  it('are all named in their guide', () => {
    const guide = readFileSync(new URL('README.md', examples), 'utf8');
    for (const path of paths) assert.ok(guide.includes(path.replace(/\.collab$/, '')), path);
  });

  it('hold one that is faulty in what its comments say, and in nothing else', () => {
    const path = 'faulty/attendance-league.collab';
    const text = engine.text(uri(path))!;
    const said = [...text.matchAll(/\/\/ Fault: ([a-z-]+)/g)].map(([, id]) => id!);
    const found = engine.findings(uri(path)).map(({ code }) => code);
    assert.deepEqual([...found].sort(), [...said].sort());
    const lesson = readFileSync(new URL('faulty/README.md', examples), 'utf8');
    for (const id of said) assert.ok(lesson.includes(`| \`${id}\` |`), id);
  });
});

describe('the library', () => {
  const engine = new Engine();
  for (const { uri: address } of libraryFiles) {
    it(`${address} is clean`, () => assert.deepEqual(told(engine, address), []));
  }
});
