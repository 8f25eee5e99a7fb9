import type { Problem } from '../problem.ts';

/** The largest file that is read, in UTF-16 units. A design of a thousand lines has some fifty thousand. */
export const maxLength = 2_000_000;

/** The most problems of one text that are told. */
export const maxProblems = 300;

/** What a text that is not read is refused for; undefined where it is read. */
export function limitProblem(text: string): Problem | undefined {
  if (text.length > maxLength) return refusal('too-large', { length: text.length, max: maxLength });
  if (text.includes('\0')) return refusal('not-text', {});
  return undefined;
}

function refusal(code: string, params: Record<string, number>): Problem {
  return { code, severity: 'error', message: { key: `syntax.${code}`, params }, span: { start: 0, end: 0 } };
}
