import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { replaceFile } from './replace-file.ts';

describe('replacing a file', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'jointwork-replace-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('writes a new one and an old one anew, and leaves nothing else', () => {
    const path = join(folder, 'a.txt');
    replaceFile(path, 'one');
    replaceFile(path, Uint8Array.of(0x74, 0x77, 0x6f));
    assert.equal(readFileSync(path, 'utf8'), 'two');
    assert.deepEqual(readdirSync(folder), ['a.txt']);
  });

  it('leaves the old one whole where it fails', () => {
    const path = join(folder, 'a');
    mkdirSync(path);
    writeFileSync(join(path, 'kept'), 'kept');
    assert.throws(() => replaceFile(path, 'new'));
    assert.deepEqual(readdirSync(folder), ['a']);
    assert.deepEqual(readdirSync(path), ['kept']);
  });

  it('writes through no link', function () {
    const outside = join(folder, 'outside');
    writeFileSync(outside, 'precious');
    try {
      symlinkSync(outside, join(folder, 'a.txt'));
    } catch {
      // Windows lets few people make links.
      this.skip();
    }
    replaceFile(join(folder, 'a.txt'), 'new');
    assert.equal(readFileSync(outside, 'utf8'), 'precious');
    assert.equal(readFileSync(join(folder, 'a.txt'), 'utf8'), 'new');
  });
});
