import type { At, Text } from '../model/model.ts';
import { writeInstead } from '../names/name-problems.ts';
import { Nearest } from '../names/near.ts';
import type { Problem } from '../problem.ts';

/** Answers are kept, but not without bound: the names come from files that anybody may have written. */
const maxKept = 1000;
const zones = new Map<string, boolean>();

/** A time zone that the platform does not know. */
export function checkZone(zone: Text | undefined, problems: Problem[]): void {
  if (!zone || isZone(zone.value)) return;
  const near = nearestZone(zone.value);
  problems.push({
    code: 'unknown-zone',
    severity: 'error',
    message: { key: 'unknown-zone', params: { zone: zone.value, hasNear: near ? 'yes' : 'no', near: near ?? '' } },
    span: zone.span,
    fixes: near ? [writeInstead(zone.span, near, JSON.stringify(near))] : [],
  });
}

/** Whether the platform knows the zone. */
export function isZone(zone: string): boolean {
  let known = zones.get(zone);
  if (known === undefined) {
    known = accepts(zone);
    if (zones.size >= maxKept) zones.clear();
    zones.set(zone, known);
  }
  return known;
}

function accepts(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return zone !== '';
  } catch {
    return false;
  }
}

/** By a slip of the pen, or by the city alone. */
function nearestZone(zone: string): string | undefined {
  const city = zone.toLowerCase().replaceAll(/\s+/g, '_');
  const near = new Nearest(zone);
  for (const known of Intl.supportedValuesOf('timeZone')) {
    if (known.slice(known.lastIndexOf('/') + 1).toLowerCase() === city) return known;
    near.offer(known);
  }
  return near.best;
}

let currencies: ReadonlySet<string> | undefined;

/** A currency that ISO 4217, as the platform knows it, does not have. */
export function checkCurrency(currency: At<string> | undefined, problems: Problem[]): void {
  if (!currency?.value) return;
  currencies ??= new Set(Intl.supportedValuesOf('currency'));
  if (currencies.has(currency.value)) return;
  const near = nearestCurrency(currency.value, currencies);
  problems.push({
    code: 'unknown-currency',
    severity: 'error',
    message: {
      key: 'unknown-currency',
      params: { currency: currency.value, hasNear: near ? 'yes' : 'no', near: near ?? '' },
    },
    span: currency.span,
    fixes: near ? [writeInstead(currency.span, near, near, near === currency.value.toUpperCase())] : [],
  });
}

/** The same letters in another case or order. Codes are too short for any other guess. */
function nearestCurrency(written: string, known: ReadonlySet<string>): string | undefined {
  const upper = written.toUpperCase();
  if (known.has(upper)) return upper;
  const letters = sorted(upper);
  const same = [...known].filter((code) => sorted(code) === letters);
  return same.length === 1 ? same[0] : undefined;
}

function sorted(code: string): string {
  return [...code].sort().join('');
}
