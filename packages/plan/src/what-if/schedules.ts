/** A schedule as it would be if sessions were longer, shorter or later. */
import type { DateAt, Schedule } from '@jointwork/language';
import type { IsoDate } from '../plan.ts';

/** As long as is supposed, where something is. */
export function lasting(schedule: Schedule, minutes: number | undefined): Schedule {
  return minutes === undefined
    ? schedule
    : { ...schedule, for: { value: minutes, span: schedule.for?.span ?? schedule.span } };
}

/** @param taken the minutes that the protocol takes, where no length is written */
export function shorter(schedule: Schedule, minutes: number, taken: number | undefined): Schedule {
  const length = schedule.for?.value ?? taken;
  if (minutes === 0 || length === undefined) return schedule;
  return { ...schedule, for: { value: Math.max(1, length - minutes), span: schedule.for?.span ?? schedule.span } };
}

/** Without the days before the one on which the design begins. */
export function later(schedule: Schedule, from: IsoDate | undefined): Schedule {
  if (!from) return schedule;
  const isInTime = ({ valid, value }: DateAt) => valid && value >= from;
  switch (schedule.kind) {
    case 'once':
      return { ...schedule, dates: schedule.dates.filter(isInTime) };
    case 'every': {
      const start =
        schedule.from?.valid && schedule.from.value < from ? { ...schedule.from, value: from } : schedule.from;
      return { ...schedule, from: start, also: schedule.also.filter(isInTime) };
    }
    default:
      return schedule;
  }
}
