/** Two states held against each other. */
import { addressOf, changedBetween, pathOf } from '@jointwork/disk';
import { nearest } from '@jointwork/language';
import {
  type DiffState,
  diffPlans,
  findingsChange,
  isSame,
  matchPlans,
  type Plan,
  type PlanPair,
  type WorkspaceDiff,
} from '@jointwork/plan';
import { UsageError } from '../exit-codes.ts';
import { say } from '../session.ts';
import type { State } from './state.ts';

export interface Compared {
  readonly before: State;
  readonly after: State;
  readonly names: { readonly before: DiffState; readonly after: DiffState };
  /** The design of each side that is meant, where one is. */
  readonly designs: { readonly before?: string; readonly after?: string };
  /** Two files were named: their designs belong together, whatever they are called. */
  readonly areFiles: boolean;
}

/** @throws UsageError where no design has the name that is meant */
export function compared({ before, after, names, designs, areFiles }: Compared): WorkspaceDiff {
  const changes = areFiles ? [] : changedBetween(before.files, after.files);
  const moves = new Map(
    changes.flatMap((change): [string, string][] =>
      change.kind === 'moved' ? [[addressOf(change.before), addressOf(change.after)]] : [],
    ),
  );
  const movedTo = (file: string) => moves.get(file) ?? file;
  const pairs = pairsOf({ before, after, designs, areFiles }, movedTo);
  const diffs = pairs.map((pair) => diffPlans(pair.before, pair.after));
  const different = diffs.filter((diff) => !isSame(diff));
  const isOne = designs.before !== undefined || designs.after !== undefined;
  const nothing = { new: [], fixed: [], still: 0 };
  return {
    version: 1,
    before: names.before,
    after: names.after,
    designs: different,
    unchanged: diffs.length - different.length,
    rewritten: areFiles
      ? rewrittenOf(before, after)
      : changes.filter(({ kind }) => kind === 'changed' || kind === 'moved').length,
    moved: changes.flatMap((change) =>
      change.kind === 'moved' ? { before: addressOf(change.before), after: addressOf(change.after) } : [],
    ),
    elsewhere: isOne ? nothing : findingsChange(before.elsewhere, after.elsewhere),
  };
}

/** Files that were named for themselves have no names in common: what counts is whether a text is there on both sides. */
function rewrittenOf(before: State, after: State): number {
  const texts = new Set(before.files.map((file) => file.text()));
  return after.files.filter((file) => !texts.has(file.text())).length;
}

function pairsOf(
  { before, after, designs, areFiles }: Pick<Compared, 'before' | 'after' | 'designs' | 'areFiles'>,
  movedTo: (file: string) => string,
): PlanPair[] {
  const named = (plans: readonly Plan[], name: string | undefined) =>
    name === undefined ? plans : plans.filter(({ design }) => design.name === name);
  const was = named(before.plans, designs.before);
  const is = named(after.plans, designs.after);
  const wanted = designs.after ?? designs.before;
  if (wanted !== undefined && was.length + is.length === 0)
    throw unknownDesign(wanted, [...before.plans, ...after.plans]);
  if (areFiles && was.length === 1 && is.length === 1) return [{ before: was[0]!, after: is[0]! }];
  if (wanted === undefined) return matchPlans(was, is, movedTo);
  // A design that was renamed is found by either of its names.
  return matchPlans(before.plans, after.plans, movedTo).filter(
    ({ before: one, after: other }) =>
      (one !== undefined && was.includes(one)) || (other !== undefined && is.includes(other)),
  );
}

function unknownDesign(name: string, plans: readonly Plan[]): UsageError {
  const names = [...new Set(plans.map(({ design }) => design.name))];
  const near = nearest(name, names) ?? 'none';
  return new UsageError(say('cli.diff.no-such-design', { name, near, count: names.length, names: names.join(', ') }));
}

/** Paths in place of addresses, so that the bytes are the same wherever the workspace lies. */
export function withShownPaths<T extends object>(told: T, shown: (address: string) => string): T {
  return shownIn(told, shown) as T;
}

function shownIn(part: unknown, shown: (address: string) => string): unknown {
  if (Array.isArray(part)) return part.map((each) => shownIn(each, shown));
  if (typeof part !== 'object' || part === null) return part;
  return Object.fromEntries(
    Object.entries(part).map(([key, value]) => [key, isAddress(key, value) ? shown(value) : shownIn(value, shown)]),
  );
}

const ofAddresses: ReadonlySet<string> = new Set(['file', 'path', 'before', 'after']);

function isAddress(key: string, value: unknown): value is string {
  return ofAddresses.has(key) && typeof value === 'string' && pathOf(value) !== undefined;
}
