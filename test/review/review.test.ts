import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Review } from '@jointwork/plan';
import { Ajv } from 'ajv';
import { reviewSchema } from '../../packages/plan/src/generate.mjs';
import { Place, unwrapped } from '../cli/jointwork.ts';
import { type Change, changes, type Files } from './changes.ts';
import { TestRepository, workspace } from './repository.ts';

const golden = new URL('./golden/', import.meta.url);
/** `UPDATE_GOLDEN=1` writes the files that are compared with; whoever does it reads them. */
const isUpdating = process.env.UPDATE_GOLDEN === '1';
const day = ['--today', '2026-09-15'];

describe('jointwork review', function () {
  // Each runs several processes, with git among them.
  this.timeout(60_000);
  let repository: TestRepository;

  beforeEach(() => {
    repository = new TestRepository();
  });
  afterEach(() => repository.remove());

  function on(files: Files, ...args: readonly string[]) {
    repository.branch('change', files);
    return repository.run('review', 'main', 'change', ...day, ...args);
  }

  function reviewOf(files: Files): Review {
    const { out, err, code } = on(files, '--format', 'json');
    assert.equal(code, 0, err);
    return JSON.parse(out);
  }

  const change = (name: string): Change => changes.find((each) => each.name.endsWith(name))!;

  describe('says what a change means, in words that need no programmer', () => {
    for (const { name, says, make } of changes) {
      it(`${name}: ${says}`, () => {
        const { code, out, err } = on(make(workspace), '--format', 'markdown');
        assert.equal(err, '');
        assert.equal(code, 0);
        // Hashes hang on the git that made them.
        const told = out.replaceAll(/\(`[0-9a-f]{8}`\)/g, '(`…`)');
        const file = new URL(`${name}.md`, golden);
        if (isUpdating) writeFileSync(file, told);
        assert.equal(told, readFileSync(file, 'utf8'));
      });
    }

    it('and has no file for anything else', () => {
      const names = readdirSync(golden).map((name) => name.replace(/\.md$/, ''));
      assert.deepEqual(
        names.sort(),
        changes.map(({ name }) => name),
      );
    });
  });

  it('finds no meaning in what is only written otherwise', () => {
    for (const name of ['reformatted', 'reordered', 'moved']) {
      const { verdict, text, counts } = reviewOf(change(name).make(workspace));
      assert.equal(verdict, 'rewritten', name);
      assert.match(text!, /^No change in meaning/);
      assert.deepEqual([counts.changed, counts.affected, counts.unchanged], [0, 0, 2]);
    }
    const { out } = repository.run('review', 'main', 'main');
    assert.match(out, /^✓ Nothing has changed\./);
  });

  it('keeps findings apart that are new, settled and still there, whatever moves around them', () => {
    const moved = change('moved').make(workspace);
    const text = moved['designs/change-makers.collab']!;
    const { findings, files } = reviewOf({
      ...moved,
      'designs/change-makers.collab': `// A line more\n${text.replaceAll('ChangeMakers', 'Change')}`,
    });
    assert.deepEqual([findings.new, findings.fixed], [[], []]);
    assert.deepEqual(
      findings.still.map(({ rule, source, at }) => [rule, source.file, at?.line]),
      [['missing-b', 'designs/change-makers.collab', 11]],
    );
    assert.deepEqual(
      files.map(({ before, after, change: what }) => [before, after, what]),
      [['change-makers.collab', 'designs/change-makers.collab', 'moved']],
    );
  });

  it('ties what is new elsewhere to the change that brought it', () => {
    const elsewhere = reviewOf(change('tips-over-elsewhere').make(workspace));
    const tipped = elsewhere.findings.new.find(({ rule }) => rule === 'over-capacity');
    assert.equal(tipped?.source.file, 'change-makers.collab');
    assert.deepEqual(
      tipped?.causes.map((cause) => cause.is === 'design' && cause.design.design),
      ['Marking'],
    );
    const affected = elsewhere.designs.find(({ isTouched }) => !isTouched);
    assert.equal(affected?.after?.design, 'ChangeMakers');
    const [hours] = elsewhere.hours;
    assert.equal(hours?.who.id, 'FeedbackStaff');
    assert.ok((hours?.after?.over ?? 0) > (hours?.before?.over ?? 0));
    assert.deepEqual(
      hours?.designs.map(({ design }) => design.design),
      ['Marking'],
    );

    const shared = reviewOf(change('shared-file').make(workspace));
    assert.deepEqual(shared.findings.new[0]?.causes, [{ is: 'file', path: 'school.collab' }]);
    assert.equal(shared.shared[0]?.designs.length, 2);
  });

  it('ties findings to a configuration that was changed', () => {
    const config = { root: true, rules: { 'missing-b': 'error' } };
    const { findings, files } = reviewOf({ ...workspace, 'jointwork.config.json': JSON.stringify(config) });
    assert.deepEqual(
      files.map(({ after, kind }) => [after, kind]),
      [['jointwork.config.json', 'configuration']],
    );
    assert.deepEqual(
      [...findings.new, ...findings.still].map(({ severity }) => severity),
      ['error'],
    );
  });

  it('gives JSON as its schema says, and nothing besides', () => {
    const validate = new Ajv({ strict: false, allErrors: true }).compile(reviewSchema({ strict: true }));
    for (const { name, make } of changes) {
      const review = reviewOf(make(workspace));
      assert.ok(validate(review), `${name}: ${JSON.stringify(validate.errors?.slice(0, 3))}`);
      assert.ok(!JSON.stringify(review).includes(repository.folder), 'Places are paths from the folder');
    }
  });

  it('fails where it is told to', () => {
    const fails = (name: string, failOn: string) =>
      on(change(name).make(workspace), '--format', 'json', '--fail-on', failOn).code;
    assert.equal(fails('review-dropped', 'new-errors'), 1);
    assert.equal(fails('evidence-narrowed', 'new-errors'), 0);
    assert.equal(fails('evidence-narrowed', 'new-warnings'), 1);
    assert.equal(fails('cadence-halved', 'any'), 0, 'What was there before does not count');
    assert.equal(on(workspace, '--fail-on', 'everything').code, 2);
  });

  it('writes several formats at once, and files as a whole', () => {
    const { out, code } = on(
      change('cadence-halved').make(workspace),
      ...['--format', 'terminal', '--format', 'markdown=told/review.md', '--format', 'json=review.json'],
    );
    assert.equal(code, 2, 'There is no folder `told`');
    assert.equal(out.split('\n')[0], '✓ One design means something else, and no error or warning is new.');
    const args = ['review', 'main', 'change', '--format', 'markdown', '--out', 'review.md', '--format', 'json=r.json'];
    assert.equal(repository.run(...args).code, 0);
    assert.match(readFileSync(repository.at('review.md'), 'utf8'), /^## ✅/);
    assert.equal(JSON.parse(readFileSync(repository.at('r.json'), 'utf8')).version, 1);
    const twice = repository.run('review', 'main', '--format', 'markdown', '--format', 'json');
    assert.match(twice.err, /Two reviews cannot both go to standard output/);
  });

  it('looks at what is not committed yet, and leaves everything as it is', () => {
    const [name = '', text = ''] = Object.entries(change('cadence-halved').make(workspace))[0]!;
    repository.write({ [name]: text });
    const before = [repository.git('status', '--porcelain'), repository.git('rev-parse', 'HEAD')];
    const { out } = repository.run('review', 'main', ...day);
    assert.match(unwrapped(out), /is held every 4 weeks on Thursday/);
    assert.deepEqual([repository.git('status', '--porcelain'), repository.git('rev-parse', 'HEAD')], before);
    assert.deepEqual(
      readdirSync(repository.folder).filter((entry) => entry.includes('worktree')),
      [],
    );
  });

  it('compares with where the branch began, not with what others have done since', () => {
    repository.branch('change', change('cadence-halved').make(workspace));
    repository.git('checkout', '-q', 'main');
    repository.write(change('review-dropped').make(workspace));
    repository.commit('Somebody else');
    const { out } = repository.run('review', 'main', 'change', ...day);
    assert.match(unwrapped(out), /every 4 weeks/);
    assert.doesNotMatch(out, /no-review/);
    assert.equal(repository.run('review', 'main...change', ...day).out, out);
  });

  it('explains a clone without its history', () => {
    repository.branch('change', change('cadence-halved').make(workspace));
    repository.git('checkout', '-q', 'main');
    const folder = mkdtempSync(join(tmpdir(), 'jointwork-shallow-'));
    try {
      const from = pathToFileURL(repository.folder).href;
      execFileSync('git', ['clone', '-q', '--depth', '1', '--branch', 'change', from, folder], { stdio: 'ignore' });
      const place = new Place();
      const { code, err } = place.runIn(folder.slice(0, 0) || `../${folder.split('/').at(-1)}`, ['review', 'main']);
      place.remove();
      assert.equal(code, 2);
      assert.match(unwrapped(err), /no revision called `main` in this clone/);
      assert.match(unwrapped(err), /fetch-depth: 0/);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('fits a comment, and says what was cut', () => {
    const many = Object.fromEntries(
      Array.from({ length: 300 }, (_, i) => [
        `designs/d${i}.collab`,
        `design D${i} "Design number ${i}" {\n  status agreed on 2026-09-01\n  purpose "One of many"\n}\n`,
      ]),
    );
    const { out } = on({ ...workspace, ...many }, '--format', 'markdown');
    assert.ok(Buffer.byteLength(out) < 65_536, `${Buffer.byteLength(out)}`);
    assert.ok(Buffer.byteLength(out) > 50_000);
    const [, left] = /Cut to the room that a comment has; left out are (.*?)\. `jointwork review`/.exec(out) ?? [];
    assert.match(left ?? '', /\d+ findings/);
    const shown = out.match(/^- [⛔⚠💬]/gmu)?.length ?? 0;
    const cut = Number(/([\d,]+) findings/.exec(left!)![1]!.replaceAll(',', ''));
    assert.equal(shown + cut, reviewOf({ ...workspace, ...many }).findings.new.length + 1);
    assert.equal(out.match(/<details>/g)?.length, out.match(/<\/details>/g)?.length);
  });

  it('names some of very many designs, and counts the others', () => {
    const many = Object.fromEntries(
      Array.from({ length: 30 }, (_, i) => [
        `d${String(i).padStart(2, '0')}.collab`,
        workspace['maths-community.collab']!.replace('MathsCommunity "Why', `Maths${i} "Number ${i}: why`),
      ]),
    );
    repository.git('checkout', '-q', 'main');
    repository.write(many);
    repository.commit('Thirty more');
    repository.write({ 'school.collab': workspace['school.collab']!.replace('size 150', 'size 140') });
    const { out } = repository.run('review', 'main', ...day);
    assert.match(unwrapped(out), /Year 9 pupils are now 140 people; it was 150 people/);
    assert.match(unwrapped(out), /This reaches “Number 0: why do you think so\?”.* and 20 others\./s);
  });

  it('leads to lines on a host, where it is told which', () => {
    const { out } = on(
      change('evidence-narrowed').make(workspace),
      ...['--format', 'markdown', '--link', 'https://example.org/me/mine/blob/abc'],
    );
    assert.match(
      out,
      /\[`maths-community\.collab:\d+:\d+`\]\(<https:\/\/example\.org\/me\/mine\/blob\/abc\/maths-community\.collab#L\d+>\)/,
    );
    assert.equal(on(workspace, '--link', 'javascript:alert(1)').code, 2);
  });

  it('lets nothing that a design says become markup', () => {
    const hostile = '</summary><img src=x onerror=alert(1)> @everyone #1 [a](http://b) `c` | d';
    const files = Object.fromEntries(
      Object.entries(workspace).map(([path, text]) => [path, text.replace('Feedback that somebody uses', hostile)]),
    );
    const broken = change('broken-file').make(files);
    const { out } = on(broken, '--format', 'markdown');
    assert.doesNotMatch(out, /<img|@everyone|#1\b/);
    assert.ok(out.includes('&lt;/summary&gt;'));
  });

  it('says what would help where it cannot compare', () => {
    assert.match(repository.run('review', 'mian').err, /Did you mean `main`\?/);
    assert.match(repository.run('review', 'main..HEAD', 'HEAD').err, /has both sides in it/);
    assert.equal(repository.run('review').code, 2);
    assert.ok(existsSync(repository.at('.git')));
  });
});
