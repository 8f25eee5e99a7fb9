import type { Meeting, Span } from '@jointwork/language';
import type { PlanParticipant } from '@jointwork/plan';
import { attending } from '../../facts/attending.ts';
import { numberOf } from '../../facts/number.ts';
import { followedBy } from '../../facts/protocols.ts';
import { stepsOf } from '../../facts/steps.ts';
import { named } from '../../lists.ts';
import { type DesignContext, defineRule } from '../../rule.ts';

/** Whoever has a voice that decides, and comes, finds something to decide. */
export const rule = defineRule({
  id: 'voice-unused',
  category: 'tenets',
  severity: 'info',
  sources: ['002'],
  messages: {
    title: 'A voice that decides has something to decide',
    unused:
      '{who} {count, plural, one {has} other {have}} a voice that decides, and nothing is decided in `{meeting}`. A `decision "…"` says what is theirs to settle there.',
    'unused.question': 'What is there for {who} to decide in `{meeting}`?',
    'fix.decision': 'Add a decision, to be filled in',
  },
  *checkDesign(context) {
    for (const { meeting, whole, planned } of context.meetings) {
      if (whole.decisions.length > 0 || settles(whole, context)) continue;
      const deciders = attending(planned, context.plan).filter(({ voice }) => voice === 'decides');
      const [first] = deciders;
      if (!first) continue;
      const who = deciders.map(({ name }) => name);
      yield {
        message: 'unused',
        params: { who: named(who), count: numberOf(deciders), meeting: planned.name },
        at: nameIn(meeting, first) ?? meeting.name.span,
        about: [meeting],
        fixes: (layout) => [{ title: 'fix.decision', edits: [layout.append(meeting, 'decision "…" by consent')] }],
      };
    }
  },
});

/** Where the meeting names somebody; undefined where it takes that over from another one. */
function nameIn(meeting: Meeting, { name }: PlanParticipant): Span | undefined {
  const lists = [meeting.with, ...meeting.leads.map(({ people }) => people)];
  return lists.flatMap((people) => people?.who ?? []).find(({ ref }) => ref.to?.name.value === name)?.ref.span;
}

/** Whether the conversation itself comes to a vote or a decision. */
function settles(meeting: Meeting, { file }: DesignContext): boolean {
  const steps = stepsOf(followedBy(meeting, file)?.steps ?? []);
  return steps.some(({ moves }) => moves.some(({ value }) => value === 'decide' || value === 'vote'));
}
