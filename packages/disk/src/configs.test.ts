import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { addressOf, Configs } from './index.ts';

describe('Configurations on disk', () => {
  let folder: string;
  const at = (path: string) => join(folder, path);
  const write = (files: Record<string, unknown>) => {
    for (const [path, config] of Object.entries(files)) {
      mkdirSync(dirname(at(path)), { recursive: true });
      writeFileSync(at(path), typeof config === 'string' ? config : JSON.stringify(config));
    }
  };
  const rulesOf = (configs: Configs, path: string) => ({ ...configs.settingsOf(addressOf(at(path))).rules });
  const codesOf = (configs: Configs) =>
    [...configs.files.values()].flatMap(({ problems }) => problems.map(({ code }) => code));

  beforeEach(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'jointwork-configs-')));
    write({ 'jointwork.config.json': { root: true, rules: { 'no-review': 'off' } } });
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('are found upwards to a root, the nearest one winning', () => {
    write({
      'ws/jointwork.config.json': { root: true, rules: { 'missing-b': 'info' } },
      'ws/a/jointwork.config.json': { rules: { 'missing-b': 'error' } },
    });
    const configs = new Configs([folder]);
    assert.deepEqual(rulesOf(configs, 'ws/a/b/x.collab'), { 'missing-b': 'error' });
    assert.deepEqual(rulesOf(configs, 'ws/x.collab'), { 'missing-b': 'info' });
    assert.deepEqual(rulesOf(configs, 'x.collab'), { 'no-review': 'off' });
    assert.deepEqual(configs.configsOf(addressOf(at('ws/a/b/x.collab'))), [
      addressOf(at('ws/a/jointwork.config.json')),
      addressOf(at('ws/jointwork.config.json')),
    ]);
  });

  it('build on a file of the workspace and on what a package shares', () => {
    write({
      'ws/jointwork.config.json': { root: true, extends: ['../shared/base.json', '@county/rules'] },
      'shared/base.json': { rules: { 'no-review': 'warn', 'talk-only': 'off' } },
      'node_modules/@county/rules/package.json': {},
      'node_modules/@county/rules/jointwork.config.json': { extends: './more.json', rules: { 'no-review': 'info' } },
      'node_modules/@county/rules/more.json': { rules: { 'missing-b': 'off' } },
    });
    const configs = new Configs([folder]);
    assert.deepEqual(rulesOf(configs, 'ws/x.collab'), { 'no-review': 'info', 'talk-only': 'off', 'missing-b': 'off' });
    assert.deepEqual(codesOf(configs), []);
  });

  it('read nothing outside the workspace, also where a link leads there', () => {
    write({
      'secret.json': { rules: { 'no-review': 'info' } },
      'ws/jointwork.config.json': { root: true, extends: ['../secret.json', './link.json', '../../no/such.json'] },
      'ws2/a.txt': '',
    });
    symlinkSync(at('secret.json'), at('ws/link.json'));
    symlinkSync(at('secret.json'), at('ws2/jointwork.config.json'));
    const configs = new Configs([at('ws'), at('ws2')]);
    assert.deepEqual(rulesOf(configs, 'ws/x.collab'), {});
    assert.deepEqual(codesOf(configs), ['config-outside', 'config-outside', 'config-outside']);
    assert.deepEqual(rulesOf(configs, 'ws2/x.collab'), { 'no-review': 'off' }, 'as further up');
  });

  it('say what is wrong with a package that is not there or shares nothing, and with a file that is no text', () => {
    write({
      'jointwork.config.json': { root: true, extends: ['silent', 'absent', '../up', 'a\u0000b'] },
      'node_modules/silent/package.json': {},
      'b/jointwork.config.json': 'a\u0000b',
    });
    const configs = new Configs([folder]);
    rulesOf(configs, 'b/x.collab');
    assert.deepEqual(codesOf(configs).sort(), [
      'config-missing',
      'config-missing',
      'config-missing',
      'config-no-config',
      'not-text',
    ]);
  });

  it('are read again once the disk has changed; settings that stay the same stay the same object', () => {
    const configs = new Configs([folder]);
    const before = configs.settingsOf(addressOf(at('x.collab')));
    write({ 'jointwork.config.json': { root: true, ignore: 'y.collab', rules: { 'no-review': 'off' } } });
    assert.equal(configs.settingsOf(addressOf(at('x.collab'))), before);
    configs.forget();
    assert.equal(configs.settingsOf(addressOf(at('x.collab'))), before);
    assert.equal(configs.settingsOf(addressOf(at('y.collab'))).ignored, true);
  });

  it('have nothing to say about what is not on the disk', () => {
    assert.deepEqual(new Configs().settingsOf('untitled:Untitled-1').rules, Object.create(null));
  });
});
