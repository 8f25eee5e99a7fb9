import type { At, Grouping, Minutes, Role, Size, Span, StepTime } from '../model/model.ts';
import type { Problem } from '../problem.ts';

/** What a number counts: the word of the catalogue. */
export type Counted = 'people' | 'rounds' | 'times' | 'units' | 'minutes';

/** The size of a group. */
export function checkSize(size: Size | undefined, problems: Problem[]): void {
  if (size) checkRange(size.min, size.max, 'people', size.span, problems);
}

/** How many people a role is for; only `any` may be nobody. */
export function checkRoleSize({ min, max, any, sizeSpan }: Role, problems: Problem[]): void {
  if (!any && sizeSpan) checkRange(min, max, 'people', sizeSpan, problems, 'zero-size.role');
}

/** A small group holds somebody. */
export function checkGrouping(grouping: Grouping | undefined, problems: Problem[]): void {
  if (grouping) checkPositive(grouping.size, 'people', grouping.span, problems);
}

/** The minutes of a step. */
export function checkStepTime(time: StepTime | undefined, problems: Problem[]): void {
  if (!time) return;
  const { bound, min, max, span } = time;
  if (bound === 'range') checkRange(min, max, 'minutes', span, problems);
  else checkPositive(bound === 'most' ? max : min, 'minutes', span, problems);
}

/** A written count: of people, rounds, sessions or units. */
export function checkCounted(count: At<number> | undefined, counted: Counted, problems: Problem[]): void {
  if (count) checkPositive(count.value, counted, count.span, problems);
}

export function checkMinutes(minutes: Minutes | undefined, problems: Problem[]): void {
  if (minutes) checkPositive(minutes.value, 'minutes', minutes.span, problems);
}

function checkRange(min: number, max: number, counted: Counted, span: Span, problems: Problem[], key?: string): void {
  if (!checkPositive(Math.min(min, max), counted, span, problems, key)) return;
  if (min <= max) return;
  problems.push({
    code: 'reversed-size',
    severity: 'error',
    message: { key: 'reversed-size', params: { counted, min, max } },
    span,
  });
}

/** More than zero; false where it was reported. */
export function checkPositive(
  value: number,
  counted: Counted,
  span: Span,
  problems: Problem[],
  key = 'zero-size',
): boolean {
  // What is half-typed may have no number yet; the parser has said so.
  if (Number.isNaN(value) || value > 0) return true;
  problems.push({ code: 'zero-size', severity: 'error', message: { key, params: { counted } }, span });
  return false;
}
