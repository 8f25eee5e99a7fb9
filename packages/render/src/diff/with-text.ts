import type { PlanDiff, WorkspaceDiff } from '@jointwork/plan';
import { told, type Words } from '../html/words.ts';
import { textOf } from './say.ts';
import { Sentences } from './sentences.ts';

/** The same difference, with everything that it says put into words beside the data. */
export function withText(diff: WorkspaceDiff, words: Words): WorkspaceDiff {
  const sentences = new Sentences(words);
  return {
    ...diff,
    designs: diff.designs.map((design) => designWithText(design, sentences)),
    elsewhere: findingsWithText(diff.elsewhere, words),
  };
}

function designWithText(diff: PlanDiff, sentences: Sentences): PlanDiff {
  return {
    ...diff,
    changes: diff.changes.map((change) => ({
      ...change,
      text: [sentences.change(change), ...sentences.follows(change)].map(textOf).filter(Boolean).join(' '),
    })),
    findings: findingsWithText(diff.findings, sentences.words),
  };
}

function findingsWithText(findings: PlanDiff['findings'], words: Words): PlanDiff['findings'] {
  const some = (list: PlanDiff['findings']['new']) =>
    list.map((finding) => ({ ...finding, text: told(finding, words) }));
  return { ...findings, new: some(findings.new), fixed: some(findings.fixed) };
}
