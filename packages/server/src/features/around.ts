import type { Design, Meeting, Model, Target } from '@jointwork/language';

/** The design whose text goes around a place. */
export function designAround(model: Model | undefined, offset: number): Design | undefined {
  return model?.items.find(
    (item): item is Design => item.kind === 'design' && item.span.start <= offset && offset <= item.span.end,
  );
}

/** The meeting of a design whose text goes around a place; half-typed, it may end just before it. */
export function meetingAround(design: Design | undefined, offset: number): Meeting | undefined {
  return [...(design?.activities ?? []), ...(design?.reviews ?? [])].find(
    ({ span }) => span.start <= offset && offset <= span.end + 1,
  );
}

/** The target that a place belongs to: the clause may end before it, with its last word still to be written. */
export function targetAround(design: Design | undefined, offset: number): Target | undefined {
  return design?.targets.findLast(({ span }) => span.start <= offset);
}
