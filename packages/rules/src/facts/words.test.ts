import assert from 'node:assert/strict';
import { toolWords } from './tool-words.ts';
import { verdictWords } from './verdict-words.ts';

describe('Words of a verdict', () => {
  it('are found with the words that make them one', () => {
    assert.deepEqual(verdictWords('How effective was the start, and what went wrong?'), [
      'How effective',
      'went wrong',
    ]);
    assert.deepEqual(verdictWords('Rate each handover.'), ['Rate']);
    assert.deepEqual(verdictWords('Which team performed worst?'), ['worst']);
    assert.deepEqual(verdictWords('What should the teacher have done? She should have waited.'), ['should have']);
  });

  it('are none in other places', () => {
    assert.deepEqual(verdictWords('Sit on the right. The best-lit corner is yours.'), []);
    assert.deepEqual(verdictWords('Who speaks well-known words? Which grade are they in?'), []);
  });

  it('are not asked for where they are told to wait, nor in what is quoted', () => {
    assert.deepEqual(verdictWords('Say what is there, not whether it was good'), []);
    assert.deepEqual(verdictWords("Don't judge. How good was it?"), ['How good']);
    assert.deepEqual(verdictWords('Who says “that was good”?'), []);
  });

  it('are unknown in another language', () => {
    assert.deepEqual(verdictWords('Was war gut, was war schlecht? Wer war am besten?'), []);
  });
});

describe('Words for a tool', () => {
  it('are a reason that is about having it, or about its being new', () => {
    assert.deepEqual(toolWords('We have bought it', 'A board'), ['We have bought it']);
    assert.deepEqual(toolWords('It is modern and innovative', 'A board'), ['modern', 'innovative']);
  });

  it('are the whole of a reason that repeats its name, in any language', () => {
    assert.deepEqual(toolWords('Das Brett!', 'das Brett'), ['Das Brett!']);
    assert.deepEqual(toolWords('…', '…'), []);
  });

  it('are none where the reason goes on to something else', () => {
    assert.deepEqual(toolWords('We have it, and those at home can join', 'A board'), []);
    assert.deepEqual(toolWords('“It is modern” is what they said', 'A board'), []);
  });
});
