import assert from 'node:assert/strict';
import { onlyScores } from './only-scores.ts';

describe('A text that says nothing but a figure', () => {
  const figures = [
    'Raise attendance from 91% to 95% and move up the ranking',
    'Higher scores in reading, writing and maths',
    '70 per cent at grade level',
  ];
  for (const text of figures) it(text, () => assert.equal(onlyScores(text), true));

  const more = [
    'Attendance rises to 95%, because the first hour is worth coming for',
    'Children read for pleasure, and 80 per cent borrow a book',
    'Pupils who know what to do when a page makes no sense',
    'Nobody says “98% on the list” again',
    '',
  ];
  for (const text of more) it(`not: ${text || 'nothing'}`, () => assert.equal(onlyScores(text), false));
});
