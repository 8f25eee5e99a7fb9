import type { Design, Meeting, Model, Target } from '@jointwork/language';

/** The design whose text goes around a place, or which is still open there: its last brace may be missing. */
export function designAround(model: Model | undefined, offset: number): Design | undefined {
  const item = model?.items.findLast(({ span }) => span.start <= offset);
  return item?.kind === 'design' ? item : undefined;
}

/** The meeting of a design whose text goes around a place; half-typed, it may end before it, as the design does. */
export function meetingAround(design: Design | undefined, offset: number): Meeting | undefined {
  if (!design) return undefined;
  const meetings = [...design.activities, ...design.reviews].sort((one, other) => one.span.start - other.span.start);
  const last = meetings.findLast(({ span }) => span.start <= offset);
  return last && (offset <= last.span.end + 1 || design.span.end < offset) ? last : undefined;
}

/** The target that a place belongs to: the clause may end before it, with its last word still to be written. */
export function targetAround(design: Design | undefined, offset: number): Target | undefined {
  return design?.targets.findLast(({ span }) => span.start <= offset);
}
