import type { Activity, Evidence, Handoff } from '@jointwork/language';
import type { Plan } from '@jointwork/plan';
import { inTime } from '../../facts/in-time.ts';
import { organisationsOf, presentIn, takenApart, withIds } from '../../facts/people.ts';
import { insert } from '../../fixes/layout.ts';
import { type DesignContext, defineRule, type MeetingAt, type Report } from '../../rule.ts';

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
    const across = inTime(context.meetings).filter(
      ({ planned }) => organisationsOf(presentIn(planned, context.plan)).size > 1,
    );
    const told = new Set<Evidence>();
    for (const isOwn of [true, false]) {
      for (const at of across) {
        for (const item of openItems(at)) {
          if (at.meeting.evidence.includes(item) !== isOwn || told.has(item)) continue;
          told.add(item);
          yield itemReport(item, isOwn, at, context);
        }
      }
    }
    for (const at of context.meetings) {
      if (at.meeting.kind === 'review' || !at.planned.evidence.some(({ kind }) => kind === 'case')) continue;
      yield* handoffs(at.meeting, at, context);
    }
  },
});

/** Work or a case with names on it and without an agreement. */
function openItems({ whole }: MeetingAt): readonly Evidence[] {
  return whole.evidence.filter(
    ({ kindOf, anonymised, under }) => (kindOf.value === 'case' || kindOf.value === 'work') && !anonymised && !under,
  );
}

/**
 * What is taken over by `like` stands in the other activity. If the item is seen by one organisation alone there, the
 * finding stands on the activity that opened it to others.
 */
function itemReport(
  item: Evidence,
  isOwn: boolean,
  at: MeetingAt,
  context: DesignContext,
): Report<'item' | 'fix.anonymise' | 'fix.under'> {
  const { meeting } = at;
  return {
    message: 'item',
    params: { kind: item.kindOf.value, meeting: meeting.name.value },
    at: isOwn ? item.span : meeting.name.span,
    about: [meeting],
    fixes: () => [
      { title: 'fix.anonymise', edits: [insert((item.text ?? item.kindOf).span.end, ' anonymised')] },
      ...(isOwn ? underAgreements(item.span.end, at, context) : []),
    ],
  };
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
