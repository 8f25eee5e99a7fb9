import type { Design, Problem, Span } from '@jointwork/language';
import { type DesignLoad, type IsoDate, loadOf, type Timetable, timetable } from '@jointwork/plan';
import type { Desk } from '../desk.ts';
import type { FindingCounts } from '../protocol.ts';

/** What is kept of a file for the overview: little enough for a workspace of a thousand designs. */
export interface Digest {
  /** The findings from which it was made: another list means that it is out of date. */
  readonly of: readonly Problem[];
  readonly designs: readonly DesignDigest[];
  /** What stands outside of the designs. */
  readonly rest: FindingCounts;
}

export interface DesignDigest extends FindingCounts {
  readonly name: string;
  readonly title: string;
  readonly span: Span;
  readonly load: DesignLoad;
  readonly reviews: readonly ReviewDigest[];
}

export interface ReviewDigest {
  readonly title: string;
  readonly date: IsoDate;
  readonly start?: string;
  readonly span: Span;
}

export function digestOf({ engine }: Desk, id: string): Digest {
  const of = engine.findings(id);
  const designs = engine.designs(id);
  const rest = of.filter(({ span }) => !designs.some((design) => isIn(span, design.span)));
  return { of, designs: designs.map((design) => designDigest(design, id, of)), rest: countsOf(rest) };
}

/** The findings of a design, or of what stands outside of all. */
export function findingsOf({ engine }: Desk, id: string, name: string | undefined): readonly Problem[] {
  const designs = engine.designs(id);
  const design = designs.find((one) => one.name.value === name);
  if (name !== undefined && !design) return [];
  return engine
    .findings(id)
    .filter(({ span }) => (design ? isIn(span, design.span) : !designs.some((one) => isIn(span, one.span))));
}

function designDigest(design: Design, id: string, findings: readonly Problem[]): DesignDigest {
  const table = timetable(design, id);
  return {
    name: design.name.value,
    title: titleOf(design),
    span: design.name.span,
    load: loadOf(design, table),
    reviews: reviewsIn(table),
    ...countsOf(findings.filter(({ span }) => isIn(span, design.span))),
  };
}

function reviewsIn(table: Timetable): ReviewDigest[] {
  return table.meetings.flatMap(({ meeting, expansion }) => {
    if (meeting.kind !== 'review' || !expansion || expansion.undated) return [];
    const about = { title: titleOf(meeting), span: meeting.name.span };
    return expansion.held.map(({ date, start }) => ({ ...about, date, ...(start === undefined ? {} : { start }) }));
  });
}

function titleOf({ title, name }: Pick<Design, 'title' | 'name'>): string {
  return title?.value || name.value;
}

export function countsOf(findings: readonly Problem[]): FindingCounts {
  const count = (wanted: Problem['severity']) => findings.filter(({ severity }) => severity === wanted).length;
  return { errors: count('error'), warnings: count('warning'), infos: count('info') };
}

function isIn(span: Span, around: Span): boolean {
  return span.start >= around.start && span.end <= around.end;
}
