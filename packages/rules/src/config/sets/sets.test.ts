import assert from 'node:assert/strict';
import { ruleIds } from '../../ids.ts';
import { fields, kept } from './sets.ts';

describe('The sets of the fields', () => {
  for (const [name, choices] of Object.entries(fields)) {
    it(`${name}: each choice is about a rule of the catalogue, is made once, and has a reason`, () => {
      for (const { rule, why } of choices) {
        assert.ok(ruleIds.includes(rule), rule);
        assert.match(why, /^[A-Z].{30,}\.$/, rule);
      }
      for (const { rules, why } of kept[name as keyof typeof fields]) {
        assert.deepEqual(
          rules.filter((rule) => !ruleIds.includes(rule) || choices.some((one) => one.rule === rule)),
          [],
        );
        assert.match(why, /^[A-Z“].{30,}\.$/);
      }
      assert.equal(new Set(choices.map(({ rule }) => rule)).size, choices.length);
    });
  }
});
