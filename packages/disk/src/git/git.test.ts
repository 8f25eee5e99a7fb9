import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, sep } from 'node:path';
import { Engine } from '@jointwork/engine';
import { formatMessage } from '@jointwork/language';
import {
  addressOf,
  Configs,
  changedBetween,
  disk,
  diskMessages,
  fileStates,
  filesAt,
  findRevision,
  GitError,
  load,
  mergeBase,
  optionsOf,
  RevisionFiles,
  repositoryAt,
  revisionOf,
  workspacesOf,
} from '../index.ts';

describe('Git', () => {
  let folder: string;
  const at = (...path: string[]) => join(folder, ...path);
  const write = (path: string, text: string) => {
    mkdirSync(dirname(at(path)), { recursive: true });
    writeFileSync(at(path), text);
  };
  const run = (...args: string[]) => gitIn(folder, ...args);
  const commit = (message: string) => {
    run('add', '-A');
    run('commit', '-qm', message);
  };

  beforeEach(() => {
    folder = realpathSync.native(mkdtempSync(join(tmpdir(), 'jointwork-git-')));
    run('init', '-q', '-b', 'main');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('lists the files of a revision, whatever they are called', async () => {
    write('a.collab', 'group A');
    write('größe/with space\t.collab', 'group B');
    commit('one');
    const files = await filesAt(await revisionOf(await repositoryAt(folder), 'HEAD'));
    assert.deepEqual([...files.keys()].sort(), ['a.collab', 'größe/with space\t.collab']);
  });

  it('loads a workspace as it was, configurations included, and touches nothing', async () => {
    write('jointwork.config.json', '{ "root": true, "rules": { "no-review": "off" } }');
    write('shared/people.collab', 'group Oak "Oak"');
    write('designs/one.collab', 'import "../shared/people.collab"\ndesign One "Before" { work W { with Oak } }');
    commit('before');
    write('jointwork.config.json', '{ "root": true }');
    write('designs/one.collab', 'design One "After" {}');
    rmSync(at('shared'), { recursive: true });
    run('add', 'designs');
    const was = stateOf(folder);

    const revision = await revisionOf(await repositoryAt(at('designs')), 'HEAD');
    const files = await RevisionFiles.open(revision);
    const { workspaces, problems } = await workspacesOf(['designs'], folder, files);
    assert.deepEqual(problems, []);
    const [workspace] = workspaces;
    const shown = (paths: readonly string[]) => paths.map((path) => relative(folder, path).split(sep).join('/'));
    assert.deepEqual(shown(workspace!.files), ['designs/one.collab', 'shared/people.collab']);
    assert.deepEqual(shown(workspace!.named), ['designs/one.collab']);

    const configs = new Configs(workspace!.roots, undefined, files);
    const engine = new Engine({
      ...optionsOf(files),
      roots: [addressOf(folder)],
      settingsOf: (uri) => configs.settingsOf(uri),
    });
    assert.equal(load(engine, workspace!.files, (path) => files.read(path)).size, 0);
    const address = addressOf(at('designs', 'one.collab'));
    const plan = engine.plan(address);
    assert.equal(plan?.design.title, 'Before');
    assert.equal(plan?.participants[0]?.title, 'Oak');
    assert.ok(!engine.findings(address).some(({ code }) => code === 'no-review'), 'the configuration of then holds');
    assert.deepEqual(stateOf(folder), was);
  });

  it('follows files that have moved, and says what came and went', async () => {
    const text = 'group A\ngroup B\ngroup C\ngroup D\n';
    write('old.collab', text);
    write('gone.collab', 'person X');
    write('same.collab', 'person Y');
    write('other.collab', 'person Z');
    commit('one');
    mkdirSync(at('sub'));
    renameSync(at('old.collab'), at('sub', 'new.collab'));
    write('sub/new.collab', `${text}group E\n`);
    rmSync(at('gone.collab'));
    write('other.collab', 'person Z1');
    write('come.collab', 'design D {}');
    const before = await RevisionFiles.open(await revisionOf(await repositoryAt(folder), 'HEAD'));
    const changes = changedBetween(
      fileStates(before, await before.discover(folder)),
      fileStates(disk, await disk.discover(folder)),
    );
    assert.deepEqual(changes, [
      { kind: 'changed', before: at('other.collab'), after: at('other.collab') },
      { kind: 'moved', before: at('old.collab'), after: at('sub', 'new.collab') },
      { kind: 'added', after: at('come.collab') },
      { kind: 'removed', before: at('gone.collab') },
    ]);
  });

  it('finds the commit that two revisions have in common', async () => {
    write('a.collab', 'group A');
    commit('one');
    run('tag', 'start');
    run('checkout', '-qb', 'side');
    write('a.collab', 'group B');
    commit('two');
    run('checkout', '-q', 'main');
    write('b.collab', 'group C');
    commit('three');
    const repository = await repositoryAt(folder);
    const base = await mergeBase(await revisionOf(repository, 'main'), await revisionOf(repository, 'side'));
    assert.equal(base.commit, (await revisionOf(repository, 'start')).commit);
  });

  it('takes no option for a revision, and says what would help', async () => {
    const problem = async (work: () => Promise<unknown>) => {
      try {
        await work();
      } catch (error) {
        assert.ok(error instanceof GitError, String(error));
        const said = formatMessage(diskMessages, error.problem);
        assert.notEqual(said, error.problem.key);
        return said;
      }
      return assert.fail('no problem');
    };
    const repository = await repositoryAt(folder);
    assert.match(await problem(() => revisionOf(repository, 'HEAD')), /no commits yet/);
    write('a.collab', 'group A');
    commit('one');
    run('branch', 'feature/writing');
    assert.match(await problem(() => revisionOf(repository, '--output=x')), /do not begin with `-`/);
    assert.match(await problem(() => revisionOf(repository, 'mian')), /Did you mean `main`\?/);
    assert.match(await problem(() => revisionOf(repository, 'writing')), /Did you mean `feature\/writing`\?/);
    assert.equal(await findRevision(repository, '--all'), undefined);
    assert.equal(await findRevision(repository, 'HEAD\nmain'), undefined);
    assert.equal(await findRevision(repository, 'HEAD:a.collab'), undefined, 'a file is no commit');
    const outside = mkdtempSync(join(tmpdir(), 'jointwork-none-'));
    assert.match(await problem(() => repositoryAt(outside)), /in no git repository/);
    rmSync(outside, { recursive: true });
  });

  it('explains a clone whose history was cut', async () => {
    write('a.collab', 'group A');
    commit('one');
    write('a.collab', 'group B');
    commit('two');
    const clone = mkdtempSync(join(tmpdir(), 'jointwork-clone-'));
    gitIn(clone, 'clone', '-q', '--depth', '1', `file://${folder}`, 'c');
    const repository = await repositoryAt(join(clone, 'c'));
    assert.equal(repository.isShallow, true);
    await assert.rejects(
      () => revisionOf(repository, 'HEAD~1'),
      (error) => error instanceof GitError && /--unshallow/.test(formatMessage(diskMessages, error.problem)),
    );
    rmSync(clone, { recursive: true });
  });

  it('is missed where it is not installed', async () => {
    const path = process.env.PATH;
    process.env.PATH = folder;
    try {
      await assert.rejects(
        () => repositoryAt(folder),
        (error) => error instanceof GitError && /not installed/.test(formatMessage(diskMessages, error.problem)),
      );
    } finally {
      process.env.PATH = path;
    }
  });

  it('follows links within a revision and none out of it', async function () {
    if (process.platform === 'win32') this.skip();
    write('real.collab', 'group A');
    execFileSync('ln', ['-s', 'real.collab', at('link.collab')]);
    execFileSync('ln', ['-s', '/etc/passwd', at('out.collab')]);
    execFileSync('ln', ['-s', 'round.collab', at('round.collab')]);
    commit('one');
    const files = await RevisionFiles.open(await revisionOf(await repositoryAt(folder), 'HEAD'));
    assert.equal(files.real(at('link.collab')), at('real.collab'));
    assert.equal(files.real(at('out.collab')), undefined);
    assert.equal(files.real(at('round.collab')), undefined);
    assert.deepEqual(await files.discover(folder), [at('real.collab')]);
  });
});

function gitIn(cwd: string, ...args: string[]): string {
  const who = ['-c', 'user.name=A', '-c', 'user.email=a@example.org', '-c', 'commit.gpgsign=false'];
  return execFileSync('git', [...who, ...args], { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
}

/** Every file of the work tree and of `.git`, with its hash: objects, index and refs included. */
function stateOf(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((each) => each.isFile());
  return Object.fromEntries(
    files.map(({ parentPath, name }) => {
      const path = join(parentPath, name);
      return [path, createHash('sha256').update(readFileSync(path)).digest('hex')];
    }),
  );
}
