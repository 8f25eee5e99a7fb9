/** What the views of a portfolio show, in the same order in each. */
import type { Portfolio, PortfolioDesign, PortfolioParty } from '@jointwork/plan';
import type { PortfolioWords } from './words.ts';

/** Those whose time is known, and of whom something is asked. */
export function weighed({ parties }: Portfolio): readonly PortfolioParty[] {
  return parties.filter(({ window, total }) => window !== undefined && total.perHead > 0);
}

/** Those of whom something is asked, and nobody has said what they have. */
export function unweighed({ parties }: Portfolio): readonly PortfolioParty[] {
  return parties.filter(({ window, total }) => window === undefined && total.perHead > 0);
}

/** `2 errors, 1 warning`, late promises, open questions. */
export function toSettle({ findings, late, undecided }: PortfolioDesign, words: PortfolioWords): string[] {
  const { errors, warnings } = findings;
  const both = errors > 0 && warnings > 0 ? 'yes' : 'no';
  return [
    ...(errors + warnings > 0 ? [words.say('portfolio.design.found', { errors, warnings, both })] : []),
    ...(late > 0 ? [words.say('portfolio.design.late', { count: late })] : []),
    ...(undecided > 0 ? [words.say('portfolio.design.open', { count: undecided })] : []),
  ];
}

/** `Next 8 October 2026`, or that it is over. */
export function nextOf({ next, sessions }: PortfolioDesign, words: PortfolioWords): string {
  if (sessions === 0) return words.say('portfolio.design.sessions', { count: 0 });
  return next === undefined
    ? words.say('portfolio.design.over')
    : words.say('portfolio.design.next', { day: words.day(next) });
}

/** Parts of one design that never meet in it, as sentences. */
export function apartWithin({ designs }: Portfolio, words: PortfolioWords): string[] {
  return designs.flatMap(({ id, apart: [main, ...others] }) =>
    others.map((circle) =>
      words.say('portfolio.circles.within', {
        design: words.design(id),
        these: words.parties(circle),
        those: words.parties(main ?? []),
      }),
    ),
  );
}

export function changesOf({ designs }: Portfolio) {
  return {
    starts: designs.reduce((sum, { starts }) => sum + starts.length, 0),
    stops: designs.reduce((sum, { stops }) => sum + stops.length, 0),
    said: designs.filter(({ starts, stops, continues }) => starts.length + stops.length + continues.length > 0),
  };
}
