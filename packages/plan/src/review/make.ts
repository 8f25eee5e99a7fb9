/** Makes a review from the difference of two states. */
import type { Severity } from '@jointwork/language';
import type { DiffChange, DiffSide, PlanDiff } from '../diff/diff.ts';
import type { WorkspaceDiff } from '../diff/workspace-diff.ts';
import type { Plan, PlanFinding } from '../plan.ts';
import type { Portfolio } from '../portfolio/portfolio.ts';
import { Causes } from './causes.ts';
import { hoursAcross, isTipped } from './hours.ts';
import type {
  Review,
  ReviewDesign,
  ReviewFile,
  ReviewFinding,
  ReviewFindings,
  ReviewShared,
  ReviewVerdict,
  SeverityCounts,
} from './review.ts';

/** A state of a workspace. */
export interface ReviewState {
  readonly plans: readonly Plan[];
  /** Findings that stand in no design. */
  readonly elsewhere: readonly PlanFinding[];
  readonly portfolios: readonly Portfolio[];
  /** The files that a file takes something from, at one or several removes. */
  reaches(file: string): ReadonlySet<string>;
  /** Where the first part of a file begins that cannot be read. */
  faultIn(file: string): number | undefined;
}

/** A file that differs, and whether it says the same all the same. */
export type ChangedFile = Omit<ReviewFile, 'effect'> & { readonly saysTheSame: boolean };

export interface ReviewInput {
  readonly diff: WorkspaceDiff;
  readonly before: ReviewState;
  readonly after: ReviewState;
  readonly files: readonly ChangedFile[];
}

export function reviewOf({ diff, before, after, files }: ReviewInput): Review {
  const moves = new Map(diff.moved.map((move) => [move.before, move.after]));
  const movedTo = (file: string) => moves.get(file) ?? file;
  const touched = new Set(
    files.flatMap((file) => (file.saysTheSame ? [] : [file.before, file.after].flatMap((path) => path ?? []))),
  );
  const shared = sharedChanges(diff.designs, touched);
  const hours = hoursAcross({
    before: before.portfolios,
    after: after.portfolios,
    movedTo,
    renamed: renamesIn(diff.designs),
    sameDesign: laterOf(diff.designs, movedTo),
  });
  const causes = new Causes({ diff, touched, files, shared, hours, reaches: (file) => after.reaches(file) });
  const faults = new Map(
    files.flatMap((file): [string, number][] => {
      const fault = file.after === undefined ? undefined : after.faultIn(file.after);
      const wasBroken = file.before !== undefined && before.faultIn(file.before) !== undefined;
      return fault === undefined || wasBroken ? [] : [[file.after!, fault]];
    }),
  );
  const findings = findingsOf(diff, after, causes, faults);
  const designs = diff.designs
    .map((one): ReviewDesign => designOf(one, touched, causes, faults))
    .sort((one, other) => Number(other.isTouched) - Number(one.isTouched));
  const counts = {
    changed: designs.filter(({ isTouched }) => isTouched).length,
    affected: designs.filter(({ isTouched }) => !isTouched).length,
    unchanged: diff.unchanged,
    new: countsOf(findings.new),
    fixed: countsOf(findings.fixed),
    still: countsOf(findings.still),
    tipped: hours.filter(isTipped).length,
  };
  const made = { designs, shared, hours, findings };
  return {
    version: 1,
    before: diff.before,
    after: diff.after,
    verdict: verdictOf(made, counts.new, files),
    counts,
    ...made,
    files: files.map(({ saysTheSame, ...file }) => ({
      ...file,
      effect: effectOf(file, saysTheSame, made),
      ...(file.after !== undefined && faults.has(file.after) && { isBroken: true as const }),
    })),
  };
}

type Made = Pick<Review, 'designs' | 'shared' | 'hours' | 'findings'>;

function verdictOf(made: Made, found: SeverityCounts, files: readonly ChangedFile[]): ReviewVerdict {
  if (found.errors > 0) return 'errors';
  if (found.warnings > 0) return 'warnings';
  const { designs, hours, findings } = made;
  const changes = [...designs.flatMap((each) => each.changes), ...made.shared.map(({ change }) => change)];
  const isElse = hours.length + findings.new.length + findings.fixed.length > 0;
  if (!isElse && changes.length > 0 && changes.every(({ change }) => change === 'renamed')) return 'renamed';
  if (designs.length > 0 || isElse) return 'changed';
  if (files.some(({ saysTheSame }) => !saysTheSame)) return 'changed';
  return files.length > 0 ? 'rewritten' : 'same';
}

// ---------------------------------------------------------------------------------------------------- designs

/** What has come or gone as a whole is told where the design says so: there somebody named it, or no longer. */
const named: ReadonlySet<DiffChange['what']> = new Set(['participant', 'organisation', 'protocol', 'calendar']);

function isShared(change: DiffChange, diff: PlanDiff, touched: ReadonlySet<string>): boolean {
  const own = [diff.before, diff.after].flatMap((side) => side?.source.file ?? []);
  const file = fileOf(change);
  if (file === undefined || own.includes(file) || !touched.has(file)) return false;
  const isOwnDoing = named.has(change.what) && change.change !== 'renamed' && own.some((each) => touched.has(each));
  return !isOwnDoing;
}

function fileOf({ source }: DiffChange): string | undefined {
  return (source.after ?? source.before)?.file;
}

function sharedChanges(designs: readonly PlanDiff[], touched: ReadonlySet<string>): ReviewShared[] {
  const found = new Map<string, ReviewShared>();
  for (const diff of designs) {
    for (const change of diff.changes) {
      if (!isShared(change, diff, touched)) continue;
      const { follows, ...bare } = change;
      const key = JSON.stringify(bare);
      const known = found.get(key) ?? { file: fileOf(change)!, change: { ...bare, follows: {} }, designs: [] };
      found.set(key, { ...known, designs: [...known.designs, { design: sideOf(diff), follows }] });
    }
  }
  return [...found.values()];
}

