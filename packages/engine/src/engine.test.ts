import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import type { FileSettings } from '@jointwork/rules';
import { Engine } from './engine.ts';

const samples = new URL('../../../test/samples/', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, samples), 'utf8');
const uri = (name: string) => `file:///w/${name}`;

function engineWith(files: Record<string, string>): Engine {
  const engine = new Engine({ roots: ['file:///w/'] });
  for (const [name, text] of Object.entries(files)) engine.setFile(uri(name), text);
  return engine;
}

const codes = (engine: Engine, name: string) => engine.findings(uri(name)).map(({ code }) => code);

describe('the engine', () => {
  it('tells whom a file that comes or goes concerns', () => {
    const engine = engineWith({ 'a.collab': 'import "./b.collab"\nperson Ana in B', 'c.collab': 'group C' });
    engine.findings(uri('a.collab'));
    assert.deepEqual([...engine.setFile(uri('b.collab'), 'group B')], [uri('a.collab')]);
    assert.deepEqual(codes(engine, 'a.collab'), []);
    assert.deepEqual([...engine.removeFile(uri('b.collab'))], [uri('a.collab')]);
    assert.ok(codes(engine, 'a.collab').length > 0);
  });

  it('finds no error of the language in any sample', () => {
    const names = readdirSync(samples).filter((name) => name.endsWith('.collab'));
    const engine = engineWith(Object.fromEntries(names.map((name) => [name, read(name)])));
    assert.equal(names.length, 7);
    for (const name of names) {
      const text = engine.text(uri(name))!;
      const language = engine.findings(uri(name)).filter(({ message }) => !message.key.startsWith('rule.'));
      assert.deepEqual(
        language.filter(({ code }) => code.startsWith('unknown')).map(({ span }) => text.slice(span.start, span.end)),
        [],
      );
    }
    assert.equal(engine.plan(uri('lesson-study.collab'))?.design.name, 'ReasoningAloud');
  });

  it('follows a name through an import as files come, change and go', () => {
    const engine = engineWith({ 'a.collab': 'import "./b.collab"\ngroup A joins B' });
    assert.deepEqual(codes(engine, 'a.collab'), ['import-not-found', 'unknown-name']);
    engine.setFile(uri('b.collab'), 'group B');
    assert.deepEqual(codes(engine, 'a.collab'), []);
    engine.setFile(uri('b.collab'), 'group C');
    assert.deepEqual(codes(engine, 'a.collab'), ['unknown-name']);
    engine.setFile(uri('b.collab'), 'group C\ngroup B');
    assert.deepEqual(codes(engine, 'a.collab'), []);
    assert.equal(engine.at(uri('a.collab'), 35)?.ref?.to?.span.start, 8);
    engine.removeFile(uri('b.collab'));
    assert.deepEqual(codes(engine, 'a.collab'), ['import-not-found', 'unknown-name']);
  });

  it('knows whether another file uses what one declares, as files come, change and go', () => {
    const shared = 'group Staff { size 3 }\ndesign D { purpose "Calm mornings" }';
    const isUnused = (engine: Engine) => codes(engine, 'shared.collab').includes('unused-participant');
    const engine = engineWith({ 'shared.collab': shared, 'other.collab': 'group Others' });
    const shownAs = (text: string) => engine.setFile(uri('other.collab'), text).has(uri('shared.collab'));
    assert.equal(isUnused(engine), true);
    assert.equal(shownAs('import "./shared.collab"\ngroup Others'), false);
    assert.equal(isUnused(engine), true);
    assert.equal(shownAs('import "./shared.collab"\ngroup Others joins Staff'), true);
    assert.equal(isUnused(engine), false);
    assert.equal(shownAs('import { Staff as All } from "./shared.collab"\ngroup Others joins All'), false);
    assert.equal(isUnused(engine), false);
    assert.deepEqual([...engine.removeFile(uri('other.collab'))], [uri('shared.collab')]);
    assert.equal(isUnused(engine), true);
  });

  it('looks again when the day has changed', () => {
    let today = '2026-12-31';
    const engine = new Engine({ today: () => today });
    const name = 'club.collab';
    engine.setFile(uri(name), 'design D { allow no-review because "One term only" until 2026-12-31 }');
    assert.equal(codes(engine, name).includes('expired-allow'), false);
    today = '2027-01-01';
    assert.equal(codes(engine, name).includes('expired-allow'), true);
  });

  it('tells which files a change may affect, and which not', () => {
    const engine = engineWith({
      'a.collab': 'import "./b.collab"\ngroup A joins B',
      'b.collab': 'group B { size 2 }\ngroup Other { size 1 }',
      'c.collab': 'import "./a.collab"\ngroup C joins A',
      'd.collab': 'import "./b.collab"\ngroup D joins Other',
    });
    for (const file of engine.uris()) engine.findings(file);
    assert.deepEqual([...engine.setFile(uri('b.collab'), '// more\ngroup B { size 2 }\ngroup Other { size 1 }')], []);
    const affected = engine.setFile(uri('b.collab'), 'group B { size 3 }\ngroup Other { size 1 }');
    assert.deepEqual([...affected].sort(), [uri('a.collab'), uri('c.collab')]);
  });

  it('loads what imports lead to outside the files that it has', () => {
    const engine = new Engine({
      roots: ['file:///w/'],
      locate: (address) => (address.endsWith('b.collab') ? address : undefined),
    });
    engine.setFile(uri('a.collab'), 'import "./b.collab"\ngroup A joins B');
    assert.deepEqual(engine.missingImports(), [uri('b.collab')]);
    engine.setFile(uri('b.collab'), 'group B');
    assert.deepEqual(engine.missingImports(), []);
    assert.deepEqual(codes(engine, 'a.collab'), []);
  });

  it('refuses an import that leaves the workspace', () => {
    const engine = engineWith({ 'a.collab': 'import "../../etc/x.collab"' });
    assert.deepEqual(codes(engine, 'a.collab'), ['import-outside']);
  });

  it('finds every reference, across files and under other names', () => {
    const engine = engineWith({
      'b.collab': 'group B\ngroup A joins B',
      'c.collab': 'import { B as Bees } from "./b.collab"\ngroup C joins Bees',
    });
    const b = engine.model(uri('b.collab'))!.items[0]!;
    const found = engine.referencesTo(b, uri('b.collab')).map(({ file, ref }) => `${file} ${ref.name}`);
    assert.deepEqual(found, [`${uri('b.collab')} B`, `${uri('c.collab')} B`, `${uri('c.collab')} Bees`]);
  });

  it('offers what is visible, nearest first, and the rest with its import', () => {
    const engine = engineWith({
      'a.collab': 'group Near\ndesign X {\n  group Local\n  work W { with  }\n}',
      'b.collab': 'group Far',
    });
    const names = [...engine.visibleAt(uri('a.collab'), 52)];
    const at = (name: string) => names.find((one) => one.name === name);
    assert.equal(at('Local')?.nearness, 'local');
    assert.equal(at('Near')?.nearness, 'file');
    assert.equal(at('joint-work')?.nearness, 'library');
    assert.equal(at('Far')?.imports?.text, 'import { Far } from "./b.collab"\n\n');
    assert.ok(names.findIndex(({ name }) => name === 'Local') < names.findIndex(({ name }) => name === 'Far'));
  });

  it('checks each file as it is set for it, and anew when that changes', () => {
    const design = 'design D "D" { status agreed purpose "Together" from 2026-09-01 to 2026-12-18 }';
    let settings: FileSettings = { rules: { 'no-review': 'off' }, ignored: false };
    const engine = new Engine({
      settingsOf: (file) => (file === uri('a.collab') ? settings : { rules: {}, ignored: false }),
    });
    for (const file of ['a.collab', 'b.collab']) engine.setFile(uri(file), design);
    assert.ok(!codes(engine, 'a.collab').includes('no-review'));
    assert.ok(codes(engine, 'b.collab').includes('no-review'));
    const before = engine.findings(uri('a.collab'));
    assert.equal(engine.findings(uri('a.collab')), before);
    settings = { rules: {}, ignored: false };
    assert.ok(codes(engine, 'a.collab').includes('no-review'));
    settings = { rules: {}, ignored: true };
    assert.deepEqual(codes(engine, 'a.collab'), []);
  });

  it('weighs what several designs ask of the same people, as files come, change and go', () => {
    const people = 'group Nurses { size 4 available 1h per month }';
    const work = (name: string, minutes: number, who = 'Nurses') =>
      `import "./people.collab"\ndesign ${name} { status agreed purpose "p" from 2026-09-01 to 2026-12-31
        work W${name} { with ${who} every month on the first Monday for ${minutes} min } }`;
    const engine = engineWith({ 'people.collab': people, 'a.collab': work('A', 50) });
    const over = (name: string) => codes(engine, name).includes('over-capacity');
    assert.ok(!over('a.collab'));
    assert.ok(engine.setFile(uri('b.collab'), work('B', 20)).has(uri('a.collab')), 'A may be concerned');
    assert.ok(over('a.collab') && !over('b.collab'), 'it stands where most of the time goes');
    const kept = engine.findings(uri('a.collab'));
    assert.deepEqual([...engine.setFile(uri('b.collab'), `// longer\n${work('B', 20)}`)], [], 'the hours are the same');
    assert.equal(engine.findings(uri('a.collab')), kept, 'A is not checked again');
    assert.ok(engine.setFile(uri('b.collab'), work('B', 55)).has(uri('a.collab')));
    assert.ok(!over('a.collab') && over('b.collab'));
    engine.setFile(uri('b.collab'), work('B', 55, 'one of Nurses'));
    assert.ok(over('a.collab') && !over('b.collab'), 'a quarter of 55 minutes is 14');
    assert.ok(engine.setFile(uri('people.collab'), people.replace('1h', '2h')).has(uri('a.collab')));
    assert.ok(!over('a.collab'));
    engine.setFile(uri('people.collab'), people);
    assert.ok(over('a.collab'));
    assert.ok(engine.removeFile(uri('b.collab')).has(uri('a.collab')));
    assert.ok(!over('a.collab'));
  });

  it('leaves designs in ignored files out of what is asked of people, as that changes', () => {
    const ignored = new Set<string>();
    const kinds = [true, false].map((is): FileSettings => ({ rules: {}, ignored: is }));
    const engine = new Engine({ settingsOf: (file) => kinds[ignored.has(file) ? 0 : 1]! });
    const design = (name: string) =>
      `import "./people.collab"\ndesign ${name} { work ${name}1 { with Staff once on 2026-10-05 at 15:00 for 60 min } }`;
    engine.setFile(uri('people.collab'), 'group Staff { size 4 }');
    engine.setFile(uri('archive.collab'), design('Old'));
    engine.setFile(uri('now.collab'), design('New'));
    const clashes = () => ['archive.collab', 'now.collab'].flatMap((name) => codes(engine, name)).filter(isClash);
    const isClash = (code: string) => code === 'double-booked';
    assert.equal(clashes().length, 1);
    assert.ok((engine.plan(uri('now.collab'))!.workspace ?? []).length > 0);

    ignored.add(uri('archive.collab'));
    engine.settingsChanged();
    assert.deepEqual(codes(engine, 'now.collab').filter(isClash), []);
    assert.deepEqual(codes(engine, 'archive.collab'), []);
    assert.equal((engine.plan(uri('now.collab'))!.workspace ?? []).length, 0);
    engine.setFile(uri('archive.collab'), `${design('Old')}\n`);
    assert.deepEqual(codes(engine, 'now.collab').filter(isClash), [], 'also after an edit');

    ignored.clear();
    engine.settingsChanged();
    assert.equal(clashes().length, 1);
  });

  it('shows, in a plan, what all designs ask of those whom it shares', () => {
    const people = 'group Nurses { size 4 available 1h per month } group Own';
    const work = (name: string, minutes: number) =>
      `import "./people.collab"\ndesign ${name} { status agreed purpose "p" from 2026-09-01 to 2026-12-31
        work W${name} { with Nurses, Own${name} every month on the first Monday for ${minutes} min } group Own${name} }`;
    const engine = engineWith({ 'people.collab': people, 'a.collab': work('A', 50) });
    const rows = () => engine.plan(uri('a.collab'))!.workspace;
    assert.deepEqual(rows(), [], 'nobody else asks anything');
    engine.setFile(uri('b.collab'), work('B', 20));
    const [row, ...more] = rows();
    assert.deepEqual(more, [], 'who is in one design alone has no row');
    assert.deepEqual(
      row!.designs.map(({ design, perHead, all }) => [design, perHead, all]),
      [
        ['A', 200, 800],
        ['B', 80, 320],
      ],
    );
    assert.deepEqual(row!.total, { perHead: 280, all: 1120 });
    assert.deepEqual(row!.windows.map(({ from, perHead, given, over }) => [from, perHead, given, over])[0], [
      '2026-09-01',
      70,
      60,
      10,
    ]);
    engine.setFile(uri('b.collab'), `// moved\n${work('B', 20)}`);
    const { file, span } = rows()[0]!.designs[1]!.source;
    assert.equal(engine.text(file)!.slice(span.start, span.end), 'B', 'the place is that of the text as it is now');
    assert.equal(engine.plan(uri('a.collab')), engine.plan(uri('a.collab')));
    engine.removeFile(uri('b.collab'));
    assert.deepEqual(rows(), []);
  });

  it('goes on after an error inside Jointwork, and tells it', () => {
    const told: string[] = [];
    const engine = new Engine({
      roots: ['file:///w/'],
      locate: () => {
        throw new Error('disk on fire');
      },
      onError: (error) => told.push(String(error)),
    });
    engine.setFile(uri('a.collab'), 'import "./b.collab"');
    assert.deepEqual(codes(engine, 'a.collab'), ['not-checked']);
    assert.deepEqual(told, ['Error: disk on fire']);
    engine.setFile(uri('a.collab'), 'group A');
    assert.deepEqual(codes(engine, 'a.collab'), []);
  });
});
