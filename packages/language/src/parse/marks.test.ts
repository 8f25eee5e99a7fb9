import assert from 'node:assert/strict';
import { markAt, marksOf } from './marks.ts';

function told(text: string, kind: string): string[] {
  return marksOf(text)
    .filter((mark) => mark.kind === kind)
    .map(({ span }) => text.slice(span.start, span.end));
}

describe('What the words of a text are', () => {
  it('a keyword where it is read as one, else a name', () => {
    const text = 'group work\ndesign led { work with { with work in turn, one of led evidence work "x" anonymised } }';
    assert.deepEqual(told(text, 'keyword'), [
      'group',
      'design',
      'work',
      'with',
      'in',
      'turn',
      'one',
      'of',
      'evidence',
      'anonymised',
    ]);
    assert.deepEqual(told(text, 'word'), ['work', 'led', 'with', 'work', 'led', 'work']);
  });

  it('each with its place in the grammar', () => {
    const text = 'design A { work W { produces plan question "q" } }';
    const slots = marksOf(text)
      .filter(({ kind }) => kind === 'word')
      .map(({ slot }) => slot);
    assert.deepEqual(slots, ['Design.name', 'Activity.name', 'Produces.word', 'Produces.name']);
  });

  it('no keyword behind the place where a clause stopped making sense', () => {
    const text = 'design A { work W { every every 2 weeks } }';
    assert.deepEqual(told(text, 'keyword'), ['design', 'work', 'every']);
  });

  it('comments, braces and signs too, in the order of the text', () => {
    const marks = marksOf('// one\ngroup A { size 4 } /** two */');
    assert.deepEqual(
      marks.map(({ kind }) => kind),
      ['comment', 'keyword', 'word', 'open', 'keyword', 'number', 'close', 'comment'],
    );
  });

  it('found by place', () => {
    const text = 'group A';
    assert.equal(markAt(marksOf(text), 6)?.slot, 'Participant.name');
    assert.equal(markAt(marksOf(text), 2)?.kind, 'keyword');
    assert.equal(markAt(marksOf('   '), 1), undefined);
  });

  it('covers words that stand for others, and only what is written', () => {
    const text = 'design D { work W { weekly at 15:30 lead by A } }';
    const marks = marksOf(text).map(({ kind, span }) => `${kind} ${text.slice(span.start, span.end)}`);
    assert.deepEqual(marks.slice(6, 12), [
      'keyword weekly',
      'keyword at',
      'time 15:30',
      'keyword lead',
      'keyword by',
      'word A',
    ]);
  });
});
