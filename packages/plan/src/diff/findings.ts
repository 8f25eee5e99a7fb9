/** Which findings are new and which are settled, wherever they stand. */
import type { Message } from '@jointwork/language';
import type { Plan, PlanFinding } from '../plan.ts';
import type { FindingsChange } from './diff.ts';

/** How a name of the earlier plan reads in the later one. */
export type Reading = (said: string) => string;

/**
 * Findings are the same where rule and message are, and what fills the message: names read as they are called later.
 * Numbers and days move with every edit: what differs in them alone is still the same finding. Places count for nothing.
 */
export function findingsChange(
  before: readonly PlanFinding[],
  after: readonly PlanFinding[],
  reading: Reading = same,
): FindingsChange {
  const exact = pairOff(before, after, (finding, read) => fingerprint(finding, read, whole), reading);
  const loose = pairOff(
    exact.left,
    exact.right,
    (finding, read) => fingerprint(finding, read, withoutNumbers),
    reading,
  );
  return { new: loose.right, fixed: loose.left, still: after.length - loose.right.length };
}

const same: Reading = (said) => said;
const whole = (text: string) => text;
const withoutNumbers = (text: string) => text.replaceAll(/\d+/g, '0');

function fingerprint(
  { rule, message }: Pick<PlanFinding, 'rule' | 'message'>,
  read: Reading,
  of: (text: string) => string,
): string {
  return JSON.stringify([rule, said(message, read, of)]);
}

function said({ key, params = {} }: Message, read: Reading, of: (text: string) => string): unknown {
  const values = Object.entries(params)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, value]) => [
      name,
      typeof value === 'object' ? leaves(value, read, of).sort() : of(read(String(value))),
    ]);
  return [key, values];
}

/** What a list names, however it is ordered and nested. */
function leaves({ params = {} }: Message, read: Reading, of: (text: string) => string): string[] {
  return Object.values(params).flatMap((value) =>
    typeof value === 'object' ? leaves(value, read, of) : of(read(String(value))),
  );
}

function pairOff(
  before: readonly PlanFinding[],
  after: readonly PlanFinding[],
  keyOf: (finding: PlanFinding, read: Reading) => string,
  reading: Reading,
): { left: PlanFinding[]; right: PlanFinding[] } {
  const waiting = new Map<string, PlanFinding[]>();
  for (const one of before) {
    const key = keyOf(one, reading);
    waiting.set(key, [...(waiting.get(key) ?? []), one]);
  }
  const right = after.filter((other) => waiting.get(keyOf(other, same))?.shift() === undefined);
  const left = new Set([...waiting.values()].flat());
  return { left: before.filter((one) => left.has(one)), right };
}

/** Names and titles of the earlier plan in the words of the later one. */
export function readingOf(
  before: Plan,
  after: Plan,
  renames: { readonly [kind: string]: ReadonlyMap<string, string> },
): Reading {
  const known = new Map<string, string>();
  const learn = (was: string | undefined, is: string | undefined) => {
    if (was !== undefined && is !== undefined && was !== is) known.set(was, is);
  };
  const lists = {
    participant: [before.participants, after.participants],
    organisation: [before.organisations, after.organisations],
    meeting: [before.meetings, after.meetings],
    protocol: [before.protocols, after.protocols],
  } as const;
  for (const [kind, [was, is]] of Object.entries(lists)) {
    for (const [one, other] of renames[kind]!) {
      const a = was.find(({ id }) => id === one);
      const b = is.find(({ id }) => id === other);
      learn(a?.name, b?.name);
      learn(a?.title, b?.title);
      learn(a?.title ?? a?.name, b?.title ?? b?.name);
    }
  }
  learn(before.design.name, after.design.name);
  learn(before.design.title, after.design.title);
  learn(before.design.title ?? before.design.name, after.design.title ?? after.design.name);
  const inCode = (text: string) =>
    text.replaceAll(/`([^`]+)`/g, (code, name) => (known.has(name) ? `\`${known.get(name)}\`` : code));
  // Messages get names bare, or between backticks where several stand together.
  return known.size === 0 ? same : (said) => known.get(said) ?? inCode(said);
}
