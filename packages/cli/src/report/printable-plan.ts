import type { Engine } from '@jointwork/engine';
import type { Plan } from '@jointwork/plan';

/**
 * A plan as it is printed: files called by their paths, so that the bytes are the same wherever the workspace lies, and
 * what findings, notes and skipped days say put into words beside their messages.
 */
export function printable(plan: Plan, engine: Pick<Engine, 'message'>, shown: (address: string) => string): Plan {
  const findings = plan.findings.map((finding) => ({
    ...finding,
    text: engine.message(finding.message),
    related: finding.related.map((each) => ({ ...each, text: engine.message(each.message) })),
  }));
  return withPaths({ ...plan, findings }, shown) as Plan;
}

/** Every place in a plan is an object with a file and a span. */
export function withPaths(part: unknown, shown: (address: string) => string): unknown {
  if (Array.isArray(part)) return part.map((each) => withPaths(each, shown));
  if (typeof part !== 'object' || part === null) return part;
  const isPlace = 'file' in part && typeof part.file === 'string' && 'span' in part;
  return Object.fromEntries(
    Object.entries(part).map(([key, value]) => [
      key,
      isPlace && key === 'file' ? shown(value as string) : withPaths(value, shown),
    ]),
  );
}
