import assert from 'node:assert/strict';
import { formatMessage } from '@jointwork/language';
import { ruleMessages } from '../messages/en.ts';
import { loadConfig } from './layers.ts';
import { readConfig } from './read.ts';

/** Each problem with the text that it stands on, and what it says. */
function problemsIn(text: string) {
  return readConfig(text).problems.map(({ code, span, message }) => [
    code.replace('config-', ''),
    text.slice(span.start, span.end),
    formatMessage(ruleMessages, message),
  ]);
}

describe('Reading a configuration', () => {
  it('takes comments and commas at the end', () => {
    const { config, problems } = readConfig(`{
      // We meet once a year, so:
      "root": true,
      "rules": { "review-too-rare": ["warn", { "share": 60, /* days */ "days": 200 }], },
    }`);
    assert.deepEqual(problems, []);
    assert.equal(config.root, true);
    assert.deepEqual(
      config.rules.map(({ rule, word, options }) => ({ rule, word, options: { ...options } })),
      [{ rule: 'review-too-rare', word: 'warn', options: { share: 60, days: 200 } }],
    );
  });

  it('reports an unknown rule at its name, and offers the nearest', () => {
    assert.deepEqual(problemsIn('{ "rules": { "no-reviews": "off" } }'), [
      ['unknown-rule', '"no-reviews"', 'There is no rule `no-reviews`. Did you mean `no-review`?'],
    ]);
    const [problem] = readConfig('{ "rules": { "no-reviews": "off" } }').problems;
    assert.deepEqual(problem?.fixes?.[0]?.edits, [{ span: { start: 13, end: 25 }, text: '"no-review"' }]);
  });

  it('reports an unknown option, one of a rule that has none, and a value out of bounds', () => {
    assert.deepEqual(problemsIn('{ "rules": { "review-too-rare": ["warn", { "day": 3 }] } }'), [
      ['unknown-option', '"day"', '`review-too-rare` has no option `day`. Did you mean `days`?'],
    ]);
    assert.deepEqual(problemsIn('{ "rules": { "no-review": ["warn", { "weeks": 3 }] } }'), [
      ['unknown-option', '"weeks"', '`no-review` has no options.'],
    ]);
    assert.deepEqual(problemsIn('{ "rules": { "review-too-rare": ["warn", { "share": 400, "days": 1.5 }] } }'), [
      ['value', '400', '`share` is a number from 1 to 100.'],
      ['value', '1.5', '`days` is a whole number from 1 up.'],
    ]);
  });

  it('reports a severity that there is not, also by the names that other tools have', () => {
    assert.deepEqual(problemsIn('{ "rules": { "no-review": "warning", "missing-b": 2, "talk-only": [] } }'), [
      [
        'unknown-severity',
        '"warning"',
        'There is no severity `warning`: a rule is `off`, or it says `info`, `warn` or `error`. Did you mean `warn`?',
      ],
      [
        'kind',
        '2',
        'A severity belongs here: `"off"`, `"info"`, `"warn"`, `"error"`, or a list of one and the options of the rule.',
      ],
      [
        'kind',
        '[]',
        'A severity belongs here: `"off"`, `"info"`, `"warn"`, `"error"`, or a list of one and the options of the rule.',
      ],
    ]);
  });

  it('reports unknown entries, wrong kinds, and what is set twice', () => {
    const text = `{ "rule": {}, "root": "yes", "ignore": [1], "rules": { "no-review": "off", "no-review": "warn" } }`;
    assert.deepEqual(
      problemsIn(text).map(([code, at]) => [code, at]),
      [
        ['unknown-key', '"rule"'],
        ['kind', '"yes"'],
        ['kind', '1'],
        ['twice', '"no-review"'],
      ],
    );
    assert.equal(readConfig(text).config.rules[0]?.word, 'off');
  });

  it('reports patterns that fit nothing or cost too much, and overrides for no files', () => {
    const text = `{ "ignore": ["", "../x/**", "a\\\\b", "!a", "*a*a*a*a*"], "overrides": [{ "rules": {} }] }`;
    assert.deepEqual(
      readConfig(text).problems.map(({ message }) => message.params?.fault ?? message.key),
      ['empty', 'outside', 'backslash', 'negated', 'too-many', 'config.no-files'],
    );
  });

  it('says once where the text is no JSON, and takes what can be read', () => {
    const { config, problems } = readConfig('{ "root": true, "rules": { "no-review" "off" }');
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['config-syntax'],
    );
    assert.equal(config.root, true);
    assert.deepEqual(problemsIn('')[0]?.[0], 'syntax');
    assert.deepEqual(problemsIn('[]')[0]?.[0], 'kind');
  });

  it('is not brought down by a file that is all brackets', () => {
    assert.deepEqual(
      readConfig('['.repeat(500_000)).problems.map(({ code }) => code),
      ['config-too-deep'],
    );
  });
});

describe('What a configuration builds on', () => {
  const file = 'file:///desk/jointwork.config.json';
  const codesOf = (text: string, texts: Record<string, string> = {}) => {
    const { files } = loadConfig(file, text, (name, from) => {
      const found = new URL(name, from).href;
      return found in texts ? { file: found, text: texts[found]! } : { fault: 'missing' };
    });
    return [...files].flatMap(([where, { problems }]) =>
      problems.map(({ code, message }) => [where.split('/').at(-1), code, message.params?.near]),
    );
  };

  it('is reported where there is no such set, file or package', () => {
    assert.deepEqual(codesOf('{ "extends": ["jointwork:al", "jointwork:hospital", "./no.json", "no-package"] }'), [
      ['jointwork.config.json', 'config-unknown-set', 'jointwork:all'],
      ['jointwork.config.json', 'config-unknown-set', 'none'],
      ['jointwork.config.json', 'config-missing', undefined],
      ['jointwork.config.json', 'config-missing', undefined],
    ]);
  });

  it('is checked, too, at its own place', () => {
    const texts = { 'file:///desk/base.json': '{ "rules": { "no-revue": "off" } }' };
    assert.deepEqual(codesOf('{ "extends": "./base.json" }', texts), [
      ['base.json', 'config-unknown-rule', 'no-review'],
    ]);
  });

  it('ends where files build on each other in a circle', () => {
    const texts = {
      'file:///desk/base.json': '{ "extends": "./jointwork.config.json" }',
      [file]: '{ "extends": "./base.json" }',
    };
    assert.deepEqual(codesOf(texts[file]!, texts), [['base.json', 'config-circle', undefined]]);
  });

  it('ends where each builds twice on the next', () => {
    const texts: Record<string, string> = {};
    for (let i = 0; i < 40; i++) {
      texts[`file:///desk/${i}.json`] = `{ "extends": ["./${i + 1}.json", "./${i + 1}.json"] }`;
    }
    assert.ok(codesOf('{ "extends": "./0.json" }', texts).some(([, code]) => code === 'config-too-many'));
  });
});
