/** Whole designs, judged by hand before any rule saw them: the rules find what is expected there, and nothing else. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { Engine } from '@jointwork/engine';
import { ruleIds, ruleOf, rules } from '@jointwork/rules';
import { disputed } from './corpus/disputed.ts';
import { type Difference, differencesOf, expectationsIn, type Judgement, shown } from './corpus/expectations.ts';

const folder = new URL('./corpus/designs/', import.meta.url);

/** Off unless a config sets them: expected nowhere. */
const optIn = ['floor-hog', 'thin-dose'];

/** One file, or a folder of files that see each other. */
interface Workspace {
  readonly name: string;
  readonly files: readonly string[];
  readonly expected: readonly Judgement[];
  readonly found: readonly Judgement[];
  /** What the language itself has against it. */
  readonly problems: readonly string[];
}

function workspaces(): Workspace[] {
  const paths = readdirSync(folder, { recursive: true })
    .map((path) => String(path).replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.collab'))
    .sort();
  const names = [...new Set(paths.map((path) => path.split('/')[0]!))];
  return names.map((name) =>
    judged(
      name,
      paths.filter((path) => path === name || path.startsWith(`${name}/`)),
    ),
  );
}

function judged(name: string, files: readonly string[]): Workspace {
  const address = (file: string): string => new URL(file, folder).href;
  const engine = new Engine({ roots: [folder.href], strict: true, today: () => '2026-12-01' });
  const texts = new Map(files.map((file) => [file, readFileSync(new URL(file, folder), 'utf8')]));
  for (const [file, text] of texts) engine.setFile(address(file), text);

  const found: Judgement[] = [];
  const problems: string[] = [];
  for (const file of files) {
    const uri = address(file);
    const elsewhere = engine
      .designs(uri)
      .flatMap((design) => engine.plan(uri, design.name.value)!.findings)
      .filter(({ source }) => source.file !== uri)
      .map(({ rule: code, severity, source: { file: there, span } }) => ({ code, severity, there, span }));
    const here = engine.findings(uri).map(({ code, severity, span }) => ({ code, severity, there: uri, span }));
    for (const { code, severity, there, span } of [...here, ...elsewhere]) {
      const { line, character: column } = engine.lines(there).position(span.start);
      const at = { file: there.slice(folder.href.length), line, start: column, end: column + span.end - span.start };
      const one = { ...at, rule: code, severity };
      if (!ruleIds.includes(code)) problems.push(shown(one));
      // Two designs may find the same in a file that they share.
      else if (!found.some((other) => shown(other) === shown(one))) found.push(one);
    }
  }
  const expected = files.flatMap((file) => expectationsIn(file, texts.get(file)!, (id) => ruleOf(id)?.severity));
  return { name, files, expected, found, problems };
}

const isDisputed = ({ judgement: { file, rule } }: Difference): boolean =>
  disputed.some((one) => one.file === file && one.rule === rule);

function scores(all: readonly Workspace[]): string[] {
  return rules.map(({ id }) => {
    const of = (judgements: readonly Judgement[]): Judgement[] => judgements.filter(({ rule }) => rule === id);
    const expected = all.flatMap((one) => of(one.expected));
    const found = all.flatMap((one) => of(one.found));
    const met = expected.length - differencesOf(expected, found).filter(({ kind }) => kind === 'missed').length;
    const share = (whole: number): string => (whole === 0 ? '   –' : (met / whole).toFixed(2).padStart(4));
    const counts = `expected ${expected.length}, found ${found.length}`;
    return `${id.padEnd(28)} precision ${share(found.length)}  recall ${share(expected.length)}  ${counts}`;
  });
}

describe('the corpus of judgement', () => {
  const all = workspaces();
  const exists = ({ rule }: Judgement): boolean => ruleOf(rule) !== undefined;

  after(() => {
    const waiting = all.flatMap(({ expected }) => expected.filter((one) => !exists(one)));
    const ids = [...new Set(waiting.map(({ rule }) => rule))].sort();
    const lines = scores(all).map((line) => `    ${line}`);
    if (waiting.length > 0) {
      lines.push(`    WAITING: ${waiting.length} expectations of ${ids.length} rules that do not exist yet`);
      lines.push(`      ${ids.join(', ')}`);
    }
    const open = all.flatMap(({ expected, found }) => differencesOf(expected, found)).filter(isDisputed);
    for (const { file, rule, reason } of disputed) {
      const isOpen = open.some(({ judgement }) => judgement.file === file && judgement.rule === rule);
      lines.push(`    ${isOpen ? 'DISPUTED' : 'SETTLED, to be removed'}: ${rule} in ${file}: ${reason}`);
    }
    console.log(lines.join('\n'));
  });

  it('has at least twenty whole designs', () => {
    const designs = all.flatMap(({ files }) =>
      files.flatMap((file) => readFileSync(new URL(file, folder), 'utf8').match(/^design /gm) ?? []),
    );
    assert.ok(all.length >= 20 && designs.length >= 20, `${designs.length} designs in ${all.length} workspaces`);
  });

  it('expects every rule of the catalogue somewhere, and none that is not in it', () => {
    const expected = new Set(all.flatMap((one) => one.expected.map(({ rule }) => rule)));
    assert.deepEqual([...expected].sort(), ruleIds.filter((id) => !optIn.includes(id)).sort());
  });

  it('holds designs in which nothing is found', () => {
    const clean = all.filter(({ expected }) => expected.length === 0);
    assert.ok(clean.length >= 5, `${clean.length} workspaces without a finding`);
  });

  for (const { name, expected, found, problems } of all) {
    it(`${name} is judged as an expert would`, () => {
      assert.deepEqual(problems, [], 'the language has nothing against it');
      const differences = differencesOf(expected.filter(exists), found).filter((one) => !isDisputed(one));
      assert.deepEqual(
        differences.map(({ kind, judgement }) => `${kind}: ${shown(judgement)}`),
        [],
      );
    });
  }

  it('has nothing against a rule', () => {
    assert.deepEqual(disputed, []);
  });
});
