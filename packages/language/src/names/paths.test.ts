import assert from 'node:assert/strict';
import { canonical, folderOf, isInside, join, specifierOf } from './paths.ts';

describe('addresses of files', () => {
  it('are one for all spellings of a Windows drive', () => {
    assert.equal(canonical('file:///C:/desk/a.collab'), canonical('file:///c%3A/desk/a.collab'));
  });

  it('keep the characters that names may have', () => {
    const file = join('file:///w/', './50% done #1?.collab')!;
    assert.equal(canonical(file), file);
    assert.equal(specifierOf('file:///w/b.collab', file), './50% done #1?.collab');
  });

  it('know their folder', () => {
    assert.equal(folderOf('file:///w/designs/a.collab'), 'file:///w/designs/');
    assert.equal(folderOf('file:///a.collab'), 'file:///');
    assert.equal(folderOf('untitled:Untitled-1'), undefined);
  });

  it('are inside a folder by whole names', () => {
    assert.equal(isInside('file:///desk/a.collab', 'file:///desk'), true);
    assert.equal(isInside('file:///desktop/a.collab', 'file:///desk'), false);
    assert.equal(isInside('file:///C:/desk/a.collab', 'file:///c%3A/desk'), true);
  });

  it('are joined with relative paths', () => {
    assert.equal(join('file:///w/designs/', '../shared/./a.collab'), 'file:///w/shared/a.collab');
    assert.equal(join('file:///w/', '../../a.collab'), undefined);
    assert.equal(join('vscode-vfs://github/o/r/', './a.collab'), 'vscode-vfs://github/o/r/a.collab');
  });
});

describe('what a file writes to import another', () => {
  it('is a relative path', () => {
    assert.equal(specifierOf('file:///w/a.collab', 'file:///w/b.collab'), './b.collab');
    assert.equal(specifierOf('file:///w/x/a.collab', 'file:///w/y/z/b.collab'), '../y/z/b.collab');
    assert.equal(specifierOf('file:///w/a.collab', 'file:///w/a/b.collab'), './a/b.collab');
  });

  it('leads back to the same file', () => {
    for (const to of ['file:///w/b.collab', 'file:///w/p/q/b.collab', 'file:///b.collab']) {
      assert.equal(join(folderOf('file:///w/p/a.collab')!, specifierOf('file:///w/p/a.collab', to)!), to);
    }
  });

  it('names the library by its scheme', () => {
    assert.equal(specifierOf('file:///w/a.collab', 'lib:/protocols/tuning.collab'), 'lib:protocols/tuning.collab');
  });

  it('is nothing between two places that share no root', () => {
    assert.equal(specifierOf('file:///w/a.collab', 'vscode-vfs://github/b.collab'), undefined);
  });
});
