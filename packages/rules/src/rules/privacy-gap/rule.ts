import type { Activity, Handoff } from '@jointwork/language';
import type { Plan } from '@jointwork/plan';
import { organisationsOf, presentIn, takenApart, withIds } from '../../facts/people.ts';
import { insert } from '../../fixes/layout.ts';
import { type DesignContext, defineRule, type MeetingAt } from '../../rule.ts';

/** What is about single people crosses from one organisation to another without names, or under an agreement. */
export const rule = defineRule({
  id: 'privacy-gap',
  category: 'professions',
  severity: 'error',
  sources: ['000', 'D'],
  messages: {
    title: 'What is about single people crosses between organisations under an agreement, or without names',
    item: 'People of several organisations look at {kind, select, work {work} other {a case}} in `{meeting}`, with names on it and without an agreement. `anonymised` settles it, or `under` an agreement that an activity has produced.',
    'item.question':
      'What in `{meeting}` protects those whose {kind, select, work {work} other {case}} people of several organisations see?',
    handoff:
      '“{handoff}” goes from one organisation to another in `{meeting}`, which speaks of a case, without an agreement. `under` and the name of an agreement settles it.',
    'handoff.question': 'Under which agreement does “{handoff}” leave the organisation?',
    'fix.anonymise': 'Show it without names',
    'fix.under': 'Put it under `{agreement}`',
  },
  *checkDesign(context) {
    for (const at of context.meetings) {
      yield* items(at, context);
      if (at.meeting.kind === 'review' || !at.planned.evidence.some(({ kind }) => kind === 'case')) continue;
      yield* handoffs(at.meeting, at, context);
    }
  },
});

function* items(at: MeetingAt, context: DesignContext) {
  const { meeting, planned, whole } = at;
  if (organisationsOf(presentIn(planned, context.plan)).size < 2) return;
  for (const item of whole.evidence) {
    const kind = item.kindOf.value;
    if ((kind !== 'case' && kind !== 'work') || item.anonymised || item.under) continue;
    const isOwn = meeting.evidence.includes(item);
    yield {
      message: 'item' as const,
      params: { kind, meeting: planned.name },
      // What is taken over by `like` stands in the other activity; the finding stands on this one.
      at: isOwn ? item.span : meeting.name.span,
      about: [meeting],
      fixes: () =>
        isOwn
          ? [
              { title: 'fix.anonymise' as const, edits: [insert((item.text ?? item.kindOf).span.end, ' anonymised')] },
              ...underAgreements(item.span.end, at, context),
            ]
          : [],
    };
  }
}

function* handoffs(activity: Activity, at: MeetingAt, context: DesignContext) {
  for (const handoff of activity.handoffs) {
    if (handoff.under || !leaves(handoff, context.plan)) continue;
    yield {
      message: 'handoff' as const,
      params: { handoff: handoff.text.value, meeting: at.planned.name },
      at: handoff.text.span,
      about: [activity],
      fixes: () => underAgreements(handoff.span.end, at, context),
    };
  }
}

/** Whether somebody takes over who is of none of the organisations that give. */
function leaves({ span }: Handoff, plan: Plan): boolean {
  const planned = plan.duties.handoffs.find(({ source }) => source.span.start === span.start);
  const of = (ids: readonly string[]) => takenApart(withIds(ids, plan), plan);
  const giving = organisationsOf(of(planned?.from ?? []));
  return (
    giving.size > 0 &&
    of(planned?.to ?? []).some((taker) => taker.of.length > 0 && taker.of.every((one) => !giving.has(one)))
  );
}

/** Agreements that are made before this meeting is held for the first time. */
function underAgreements(end: number, { planned }: MeetingAt, { plan }: DesignContext) {
  const first = planned.schedule?.first ?? '9999';
  return plan.meetings
    .filter(({ schedule }) => schedule?.first !== undefined && schedule.first < first)
    .flatMap(({ produces }) => produces)
    .flatMap(({ kind, name }) => (kind === 'agreement' && name ? name : []))
    .slice(0, 2)
    .map((agreement) => ({
      title: 'fix.under' as const,
      params: { agreement },
      edits: [insert(end, ` under ${agreement}`)],
    }));
}
