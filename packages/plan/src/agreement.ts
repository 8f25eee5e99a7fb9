/** What is settled beside meetings and duties: origins, sponsors, what stops and starts, exceptions, tools. */
import type { Block, Change, Design } from '@jointwork/language';
import type { MeetingId, PlanAdapted, PlanAgreement, PlanChange, PlanException } from './plan.ts';
import { dateOf, type Registry } from './registry.ts';
import type { Timetable } from './timetable.ts';

export function agreementFacts(design: Design, table: Timetable, registry: Registry): PlanAgreement {
  const { mandated } = design;
  return {
    author: design.author?.value,
    licence: design.licence?.value,
    version: design.version?.value,
    adapted: adaptedFacts(design, registry),
    sponsors: design.sponsors.flatMap(({ who, gives, text, span }) =>
      registry.named([who]).map((id) => ({
        who: id,
        gives: gives.map(({ value }) => value),
        text: text?.value,
        source: registry.place(span),
      })),
    ),
    mandate: mandated && {
      by: registry.parties(mandated.by),
      text: mandated.text?.value,
      source: registry.place(mandated.span),
    },
    changes: [
      ...changes('stop', design.stops, registry),
      ...changes('continue', design.continues, registry),
      ...changes('start', design.starts, registry),
    ],
    exceptions: exceptionFacts(design, registry),
    digital: table.meetings.flatMap(({ meeting, whole }) =>
      whole.kind === 'review'
        ? []
        : whole.digital.map(({ text, because, checkedIn, span }) => ({
            meeting: registry.meetingId(meeting),
            text: text.value,
            because: because?.value,
            checkedIn: registry.meeting(checkedIn),
            source: registry.place(span),
          })),
    ),
  };
}

function adaptedFacts({ adapted }: Design, registry: Registry): PlanAdapted[] {
  return adapted.map(({ text, ref, keep, change, head }) => ({
    from: text?.value ?? ref?.to?.title?.value ?? ref?.name ?? '',
    keep: keep.map(({ value }) => value),
    change: change.map((each) => ({ text: each.text.value, because: each.because?.value })),
    source: registry.place(head),
  }));
}

function changes(what: PlanChange['what'], list: readonly Change[], registry: Registry): PlanChange[] {
  return list.map(({ text, frees, span }) => ({
    what,
    text: text.value,
    frees: frees && {
      minutes: frees.rate.minutes.value,
      per: frees.rate.per.value,
      to: registry.named(frees.to),
    },
    source: registry.place(span),
  }));
}

/** Exceptions of the design and of every block in it, in the order of the text. */
function exceptionFacts(design: Design, registry: Registry): PlanException[] {
  const allowed = (block: Block | undefined, meeting?: MeetingId): PlanException[] =>
    (block?.allows ?? []).map(({ rule, because, until, span }) => ({
      rule: rule.value,
      because: because?.value,
      until: dateOf(until),
      meeting,
      source: registry.place(span),
    }));
  const blocks = [
    design,
    design.context,
    ...design.adapted,
    ...design.parties,
    ...design.targets,
    ...design.participants,
  ];
  return [
    ...blocks.flatMap((block) => allowed(block)),
    ...[...design.activities, ...design.reviews].flatMap((meeting) => allowed(meeting, registry.meetingId(meeting))),
  ].sort((a, b) => a.source.span.start - b.source.span.start);
}
