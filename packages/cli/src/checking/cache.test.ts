import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { readProtocol, realPath, workspacesOf } from '@jointwork/disk';
import { ResultCache } from './cache.ts';
import { checkAll } from './check-all.ts';
import type { Manner } from './results.ts';

const manner: Manner = { strict: false, today: '2026-11-22' };
const shared = 'organisation Oak "Oak School" { sector education }\n';
const design = (name: string) => `import "./shared.collab"
group Teachers as professionals of Oak { size 4 }
design ${name} "Reading together" { purpose "Read" with Teachers }
`;

describe('results of earlier checks', () => {
  let folder: string;
  let cached: string;
  let work: string;

  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(work, path)), { recursive: true });
    writeFileSync(join(work, path), text);
  };
  const check = async (cache: ResultCache | undefined, how: Manner = manner, paths = ['.']) => {
    const { workspaces } = await workspacesOf(paths, work);
    const { results } = await checkAll(workspaces, how, { cache });
    return results;
  };
  /** How many results there are to take: a check that takes one writes none. */
  const isKept = async (maker = 'this build', how = manner) => {
    const { workspaces } = await workspacesOf(['.'], work);
    const recalled = workspaces.map((one) => new ResultCache(cached, maker).recall(one, how, readProtocol));
    return recalled.every((results) => results !== undefined);
  };

  beforeEach(() => {
    folder = realPath(mkdtempSync(join(tmpdir(), 'jointwork-cache-')))!;
    cached = join(folder, 'cached');
    work = join(folder, 'work');
    write('shared.collab', shared);
    write('one.collab', design('One'));
    write('two.collab', design('Two'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('are taken while nothing has changed, and say what a fresh check says', async () => {
    const cache = new ResultCache(cached, 'this build');
    const first = await check(cache);
    assert.ok(first[0]!.told.length > 0);
    assert.ok(await isKept());
    assert.deepEqual(await check(cache), JSON.parse(JSON.stringify(first)));
  });

  /** Everything that can change what is found, or where. */
  const changes: Readonly<Record<string, () => void>> = {
    'a text': () => write('one.collab', design('Changed')),
    'a text of the same length': () => write('one.collab', design('Eno')),
    'a file more': () => write('three.collab', design('Three')),
    'a file less': () => rmSync(join(work, 'two.collab')),
    'another name of a file': () => renameSync(join(work, 'two.collab'), join(work, 'six.collab')),
    'what is imported': () => write('shared.collab', shared.replace('Oak ', 'Elm ')),
    'an import that comes': () => write('later.collab', shared),
    'a configuration that comes': () =>
      write('jointwork.config.json', '{ "root": true, "rules": { "no-review": "off" } }'),
    'a configuration above': () =>
      writeFileSync(join(folder, 'jointwork.config.json'), '{ "rules": { "no-review": "error" } }'),
    'a package that comes': () => {
      write('node_modules/pack/package.json', '{ "name": "pack", "jointwork": { "library": "index.collab" } }');
      write('node_modules/pack/index.collab', 'protocol Pair { roles a for 1 to 2 step "Talk" for 5 min { } }');
    },
  };
  for (const [name, change] of Object.entries(changes)) {
    it(`are not taken after ${name}`, async () => {
      write('uses.collab', `import "./later.collab"\nimport "pack"\n${design('Uses')}`);
      await check(new ResultCache(cached, 'this build'));
      assert.ok(await isKept());
      change();
      assert.ok(!(await isKept()));
      const kept = await check(new ResultCache(cached, 'this build'));
      assert.deepEqual(kept, await check(undefined));
    });
  }

  it('are not taken on another day, by another build, or in another manner', async () => {
    await check(new ResultCache(cached, 'this build'));
    assert.ok(!(await isKept('another build')));
    assert.ok(!(await isKept('this build', { ...manner, today: '2026-11-23' })));
    assert.ok(!(await isKept('this build', { ...manner, strict: true })));
    assert.ok(await isKept());
  });

  it('are not kept where a file cannot be read', async () => {
    writeFileSync(join(work, 'one.collab'), Buffer.from([0xff, 0xfe, 0x41, 0x00]));
    await check(new ResultCache(cached, 'this build'));
    assert.ok(!(await isKept()));
  });

  it('are not taken where an import is a link that leads elsewhere now', async function () {
    if (process.platform === 'win32') this.skip();
    cpSync(join(work, 'shared.collab'), join(work, 'shared', 'a.collab'), { recursive: true });
    write('shared/b.collab', `${shared}organisation Elm\n`);
    rmSync(join(work, 'shared.collab'));
    symlinkSync(join(work, 'shared', 'a.collab'), join(work, 'shared.collab'));
    await check(new ResultCache(cached, 'this build'));
    assert.ok(await isKept());
    rmSync(join(work, 'shared.collab'));
    symlinkSync(join(work, 'shared', 'b.collab'), join(work, 'shared.collab'));
    assert.ok(!(await isKept()));
  });

  it('are computed again where what was kept is damaged', async () => {
    const cache = new ResultCache(cached, 'this build');
    const first = await check(cache);
    for (const name of readdirSync(cached)) writeFileSync(join(cached, name), '{"maker":');
    assert.deepEqual(await check(cache), first);
    assert.ok(await isKept());
  });

  it('are done without where no folder can be made', async () => {
    writeFileSync(cached, 'a file');
    const results = await check(new ResultCache(cached, 'this build'));
    assert.equal(results[0]!.checked.length, 3);
  });

  it('are kept for a hundred workspaces, and the oldest go first', async () => {
    mkdirSync(cached);
    for (let i = 0; i < 120; i++) writeFileSync(join(cached, `${i}.json`), '{}');
    await check(new ResultCache(cached, 'this build'));
    assert.equal(readdirSync(cached).length, 100);
    assert.ok(await isKept());
  });
}).timeout(60_000);
