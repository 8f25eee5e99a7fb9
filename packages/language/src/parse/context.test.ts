import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contextAt, headPhrases, type TextContext } from './context.ts';

const samples = join(import.meta.dirname, '../../../../test/samples');

/** The context at `|`. */
function at(marked: string): TextContext & { readonly what: string[]; readonly word: string } {
  const offset = marked.indexOf('|');
  const text = marked.slice(0, offset) + marked.slice(offset + 1);
  const context = contextAt(text, offset);
  const what = context.expects.map((step) => ('phrase' in step ? step.phrase : step.slot)).sort();
  return { ...context, what, word: text.slice(context.prefix.start, context.prefix.end) };
}

describe('What may be written at a place', () => {
  it('is a clause of the block around it', () => {
    assert.equal(at('|').block, 'TopClause');
    assert.equal(at('design A {\n  |\n}').block, 'DesignClause');
    const inReview = at('design A {\n  work W { with T }\n  review R {\n    |\n  }\n}');
    assert.equal(inReview.block, 'MeetingClause');
    assert.equal(inReview.owner?.word, 'review');
    assert.equal(inReview.mayBegin, true);
  });

  it('is a half-typed word, hyphens and letters of any language included', () => {
    assert.equal(at('design A { pur|').word, 'pur');
    assert.equal(at('design A { target joint-|').word, 'joint-');
    assert.equal(at('design A { work W { with Überga|').word, 'Überga');
    assert.equal(at('design A { work W { with “Zoë”|').word, '');
  });

  it('is what goes on with the clause', () => {
    assert.deepEqual(at('design A { work W { led |').what, ['by']);
    assert.deepEqual(at('design A { work W { with |').what, ['Attendee.count', 'Attendee.ref', 'one of']);
    assert.deepEqual(at('design A { work W { with B |').what, [
      ',',
      'and',
      'from',
      'in fours',
      'in groups of',
      'in pairs',
      'in threes',
      'in turn',
      'until',
    ]);
    assert.deepEqual(at('design A { work W { every 2 weeks on the |').what, ['DayOn.ordinal']);
    assert.deepEqual(at('design A { target t from |').what, ['Target.start']);
  });

  it('is a new clause where the last one can end, or at the start of a line', () => {
    assert.equal(at('design A { work W { with |').mayBegin, false);
    assert.equal(at('design A { work W { with B |').mayBegin, true);
    assert.equal(at('design A { work W { with\n|').mayBegin, true);
    assert.equal(at('design A { work W { with B,\n|').mayBegin, false);
    assert.equal(at('design A { work W { with |\n  led by B\n} }').mayBegin, false);
    assert.equal(at('design A { work W { with B, |\n  led by B\n} }').clause, 'With');
  });

  it('takes a keyword for a name where it is one', () => {
    const { clause, what } = at('design A { work W { follows led with |');
    assert.equal(clause, 'Follows');
    assert.deepEqual(what, ['Binding.role']);
    assert.ok(at('design A { work W { with work, every |').what.includes('in turn'));
  });

  it('knows texts in quotes, comments and numbers', () => {
    assert.equal(at('import "./x|"').string?.slot, 'Import.source');
    assert.equal(at('import "./x|').string?.slot, 'Import.source');
    assert.equal(at('design A { purpose "to |').string?.slot, 'Purpose.text');
    assert.equal(at('design A { purpose "to" |').where, 'code');
    assert.equal(at('// a |').where, 'comment');
    assert.equal(at('/* a | */').where, 'comment');
    assert.equal(at('/* a */|').where, 'code');
    assert.equal(at('design A { work W { every 2 weeks for 90| min').where, 'number');
    assert.equal(at('design A { work W { every 2 weeks for 90m|').word, 'm');
  });

  it('is nothing in a block that is not read', () => {
    const { block, expects, mayBegin } = at('design A { gizmo W { | } }');
    assert.deepEqual([block, expects, mayBegin], [undefined, [], false]);
  });

  it('leaves out nothing that the block has said', () => {
    const { said } = at('design A { level system purpose "x" | focus pedagogy }');
    assert.deepEqual([...said].sort(), ['Focus', 'LevelOf']);
    assert.equal(at('design A { level system\n purpose "x"\n |\n focus pedagogy }').said.has('Purpose'), true);
  });

  it('begins with the words that belong together', () => {
    assert.deepEqual(headPhrases('SeenWhen'), ['seen when']);
    assert.deepEqual(headPhrases('Activity'), ['work', 'dialogue', 'inquiry']);
    assert.deepEqual(headPhrases('Led'), ['led by']);
  });

  it('is known everywhere in the samples, cut anywhere', () => {
    for (const file of readdirSync(samples)) {
      const text = readFileSync(join(samples, file), 'utf8');
      for (let offset = 0; offset <= text.length; offset += 7) contextAt(text.slice(0, offset), offset);
    }
  });

  it('always includes what stands there in a sample without mistakes', () => {
    const text = readFileSync(join(samples, 'lesson-study.collab'), 'utf8');
    const words = [...text.matchAll(/(?<=[\s{])[a-z]+(?= )/g)].filter(
      ({ index }) => contextAt(text, index).where === 'code',
    );
    const heads = new Set([
      'with',
      'led',
      'once',
      'follows',
      'commit',
      'value',
      'sponsor',
      'exit',
      'stop',
      'start',
      'target',
    ]);
    const unknown: string[] = [];
    for (const { 0: word, index } of words) {
      const { expects, mayBegin } = contextAt(text, index);
      const goesOn = expects.some((step) =>
        'phrase' in step ? step.phrase.split(' ')[0] === word : step.terminal === 'ID',
      );
      if (!goesOn && !mayBegin) unknown.push(`${word} at ${index}`);
      if (heads.has(word) && !mayBegin && !goesOn) unknown.push(`${word} begins a clause at ${index}`);
    }
    assert.deepEqual(unknown, []);
    assert.ok(words.length > 150);
  });
});
