import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { catalogue, Engine } from '@jointwork/engine';
import { addressOf, discover, diskMessages, diskOptions, load, readProtocol, workspacesOf } from './index.ts';

describe('A workspace on disk', () => {
  let folder: string;
  const at = (path: string) => join(folder, path);
  const write = (files: Record<string, string | Uint8Array>) => {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(at(path)), { recursive: true });
      writeFileSync(at(path), text);
    }
  };
  const short = (paths: readonly string[]) => paths.map((path) => relative(folder, path).replaceAll('\\', '/'));

  beforeEach(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'jointwork-disk-')));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  describe('discovery', () => {
    it('finds protocol files at any depth, in the order of the alphabet', async () => {
      write({ 'b.collab': '', 'a/z.collab': '', 'a/b/c.collab': '', 'notes.txt': '' });
      assert.deepEqual(short(await discover(folder)), ['a/b/c.collab', 'a/z.collab', 'b.collab']);
    });

    it('leaves out what is installed, built or hidden', async () => {
      write({ 'node_modules/p/a.collab': '', 'x/dist/b.collab': '', '.git/c.collab': '', 'd.collab': '' });
      assert.deepEqual(short(await discover(folder)), ['d.collab']);
    });

    it('finds them in a folder that itself stands in a left-out one', async () => {
      write({ 'dist/inner/a.collab': '' });
      assert.deepEqual(short(await discover(at('dist/inner'))), ['dist/inner/a.collab']);
    });

    it('ends where links go in a circle, and names each file once', async () => {
      write({ 'in/a.collab': '' });
      symlinkSync(folder, at('in/back'));
      symlinkSync(at('in/a.collab'), at('in/same.collab'));
      symlinkSync(at('in/round.collab'), at('in/round.collab'));
      assert.deepEqual(short(await discover(folder)), ['in/a.collab']);
    });

    it('does not read what a link shows of the world outside', async () => {
      write({ 'in/a.collab': '', 'secret.collab': '' });
      symlinkSync(at('secret.collab'), at('in/link.collab'));
      assert.deepEqual(short(await discover(at('in'))), ['in/a.collab']);
    });
  });

  describe('reading', () => {
    const codeOf = (path: string) => readProtocol(at(path))?.problem?.code;

    it('takes a byte order mark away', () => {
      write({ 'a.collab': '\uFEFFdesign A {}' });
      assert.deepEqual(readProtocol(at('a.collab')), { text: 'design A {}' });
    });

    it('knows nothing of a file that is not there, and of a folder', () => {
      mkdirSync(at('b.collab'));
      assert.equal(readProtocol(at('a.collab')), undefined);
      assert.equal(readProtocol(at('b.collab')), undefined);
    });

    it('refuses what is no text, and text that is not UTF-8, each with its reason', () => {
      write({
        'image.collab': Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13),
        'noise.collab': Uint8Array.from({ length: 400 }, (_, i) => 1 + ((i * 37) % 255)),
        'latin1.collab': Uint8Array.from(Buffer.from('person Zoë "Zoë"', 'latin1')),
        'utf16.collab': Uint8Array.from(Buffer.from('\uFEFFdesign A {}', 'utf16le')),
      });
      assert.equal(codeOf('image.collab'), 'not-text');
      assert.equal(codeOf('noise.collab'), 'not-text');
      assert.equal(codeOf('latin1.collab'), 'not-utf8');
      assert.equal(codeOf('utf16.collab'), 'utf16');
      assert.equal(readProtocol(at('latin1.collab'))?.problem?.message.params?.byte, 10);
    });

    it('refuses what is too large before it reads it', () => {
      write({ 'large.collab': new Uint8Array(10_000_000) });
      assert.equal(codeOf('large.collab'), 'too-large');
    });
  });

  describe('sorting what was named', () => {
    it('takes all of the workspace with a file of it, and reports that file', async () => {
      write({
        'ws/jointwork.config.json': '{ "root": true, /* as it is */ }',
        'ws/a/one.collab': '',
        'ws/b/two.collab': '',
        'other.collab': '',
      });
      const { workspaces, problems } = await workspacesOf(['ws/a/one.collab'], folder);
      assert.deepEqual(problems, []);
      assert.equal(workspaces.length, 1);
      assert.deepEqual(short(workspaces[0]!.roots), ['ws']);
      assert.deepEqual(short(workspaces[0]!.files), ['ws/a/one.collab', 'ws/b/two.collab']);
      assert.deepEqual(short(workspaces[0]!.named), ['ws/a/one.collab']);
    });

    it('keeps a workspace inside another one apart', async () => {
      write({
        'jointwork.config.json': '{ "root": true }',
        'inner/jointwork.config.json': '{ "root": true }',
        'a.collab': '',
        'inner/b.collab': '',
      });
      const { workspaces } = await workspacesOf(['.'], folder);
      assert.deepEqual(
        workspaces.map(({ files }) => short(files)),
        [['a.collab'], ['inner/b.collab']],
      );
    });

    it('goes by the named paths where no folder says that it is a root', async () => {
      write({ 'x/jointwork.config.json': '{}', 'x/a.collab': '', 'y/b.collab': '', 'z/c.collab': '' });
      const { workspaces } = await workspacesOf(['x', 'y/b.collab'], folder);
      assert.deepEqual(
        workspaces.map(({ files }) => short(files)),
        [['x/a.collab', 'y/b.collab']],
      );
      assert.deepEqual(workspaces[0]!.roots, [folder]);
    });

    it('says what is wrong with a path, and what may have been meant', async () => {
      write({ 'lesson.collab': '', 'empty/notes.txt': '', 'photo.png': '' });
      symlinkSync(tmpdir(), at('away'));
      const { workspaces, problems } = await workspacesOf(['leson.collab', 'empty', 'photo.png', 'lesson'], folder);
      assert.deepEqual(workspaces, []);
      const said = problems.map(({ key, params }) => [key.slice('disk.'.length), params?.path, params?.near]);
      assert.deepEqual(said, [
        ['no-such-path', 'leson.collab', 'lesson.collab'],
        ['no-protocols', 'empty', undefined],
        ['not-a-protocol', 'photo.png', undefined],
        ['no-such-path', 'lesson', 'lesson.collab'],
      ]);
    });

    it('refuses a named link that leads out of the workspace', async () => {
      write({ 'ws/jointwork.config.json': '{ "root": true }', 'secret.collab': '' });
      symlinkSync(at('secret.collab'), at('ws/link.collab'));
      const { problems } = await workspacesOf(['ws/link.collab'], folder);
      assert.deepEqual(
        problems.map(({ key }) => key),
        ['disk.link-outside'],
      );
    });
  });

  describe('loading', () => {
    const workspace = (root: string) => {
      const words = { ...catalogue, ...diskMessages };
      return new Engine({ ...diskOptions, catalogue: words, roots: [addressOf(at(root))] });
    };
    const codes = (engine: Engine, path: string) => engine.findings(addressOf(at(path))).map(({ code }) => code);

    it('follows imports, also in a circle', () => {
      write({
        'ws/a.collab': 'import "./b.collab"\nperson Ana in Team',
        'ws/b.collab': 'import "./a.collab"\ngroup Team',
      });
      const engine = workspace('ws');
      assert.equal(load(engine, [at('ws/a.collab')]).size, 0);
      assert.deepEqual(codes(engine, 'ws/a.collab'), []);
      assert.ok(engine.has(addressOf(at('ws/b.collab'))));
    });

    it('finds what an npm package offers', () => {
      write({
        'ws/a.collab': 'import "@valley/shared"\nperson Ana in Team',
        'ws/node_modules/@valley/shared/package.json': '{ "jointwork": "./collab/index.collab" }',
        'ws/node_modules/@valley/shared/collab/index.collab': 'group Team',
        'ws/node_modules/silent/package.json': '{}',
        'ws/b.collab': 'import "silent"\nimport "missing"',
      });
      const engine = workspace('ws');
      load(engine, [at('ws/a.collab'), at('ws/b.collab')]);
      assert.deepEqual(codes(engine, 'ws/a.collab'), []);
      assert.deepEqual(codes(engine, 'ws/b.collab'), ['import-package-without-entry', 'import-unknown-package']);
    });

    it('refuses what leaves the workspace, written out or by a link, also from within a package', () => {
      write({
        'secret.collab': 'group Team',
        'ws/a.collab': 'import "../secret.collab"',
        'ws/b.collab': 'import "./link.collab"',
        'ws/c.collab': 'import "sly"',
        'ws/node_modules/sly/package.json': '{ "jointwork": "../../../secret.collab" }',
      });
      symlinkSync(at('secret.collab'), at('ws/link.collab'));
      const engine = workspace('ws');
      load(
        engine,
        ['a', 'b', 'c'].map((name) => at(`ws/${name}.collab`)),
      );
      for (const name of ['a', 'b', 'c']) assert.deepEqual(codes(engine, `ws/${name}.collab`), ['import-outside']);
      assert.ok(!engine.has(addressOf(at('secret.collab'))));
    });

    it('says which of the files could not be read', () => {
      write({ 'ws/a.collab': 'import "./b.collab"', 'ws/b.collab': Uint8Array.of(0, 1, 2) });
      const engine = workspace('ws');
      const problems = load(engine, [at('ws/a.collab')]);
      assert.deepEqual(
        [...problems].map(([uri, { code }]) => [uri, code]),
        [[addressOf(at('ws/b.collab')), 'not-text']],
      );
      assert.match(engine.message([...problems.values()][0]!.message), /not a text file/);
    });
  });
});
