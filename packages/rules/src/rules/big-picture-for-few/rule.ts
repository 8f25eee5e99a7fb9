import type { Meeting, Span } from '@jointwork/language';
import type { CoverageRow } from '@jointwork/plan';
import { coverageOf } from '../../facts/aims.ts';
import { attending, overlap } from '../../facts/attending.ts';
import { numberOf } from '../../facts/number.ts';
import { insert, type Layout } from '../../fixes/layout.ts';
import { named } from '../../lists.ts';
import { type DesignContext, defineRule, type MeetingAt } from '../../rule.ts';

/** Where some are given the big picture, everybody who takes part is. */
export const rule = defineRule({
  id: 'big-picture-for-few',
  category: 'tenets',
  severity: 'warning',
  sources: ['003'],
  messages: {
    title: 'Everybody who takes part gets the big picture',
    few: '{who} {count, plural, one {takes} other {take}} part in `{design}` and {count, plural, one {is} other {are}} not there when the big picture is given. A seat in `{meeting}` settles it, or the big picture once more where {count, plural, one {{who} is} other {they are}}.',
    'few.question': 'Where do {who} get the big picture of `{design}`?',
    'fix.invite': 'Add {who} to `{meeting}`',
  },
  *checkDesign(context) {
    const { design, plan, meetings } = context;
    const row = coverageOf('big-picture-thinking', plan);
    const given = meetings.filter(
      ({ planned }) => planned.kind !== 'review' && row?.serves.some(({ meeting }) => meeting === planned.id),
    );
    const [first] = given;
    if (!first || given.some(({ whole }) => whole.with?.who.some(({ ref }) => ref.to === undefined))) return;
    const there = given.flatMap(({ planned }) => attending(planned, plan));
    const all = new Set(plan.meetings.flatMap((meeting) => attending(meeting, plan)));
    const missing = [...all].filter(({ id }) => !there.some((one) => overlap(one.id, id, plan)));
    const who = missing.map(({ name }) => name);
    if (who.length === 0) return;
    const params = {
      who: named(who),
      count: numberOf(missing),
      design: design.name.value,
      meeting: first.planned.name,
    };
    yield {
      message: 'few',
      params,
      at: givenAt(first, row, context),
      about: [first.meeting],
      fixes: (layout) => [{ title: 'fix.invite', params, edits: [invite(who, first.meeting, layout, context)] }],
    };
  },
});

/** The words that say so: `for` in the activity, else `through` in a target. */
function givenAt({ meeting }: MeetingAt, row: CoverageRow | undefined, { design }: DesignContext): Span {
  const written = meeting.kind === 'review' ? [] : meeting.serves;
  const targets = design.targets.filter(({ tenet }) => tenet.to?.name.value === row?.tenet);
  const words =
    written.find(({ to }) => to?.name.value === row?.tenet) ??
    targets.flatMap(({ through }) => through).find(({ to }) => to === meeting);
  return words?.span ?? meeting.name.span;
}

/** Before those who are there already; not where the list is taken over from another activity. */
function invite(who: readonly string[], meeting: Meeting, layout: Layout, { meetings }: DesignContext) {
  const [first] = meeting.with?.who ?? [];
  if (first) return insert(first.span.start, `${who.join(', ')}, `);
  const whole = meetings.find((one) => one.meeting === meeting)?.whole;
  return whole?.with ? undefined : layout.append(meeting, `with ${who.join(', ')}`);
}
