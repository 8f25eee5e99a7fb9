import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { WorkspaceDiff } from '@jointwork/plan';
import { Ajv } from 'ajv';
import { Place, unwrapped } from './jointwork.ts';

const sample = (name: string) => readFileSync(new URL(`../samples/${name}.collab`, import.meta.url), 'utf8');
const schema = JSON.parse(readFileSync(new URL('../../docs/plan-diff.schema.json', import.meta.url), 'utf8'));

describe('jointwork diff', function () {
  // Each runs several processes, with git among them.
  this.timeout(20_000);
  let place: Place;
  const git = (...args: string[]) =>
    execFileSync(
      'git',
      ['-c', 'user.name=A', '-c', 'user.email=a@example.org', '-c', 'commit.gpgsign=false', ...args],
      {
        cwd: place.folder,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      },
    );
  const commit = (message: string) => {
    git('add', '-A');
    git('commit', '-qm', message);
  };
  const lesson = sample('lesson-study');
  const oftener = lesson.replace('every 2 weeks on Tuesday', 'every week on Tuesday');
  const cadence =
    '“How do pupils explain their reasoning?” is held every week on Tuesday instead of every 2 weeks on Tuesday.';

  beforeEach(() => {
    place = new Place();
    git('init', '-q', '-b', 'main');
    place.write({
      'lesson-study.collab': lesson,
      'harbour-trust.collab': sample('harbour-trust'),
      'protocols.collab': sample('protocols'),
    });
    commit('one');
  });
  afterEach(() => place.remove());

  it('says nothing has changed, and so does a reformatted file', () => {
    assert.deepEqual(place.run('diff'), { code: 0, out: 'Nothing has changed in meaning.\n', err: '' });
    place.write({ 'lesson-study.collab': lesson.replaceAll('\n  ', '\n\n      ') });
    const { code, out } = place.run('diff', '--exit-code');
    assert.equal(out, 'Nothing has changed in meaning: only how the text is written.\n');
    assert.equal(code, 0);
  });

  it('tells what was changed since the last commit, with what follows from it', () => {
    place.write({ 'lesson-study.collab': oftener });
    const { code, out, err } = place.run('diff');
    assert.equal(err, '');
    assert.equal(code, 0);
    assert.ok(unwrapped(out).includes(cadence), out);
    assert.match(unwrapped(out), /That makes 9 sessions instead of 4 and 1,080 h of people’s time instead of 480 h\./);
    assert.match(out, /Year 5 teachers +14\.5 h +19\.5 h +58 h +78 h/);
    assert.equal(place.run('diff', '--exit-code').code, 1);
  });

  it('tells a change in a shared file in the design that it concerns', () => {
    place.write({ 'harbour-trust.collab': sample('harbour-trust').replace('size 4', 'size 6') });
    const { out } = place.run('diff', 'HEAD', '--', 'lesson-study.collab');
    assert.match(out, /Year 5 teachers are now 6 people; it was 4 people\./);
  });

  it('compares two revisions, and what a branch has changed, and touches nothing', () => {
    git('checkout', '-qb', 'oftener');
    place.write({ 'lesson-study.collab': oftener });
    commit('two');
    git('checkout', '-q', 'main');
    place.write({
      'protocols.collab': sample('protocols').replace('"Respond"                15 min', '"Respond" 20 min'),
    });
    commit('three');
    place.write({ 'lesson-study.collab': 'design Elsewhere {}' });
    const before = stateOf(place.folder);
    const straight = unwrapped(place.run('diff', 'main', 'oftener').out);
    assert.ok(straight.includes(cadence));
    assert.match(straight, /the step “Respond” now takes 15 min; it was 20 min/);
    assert.equal(place.run('diff', 'main..oftener').out, place.run('diff', 'main', 'oftener').out);
    const branch = unwrapped(place.run('diff', 'main...oftener').out);
    assert.ok(branch.includes(cadence));
    assert.doesNotMatch(branch, /Respond/);
    assert.deepEqual(stateOf(place.folder), before);
  });

  it('compares two files, and designs in files, without git', () => {
    rmSync(place.at('.git'), { recursive: true });
    place.write({ 'new/lesson.collab': oftener.replaceAll('"./', '"../').replace('ReasoningAloud', 'TalkItThrough') });
    const { code, out, err } = place.run('diff', 'lesson-study.collab', 'new/lesson.collab');
    assert.equal(err, '');
    assert.equal(code, 0);
    assert.match(out, /The design is now called `TalkItThrough`; it was `ReasoningAloud`\./);
    assert.ok(unwrapped(out).includes(cadence));
    const named = place.run('diff', 'lesson-study.collab#ReasoningAloud', 'new/lesson.collab#TalkItThrough');
    assert.equal(named.out, out);
    const wrong = place.run('diff', 'lesson-study.collab', 'new/lesson.collab', '--design', 'TalkItThru');
    assert.equal(wrong.code, 2);
    assert.match(wrong.err, /Did you mean `TalkItThrough`\?/);
  });

  it('follows a file that has moved, also where only its new path is named', () => {
    place.write({ 'designs/lesson.collab': '' });
    renameSync(place.at('lesson-study.collab'), place.at('designs/lesson.collab'));
    place.write({ 'designs/lesson.collab': oftener.replaceAll('"./', '"../') });
    for (const args of [['diff'], ['diff', 'HEAD', 'designs/lesson.collab'], ['diff', '--', 'lesson-study.collab']]) {
      const out = unwrapped(place.run(...args).out);
      assert.ok(out.includes(cadence), out);
      assert.doesNotMatch(out, /is new|is gone/);
      assert.match(out, /`lesson-study\.collab` is now `designs\/lesson\.collab`/);
    }
  });

  it('knows designs that are new and gone', () => {
    place.write({ 'another.collab': sample('one-health') });
    assert.match(place.run('diff').out, /One Health on the river\n.*\n\nThe design\n {2}This design is new\./);
    commit('two');
    rmSync(place.at('another.collab'));
    assert.match(place.run('diff').out, /This design is gone\./);
    assert.match(place.run('diff', '--', 'another.collab').out, /This design is gone\./);
    assert.match(place.run('diff', '--design', 'ReasoningAloud').out, /Nothing has changed in meaning/);
  });

  it('tells findings that are new, and those that are settled', () => {
    place.write({ 'lesson-study.collab': lesson.replace(/ {4}beyond .*\n/, '') });
    const { out } = place.run('diff');
    assert.match(out, /“A lesson-study group in Bergen trades research lessons with us” is gone\./);
    assert.match(out, /New findings\n {2}▲ .*\n.*\n {4}missing-b {2}lesson-study\.collab:11:8/);
    commit('two');
    place.write({ 'lesson-study.collab': lesson });
    assert.match(place.run('diff').out, /Settled\n {2}✓ /);
  });

  it('writes Markdown for a pull request, and data that fits its schema', () => {
    place.write({ 'lesson-study.collab': oftener });
    const markdown = place.run('diff', '--format', 'markdown').out;
    assert.ok(markdown.startsWith('## Lesson study: explaining our reasoning\n\n1 change'), markdown);
    assert.ok(markdown.includes('- **“How do pupils explain their reasoning?”** is held every week on Tuesday'));
    assert.ok(markdown.includes('| Year 5 teachers | 14.5 h | 19.5 h | 58 h | 78 h |'));
    const data = place.run('diff', '--json');
    assert.equal(data.out, place.run('diff', '--format', 'json').out);
    const diff: WorkspaceDiff = JSON.parse(data.out);
    const validate = new Ajv({ allowUnionTypes: true }).compile(schema);
    assert.ok(validate(JSON.parse(data.out)), JSON.stringify(validate.errors));
    assert.equal(diff.designs[0]?.after?.source.file, 'lesson-study.collab');
    assert.ok(diff.designs[0]?.changes[0]?.text?.startsWith(cadence));
    assert.doesNotMatch(data.out, /file:\/\//);
  });

  it('explains what it cannot compare', () => {
    const fails = (...args: string[]) => {
      const { code, out, err } = place.run('diff', ...args);
      assert.equal(out, '');
      assert.equal(code, 2, err);
      return err;
    };
    assert.match(fails('mian'), /no revision called `mian`\. Did you mean `main`\?/);
    assert.match(fails('lessons.collab'), /no file or folder `lessons\.collab` here/);
    assert.match(fails('HEAD', '--', 'lessons.collab'), /There is no `lessons\.collab` here/);
    assert.match(fails('--', 'protocol.txt'), /There is no `protocol\.txt` here/);
    assert.match(fails('HEAD', 'HEAD', 'main'), /no file or folder `main`/);
    place.write({ 'main/x.collab': '' });
    assert.match(fails('main'), /`main` is a revision and also a path\. `jointwork diff main --` means the revision/);
    assert.equal(place.run('diff', 'main', '--').code, 0);
    assert.equal(place.run('diff', '--', 'main').code, 0);
    assert.equal(place.run('diff', './main').code, 0);
    rmSync(place.at('.git'), { recursive: true });
    assert.match(fails(), /in no git repository/);
    assert.match(fails('a.collab', 'lesson-study.collab'), /no file or folder `a\.collab`/);
  });

  it('explains a clone whose history was cut', () => {
    place.write({ 'lesson-study.collab': oftener });
    commit('two');
    git('clone', '-q', '--depth', '1', `file://${place.folder}`, 'clone');
    const { code, err } = place.runIn('clone', ['diff', 'HEAD~1']);
    assert.equal(code, 2);
    assert.match(err, /git fetch --unshallow.*fetch-depth: 0/s);
  });
});

/** What stands in the work tree and in `.git`, byte for byte. */
function stateOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .map(
      ({ parentPath, name }) => `${join(parentPath, name)} ${readFileSync(join(parentPath, name)).toString('base64')}`,
    );
}
