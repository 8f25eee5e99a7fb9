import assert from 'node:assert/strict';
import { readConfig } from './read.ts';
import { isRoot } from './root.ts';

/** Texts, and whether they are roots. */
const cases: readonly (readonly [string, boolean])[] = [
  ['{ "root": true }', true],
  ['{ // a comment\n "rules": {}, "root": true, }', true],
  ['{ "root": true, "rules": { "no-review" "off" }', true],
  ['{ "root": false, "root": true }', false],
  ['{ "root": true, "root": false }', true],
  ['{ "root": "true" }', false],
  ['{ "rules": { "root": true } }', false],
  ['{ "__proto__": { "root": true } }', false],
  ['[{ "root": true }]', false],
  ['', false],
  [`${'['.repeat(10_000)}"root"`, false],
];

describe('a root', () => {
  for (const [text, expected] of cases) {
    it(`${expected ? 'is' : 'is not'} said by ${JSON.stringify(text.slice(0, 60))}`, () => {
      assert.equal(isRoot(text), expected);
      assert.equal(readConfig(text).config.root, expected);
    });
  }
});
