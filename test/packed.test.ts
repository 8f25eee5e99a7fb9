import assert from 'node:assert/strict';
import { execFile, execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const version: string = JSON.parse(readFileSync(join(root, 'packages', 'cli', 'package.json'), 'utf8')).version;
const tarball = join(root, 'dist', `jointwork-${version}.tgz`);
const vsix = join(root, 'dist', `jointwork-vscode-${version}.vsix`);
const windows = process.platform === 'win32';

/** The Node that a user of this machine has, which may be an older one than ours; ours where there is no other. */
function nodeOfTheMachine(): string {
  const ours = realpathSync(process.execPath);
  const others = (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, windows ? 'node.exe' : 'node'))
    .filter((path) => existsSync(path) && realpathSync(path) !== ours);
  const fits = others.find((path) => {
    const [major = 0, minor = 0] = execFileSync(path, ['-p', 'process.versions.node'], { encoding: 'utf8' })
      .split('.')
      .map(Number);
    return major > 20 || (major === 20 && minor >= 19);
  });
  return fits ?? ours;
}

describe('What users install', function () {
  this.timeout(120_000);
  let folder: string;

  before(async () => {
    await promisify(execFile)(process.execPath, [join(root, 'packages', 'dev', 'src', 'package.mjs'), '--no-build']);
    folder = mkdtempSync(join(tmpdir(), 'jointwork-user-'));
    writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }');
    // Everything is inside: nothing may be fetched.
    await promisify(execFile)('npm', ['install', '--offline', '--no-audit', '--no-fund', tarball], {
      cwd: folder,
      shell: windows,
    });
    cpSync(join(root, 'test', 'samples'), join(folder, 'protocols'), { recursive: true });
  });

  after(() => rmSync(folder, { recursive: true, force: true }));

  /** Runs the installed command on the machine's Node. */
  function jointwork(...args: string[]): Promise<{ stdout: string; code: number }> {
    const script = join(folder, 'node_modules', 'jointwork', 'bin', 'jointwork.mjs');
    return new Promise((settle) => {
      execFile(nodeOfTheMachine(), [script, ...args], { cwd: folder }, (error, stdout) =>
        settle({ stdout, code: error ? Number(error.code) : 0 }),
      );
    });
  }

  const script = () => join(folder, 'node_modules', 'jointwork', 'bin', 'jointwork.mjs');
  const env = () => ({ ...process.env, XDG_CACHE_HOME: join(folder, 'kept') });

  function jointworkOn(node: string, cwd: string, args: readonly string[]) {
    return new Promise<{ stdout: string; stderr: string; code: number }>((settle) => {
      const child = execFile(node, [script(), ...args], { cwd, env: env() }, (error, stdout, stderr) =>
        settle({ stdout, stderr, code: error ? Number(error.code) : 0 }),
      );
      child.stdin!.end();
    });
  }

  /** What the language server says of itself before it is ended. */
  function serverOn(node: string, cwd: string): Promise<string> {
    const framed = (message: object) => {
      const body = JSON.stringify({ jsonrpc: '2.0', ...message });
      return `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
    };
    return new Promise((settle) => {
      const child = execFile(node, [script(), 'lsp', '--stdio'], { cwd, env: env() }, (_, stdout) => settle(stdout));
      const params = { processId: null, rootUri: null, capabilities: {} };
      child.stdin!.write(framed({ id: 1, method: 'initialize', params }));
      child.stdout!.once('data', () => {
        child.stdin!.end(framed({ id: 2, method: 'shutdown' }) + framed({ method: 'exit' }));
      });
    });
  }

  it('is one package without a dependency', () => {
    const installed = JSON.parse(readFileSync(join(folder, 'node_modules', '.package-lock.json'), 'utf8'));
    assert.deepEqual(Object.keys(installed.packages), ['node_modules/jointwork']);
    assert.ok(existsSync(join(folder, 'node_modules', '.bin', windows ? 'jointwork.cmd' : 'jointwork')));
  });

  it('runs nothing when it is installed, is small, and can be published with its provenance', () => {
    const manifest = JSON.parse(readFileSync(join(folder, 'node_modules', 'jointwork', 'package.json'), 'utf8'));
    assert.deepEqual([manifest.scripts, manifest.dependencies], [undefined, undefined]);
    assert.deepEqual(manifest.publishConfig, { access: 'public', provenance: true });
    assert.ok(statSync(tarball).size < 1_600_000, `${statSync(tarball).size} bytes`);
  });

  for (const which of ['the machine’s Node', 'the newest Node']) {
    it(`does every command on ${which}, in a folder that was empty`, async () => {
      const node = which === 'the newest Node' ? process.execPath : nodeOfTheMachine();
      const empty = join(folder, which.replaceAll(/\W/g, '-'));
      mkdirSync(empty);
      const done = new Set<string>();
      const does = async (...args: string[]) => {
        const { stdout, stderr, code } = await jointworkOn(node, empty, args);
        assert.equal(code, 0, `${args.join(' ')}: ${stderr}`);
        done.add(args[0]!);
        return stdout;
      };
      const git = (...args: string[]) =>
        execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args], { cwd: empty });
      const design = 'designs/lesson-study.collab';

      await does('init', '--yes', '--ci', 'github');
      git('init', '-q', '-b', 'main');
      git('add', '-A');
      git('commit', '-qm', 'First');
      assert.match(await does('check'), /nothing to settle/);
      await does('check', '--no-cache', '--format', 'part=part.json');
      assert.match(await does('merge', 'part.json'), /nothing to settle/);
      assert.match(await does('plan', design), /What do they understand\?/);
      const text = readFileSync(join(empty, design), 'utf8');
      writeFileSync(join(empty, design), text.replace('every week on Tuesday', 'every 2 weeks on Tuesday'));
      assert.match(await does('diff'), /every 2 weeks/);
      assert.match(await does('review', 'main'), /One design means something else/);
      assert.match(await does('portfolio'), /What do they understand\?/);
      await does(
        'export',
        design,
        '--to',
        'html,md,json,ics,csv,mermaid,svg,agreement,run-sheet,room,asks,review-pack',
        '--out',
        'out',
      );
      assert.match(await does('find', '--people', '6', '--minutes', '50'), /Consultancy|Use it when/);
      writeFileSync(join(empty, 'staff.csv'), 'Name,Size\nYear 5,4\n');
      assert.match(await does('import', 'staff.csv'), /group Year5 "Year 5"/);
      await does('format');
      assert.match(await does('explain', 'no-review'), /review/);
      assert.match(await does('completion', 'bash'), /_jointwork/);
      assert.match(await does('help', 'review'), /For example/);
      assert.match(await serverOn(node, empty), /"capabilities"/);
      done.add('lsp');

      const listed = [...(await does('help')).matchAll(/^ {2}([a-z]+)(?: \[|\s{2,})/gm)].map(([, name]) => name!);
      assert.deepEqual(
        listed.filter((name) => !done.has(name)),
        [],
      );
      assert.ok(listed.length > 10, listed.join(', '));
    });
  }

  it('checks protocol files', async () => {
    const { stdout, code } = await jointwork('check', 'protocols', '--format', 'json');
    assert.equal(code, 1);
    const report = JSON.parse(stdout);
    assert.equal(report.summary.files, 7);
    const rules = report.findings
      .filter(({ file }: { file: string }) => file === 'protocols/data-team.collab')
      .map(({ rule }: { rule: string }) => rule);
    assert.ok(rules.includes('data-driven-only'), rules.join(', '));
    assert.equal((await jointwork('check', 'protocols/lesson-study.collab')).code, 0);
  });

  it('prints a plan', async () => {
    const { stdout, code } = await jointwork('plan', 'protocols/lesson-study.collab', '--json');
    assert.equal(code, 0);
    assert.equal(JSON.parse(stdout).sessions.length > 10, true);
  });

  it('has types that compile without anything of ours', async () => {
    writeFileSync(
      join(folder, 'use.ts'),
      `import { check, type Plan, plan, type Report } from 'jointwork';
       const files = { 'a.collab': 'design A "A" { purpose "P" }' };
       const report: Report = check(files);
       const made: Plan | undefined = plan(files, 'a.collab');
       export const count: number = report.findings.length + (made?.sessions.length ?? 0);
       // @ts-expect-error A plan has no such part.
       export const nothing = made?.nonsense;
      `,
    );
    const args = ['--noEmit', '--strict', '--skipLibCheck', 'false', '--types', '', '--lib', 'es2023'];
    await promisify(execFile)(
      process.execPath,
      [join(root, 'node_modules', 'typescript', 'bin', 'tsc'), ...args, '--module', 'nodenext', 'use.ts'],
      { cwd: folder },
    ).catch((error: { stdout: string }) => assert.fail(error.stdout));
  });

  it('brings VS Code what it needs and no source', async () => {
    // A .vsix is a zip; the names stand in its directory as they are.
    const names = new Set(readFileSync(vsix, 'latin1').match(/extension\/[\w./-]+/g) ?? []);
    for (const needed of [
      'package.json',
      'LICENSE.txt',
      'dist/extension.cjs',
      'dist/server.mjs',
      'dist/preview/page.js',
      'dist/preview/page.css',
      'dist/jointwork.tmLanguage.json',
      'dist/language-configuration.json',
      'dist/config.schema.json',
      'dist/web/extension.js',
      'dist/web/server.js',
      'dist/examples/light-and-shadow.collab',
      'l10n/bundle.l10n.json',
      'templates/design.collab',
      'walkthrough/write-light.webp',
      'icons/jointwork.png',
    ]) {
      assert.ok(
        [...names].some((name) => name.startsWith(`extension/${needed}`)),
        `${needed} is missing`,
      );
    }
    assert.deepEqual(
      [...names].filter((name) => /\.ts\b|node_modules|\.map\b/.test(name)),
      [],
    );
    assert.ok(statSync(vsix).size < 2 * 1024 ** 2, 'it is quick to install');
  });
});
