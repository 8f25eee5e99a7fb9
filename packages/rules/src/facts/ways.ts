import type { Balance } from '@jointwork/plan';
import type { Layout } from '../fixes/layout.ts';
import type { DesignContext, Report } from '../rule.ts';

/** The three ways in which a collaboration is held together. */
export type Way = keyof Balance;

/** The ways for which something in the design speaks. */
export function waysOf(balance: Balance): Way[] {
  const ways: readonly Way[] = ['individualism', 'solidarity', 'hierarchy'];
  return ways.filter((way) => balance[way].length > 0);
}

/** What would bring in a way that is missing, to be filled in. */
export function bringIn(way: Way, { plan, around }: DesignContext): string {
  if (way === 'individualism') return 'exit "…"';
  if (way === 'solidarity') return 'value "…"';
  const above = plan.participants.filter(({ standing }) => standing === 'leader' || standing === 'official');
  const leader = above.find((one) =>
    around.model.refs.some(({ name, to }) => name === one.name && to?.kind === one.kind),
  );
  return leader ? `sponsor ${leader.name} gives time "…"` : '';
}

/** The report of a design that stands on one way alone, with a fix for each of the two that would join it. */
export function standingOn(only: Way, context: DesignContext): Report<'alone' | 'fix.add'> | undefined {
  const { design, plan } = context;
  const ways = waysOf(plan.balance);
  if (ways.length !== 1 || ways[0] !== only) return undefined;
  const others = (['solidarity', 'individualism', 'hierarchy'] as const).filter((way) => way !== only);
  return {
    message: 'alone',
    params: { design: design.name.value },
    at: design.name.span,
    about: [design],
    fixes: (layout: Layout) =>
      others.flatMap((way) => {
        const clause = bringIn(way, context);
        return clause === ''
          ? []
          : [{ title: 'fix.add' as const, params: { clause }, edits: [layout.append(design, clause)] }];
      }),
  };
}
