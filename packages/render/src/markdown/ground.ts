import type { Balance, PlanGrant } from '@jointwork/plan';
import type { Said } from '../export/said.ts';
import { type Block, heading, joined, list, soft, strong, type Text } from './build.ts';

/** What came before, and what is there around it: the four Bs, with a question where one is empty. */
export function context(said: Said): readonly Block[] {
  const { filled, empty } = said.plan.context;
  const items: Text[] = [
    ...filled.map(({ b, text, grants }) =>
      joined([strong(said.say(`view.b.${b}`)), text, ...grants.map((grant) => grantOf(grant, said))], ' · '),
    ),
    ...empty.map((b) => joined([strong(said.say(`view.b.${b}`)), soft(said.say(`view.b.${b}.waits`))], ' · ')),
  ];
  return [heading(2, said.say('view.map')), ...list(items)];
}

function grantOf({ time, money, to }: PlanGrant, said: Said): string {
  const what = [
    time && said.say('view.grant.time', { time: said.duration(time.minutes), per: time.per }),
    money && said.say('view.grant.money', { amount: money.amount, currency: money.currency }),
  ]
    .filter(Boolean)
    .join(', ');
  return to.length > 0 ? said.say('view.grant.for', { what, who: said.participants(to) }) : what;
}

const ways = ['individualism', 'solidarity', 'hierarchy'] as const satisfies readonly (keyof Balance)[];

/** The three ways that hold people together, each with what speaks for it. */
export function balance(said: Said): readonly Block[] {
  const items = ways.flatMap((way): Text[] => {
    const name = strong(said.say(`view.way.${way}`));
    const speaks = said.plan.balance[way];
    if (speaks.length === 0) return [joined([name, soft(said.say(`view.way.${way}.waits`))], ' · ')];
    return speaks.map(({ what, text, who }) =>
      joined([name, said.say(`view.speaks.${what}`), said.participants(who), text], ' · '),
    );
  });
  return [heading(2, said.say('view.balance')), ...list(items)];
}
