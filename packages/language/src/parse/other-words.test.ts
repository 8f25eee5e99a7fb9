import assert from 'node:assert/strict';
import { parserParts } from './clause-parser.ts';
import { everyNumber, numberOfWord, otherClause, otherClauses, otherKeywords, unitOfAdverb } from './other-words.ts';

describe('words that people write for those of the language', () => {
  it('lead to a clause of their block, and are none of it themselves', () => {
    const { blocks } = parserParts().shapes;
    for (const [block, words] of Object.entries(otherClauses)) {
      const heads = blocks.get(block)!.heads;
      for (const [word, meant] of Object.entries(words)) {
        assert.ok(heads.has(meant), `${block}: ${meant}`);
        assert.ok(!heads.has(word), `${block}: ${word} is a clause itself`);
      }
    }
  });

  it('are found whatever their case, and are no names of objects', () => {
    assert.equal(otherClause('DesignClause', 'Goal'), 'purpose');
    for (const word of ['constructor', '__proto__', 'toString']) {
      assert.equal(otherClause('DesignClause', word), undefined);
      assert.deepEqual(otherKeywords(word), []);
      assert.equal(numberOfWord(word), undefined);
      assert.equal(unitOfAdverb(word), undefined);
    }
    assert.equal(otherClause('constructor', 'goal'), undefined);
  });

  it('say numbers', () => {
    assert.deepEqual(['one', 'Four', 'twelve', 'many'].map(numberOfWord), [1, 4, 12, undefined]);
    assert.deepEqual(['other', 'second', 'third', 'fourth', 'two'].map(everyNumber), [2, 2, 3, 4, 2]);
  });
});
