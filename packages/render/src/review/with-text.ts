import type { Review, ReviewFinding } from '@jointwork/plan';
import { textOf } from '../diff/say.ts';
import { Sentences } from '../diff/sentences.ts';
import { told, type Words } from '../html/words.ts';
import { reviewDocument } from './document.ts';

/**
 * The same review, with everything that it says put into words beside the data.
 *
 * @param shown what a file is called
 */
export function reviewWithText(review: Review, words: Words, shown: (file: string) => string): Review {
  const sentences = new Sentences(words);
  const said = (parts: readonly Parameters<typeof textOf>[0][]) => parts.map(textOf).filter(Boolean).join(' ');
  const [verdict] = reviewDocument(review, words, shown).head;
  const findings = (all: readonly ReviewFinding[]) =>
    all.map((finding) => ({
      ...finding,
      text: told(finding, words),
      related: finding.related.map((each) => ({ ...each, text: told(each, words) })),
    }));
  return {
    ...review,
    ...(verdict?.is === 'verdict' && { text: textOf(verdict.text) }),
    designs: review.designs.map((design) => ({
      ...design,
      changes: design.changes.map((change) => ({
        ...change,
        text: said([sentences.change(change), ...sentences.follows(change)]),
      })),
    })),
    shared: review.shared.map(({ file, change, designs }) => ({
      file,
      change: { ...change, text: textOf(sentences.change(change)) },
      designs: designs.map((each) => ({
        ...each,
        text: said(sentences.follows({ ...change, follows: each.follows })),
      })),
    })),
    findings: {
      new: findings(review.findings.new),
      fixed: findings(review.findings.fixed),
      still: findings(review.findings.still),
    },
  };
}
