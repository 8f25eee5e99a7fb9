import assert from 'node:assert/strict';
import { type Catalogue, formatMessage } from '@jointwork/language';
import { viewMessages } from '../messages/view.ts';
import { findingLines, type SeenFinding, type SeenPlace } from './findings.ts';
import { columnsOf, toText } from './line.ts';
import { terminalMessages } from './messages.ts';

const catalogue: Catalogue = { ...viewMessages, ...terminalMessages };
const words = {
  locale: 'en',
  say: (key: string, params?: Parameters<typeof formatMessage>[1]['params']) =>
    formatMessage(catalogue, { key, params }),
};

/** The place of `meant` in a text. */
function placed(text: string, meant: string, file = 'a.collab'): SeenPlace {
  const start = text.indexOf(meant);
  const before = text.slice(0, start).split(/\r\n|\n|\r/);
  return {
    shown: `${file}:${before.length}:${before.at(-1)!.length + 1}`,
    span: { start, end: start + meant.length },
    line: before.length,
    text,
  };
}

function finding(text: string, meant: string, more: Partial<SeenFinding> = {}): SeenFinding {
  const place = placed(text, meant);
  return {
    rule: 'no-review',
    severity: 'warning',
    message: 'Nobody looks back.',
    place,
    related: [],
    fixes: [],
    ...more,
  };
}

const seen = (of: SeenFinding, width = 80) => toText(findingLines(of, words, width)).split('\n');

describe('A finding in the terminal', () => {
  it('says what it is about first, then where, and marks what is meant', () => {
    assert.deepEqual(seen(finding('\ndesign Sprint "Six weeks" {\n}', 'Sprint')), [
      '▲ Nobody looks back.',
      '  warning no-review  a.collab:2:8',
      '   2 │ design Sprint "Six weeks" {',
      '     │        ^^^^^^',
      '',
    ]);
  });

  it('shows related places and says what would settle it', () => {
    const text = 'group A\ngroup A\n';
    const related = [{ message: 'It stands here first.', place: placed(text, 'A', 'b.collab') }];
    const lines = seen(finding(text, 'A', { severity: 'error', related, fixes: ['Rename it', 'Remove it'] }));
    assert.deepEqual(lines.slice(2), [
      '   1 │ group A',
      '     │       ^',
      '     │',
      '     It stands here first.  b.collab:1:7',
      '   1 │ group A',
      '     │       ^',
      '  To settle it: Rename it; or: Remove it',
      '',
    ]);
  });

  it('wraps its words, and keeps to the width', () => {
    const message = 'This is one long sentence that says at some length what somebody would like to know about it.';
    for (const width of [30, 40, 60, 80]) {
      const text = `design ${'Long'.repeat(40)} "${'a text that goes on '.repeat(10)}" {`;
      const of = finding(text, 'Long'.repeat(40), { message, fixes: [message] });
      for (const each of seen(of, width)) assert.ok(columnsOf(each) <= width, `${columnsOf(each)}: ${each}`);
    }
  });

  it('keeps the mark under what is meant: tabs, wide characters, accents', () => {
    for (const before of ['\t\t', '"日本の学校" ', '"Zoe\u0308" ', '"👩‍🏫 " ', ' '.repeat(60)]) {
      const lines = seen(finding(`${before}Target {`, 'Target'));
      const [shown, mark] = [lines[2]!, lines[3]!];
      const until = shown.slice(0, shown.indexOf('Target'));
      assert.equal(columnsOf(until), mark.indexOf('^'), before);
      assert.equal(mark.trim().split(' ').at(-1), '^^^^^^');
    }
  });

  it('shows the part of a very long line that is meant, at once', () => {
    const text = `${'x'.repeat(500_000)} Target ${'y'.repeat(500_000)}`;
    const started = performance.now();
    const lines = seen(finding(text, 'Target'));
    assert.ok(performance.now() - started < 200);
    assert.match(lines[2]!, /… ?x+ Target y+…$/);
    assert.ok(lines[2]!.length <= 80);
  });

  it('shows the first lines of a long span, and marks each to its end', () => {
    const text = 'work A {\n  with B\n\n  with C\n}\n';
    const lines = seen(finding(text, text.trimEnd()));
    assert.deepEqual(lines.slice(2, 7), [
      '   1 │ work A {',
      '     │ ^^^^^^^^',
      '   2 │   with B',
      '     │   ^^^^^^',
      '   3 │ ',
    ]);
  });

  it('marks one place where nothing is written', () => {
    const place = { ...placed('work A', 'A'), span: { start: 6, end: 6 } };
    assert.equal(seen(finding('work A', 'A', { place }))[3], '     │       ^');
  });

  it('gives the lines of every kind of line end their own number and text', () => {
    assert.deepEqual(seen(finding('a\r\nb\rTarget\nc', 'Target')).slice(2, 4), ['   3 │ Target', '     │ ^^^^^^']);
  });

  it('lets no command through to the terminal, from a text, a message or the name of a file', () => {
    const evil = '\u001b]0;title\u0007\u001b[31m\u202eabc\u2066\u009b2J\r\u0000';
    const text = `design ${evil} {`;
    const place = { ...placed(text, 'abc'), shown: `${evil}.collab:1:1` };
    const of = finding(text, 'abc', {
      place,
      message: `\`${evil}\` is unknown.`,
      related: [{ message: evil, place }],
      fixes: [evil],
    });
    const all = seen(of, 200).join('\n');
    assert.doesNotMatch(all, /[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069\u200e\u200f]/u);
    assert.match(all, /␛\]0;title␇/);
  });
});
