import type { Plan } from '../plan.ts';
import type { PlanDiff } from './diff.ts';
import { featuresOf, match, wordsOf } from './match.ts';

/** A design in two states; one of them is absent where it has come or gone. */
export interface PlanPair {
  readonly before?: Plan;
  readonly after?: Plan;
}

/**
 * Which designs are the same: of the same file and name; else of the same name, or alike in what they say.
 *
 * @param movedTo where a file of the earlier state is in the later one
 */
export function matchPlans(
  before: readonly Plan[],
  after: readonly Plan[],
  movedTo: (file: string) => string = (file) => file,
): PlanPair[] {
  const files = new Set(after.map(({ design }) => `${design.source.file} ${design.name}`));
  const earlier = new Set(before);
  const matched = match(before, after, {
    // Two files may have designs of one name: those of the same file belong together.
    id: (plan) => {
      const { name, source } = plan.design;
      const file = earlier.has(plan) ? movedTo(source.file) : source.file;
      return files.has(`${file} ${name}`) ? `${file} ${name}` : name;
    },
    least: 0.4,
    features: ({ design, participants, meetings }, isAfter) =>
      featuresOf(
        {
          file: isAfter ? design.source.file : movedTo(design.source.file),
          name: design.name,
          title: design.title,
          purpose: design.purposes.flatMap(({ text }) => wordsOf(text)),
          participant: participants.map(({ id }) => id),
          meeting: meetings.map(({ id }) => id),
        },
        { name: 3, title: 3, purpose: 0.3, participant: 0.5 },
      ),
  });
  return [
    ...matched.both,
    ...matched.come.map((plan) => ({ after: plan })),
    ...matched.gone.map((plan) => ({ before: plan })),
  ];
}

/** Nothing differs that means something, and no finding has come or gone. */
export function isSame({ changes, hours, findings }: PlanDiff): boolean {
  return changes.length === 0 && hours.length === 0 && findings.new.length === 0 && findings.fixed.length === 0;
}
