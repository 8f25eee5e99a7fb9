/** What the files of the corpus expect, what the rules find in them, and where the two differ. */
import type { Severity } from '@jointwork/language';

/** A finding, or the expectation of one. Lines and columns count from 0; the end is the column after the last. */
export interface Judgement {
  readonly file: string;
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly rule: string;
  readonly severity: Severity | undefined;
}

/** One side has it, the other has not. */
export interface Difference {
  readonly kind: 'unexpected' | 'missed';
  readonly judgement: Judgement;
}

const marker = /^\/\/( *)(\^+) ([a-z-]+)(?: (error|warning|info))?$/;

/** The expectations in a text; one without a severity of its own has that of its rule. */
export function expectationsIn(
  file: string,
  text: string,
  severityOf: (rule: string) => Severity | undefined,
): Judgement[] {
  const expected: Judgement[] = [];
  let line = 0;
  for (const [index, content] of text.split(/\r?\n/).entries()) {
    const match = marker.exec(content);
    if (!match) {
      line = index;
      continue;
    }
    const [, space, carets, rule, severity] = match;
    const start = 2 + space!.length;
    const end = start + carets!.length;
    expected.push({ file, line, start, end, rule: rule!, severity: (severity as Severity) ?? severityOf(rule!) });
  }
  return expected;
}

/** Pairs each expectation with one finding; what stays alone on either side is a difference. */
export function differencesOf(expected: readonly Judgement[], found: readonly Judgement[]): Difference[] {
  const alone = [...found];
  const missed = expected.filter((one) => {
    const index = alone.findIndex((other) => meets(one, other));
    if (index >= 0) alone.splice(index, 1);
    return index < 0;
  });
  return [
    ...missed.map((judgement) => ({ kind: 'missed' as const, judgement })),
    ...alone.map((judgement) => ({ kind: 'unexpected' as const, judgement })),
  ];
}

function meets(one: Judgement, other: Judgement): boolean {
  return (
    one.file === other.file &&
    one.rule === other.rule &&
    one.severity === other.severity &&
    one.line === other.line &&
    one.start < other.end &&
    other.start < one.end
  );
}

/** How a reader looks it up: file, line from 1, rule, severity. */
export function shown({ file, line, start, rule, severity }: Judgement): string {
  return `${file}:${line + 1}:${start + 1} ${rule}${severity ? ` (${severity})` : ''}`;
}
