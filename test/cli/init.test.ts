import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { parse } from 'yaml';
import { examples } from '../../packages/cli/src/init/examples.ts';
import { Place } from './jointwork.ts';

describe('jointwork init', function () {
  this.timeout(30_000);
  let place: Place;
  beforeEach(() => {
    place = new Place();
  });
  afterEach(() => place.remove());
  const read = (path: string) => readFileSync(place.at(path), 'utf8');

  for (const { name } of examples) {
    it(`begins with ${name}: nothing to settle on any day, also when it is agreed, and well formatted`, () => {
      for (const start of ['2026-09-01', '2027-02-28', '2028-12-30']) {
        const folder = start;
        const { code, err } = place.run('init', folder, '--example', name, '--start', start, '--yes');
        assert.equal(code, 0, err);
        const checked = place.runIn(folder, ['check', '--strict', '--no-cache', '--max-warnings', '0']);
        assert.equal(checked.out, '✓ 2 files checked: nothing to settle.\n');
        assert.equal(place.runIn(folder, ['format', '--check']).code, 0);
        const plan = JSON.parse(place.runIn(folder, ['plan', `designs/${name}.collab`, '--json']).out);
        assert.ok(plan.sessions.length > 5);
        assert.ok(plan.sessions.every((session: { date: string }) => session.date >= start));
      }
    });
  }

  it('says what is new, and what to do next', () => {
    const { out } = place.run('init', '--example', 'lesson-study', '--ci', 'github', '--name', 'Hill "Primary"\n');
    assert.equal(
      out,
      [
        'jointwork.config.json is new',
        'shared.collab is new',
        'designs/lesson-study.collab is new',
        '.github/workflows/jointwork.yml is new',
        '',
        'Next: change names and dates until they are yours, then',
        '  jointwork check',
        '  jointwork plan designs/lesson-study.collab',
        '',
      ].join('\n'),
    );
    assert.match(read('shared.collab'), /organisation School "Hill ’Primary’" \{/);
    assert.equal(place.run('check').code, 0);
  });

  it('writes over nothing, and not through a link', () => {
    mkdirSync(place.at('designs'));
    place.write({ 'shared.collab': 'mine', 'elsewhere.txt': 'mine, too' });
    symlinkSync(place.at('elsewhere.txt'), place.at('designs/lesson-study.collab'));
    const { code, out } = place.run('init', '--yes');
    assert.equal(code, 0);
    assert.match(out, /^shared\.collab is there already and stays as it is$/m);
    assert.match(out, /^designs\/lesson-study\.collab is there already/m);
    assert.deepEqual([read('shared.collab'), read('elsewhere.txt')], ['mine', 'mine, too']);
  });

  it('asks nobody where nobody is there', () => {
    const { code, err } = place.run('init');
    assert.equal(code, 2);
    assert.match(err, /Nobody is there to be asked/);
    assert.match(place.run('init', '--example', 'lesson-studdy').err, /Did you mean `lesson-study`\?/);
    assert.match(place.run('init', '--yes', '--start', '2026-02-30').err, /is a day, written as/);
  });

  it('asks on a terminal, and writes what was answered', function () {
    try {
      execFileSync('script', ['--version'], { stdio: 'ignore' });
    } catch {
      this.skip();
    }
    const command = new URL('../../packages/cli/bin/jointwork.mjs', import.meta.url).pathname;
    // Down and Enter chooses the second example; a name; Enter takes the first host.
    const keys =
      '(sleep 1.5; printf "\\033[B\\r"; sleep 0.7; printf "Hill School\\r"; sleep 0.7; printf "\\r"; sleep 1)';
    const asked = `script -qec "${process.execPath} ${command} init" /dev/null`;
    execFileSync('sh', ['-c', `${keys} | ${asked}`], { cwd: place.folder, stdio: 'pipe' });
    assert.match(read('shared.collab'), /"Hill School"/);
    assert.match(read('designs/learning-community.collab'), /design LearningCommunity/);
    assert.match(read('.github/workflows/jointwork.yml'), /pull_request/);
  });

  it('gives hosts what they read, with no more rights than it takes', () => {
    place.run('init', '--ci', 'github', '--yes');
    const workflow = parse(read('.github/workflows/jointwork.yml'));
    assert.deepEqual(workflow.permissions, { contents: 'read' });
    const steps: { run?: string; with?: Record<string, unknown> }[] = workflow.jobs.jointwork.steps;
    assert.equal(steps[0]!.with!['fetch-depth'], 0);
    assert.ok(steps.every(({ run = '' }) => !run.includes('${{')));
    const other = place.run('init', 'other', '--ci', 'gitlab', '--yes');
    assert.equal(other.code, 0);
    assert.equal(parse(read('other/.gitlab-ci.yml')).jointwork.variables.GIT_DEPTH, '0');
  });
});
