import type { Design } from '@jointwork/language';
import type { Finding } from './finding.ts';
import { orderOf } from './ids.ts';

/** How many questions a draft is met with. */
export const maxQuestions = 3;

/**
 * A draft is met with at most three questions, one a rule: what would be errors first, then in the order of the
 * catalogue. The rest is counted in one line, at the word that makes it a draft.
 */
export function asDraft(design: Design, file: string, findings: readonly Finding[]): readonly Finding[] {
  const ranked = [...findings].sort(
    (one, other) => Number(isError(other)) - Number(isError(one)) || orderOf(one.code) - orderOf(other.code),
  );
  const asked = new Set<string>();
  const questions: Finding[] = [];
  for (const finding of ranked) {
    if (questions.length === maxQuestions) break;
    if (asked.has(finding.code)) continue;
    asked.add(finding.code);
    questions.push(asQuestion(finding));
  }
  const count = findings.length - questions.length;
  if (count === 0) return questions;
  const { span } = design.status!;
  const message = { key: 'rules.draft-more', params: { count } };
  return [...questions, { code: 'draft', severity: 'info', message, span, file }];
}

function isError({ severity }: Finding): boolean {
  return severity === 'error';
}

function asQuestion(finding: Finding): Finding {
  const { key, params } = finding.message;
  return { ...finding, severity: 'info', message: { key: `${key}.question`, ...(params ? { params } : {}) } };
}
