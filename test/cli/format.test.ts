import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, readdirSync, readFileSync, statSync, utimesSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { command, Place } from './jointwork.ts';

const untidy = 'group   Teachers as professionals{size 4\n}\n\n\n// Friends.\ngroup Critics as critics';
const tidy = 'group Teachers as professionals {\n  size 4\n}\n\n// Friends.\ngroup Critics as critics\n';

describe('jointwork format', function () {
  this.timeout(30_000);
  let place: Place;
  const text = (path: string) => readFileSync(place.at(path), 'utf8');
  const piped = (input: string | Uint8Array, ...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [command, 'format', '--stdin', ...args], {
      cwd: place.folder,
      input,
      encoding: 'utf8',
    });
    return { code: status, out: stdout, err: stderr };
  };
  beforeEach(() => {
    place = new Place();
  });
  afterEach(() => place.remove());

  it('writes what is not formatted, and names it, one file a line', () => {
    place.write({ 'b/untidy.collab': untidy, 'a.collab': untidy, 'tidy.collab': tidy, 'notes.txt': untidy });
    utimesSync(place.at('tidy.collab'), 1, 1);
    assert.deepEqual(place.run('format'), {
      code: 0,
      out: 'a.collab\nb/untidy.collab\n',
      err: '3 files looked at: 2 formatted.\n',
    });
    assert.equal(text('a.collab'), tidy);
    assert.equal(text('b/untidy.collab'), tidy);
    assert.equal(statSync(place.at('tidy.collab')).mtimeMs, 1000, 'what is well formatted is not touched');
    assert.deepEqual(place.run('format'), { code: 0, out: '', err: '3 files looked at: all well formatted.\n' });
    assert.deepEqual(readdirSync(place.folder).sort(), ['a.collab', 'b', 'notes.txt', 'tidy.collab']);
  });

  it('with --check writes nothing, names what would change, and ends with 1', () => {
    place.write({ 'a.collab': untidy, 'b.collab': tidy });
    assert.deepEqual(place.run('format', '--check'), {
      code: 1,
      out: 'a.collab\n',
      err: '2 files looked at: 1 is not formatted. `jointwork format` does it.\n',
    });
    assert.equal(text('a.collab'), untidy);
    assert.equal(place.run('format', '--check', 'b.collab').code, 0);
  });

  it('leaves alone what a configuration ignores', () => {
    place.write({
      'jointwork.config.json': JSON.stringify({ root: true, ignore: 'old/**' }),
      'old/a.collab': untidy,
      'b.collab': untidy,
    });
    assert.equal(place.run('format').out, 'b.collab\n');
    assert.equal(text('old/a.collab'), untidy);
    assert.equal(piped(untidy, '--stdin-filename', 'old/a.collab').out, untidy);
  });

  it('keeps line ends, the byte order mark and the rights of a file', () => {
    place.write({ 'a.collab': `\uFEFF${untidy.replaceAll('\n', '\r\n')}` });
    chmodSync(place.at('a.collab'), 0o640);
    assert.equal(place.run('format').code, 0);
    assert.equal(text('a.collab'), `\uFEFF${tidy.replaceAll('\n', '\r\n')}`);
    assert.equal(statSync(place.at('a.collab')).mode & 0o777, 0o640);
  });

  it('formats around a clause that cannot be read, and says what it leaves alone, with 2 at the end', () => {
    place.write({
      'half.collab': 'group  A as critics\ngroup   B   like   !\n',
      'open.collab': 'group  A as critics /* not closed',
      'bytes.collab': new Uint8Array([0x67, 0xff, 0x20]),
      'ok.collab': untidy,
    });
    const { code, out, err } = place.run('format');
    assert.equal(code, 2);
    assert.equal(out, 'half.collab\nok.collab\n');
    assert.equal(text('half.collab'), 'group A as critics\ngroup   B   like   !\n');
    assert.match(err, /^bytes\.collab: The text is not stored as UTF-8/m);
    assert.match(err, /^open\.collab: A comment is not closed/m);
    assert.equal(text('open.collab'), 'group  A as critics /* not closed');
  });

  it('does not write over a file that is read-only', function () {
    if (process.getuid?.() === 0) this.skip();
    place.write({ 'a.collab': untidy });
    chmodSync(place.at('a.collab'), 0o444);
    const { code, err } = place.run('format');
    assert.equal(code, 2);
    assert.match(err, /^a\.collab: You may not write this file\./);
    assert.equal(text('a.collab'), untidy);
  });

  it('formats standard input to standard output', () => {
    assert.deepEqual(piped(untidy), { code: 0, out: tidy, err: '' });
    assert.deepEqual(piped(untidy, '--check'), { code: 1, out: '', err: '' });
    assert.deepEqual(piped(tidy, '--check'), { code: 0, out: '', err: '' });
    const refused = piped('/* not closed', '--stdin-filename', 'a.collab');
    assert.equal(refused.code, 2);
    assert.equal(refused.out, '');
    assert.match(refused.err, /^a\.collab: A comment is not closed/);
    assert.equal(piped(new Uint8Array([0xff, 0x20])).code, 2);
  });

  it('says what does not go together', () => {
    assert.match(piped(untidy, 'a.collab').err, /`--stdin` formats one text/);
    assert.match(place.run('format', '--stdin-filename', 'a.collab').err, /It goes with `--stdin`/);
    assert.match(place.run('format', 'nothing.collab').err, /There is no `nothing\.collab` here/);
  });

  it('finds the examples and the library well formatted', () => {
    const root = fileURLToPath(new URL('../../', import.meta.url));
    for (const folder of ['examples', 'packages/library/lib']) {
      const { out, code } = place.run('format', '--check', `${root}${folder}`);
      assert.equal(out, '');
      assert.equal(code, 0, folder);
    }
  });
});
