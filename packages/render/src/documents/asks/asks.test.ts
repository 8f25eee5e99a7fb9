import assert from 'node:assert/strict';
import { planOf, sampleWorkspace } from '../../../../plan/src/testing/designs.ts';
import { linesOf, sayOf } from '../testing/documents.ts';
import { asksDocument } from './asks.ts';

describe('What this asks of me', () => {
  const samples = sampleWorkspace();
  const asksOf = (design: string, id: string) => linesOf(asksDocument(sayOf(samples.plan(design), { for: id }), id));

  it('says in a sentence how much, from when to when, and how full the fullest week is', () => {
    const lines = asksOf('ReasoningAloud', 'OakYear5');
    assert.deepEqual(lines.slice(0, 5), [
      'What this asks of each of you',
      'Year 5 teachers',
      'Pupils become people who can reason aloud, listen, and change their minds',
      'Lesson study: explaining our reasoning',
      'You are asked to come to 15 sessions between 8 September 2026 and 17 June 2027: 14 hours 30 minutes in all. The fullest week begins on 23 November 2026: 2 hours 30 minutes of the 5 hours that you have.',
    ]);
    assert.equal(asksOf('ReasoningAloud', 'OakHead')[0], 'What this asks of you');
  });

  it('says for each meeting when it is and what the part is', () => {
    const lines = asksOf('ReasoningAloud', 'OakYear5');
    assert.ok(
      lines.includes(
        'How do pupils explain their reasoning? | Every 2 weeks on Tuesday at 15:30, for 1 hour: 15, 29 September, 13 October, 10 November 2026 | You lead.',
      ),
      lines.join('\n'),
    );
    assert.ok(
      lines.includes(
        'What did we see? | 24 November 2026 and 2 March 2027, 15:00 to 16:30 | A role for one of you, who speaks: presenter.',
      ),
    );
    assert.ok(
      asksOf('ReasoningAloud', 'ElmCritics').some((line) => line.endsWith('You are heard; you need not attend.')),
    );
  });

  it('puts weeks of the same load on one line, beside the time that there is', () => {
    const lines = asksOf('ReasoningAloud', 'OakYear5');
    const start = lines.indexOf('Asked | You have | In the weeks that begin on');
    assert.deepEqual(lines.slice(start + 1, start + 4), [
      '2 h 30 min | 5 h | 23 November 2026, 1 March 2027',
      '60 min | 5 h | 7, 14, 28 September, 12 October, 9 November 2026',
      '45 min | 5 h | 5 October, 16 November 2026, 8 February, 22 March, 3 May, 14 June 2027',
    ]);
  });

  it('says what tips over before anybody agrees', () => {
    const plan = planOf(`
      group A "The team" as professionals { size 3 available 30 min per week }
      design D { from 2026-09-01 to 2026-12-01 work W { with A every month on the first Monday at 09:00 for 90 min } }`);
    const lines = linesOf(asksDocument(sayOf(plan), 'A'));
    assert.ok(lines.some((line) => line.endsWith('90 minutes, though you have 30 minutes. Say so before you agree.')));
    assert.ok(lines.some((line) => line.startsWith('90 min, over by 60 min | 30 min | ')));
  });

  it('lists what is led, done, decided, promised and owed', () => {
    const lines = asksOf('ReasoningAloud', 'OakYear5');
    for (const line of [
      'You lead: “How do pupils explain their reasoning?” and “The open research lesson”',
      'You do: “Share the revised lesson with Elm”, by 10 December 2026; “Are we still learning?” asks after it',
      'You decide: “Keep, change or end the cycle”, with the others, by consensus',
      'You promised: Headteacher of Oak: “What was learnt reaches every team by July” / Year 5 pupils: “You will hear what we changed because of you”',
      'Promised to you: Headteacher of Oak: “Cover is booked for the year”, by 11 September 2026 / Year 5 pupils: “We say what we did not understand”',
      'You are given: 3 hours a week: The trust pays for cover',
    ]) {
      assert.ok(lines.includes(line), line);
    }
  });

  it('counts what a joined group is asked to for those whom it joins', () => {
    const lines = asksOf('WritingNetwork', 'AshTeachers');
    assert.match(
      lines[4]!,
      /^You are asked to come to 24 sessions .*, and to prepare for some of them: 45 hours in all\./,
    );
    assert.ok(lines.includes('You settle: “Who pays for the bus?”, before 30 September 2026') === false);
    assert.ok(
      asksOf('WritingNetwork', 'Superintendent').includes(
        'You settle: “Who pays for the bus?”, before 30 September 2026',
      ),
    );
  });

  it('says so where nothing is asked', () => {
    const plan = planOf('group A design D { value "v" context { beside "b" } party A {} }');
    const lines = linesOf(asksDocument(sayOf(plan), 'A'));
    assert.deepEqual(lines.at(-1), 'Nothing is asked of you in this design yet.');
  });
});
