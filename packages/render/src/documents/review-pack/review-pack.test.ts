import assert from 'node:assert/strict';
import { planOf, samples as sampleTexts, sampleWorkspace, workspace } from '../../../../plan/src/testing/designs.ts';
import type { ExportInput } from '../../export/format.ts';
import { linesOf, sayOf, under } from '../testing/documents.ts';
import { packsOf, reviewPackDocument } from './review-pack.ts';

describe('A review pack', () => {
  const samples = sampleWorkspace();
  function packOf(design: string, more: Partial<ExportInput> = {}) {
    const say = sayOf(samples.plan(design), more);
    return reviewPackDocument(packsOf(say)[0]!, say);
  }
  const february = packOf('ReasoningAloud', { today: '2027-02-01' });

  it('is for the next review on or after the day; for the last, when none is to come', () => {
    const when = (today: string) =>
      linesOf(packOf('ReasoningAloud', { today })).find((line) => line.startsWith('When'));
    assert.equal(when('2026-09-20'), 'When: Thursday 8 October 2026, 16:00 to 16:45');
    assert.equal(when('2026-10-08'), 'When: Thursday 8 October 2026, 16:00 to 16:45');
    assert.equal(when('2027-02-01'), 'When: Thursday 11 February 2027, 16:00 to 16:45');
    assert.equal(when('2030-01-01'), 'When: Thursday 17 June 2027, 16:00 to 16:45 (the last one planned)');
  });

  it('says who comes, who is heard and what to bring', () => {
    const lines = linesOf(february);
    assert.ok(lines.includes('Who comes: Year 5 teachers, Year 5 pupils and Headteacher of Oak'));
    assert.ok(
      lines.includes('Heard: Teachers from Elm and Mathematics education researcher; ask them before this day'),
    );
  });

  it('asks after what was due, and not after what is due later', () => {
    assert.ok(
      under(february, 'What was to be done').includes(
        'Share the revised lesson with Elm | Year 5 teachers | 10 December 2026 | ',
      ),
    );
    const first = packOf('ReasoningAloud', { today: '2026-09-20' });
    assert.deepEqual(under(first, 'What was to be done'), ['Nothing was to be done by this day.']);
    assert.ok(
      under(first, 'What was promised').includes(
        'Cover is booked for the year | Headteacher of Oak to Year 5 teachers | 11 September 2026 | ',
      ),
    );
  });

  it('shows what each party found beside each other, and a row for each to mark what it finds now', () => {
    const lines = under(packOf('WritingNetwork', { today: '2027-06-01' }), 'What should grow');
    assert.ok(lines.includes('Joint work: from emerging to established, by 9 June 2028.'), lines.join('\n'));
    assert.ok(
      lines.includes(
        '- Found so far: developing (Coaches, 4 February 2027): “Three units were taught elsewhere”; emerging (The narrative cluster, 4 February 2027).',
      ),
    );
    assert.ok(lines.includes('Who finds | absent | emerging | developing | established | embedded'));
    assert.ok(lines.includes('Superintendent | ☐ | ☐ | ☐ | ☐ | ☐'));
  });

  it('tells what was planned since the review before', () => {
    assert.deepEqual(under(february, 'Since 19 November 2026'), [
      '2 sessions were planned: “The open research lesson” (once) and “What did we see?” (once).',
      'What changed in the agreement is shown when an earlier version is handed in.',
    ]);
  });

  it('tells what changed in the agreement, when an earlier one is handed in', () => {
    const files = Object.fromEntries(sampleTexts);
    files['lesson-study.collab'] = files['lesson-study.collab']!.replace(
      'every 6 weeks on Thursday',
      'every 4 weeks on Thursday',
    );
    const before = { plan: workspace(files).plan('ReasoningAloud'), when: 'the last review' };
    const changed = under(packOf('ReasoningAloud', { today: '2027-02-01', before }), 'Since 19 November 2026');
    assert.equal(changed[1], 'What changed in the agreement since the last review:');
    assert.match(changed[2]!, /“Are we still learning\?”.*every 6 weeks/);
    const same = { plan: samples.plan('ReasoningAloud'), when: 'the last review' };
    assert.ok(
      under(packOf('ReasoningAloud', { today: '2027-02-01', before: same }), 'Since 19 November 2026').includes(
        'The agreement says the same as it did at the last review.',
      ),
    );
  });

  it('says what is overdue among the undecided, and what pulls apart', () => {
    const pack = packOf('WritingNetwork', { today: '2027-02-01' });
    assert.deepEqual(under(pack, 'What is still undecided'), [
      '☐ Who pays for the bus? Superintendent was to settle it before 30 September 2026.',
    ]);
    assert.deepEqual(under(pack, 'What pulls apart'), [
      '- Schools compete for the same pupils (between Writing teachers at Ash and Writing teachers at Beech)',
    ]);
  });

  it('ends with the questions and the decision, and room to write', () => {
    assert.deepEqual(under(february, 'The questions'), ['What do we stop, continue and start?', '(4 lines)']);
    assert.deepEqual(under(february, 'What we decide').slice(0, 3), [
      'Keep, change or end the cycle, by consensus: everyone wants it.',
      '(3 lines)',
      'Stop  So far: Book sampling by managers',
    ]);
  });

  it('shows findings without the marks of the language', () => {
    const plan = samples.plan('ReasoningAloud');
    const finding = {
      rule: 'r',
      severity: 'warning' as const,
      message: { key: 'x' },
      text: '`Teach` has no one who `leads`.',
      source: plan.design.source,
      related: [],
    };
    const say = sayOf({ ...plan, findings: [finding] });
    assert.deepEqual(under(reviewPackDocument(packsOf(say)[0]!, say), 'What the checks found'), [
      '- Teach has no one who leads.',
    ]);
  });

  it('is made for every review, dated or not', () => {
    const plan = planOf(
      'group A design D { review R { with A as needed } review S { with A every month from 2026-10-01 } }',
    );
    const packs = packsOf(sayOf(plan));
    assert.deepEqual(
      packs.map(({ review, session }) => [review.id, session?.date]),
      [
        ['R', undefined],
        ['S', '2026-10-01'],
      ],
    );
  });
});
