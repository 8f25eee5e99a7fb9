import type { DateSpan, Plan } from '@jointwork/plan';
import { daysOf } from '../../facts/days.ts';
import { type DesignContext, defineRule } from '../../rule.ts';

/** A design that ends says what comes after it. */
export const rule = defineRule({
  id: 'no-afterwards',
  category: 'context',
  severity: 'info',
  sources: ['003'],
  options: { percent: { type: 'number', default: 20, minimum: 1, maximum: 100 } },
  messages: {
    title: 'A design that ends says what comes after it',
    ends: '`{design}` ends on {to}, and nothing is handed over, or decided in its last {days, plural, one {day} other {# days}}. A review with a decision near the end, or an artefact of the kind `handover`, settles it.',
    'ends.question': 'What happens after {to}, when `{design}` ends, and who decides that?',
    'fix.handover': 'Let `{activity}` produce a handover, to be filled in',
  },
  *checkDesign(context, { percent }) {
    const { design, plan } = context;
    const { period } = plan.design;
    // Without any review there is an error about that, and what settles it settles this.
    if (!period || design.reviews.length === 0 || isHandedOver(plan)) return;
    const days = Math.ceil((daysOf(period) * percent) / 100);
    if (isDecidedIn(lastDays(period, days), context)) return;
    yield {
      message: 'ends',
      params: { design: design.name.value, to: period.to, days },
      at: design.period?.to.span ?? design.calendar?.span ?? design.name.span,
      about: [design],
      fixes: (layout) =>
        design.activities.slice(-1).map((activity) => ({
          title: 'fix.handover',
          params: { activity: activity.name.value },
          edits: [layout.append(activity, 'produces handover "…"')],
        })),
    };
  },
});

function isHandedOver({ duties, meetings }: Plan): boolean {
  return (
    duties.handoffs.length > 0 || meetings.some(({ produces }) => produces.some(({ kind }) => kind === 'handover'))
  );
}

/** The day on which the last days of a period begin. */
function lastDays({ to }: DateSpan, days: number): string {
  const day = new Date(`${to}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() - days + 1);
  return day.toISOString().slice(0, 10);
}

/** Whether a meeting that decides something is held on or after a day. One without dates might be. */
function isDecidedIn(from: string, { plan }: DesignContext): boolean {
  const deciding = new Set(plan.duties.decisions.map(({ meeting }) => meeting));
  return (
    plan.sessions.some(({ meeting, date }) => date >= from && deciding.has(meeting)) ||
    plan.undated.some(({ meeting, why }) => why !== 'as-needed' && deciding.has(meeting))
  );
}
