/** Time that a design grants, or frees by ending something: per head, to each whom it names. */
import type { Design, Participant, Rate, Ref, Unit } from '@jointwork/language';
import type { Timetable } from '../timetable.ts';
import { follow, type In } from '../whole.ts';

export type Grants = readonly { readonly minutes: number; readonly per: Unit }[];

/** What a group or a person is granted in a design: what names it, a joined group that it is part of, or its group. */
export function grantsIn(design: Design, { file, people }: Timetable): (at: In<Participant>) => Grants {
  const given: { readonly rate: Rate; readonly to: readonly Ref<Participant>[] }[] = [];
  for (const { grants } of design.context?.entries ?? []) {
    for (const { time, to } of grants) if (time) given.push({ rate: time, to });
  }
  for (const { frees } of design.stops) if (frees) given.push(frees);
  const reach = given.map(({ to }) => {
    const reached = to.flatMap((ref) => follow<Participant>(ref, file) ?? []);
    return new Set(reached.flatMap((at) => [at.to, ...people.partsOf(at).map((part) => part.to)]));
  });
  return (at) => {
    const group = people.whole(at).memberOf?.to;
    return given.flatMap(({ rate }, index) => {
      const reached = reach[index]!.has(at.to) || (group !== undefined && reach[index]!.has(group));
      return reached ? { minutes: rate.minutes.value, per: rate.per.value } : [];
    });
  };
}
