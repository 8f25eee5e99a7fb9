import type { Span } from '@jointwork/language';
import type { PlanParticipant } from '@jointwork/plan';
import type { DesignContext } from '../rule.ts';

/**
 * Where a finding about a declaration stands: on its name; for one of another file, where the design first names it,
 * else on the name of the design, so that whoever reads the design meets it.
 */
export function shownAt(
  { file, span }: PlanParticipant['source'],
  { around, design, ...context }: DesignContext,
): Span {
  if (file === context.file) return span;
  const mention = around.model.refs.find(
    (ref) =>
      ref.file === file &&
      design.span.start <= ref.span.start &&
      ref.span.end <= design.span.end &&
      ref.to !== undefined &&
      'name' in ref.to &&
      ref.to.name?.span.start === span.start,
  );
  return mention?.span ?? design.name.span;
}