function designOf(
  diff: PlanDiff,
  touched: ReadonlySet<string>,
  causes: Causes,
  faults: ReadonlyMap<string, number>,
): ReviewDesign {
  const changes = diff.changes.filter((change) => !isShared(change, diff, touched));
  const files = [diff.before, diff.after].flatMap((each) => each?.source.file ?? []);
  const isTouched = files.some((file) => touched.has(file));
  return {
    before: diff.before,
    after: diff.after,
    isTouched,
    isBroken: diff.after !== undefined && faults.has(diff.after.source.file),
    changes,
    hours: diff.hours,
    causes: isTouched ? [] : causes.ofDesign(diff),
    new: diff.findings.new.length,
    fixed: diff.findings.fixed.length,
  };
}

export function sideOf(diff: Pick<PlanDiff, 'before' | 'after'>): DiffSide {
  return (diff.after ?? diff.before)!;
}

function renamesIn(designs: readonly PlanDiff[]): (name: string) => string {
  const known = new Map<string, string>();
  for (const { what, change, before, after } of designs.flatMap(({ changes }) => changes)) {
    if (what !== 'participant' || change !== 'renamed' || before?.is !== 'name' || after?.is !== 'name') continue;
    known.set(before.name, after.name);
  }
  return (name) => known.get(name) ?? name;
}

function laterOf(designs: readonly PlanDiff[], movedTo: (file: string) => string): (side: DiffSide) => DiffSide {
  const keyOf = ({ design, source }: DiffSide) => `${source.file} ${design}`;
  const later = new Map(
    designs.flatMap(({ before, after }) => (before && after ? [[keyOf(before), after] as const] : [])),
  );
  return (side) => later.get(keyOf(side)) ?? { ...side, source: { ...side.source, file: movedTo(side.source.file) } };
}

// --------------------------------------------------------------------------------------------------- findings

function findingsOf(
  diff: WorkspaceDiff,
  after: ReviewState,
  causes: Causes,
  faults: ReadonlyMap<string, number>,
): ReviewFindings {
  const following = ({ source }: PlanFinding) => {
    const fault = faults.get(source.file);
    return fault !== undefined && source.span.start !== fault ? { isFollowing: true as const } : undefined;
  };
  const fresh = new Set<PlanFinding>();
  const come: ReviewFinding[] = [];
  const gone: ReviewFinding[] = [];
  for (const one of diff.designs) {
    const design = sideOf(one);
    for (const finding of one.findings.new) {
      fresh.add(finding);
      come.push({ ...finding, design, causes: causes.ofFinding(finding, one), ...following(finding) });
    }
    for (const finding of one.findings.fixed) gone.push({ ...finding, design, causes: [] });
  }
  for (const finding of diff.elsewhere.new) {
    fresh.add(finding);
    come.push({ ...finding, causes: causes.ofFinding(finding), ...following(finding) });
  }
  for (const finding of diff.elsewhere.fixed) gone.push({ ...finding, causes: [] });
  const still = [
    ...after.plans.flatMap(({ design: { name, title, source }, findings }) =>
      findings.map((finding) => ({ finding, design: { design: name, title, source } })),
    ),
    ...after.elsewhere.map((finding) => ({ finding, design: undefined })),
  ].flatMap(({ finding, design }): ReviewFinding[] =>
    fresh.has(finding) ? [] : [{ ...finding, ...(design && { design }), causes: [] }],
  );
  return { new: inOrder(come), fixed: inOrder(gone), still: inOrder(still) };
}

const gravity: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** Each once, the gravest first: what stands in a shared file is a finding of each design that takes it from there. */
function inOrder(findings: readonly ReviewFinding[]): ReviewFinding[] {
  const found = new Map<string, ReviewFinding>();
  for (const finding of findings) {
    const { rule, message, source } = finding;
    const key = JSON.stringify([rule, message, source]);
    if (!found.has(key)) found.set(key, finding);
  }
  return [...found.values()].sort(
    (one, other) =>
      gravity[one.severity] - gravity[other.severity] ||
      byCharacters(one.source.file, other.source.file) ||
      one.source.span.start - other.source.span.start ||
      byCharacters(one.rule, other.rule),
  );
}

function byCharacters(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function countsOf(findings: readonly ReviewFinding[]): SeverityCounts {
  const count = (severity: Severity) => findings.filter((each) => each.severity === severity).length;
  return { errors: count('error'), warnings: count('warning'), infos: count('info') };
}

// ------------------------------------------------------------------------------------------------------ files

function effectOf(
  file: Pick<ReviewFile, 'before' | 'after' | 'kind'>,
  saysTheSame: boolean,
  { designs, shared, findings }: Made,
): ReviewFile['effect'] {
  if (saysTheSame) return 'none';
  const isHere = (path: string) => path === file.before || path === file.after;
  const hasCause = (causes: ReviewFinding['causes']) =>
    causes.some((cause) => cause.is !== 'design' && isHere(cause.path));
  const means =
    shared.some((each) => isHere(each.file)) ||
    designs.some(({ changes }) => changes.some((change) => isHere(fileOf(change) ?? ''))) ||
    designs.some(
      ({ before, after, isTouched, causes }) =>
        (isTouched && [before, after].some((side) => side && isHere(side.source.file))) || hasCause(causes),
    ) ||
    [...findings.new, ...findings.fixed].some(({ source, causes }) => isHere(source.file) || hasCause(causes));
  return means ? 'meaning' : 'unused';
}
