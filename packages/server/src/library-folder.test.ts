import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { libraryFiles } from '@jointwork/library';
import { cacheFolder, writeLibrary } from './library-folder.ts';

describe('The library as files', () => {
  let cache: string;
  beforeEach(() => {
    cache = mkdtempSync(join(tmpdir(), 'jointwork-cache-'));
  });
  afterEach(() => rmSync(cache, { recursive: true, force: true }));

  it('is written once, and again where somebody changed it', () => {
    const folder = writeLibrary(libraryFiles, cache)!;
    const path = join(folder, 'protocols', 'tuning.collab');
    const text = readFileSync(path, 'utf8');
    assert.match(text, /protocol/);
    writeFileSync(path, 'changed');
    assert.equal(writeLibrary(libraryFiles, cache), folder);
    assert.equal(readFileSync(path, 'utf8'), text);
  });

  it('has a folder of its own for other texts', () => {
    const other = [{ uri: 'lib:/a.collab', text: 'group A' }];
    assert.notEqual(writeLibrary(other, cache), writeLibrary(libraryFiles, cache));
  });

  it('is left out where nothing can be written', () => {
    writeFileSync(join(cache, 'file'), '');
    assert.equal(writeLibrary(libraryFiles, join(cache, 'file')), undefined);
  });

  it('lies where the user keeps such things', () => {
    assert.equal(cacheFolder({ XDG_CACHE_HOME: '/c' }), join('/c', 'jointwork'));
    assert.match(cacheFolder({}), /jointwork$/);
  });
});
