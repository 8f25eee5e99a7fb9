import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { isLibrarySpecifier, libraryFile, libraryFiles, libraryUri } from './index.ts';

const lib = new URL('../lib/', import.meta.url);

describe('the library as data', () => {
  it('holds the texts of the folder, file by file', () => {
    const paths = readdirSync(lib, { recursive: true })
      .map((path) => String(path).replaceAll('\\', '/'))
      .filter((path) => path.endsWith('.collab'));
    assert.deepEqual(libraryFiles.map((file) => file.uri).sort(), paths.map((path) => `lib:/${path}`).sort());
    for (const path of paths) {
      const text = readFileSync(new URL(path, lib), 'utf8').replaceAll('\r\n', '\n');
      assert.equal(libraryFile(`lib:/${path}`)?.text, text, `${path} changed: run npm run generate`);
    }
  });

  it('is generated to the byte', async () => {
    const { librarySource } = (await import('./generate.mjs' as string)) as { librarySource(): string };
    assert.equal(readFileSync(new URL('./generated/files.ts', import.meta.url), 'utf8'), librarySource());
  });

  it('declares every protocol and framework once', () => {
    const names = libraryFiles.flatMap((file) => file.declares.map(({ name }) => name));
    const written = libraryFiles.flatMap((file) =>
      [...file.text.matchAll(/^(?:protocol|framework) (\S+)/gm)].map((m) => m[1]),
    );
    assert.deepEqual(names, written);
    assert.ok(names.length >= 9);
    assert.deepEqual(names, [...new Set(names)]);
  });

  it('says of every protocol where it comes from and what it is for', () => {
    for (const file of libraryFiles.filter((each) => each.uri.startsWith('lib:/protocols/'))) {
      assert.match(file.text, /^ {2}source "/m, file.uri);
      assert.match(file.text, /^ {2}purpose "/m, file.uri);
    }
  });
});

describe('an import of the library', () => {
  it('is told from other imports by its scheme', () => {
    assert.equal(isLibrarySpecifier('lib:protocols/tuning.collab'), true);
    assert.equal(isLibrarySpecifier('./lib/tuning.collab'), false);
    assert.equal(isLibrarySpecifier('library'), false);
  });

  it('means an address, with or without the stroke', () => {
    const uri = 'lib:/protocols/tuning.collab';
    assert.equal(libraryUri('lib:protocols/tuning.collab'), uri);
    assert.equal(libraryUri('lib:/protocols/tuning.collab'), uri);
    assert.equal(libraryUri('lib:./protocols//tuning.collab'), uri);
    assert.ok(libraryFile(uri));
  });

  it('cannot climb out, and does not invent files', () => {
    assert.equal(libraryUri('lib:../secrets.collab'), undefined);
    assert.equal(libraryUri('lib:'), undefined);
    assert.equal(libraryUri('./tuning.collab'), undefined);
    assert.equal(libraryFile('lib:/protocols/nothing.collab'), undefined);
  });
});
