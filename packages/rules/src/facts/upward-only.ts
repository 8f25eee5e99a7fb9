import type { Plan, PlanAccountable } from '@jointwork/plan';
import { overlap } from './attending.ts';
import { withIds } from './people.ts';
import { isUpward } from './upward.ts';

/** Whether somebody in the design answers upwards only, to those who commit nothing back. */
export function answersOnlyUpward(plan: Plan): boolean {
  return plan.duties.accountable.some((account) => isUpward(account, plan) && !isAnswered(account, plan));
}

/** Whether one of those to whom somebody is accountable, or somebody of that organisation, commits something to them. */
export function isAnswered({ who, to }: PlanAccountable, plan: Plan): boolean {
  return plan.duties.commitments.some(
    (commitment) =>
      commitment.to.some((taker) => who.some((one) => overlap(taker, one, plan))) &&
      commitment.from.some((giver) => to.some((each) => isOf(giver, each, plan))),
  );
}

function isOf(giver: string, above: string, plan: Plan): boolean {
  if (withIds([above], plan).length > 0) return overlap(giver, above, plan);
  return withIds([giver], plan).some(({ of }) => of.includes(above));
}
