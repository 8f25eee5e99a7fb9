/** The clocks of a zone as calendars take them: what they show, and when they change, within the time that is needed. */
import type { IsoDateTime } from '@jointwork/plan';
import { Temporal } from 'temporal-polyfill';

type Zoned = Temporal.ZonedDateTime;

/** The moment of a local time. @param offset tells which, where clocks go back and show the time twice */
export function momentOf(local: IsoDateTime, zone: string, offset: string | undefined): Zoned {
  return Temporal.ZonedDateTime.from(`${local}${offset ?? ''}[${zone}]`, { offset: 'prefer' });
}

/** Whether the platform knows the zone. A zone without places to its name, such as UTC, is one as well. */
export function isZone(zone: string | undefined): zone is string {
  if (zone === undefined) return false;
  try {
    momentOf('2000-01-01T00:00', zone, undefined);
    return true;
  } catch {
    return false;
  }
}

/** Whether a calendar that knows the local time and the zone finds the moment: not the second time that clocks show it. */
export function isPlain(moment: Zoned): boolean {
  return moment.toPlainDateTime().toZonedDateTime(moment.timeZoneId).epochMilliseconds === moment.epochMilliseconds;
}

/** The VTIMEZONE of a zone, from before the first moment until after the last. */
export function timezoneOf(zone: string, first: Zoned, last: Zoned): string {
  const lines = ['BEGIN:VTIMEZONE', `TZID:${zone}`];
  const start = first.withTimeZone(zone);
  lines.push(...observance(start.getTimeZoneTransition('previous'), start));
  for (let at = start.getTimeZoneTransition('next'); at; at = at.getTimeZoneTransition('next')) {
    if (Temporal.ZonedDateTime.compare(at, last) > 0) break;
    lines.push(...observance(at, at));
  }
  return [...lines, 'END:VTIMEZONE'].join('\r\n');
}

/** The time after a change of the clocks; `during` tells the offset where they never changed. */
function observance(change: Zoned | null, during: Zoned): readonly string[] {
  const from = change ? change.subtract({ nanoseconds: 1 }) : during;
  // Its start is written as the clocks would have shown it without the change.
  const start = change?.withTimeZone(from.offset).toPlainDateTime();
  const kind = change && change.offsetNanoseconds > from.offsetNanoseconds ? 'DAYLIGHT' : 'STANDARD';
  return [
    `BEGIN:${kind}`,
    `DTSTART:${start ? compact(start) : '19700101T000000'}`,
    `TZOFFSETFROM:${from.offset.replaceAll(':', '')}`,
    `TZOFFSETTO:${during.offset.replaceAll(':', '')}`,
    `END:${kind}`,
  ];
}

/** `20261025T020000` */
function compact(time: Temporal.PlainDateTime): string {
  return time.toString({ smallestUnit: 'second' }).replaceAll(/[-:]/g, '');
}
