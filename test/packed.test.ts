import assert from 'node:assert/strict';
import { execFile, execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
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

  it('is one package without a dependency', () => {
    const installed = JSON.parse(readFileSync(join(folder, 'node_modules', '.package-lock.json'), 'utf8'));
    assert.deepEqual(Object.keys(installed.packages), ['node_modules/jointwork']);
    assert.ok(existsSync(join(folder, 'node_modules', '.bin', windows ? 'jointwork.cmd' : 'jointwork')));
  });

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
  });
});
