import assert from 'node:assert/strict';
import { asJson, planOf, sampleWorkspace } from './testing/designs.ts';

describe('what a design has settled beside meetings and duties', () => {
  const sample = sampleWorkspace();
  const { agreement: lesson } = asJson(sample.plan('ReasoningAloud'));
  const { agreement: writing } = asJson(sample.plan('WritingNetwork'));

  it('says where it comes from, what was kept and what was changed, with the reason', () => {
    assert.deepEqual(
      lesson.adapted.map(({ source, ...rest }) => rest),
      [
        {
          from: 'Lesson study, as practised in Japan and Hong Kong',
          keep: ['One research lesson, many observers'],
          change: [{ text: 'Pupils help to choose the question', because: 'Our school council asked for it' }],
        },
      ],
    );
    assert.deepEqual([writing.author, writing.licence], ['Valley writing cluster', 'CC BY 4.0']);
  });

  it('lists what sponsors give, and what stops, continues and starts', () => {
    assert.deepEqual(
      lesson.sponsors.map(({ who, gives, text }) => [who, gives, text]),
      [['OakHead', ['time', 'cover', 'authority'], 'Tuesday afternoons are protected']],
    );
    assert.deepEqual(
      writing.changes.map(({ what, text, frees }) => [what, text, frees]),
      [
        ['stop', 'The rubric day', { minutes: 60, per: 'month', to: ['Cluster'] }],
        ['continue', 'The reading hours', undefined],
        ['start', 'Pieces in the local paper', undefined],
      ],
    );
  });

  it('holds exceptions with their reasons, in the order of the text; and tools', () => {
    const { agreement } = asJson(
      planOf(`
        organisation Town "The town"
        group A as professionals
        design D {
          from 2026-09-01 to 2026-12-01
          mandated by Town and A "By-law 4"
          work W {
            with A
            every week on Monday at 10:00 for 1h
            digital "A map" because "They see more" checked in R
            allow talk-only because "They should walk first" until 2026-10-01
          }
          review R { with A once on 2026-11-02 }
          allow two-way-trade because "We begin small"
        }`),
    );
    assert.deepEqual(
      agreement.exceptions.map(({ source, ...rest }) => rest),
      [
        { rule: 'talk-only', because: 'They should walk first', until: '2026-10-01', meeting: 'W' },
        { rule: 'two-way-trade', because: 'We begin small' },
      ],
    );
    assert.deepEqual(agreement.mandate?.by, ['Town', 'A']);
    const [{ source, ...tool } = assert.fail('no tool')] = agreement.digital;
    assert.deepEqual(tool, { meeting: 'W', text: 'A map', because: 'They see more', checkedIn: 'R' });
  });

  it('keeps how a schedule and a protocol are written', () => {
    const plan = asJson(sample.plan('WritingNetwork'));
    const drafting = plan.meetings.find(({ id }) => id === 'Drafting')!;
    assert.deepEqual(drafting.schedule?.every, {
      n: 1,
      unit: 'month',
      days: [{ ordinal: 'second', day: 'Wednesday' }],
    });
    assert.equal(drafting.schedule.at, '15:45');
    assert.equal(drafting.protocol?.purpose, 'Hear a draft, then help it');
    assert.deepEqual(drafting.protocol.uses, [{ kind: 'draft', text: "A unit, or a piece of pupils' work" }]);
    const debrief = asJson(sample.plan('ReasoningAloud')).meetings.find(({ id }) => id === 'Debrief')!;
    assert.deepEqual(debrief.protocol?.norms, ['Feedback is about the work, never about its author']);
    assert.equal(debrief.protocol.origin, 'Coalition of Essential Schools, Tuning Protocol');
  });
});
