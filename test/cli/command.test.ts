import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { clean, command, faulty, Place } from './jointwork.ts';

const manifest = JSON.parse(readFileSync(new URL('../../packages/cli/package.json', import.meta.url), 'utf8'));

describe('The command', () => {
  let place: Place;
  beforeEach(() => {
    place = new Place();
  });
  afterEach(() => place.remove());

  it('knows its version', () => {
    assert.deepEqual(place.run('--version'), { code: 0, out: `${manifest.version}\n`, err: '' });
  });

  it('teaches with an example for every command', () => {
    const { code, out } = place.run('--help');
    assert.equal(code, 0);
    const commands = [...out.matchAll(/^ {2}(\w+) .*\[?/gm)].map(([, name]) => name!);
    for (const name of ['check', 'plan', 'explain', 'lsp']) {
      assert.ok(commands.includes(name), name);
      const help = place.run('help', name);
      assert.equal(help.code, 0);
      assert.match(help.out, new RegExp(`For example.*\\n[^]* {2}.*jointwork ${name}`));
      assert.equal(place.run(name, '--help').out, help.out);
    }
  });

  it('explains rules', () => {
    assert.match(place.run('explain').out, /no-review +A design has a review\n/);
    assert.match(place.run('explain', 'no-review').out, /^A design has a review\n✖ error {2}no-review\n\nWhy\n\n/);
    const unknown = place.run('explain', 'no-revew');
    assert.equal(unknown.code, 2);
    assert.equal(unknown.err, 'There is no rule called `no-revew`. Did you mean `no-review`?\n');
  });

  it('ends quietly when its reader has read enough', async () => {
    place.write({ 'a.collab': faulty.repeat(2000) });
    const child = spawn(process.execPath, [command, 'check'], { cwd: place.folder });
    let err = '';
    child.stderr.on('data', (part) => {
      err += part;
    });
    child.stdout.once('data', () => child.stdout.destroy());
    await new Promise((settle) => child.once('close', settle));
    assert.equal(err, '');
  });

  it('prints all of a long report into a pipe', () => {
    place.write({ 'a.collab': faulty.repeat(1500) });
    const { out } = place.run('check', '--format', 'json');
    assert.ok(out.length > 500_000);
    assert.equal(JSON.parse(out).summary.errors > 1500, true);
  });

  it('runs the language server for editors', async () => {
    const child = spawn(process.execPath, [command, 'lsp', '--stdio'], { cwd: place.folder });
    const say = (message: object) => {
      const text = JSON.stringify({ jsonrpc: '2.0', ...message });
      child.stdin.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
    };
    const answer = new Promise<string>((settle) => {
      let heard = '';
      child.stdout.on('data', (part) => {
        heard += part;
        if (heard.includes('"capabilities"')) settle(heard);
      });
    });
    const ended = new Promise((settle) => child.once('close', settle));
    say({ id: 1, method: 'initialize', params: { processId: process.pid, rootUri: null, capabilities: {} } });
    assert.match(await answer, /"hoverProvider"/);
    say({ method: 'initialized', params: {} });
    say({ id: 2, method: 'shutdown' });
    say({ method: 'exit' });
    assert.equal(await ended, 0);
  });

  it('runs on the oldest Node that it supports', function () {
    const old = oldNode();
    if (!old) return this.skip();
    place.write({ 'a.collab': faulty, 'b.collab': `${clean}design D "D" { from 2026-09-01 to 2026-09-30 }\n` });
    const { code, out, err } = place.runIn('.', ['check'], { node: old });
    assert.equal(err, '');
    assert.equal(code, 1);
    assert.match(out, /error unknown-name {2}a\.collab:2:21/);
    assert.match(place.runIn('.', ['plan', 'b.collab'], { node: old }).out, /^D\n/);
  });

  it('is a library, too', () => {
    place.write({ 'a.collab': clean });
    const script = `
      import { check, checkPaths, plan } from ${JSON.stringify(new URL('../../packages/cli/dist/index.mjs', import.meta.url))};
      const files = { 'a b.collab': 'group G', 'x/d.collab': 'import "../a b.collab" design D { purpose "P" work W { with H } }' };
      console.log(JSON.stringify([check(files), plan(files, 'x/d.collab'), await checkPaths(['.'])]));`;
    const text = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
      cwd: place.folder,
      encoding: 'utf8',
    });
    const [report, plan, paths] = JSON.parse(text);
    assert.equal(report.summary.files, 2);
    assert.deepEqual(
      report.findings
        .filter(({ rule }: { rule: string }) => rule === 'unknown-name')
        .map(({ file }: { file: string }) => file),
      ['x/d.collab'],
    );
    assert.equal(plan.design.source.file, 'x/d.collab');
    assert.equal(paths.summary.files, 1);
  });
}).timeout(60_000);

/** A Node 20 on this machine. */
function oldNode(): string | undefined {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/local/bin', '/usr/bin'];
  return folders
    .map((folder) => join(folder, 'node'))
    .find((node) => existsSync(node) && /^v20\./.test(execFileSync(node, ['--version'], { encoding: 'utf8' })));
}
