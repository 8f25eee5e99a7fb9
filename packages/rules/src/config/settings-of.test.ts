import assert from 'node:assert/strict';
import { type FindShared, loadConfig } from './layers.ts';
import { settingsFor } from './settings-of.ts';

/** A configuration at the root of a small world of files. */
function loaded(folder: string, config: unknown, others: Record<string, unknown> = {}) {
  const find: FindShared = (name, from) => {
    const file = new URL(name, from).href;
    return file in others ? { file, text: JSON.stringify(others[file]) } : { fault: 'missing' };
  };
  return loadConfig(`${folder}jointwork.config.json`, JSON.stringify(config), find);
}

const rulesOf = (file: string, ...configs: ReturnType<typeof loaded>[]) =>
  JSON.parse(JSON.stringify(settingsFor(configs, file).rules));

describe('The settings of a file', () => {
  const file = 'file:///desk/school/reading.collab';

  it('come from the nearest configuration, then from those further up', () => {
    const near = loaded('file:///desk/school/', { rules: { 'no-review': 'warn' } });
    const far = loaded('file:///desk/', { rules: { 'no-review': 'off', 'talk-only': 'error' } });
    assert.deepEqual(rulesOf(file, near, far), { 'no-review': 'warn', 'talk-only': 'error' });
  });

  it('keep the options of further out where only a severity is set', () => {
    const near = loaded('file:///desk/school/', { rules: { 'review-too-rare': 'error' } });
    const far = loaded('file:///desk/', { rules: { 'review-too-rare': ['warn', { days: 100 }] } });
    assert.deepEqual(rulesOf(file, near, far), { 'review-too-rare': ['error', { days: 100 }] });
  });

  it('go back to what the rules are by themselves with jointwork:recommended', () => {
    const near = loaded('file:///desk/school/', { extends: 'jointwork:recommended', rules: { 'missing-b': 'info' } });
    const far = loaded('file:///desk/', { rules: { 'no-review': 'off', 'review-too-rare': ['warn', { days: 100 }] } });
    assert.deepEqual(rulesOf(file, near, far), { 'missing-b': 'info' });
  });

  it('take up what a configuration builds on before its own rules, in the order of the list', () => {
    const config = { extends: ['./one.json', './two.json'], rules: { 'missing-b': 'error' } };
    const others = {
      'file:///desk/one.json': { rules: { 'missing-b': 'off', 'no-review': 'off', 'talk-only': 'off' } },
      'file:///desk/two.json': { rules: { 'no-review': 'info' } },
    };
    assert.deepEqual(rulesOf(file, loaded('file:///desk/', config, others)), {
      'missing-b': 'error',
      'no-review': 'info',
      'talk-only': 'off',
    });
  });

  it('differ where an override fits, the last one winning', () => {
    const config = loaded('file:///desk/', {
      rules: { 'no-review': 'error' },
      overrides: [
        { files: 'school/*.collab', rules: { 'no-review': 'off' } },
        { files: ['**/reading.collab'], rules: { 'no-review': 'info' } },
      ],
    });
    assert.deepEqual(rulesOf(file, config), { 'no-review': 'info' });
    assert.deepEqual(rulesOf('file:///desk/school/maths.collab', config), { 'no-review': 'off' });
    assert.deepEqual(rulesOf('file:///desk/maths.collab', config), { 'no-review': 'error' });
  });

  it('find nothing in a file that is ignored, by name, by folder or by pattern', () => {
    const ignored = (ignore: unknown, path: string) =>
      settingsFor([loaded('file:///desk/', { ignore })], `file:///desk/${path}`).ignored;
    assert.equal(ignored('draft.collab', 'a/b/draft.collab'), true);
    assert.equal(ignored(['archive/'], 'archive/2020/a.collab'), true);
    assert.equal(ignored(['archive/'], 'archived/a.collab'), false);
    assert.equal(ignored('**/{old,older}/**', 'a/older/b.collab'), true);
    assert.equal(ignored('*.draft.collab', 'a/b.collab'), false);
    assert.equal(ignored('Plan (old)/', 'Plan%20%28old%29/a.collab'), true);
    assert.equal(ignored('.drafts/**', '.drafts/a.collab'), true);
  });

  it('are off, on or lowered as the sets of the fields say, and stay else as they were', () => {
    const config = loaded('file:///desk/', {
      extends: ['jointwork:all', 'jointwork:clinical'],
      rules: { 'missing-b': 'off' },
    });
    const rules = rulesOf(file, config);
    assert.equal(rules.contrived, 'off');
    assert.equal(rules['leader-led'], 'info');
    assert.equal(rules['floor-hog'], 'info');
    assert.equal(rules['missing-b'], 'off');
    assert.equal(rules['no-review'], undefined);
  });

  it('fail where jointwork:strict makes a warning an error', () => {
    const rules = rulesOf(file, loaded('file:///desk/', { extends: 'jointwork:strict' }));
    assert.equal(rules['talk-only'], 'error');
    assert.equal(rules['judging-prompt'], 'info');
    assert.equal(rules['floor-hog'], 'warn');
  });

  it('have no prototype: names of its parts are plain names', () => {
    const text = '{ "rules": { "__proto__": "off", "constructor": "off", "no-review": "off" } }';
    const config = loadConfig('file:///desk/jointwork.config.json', text, () => ({ fault: 'missing' }));
    const { rules } = settingsFor([config], file);
    assert.equal(Object.getPrototypeOf(rules), null);
    assert.deepEqual(Object.keys(rules), ['no-review']);
    assert.equal(({} as Record<string, unknown>)['no-review'], undefined);
    assert.deepEqual(
      config.files.get('file:///desk/jointwork.config.json')!.problems.map(({ code }) => code),
      ['config-unknown-rule', 'config-unknown-rule'],
    );
  });
});
