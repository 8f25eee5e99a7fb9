import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parse } from 'yaml';
import { command } from '../cli/jointwork.ts';
import { changes, type Files } from './changes.ts';
import { Host } from './host.ts';
import { TestRepository, workspace } from './repository.ts';
import { readAction, run } from './runner.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { version } = JSON.parse(readFileSync(join(root, 'packages/cli/package.json'), 'utf8'));
const changed = (name: string): Files => changes.find((each) => each.name.endsWith(name))!.make(workspace);
const marker = '<!-- jointwork-review: jointwork -->';

describe('The action for GitHub', function () {
  this.timeout(60_000);
  // Its steps are scripts of bash.
  before(function () {
    if (process.platform === 'win32') this.skip();
  });

  let repository: TestRepository;
  let origin: string;
  let clone: string;
  let host: Host;

  beforeEach(async () => {
    repository = new TestRepository();
    origin = mkdtempSync(join(tmpdir(), 'jointwork-origin-'));
    clone = mkdtempSync(join(tmpdir(), 'jointwork-checkout-'));
    host = await Host.start();
  });
  afterEach(() => {
    host.stop();
    repository.remove();
    for (const folder of [origin, clone]) rmSync(folder, { recursive: true, force: true });
  });

  const git = (cwd: string, ...args: readonly string[]) =>
    execFileSync('git', args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();

  /** A pull request, checked out as `actions/checkout` does it: the merge of both sides, and nothing before it. */
  function pullRequest(files: Files, { depth = 1 } = {}) {
    const base = repository.git('rev-parse', 'main').trim();
    const head = repository.branch('change', files);
    repository.git('checkout', '-q', '--detach', 'main');
    repository.git('merge', '-q', '--no-ff', '-m', 'Merge', 'change');
    const merge = repository.git('rev-parse', 'HEAD').trim();
    repository.git('update-ref', 'refs/pull/7/merge', merge);
    git(origin, 'init', '-q', '--bare');
    git(origin, 'config', 'uploadpack.allowAnySHA1InWant', 'true');
    repository.git('push', '-q', '--force', origin, 'main', 'change', 'refs/pull/7/merge');
    git(clone, 'init', '-q');
    git(clone, 'remote', 'add', 'origin', pathToFileURL(origin).href);
    const ref = '+refs/pull/7/merge:refs/remotes/pull/7/merge';
    git(clone, 'fetch', '-q', '--no-tags', ...(depth > 0 ? [`--depth=${depth}`] : []), 'origin', ref);
    git(clone, 'checkout', '-q', '--force', 'refs/remotes/pull/7/merge');
    return { base, head };
  }

  const env = () => ({ GITHUB_API_URL: host.address, GITHUB_REPOSITORY: 'ada/designs', TOKEN: 'a-token' });

  function act(
    { base, head }: { readonly base: string; readonly head: string },
    inputs: Readonly<Record<string, string>> = {},
    from = 'ada/designs',
  ) {
    const repo = { full_name: from, html_url: `https://github.com/${from}` };
    return run({
      action: root,
      workspace: clone,
      eventName: 'pull_request',
      event: { pull_request: { number: 7, base: { sha: base }, head: { sha: head, repo } } },
      inputs: { command: `${process.execPath} ${command}`, ...inputs },
      env: { ...env(), XDG_CACHE_HOME: clone },
    });
  }

  it('tells what a pull request means in one comment and in the summary, from a clone of one commit', async () => {
    const { code, log, summary, outputs } = await act(pullRequest(changed('cadence-halved')));
    assert.equal(code, 0, log);
    assert.equal(outputs.verdict, 'changed');
    assert.equal(outputs.errors, '0');
    assert.match(summary, /^## ✅ One design means something else/);
    assert.equal(host.comments.length, 1);
    const { body } = host.comments[0]!;
    assert.equal(body, `${marker}\n${summary}`);
    assert.match(log, /every 4 weeks on Thursday/, 'The log tells it, too');
  });

  it('changes the comment that is there, and no one else’s', async () => {
    for (let id = 1; id <= 120; id++) host.comments.push({ id, body: 'Me too', user: { login: 'b', type: 'User' } });
    host.comments.push({ id: 500, body: `${marker} mine`, user: { login: 'mallory', type: 'User' } });
    await act(pullRequest(changed('cadence-halved')));
    assert.equal(host.comments.length, 122);
    const request = pullRequestAgain(changed('review-dropped'));
    await act(request, { 'fail-on': 'new-errors' });
    assert.equal(host.comments.length, 122);
    assert.equal(host.comments[120]!.body, `${marker} mine`);
    assert.match(host.comments[121]!.body, /This change brings 1 error and 1 warning/);
    const before = host.asked.length;
    await act(request);
    assert.deepEqual(
      host.asked.slice(before).filter((asked) => !asked.startsWith('GET')),
      [],
      'What says the same is not written again',
    );
  });

  /** The author pushes again. */
  function pullRequestAgain(files: Files) {
    rmSync(clone, { recursive: true });
    clone = mkdtempSync(join(tmpdir(), 'jointwork-checkout-'));
    rmSync(origin, { recursive: true });
    origin = mkdtempSync(join(tmpdir(), 'jointwork-origin-'));
    return pullRequest(files);
  }

  it('leads to the lines of the head, also where that is a fork', async () => {
    const request = pullRequest(changed('evidence-narrowed'));
    const { summary } = await act(request, {}, 'bob/designs');
    assert.ok(summary.includes(`<https://github.com/bob/designs/blob/${request.head}/maths-community.collab#L`));
  });

  it('is content with the summary where it may not comment, as for a fork', async () => {
    host.isReadOnly = true;
    const { code, log, summary, used } = await act(
      pullRequest(changed('cadence-halved')),
      { sarif: 'true' },
      'bob/designs',
    );
    assert.equal(code, 0, log);
    assert.match(summary, /One design means something else/);
    assert.match(
      log,
      /::notice title=Jointwork::The review is in the summary of this step, not in a comment: GitHub answers 403/,
    );
    assert.deepEqual([host.comments, used], [[], []]);
  });

  it('writes no comment where no design was touched', async () => {
    const { code, outputs } = await act(pullRequest({ ...workspace, 'README.md': 'Hello\n' }));
    assert.deepEqual([code, outputs.verdict, host.comments], [0, 'same', []]);
  });

  it('fails as it is told', async () => {
    const dropped = pullRequest(changed('review-dropped'));
    assert.equal((await act(dropped)).code, 1);
    assert.equal((await act(dropped, { 'fail-on': 'new-errors' })).code, 1);
    assert.equal((await act(dropped, { 'fail-on': 'sometimes' })).code, 2);
    const narrowed = pullRequestAgain(changed('evidence-narrowed'));
    assert.equal((await act(narrowed)).code, 0);
    assert.equal((await act(narrowed, { 'fail-on': 'new-warnings' })).code, 1);
    // An error that was there before is nobody's who did not make it.
    repository.git('checkout', '-q', '-B', 'main', 'change');
    repository.write({ 'old.collab': 'design Old {\n' });
    repository.commit('An error');
    const after = pullRequestAgain({ ...changed('evidence-narrowed'), 'old.collab': 'design Old {\n', 'x.md': '' });
    assert.equal((await act(after, { 'fail-on': 'new-errors' })).code, 0);
    assert.equal((await act(after)).code, 1);
  });

  it('annotates lines, and hands findings to code scanning where it may', async () => {
    const request = pullRequest(changed('review-dropped'));
    const { log, used } = await act(request, { sarif: 'true', name: 'designs' });
    assert.match(log, /::error file=maths-community\.collab,line=10/);
    assert.equal(used.length, 1);
    assert.match(used[0]!.uses, /^github\/codeql-action\/upload-sarif@v\d+$/);
    assert.equal(used[0]!.with.category, 'designs');
    assert.deepEqual((await act(request)).used, []);
  });

  it('checks a push, and tells what is there', async () => {
    pullRequest(changed('review-dropped'));
    const inputs = { command: `${process.execPath} ${command}`, path: 'school.collab\nmaths-community.collab\n' };
    const pushed = { action: root, workspace: clone, eventName: 'push', event: {}, inputs, env: env() };
    const { code, summary, outputs } = await run(pushed);
    assert.equal(code, 1);
    assert.match(summary, /2 files checked: 1 error/);
    assert.deepEqual([outputs.errors, outputs.verdict, host.asked], ['1', '', []]);
  });

  it('says what is missing where the history cannot be had', async () => {
    const request = pullRequest(changed('cadence-halved'));
    rmSync(origin, { recursive: true });
    const { code, log, summary } = await act(request);
    assert.equal(code, 2);
    assert.match(log, /With `fetch-depth: 0` for actions\/checkout it is there/);
    assert.match(summary, /could not review this pull request/);
    assert.match(summary, /fetch-depth: 0/);
  });

  it('puts nothing that comes from outside into a script', () => {
    const { runs, inputs } = readAction(join(root, 'action.yml'));
    for (const { name, run: script = '', shell } of runs.steps) {
      assert.ok(!script.includes('${{'), name);
      if (script) {
        assert.equal(shell, 'bash', name);
        const [, file] = /GITHUB_ACTION_PATH\/([^"]+)"/.exec(script)!;
        assert.ok(existsSync(join(root, file!)), file);
      }
    }
    assert.equal(inputs.version!.default, version);
  });
});

describe('The page about CI', () => {
  it('shows YAML that can be read, and inputs that the action has', () => {
    const text = readFileSync(join(root, 'docs/ci.md'), 'utf8');
    const blocks = [...text.matchAll(/```yaml\n(.*?)```/gs)].map(([, block]) => parse(block!));
    assert.equal(blocks.length, 4);
    const { inputs } = readAction(join(root, 'action.yml'));
    const [workflow] = blocks;
    const step = workflow.jobs.jointwork.steps.at(-1);
    assert.equal(step.uses, `OWNER/jointwork@v${version}`);
    for (const name of Object.keys(step.with)) assert.ok(name in inputs, name);
    for (const name of Object.keys(inputs)) assert.ok(name === 'token' || text.includes(`\`${name}\``), name);
    const hooks = parse(readFileSync(join(root, '.pre-commit-hooks.yaml'), 'utf8')).map(({ id }: { id: string }) => id);
    assert.deepEqual(blocks[3].repos[0].hooks.map(({ id }: { id: string }) => id).sort(), hooks.sort());
  });
});

describe('The hooks for pre-commit', function () {
  this.timeout(30_000);
  const hooks: Record<string, string>[] = parse(readFileSync(join(root, '.pre-commit-hooks.yaml'), 'utf8'));
  let repository: TestRepository;
  beforeEach(() => {
    repository = new TestRepository();
  });
  afterEach(() => repository.remove());

  /** As pre-commit calls a hook: with the files that were staged, where it wants them. */
  function call(id: string, ...files: readonly string[]) {
    const { entry = '', pass_filenames: wants } = hooks.find((hook) => hook.id === id)! as Record<string, never>;
    const [npx, yes, pack, ...args] = String(entry).split(' ');
    assert.deepEqual([npx, yes, pack], ['npx', '--yes', `jointwork@${version}`]);
    return repository.run(...args, ...(wants === false ? [] : files));
  }

  it('check looks at all designs, whichever file was staged', () => {
    assert.equal(call('jointwork-check', 'school.collab').code, 0);
    repository.write(changed('review-dropped'));
    assert.equal(call('jointwork-check', 'school.collab').code, 1);
  });

  it('format writes the files that were staged, and no others', () => {
    const text = workspace['school.collab']!.replaceAll('\n  ', '\n      ');
    repository.write({ 'school.collab': text, 'other.collab': text });
    assert.equal(call('jointwork-format', 'school.collab').code, 0);
    assert.equal(readFileSync(repository.at('school.collab'), 'utf8'), workspace['school.collab']);
    assert.equal(readFileSync(repository.at('other.collab'), 'utf8'), text);
  });

  it('are called for protocol files', () => {
    for (const { id, files } of hooks) {
      const pattern = new RegExp(files!);
      assert.ok(pattern.test('a/b.collab'), id);
      assert.ok(!pattern.test('a/b.collab.md'), id);
    }
  });
});

describe('The template for GitLab', function () {
  this.timeout(60_000);
  before(function () {
    if (process.platform === 'win32') this.skip();
  });
  const { jointwork: job } = parse(readFileSync(join(root, 'integrations/gitlab/jointwork.yml'), 'utf8'));
  let repository: TestRepository;
  beforeEach(() => {
    repository = new TestRepository();
  });
  afterEach(() => repository.remove());

  /** As a runner does it: one shell for all lines, which ends with the first that fails. */
  function pipeline(files: Files, more: Readonly<Record<string, string>>) {
    const head = repository.branch('change', files);
    assert.equal(job.variables.JOINTWORK, `npx --yes jointwork@${version}`);
    const env = { ...process.env, ...job.variables, JOINTWORK: `${process.execPath} ${command}`, CI_COMMIT_SHA: head };
    try {
      const script = job.script.join('\n');
      const args = ['-ec', script];
      return {
        code: 0,
        out: execFileSync('sh', args, { cwd: repository.folder, encoding: 'utf8', env: { ...env, ...more } }),
      };
    } catch (error) {
      const { status, stdout } = error as { status: number; stdout: string };
      return { code: status, out: stdout };
    }
  }

  it('reviews a merge request, and fails on what is new', () => {
    const base = repository.git('rev-parse', 'main').trim();
    const request = { CI_MERGE_REQUEST_DIFF_BASE_SHA: base, CI_PROJECT_URL: 'https://gitlab.example.org/ada/designs' };
    const fine = pipeline(changed('cadence-halved'), request);
    assert.equal(fine.code, 0, fine.out);
    assert.match(readFileSync(repository.at('jointwork-review.md'), 'utf8'), /^## ✅/);
    const [issue] = JSON.parse(readFileSync(repository.at('gl-code-quality-report.json'), 'utf8'));
    assert.equal(issue.check_name, 'missing-b');
    assert.equal(pipeline(changed('review-dropped'), request).code, 1);
    assert.match(
      readFileSync(repository.at('jointwork-review.md'), 'utf8'),
      /gitlab\.example\.org\/ada\/designs\/-\/blob\//,
    );
  });

  it('checks a branch', () => {
    assert.equal(pipeline(workspace, {}).code, 0);
    assert.equal(pipeline(changed('review-dropped'), {}).code, 1);
  });
});
