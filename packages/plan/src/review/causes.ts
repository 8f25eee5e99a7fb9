/** Which change brought what stands somewhere else. */
import type { Message } from '@jointwork/language';
import type { DiffSide, PlanDiff } from '../diff/diff.ts';
import { isSame } from '../diff/match-plans.ts';
import type { WorkspaceDiff } from '../diff/workspace-diff.ts';
import type { PlanFinding } from '../plan.ts';
import type { ChangedFile } from './make.ts';
import type { ReviewCause, ReviewHours, ReviewShared } from './review.ts';

export interface CausesInput {
  readonly diff: WorkspaceDiff;
  /** Files that say something else than before, by both paths. */
  readonly touched: ReadonlySet<string>;
  readonly files: readonly ChangedFile[];
  readonly shared: readonly ReviewShared[];
  readonly hours: readonly ReviewHours[];
  reaches(file: string): ReadonlySet<string>;
}

export class Causes {
  readonly #input: CausesInput;

  constructor(input: CausesInput) {
    this.#input = input;
  }

  /** What affects a design that was not written in. */
  ofDesign(diff: PlanDiff): ReviewCause[] {
    const side = (diff.after ?? diff.before)!;
    const files = this.#sharedFiles(side);
    if (files.length > 0) return files;
    const through = distinct(
      diff.findings.new.concat(diff.findings.fixed).flatMap((each) => this.ofFinding(each, diff)),
    );
    return through.length > 0 ? through : this.#reached(side.source.file);
  }

  /** What brought a finding; empty where it comes from the place where it stands. */
  ofFinding(finding: PlanFinding, diff?: PlanDiff): ReviewCause[] {
    const { file } = finding.source;
    const side = diff && (diff.after ?? diff.before)!;
    const asked = this.#askedBy(finding, side);
    if (asked) return asked;
    if (diff && this.#isWrittenIn(diff)) return [];
    if (side) {
      const files = this.#sharedFiles(side);
      if (files.length > 0) return files;
    }
    if (this.#input.touched.has(file)) return [];
    return this.#reached(file);
  }

  /** The other designs that ask more, or less, of whom a finding names; undefined where it is not about time that changed. */
  #askedBy(finding: PlanFinding, side: DiffSide | undefined): ReviewCause[] | undefined {
    if (!side) return undefined;
    const names = namesIn([finding.message, ...finding.related.map(({ message }) => message)]);
    const about = this.#input.hours.filter(({ who }) => names.has(who.id) || (who.title && names.has(who.title)));
    const shares = about.flatMap(({ designs }) => designs);
    if (shares.length === 0 || shares.some(({ design }) => isOf(design, side))) return undefined;
    return distinct(shares.map(({ design }) => ({ is: 'design', design })));
  }

  #isWrittenIn({ before, after, changes }: PlanDiff): boolean {
    const own = [before, after].flatMap((each) => each?.source.file ?? []);
    return (
      own.some((file) => this.#input.touched.has(file)) &&
      changes.some(({ source }) => own.includes((source.after ?? source.before)?.file ?? own[0]!))
    );
  }

  #sharedFiles(side: DiffSide): ReviewCause[] {
    const files = this.#input.shared.flatMap(({ file, designs }) =>
      designs.some(({ design }) => isOf(design, side)) ? [file] : [],
    );
    return distinct(files.map((path) => ({ is: 'file', path })));
  }

  /** Changed files from which something is taken; else other designs that changed; else changed configurations. */
  #reached(file: string): ReviewCause[] {
    const { files, diff, touched } = this.#input;
    const reached = this.#input.reaches(file);
    const changed = files.filter(({ saysTheSame }) => !saysTheSame);
    const configurations = changed.filter(({ kind }) => kind === 'configuration');
    const taken = changed.filter(({ after, kind }) => kind === 'protocol' && after !== undefined && reached.has(after));
    if (taken.length > 0) return taken.map(({ after }) => ({ is: 'file', path: after! }));
    if (configurations.length > 0) {
      return configurations.map(({ before, after }) => ({ is: 'configuration', path: (after ?? before)! }));
    }
    return diff.designs.flatMap((one): ReviewCause[] => {
      const design = (one.after ?? one.before)!;
      const isElsewhere = design.source.file !== file && touched.has(design.source.file);
      return isElsewhere && !isSame(one) && one.changes.length > 0 ? [{ is: 'design', design }] : [];
    });
  }
}

function isOf(one: DiffSide, other: DiffSide): boolean {
  return one.design === other.design && one.source.file === other.source.file;
}

/** Whatever fills messages; names are among it. */
function namesIn(messages: readonly Message[]): Set<string> {
  const names = new Set<string>();
  const visit = ({ params = {} }: Message) => {
    for (const value of Object.values(params)) {
      if (typeof value === 'object') visit(value);
      else names.add(String(value));
    }
  };
  for (const message of messages) visit(message);
  return names;
}

function distinct(causes: readonly ReviewCause[]): ReviewCause[] {
  const found = new Map(causes.map((cause) => [keyOf(cause), cause]));
  return [...found.values()];
}

function keyOf(cause: ReviewCause): string {
  return cause.is === 'design' ? `${cause.design.source.file} ${cause.design.design}` : cause.path;
}
