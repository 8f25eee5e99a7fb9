/** Errors of a design that only its dates show. They are errors of the language: no rule switches them off. */
import type { Design, Problem } from '@jointwork/language';
import { leadProblems } from './dates/leads.ts';
import { afterContradicted, makersIn, usedBeforeMade } from './dates/order.ts';
import { longPeriod, noSession, outsidePeriod } from './dates/period.ts';
import { type Timetable, timetable } from './timetable.ts';

/**
 * What the dates of a linked design contradict: `outside-period`, `no-session`, `used-before-made` (errors), `long-period`,
 * `lead-gap`, `lead-overlap`, `after-contradicted` (warnings). In the order of the text.
 *
 * @param file where the design stands
 * @param table the design's timetable, where it was made already
 */
export function dateProblems(design: Design, file: string, table: Timetable = timetable(design, file)): Problem[] {
  const outside = outsidePeriod(design, table);
  const makers = makersIn(design);
  const problems = [
    ...longPeriod(design, table),
    ...outside,
    ...table.meetings.flatMap((planned) => [
      ...noSession(planned, outside, table),
      ...usedBeforeMade(planned, makers, table),
      ...leadProblems(planned, file),
      ...afterContradicted(planned, table),
    ]),
  ];
  return problems.sort((a, b) => a.span.start - b.span.start);
}
