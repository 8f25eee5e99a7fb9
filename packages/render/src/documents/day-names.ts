/** The days of the week in the reader's language. */
import { type Weekday, weekdays } from '@jointwork/language';

/** A Monday, as the list of weekdays begins. */
const monday = Date.UTC(2024, 0, 1, 12);
const day = 86_400_000;

const known = new Map<string, Readonly<Record<Weekday, string>>>();

export function dayNames(locale: string): Readonly<Record<Weekday, string>> {
  let names = known.get(locale);
  if (!names) {
    const format = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' });
    names = Object.fromEntries(
      weekdays.words.map((word, place) => [word, format.format(new Date(monday + place * day))]),
    ) as Record<Weekday, string>;
    known.set(locale, names);
  }
  return names;
}
