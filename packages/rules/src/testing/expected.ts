/**
 * Expectations in the language itself. Below the line in which a finding is expected stands a comment whose carets show
 * the place, followed by the rule and, where it differs from the rule's own, the severity:
 *
 *     dialogue DataMeeting "Weekly data meeting" {
 *     //       ^^^^^^^^^^^ data-driven-only error
 */
import type { Severity } from '@jointwork/language';
import type { Finding } from '../finding.ts';

const marker = /^\/\/( *)(\^+) ([a-z-]+)(?: (error|warning|info))?$/;

/** The findings that a file expects, one line each: line and columns from 1, rule, severity. */
export function expectedIn(text: string, severityOf: (rule: string) => Severity): string[] {
  let marked = 0;
  return text.split(/\r?\n/).flatMap((line, index) => {
    const match = marker.exec(line);
    if (!match) {
      marked = index + 1;
      return [];
    }
    const [, space, carets, rule, severity] = match;
    const column = 3 + space!.length;
    return shown(marked, column, column + carets!.length, rule!, severity ?? severityOf(rule!));
  });
}

/** The findings that a file has, in the same form. */
export function foundIn(text: string, findings: readonly Finding[]): string[] {
  return findings.map(({ span, code, severity }) => {
    const before = text.slice(0, span.start).split('\n');
    const column = before.at(-1)!.length + 1;
    return shown(before.length, column, column + span.end - span.start, code, severity);
  });
}

function shown(line: number, from: number, to: number, rule: string, severity: string): string {
  return `line ${line}, columns ${from} to ${to}: ${rule}, ${severity}`;
}
