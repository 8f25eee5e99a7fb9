import { safeJson } from '@jointwork/render/terminal';
import type { Found, Told, ToldPlace } from './found.ts';

/** What one machine of several has found: everything that a report of all of them needs. */
export interface Part {
  readonly kind: 'jointwork-part';
  readonly version: 1;
  readonly checked: readonly string[];
  readonly hasBrokenConfig: boolean;
  /** Their places have the paths of files as the reader knows them. */
  readonly told: readonly Told[];
}

export function partOf(
  all: readonly Found[],
  checked: readonly string[],
  hasBrokenConfig: boolean,
  shown: (address: string) => string,
): string {
  const place = (each: ToldPlace): ToldPlace => ({ ...each, address: shown(each.address) });
  const told = all.map(
    (each): Told => ({
      rule: each.rule,
      severity: each.severity,
      place: place(each.place),
      related: each.related.map(place),
      identity: each.identity,
      fixes: each.fixes,
    }),
  );
  const part: Part = { kind: 'jointwork-part', version: 1, checked, hasBrokenConfig, told };
  return `${safeJson(JSON.stringify(part))}\n`;
}

/** The part in a text; undefined where it is something else. */
export function partIn(text: string): Part | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isPart(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isPart(value: unknown): value is Part {
  if (typeof value !== 'object' || value === null) return false;
  const { kind, version, checked, told } = value as Partial<Record<keyof Part, unknown>>;
  return (
    kind === 'jointwork-part' && version === 1 && Array.isArray(checked) && Array.isArray(told) && told.every(isTold)
  );
}

function isTold(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { rule, place, related, fixes } = value as Partial<Record<keyof Told, unknown>>;
  return (
    typeof rule === 'string' &&
    isPlace(place) &&
    Array.isArray(related) &&
    related.every(isPlace) &&
    Array.isArray(fixes)
  );
}

function isPlace(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { address, message, range, span } = value as Partial<Record<keyof ToldPlace, unknown>>;
  return (
    [address, message].every((each) => typeof each === 'string') &&
    [range, span].every((each) => typeof each === 'object')
  );
}
