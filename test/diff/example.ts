/** The change that the page about differences shows. */
import type { WorkspaceDiff } from '@jointwork/plan';
import { diffLines, diffMarkdown } from '@jointwork/render/diff';
import { toText } from '@jointwork/render/terminal';
import { addressOf, difference, engineOf, samples, words } from './designs.ts';

const file = 'lesson-study.collab';

const replaced: readonly (readonly [from: string, to: string])[] = [
  ['every 2 weeks on Tuesday at 15:30 for 60 min', 'every week on Tuesday at 15:30 for 75 min'],
  ['"Pupil interviews", data "Autumn test"', '"Pupil interviews"'],
  ['with OakYear5, ElmCritics, Adviser, OakHead', 'with OakYear5, ElmCritics, OakHead'],
  ['critics = ElmCritics and Adviser', 'critics = ElmCritics'],
  ['  commit OakPupils to OakYear5 "We say what we did not understand"\n', ''],
];

const after = new Map(samples).set(
  file,
  replaced.reduce((text, [from, to]) => text.replace(from, to), samples.get(file)!),
);

const diff: WorkspaceDiff = {
  version: 1,
  before: { name: 'HEAD' },
  after: {},
  designs: [difference(samples, after, 'ReasoningAloud')],
  unchanged: 0,
  rewritten: 1,
  moved: [],
  elsewhere: { new: [], fixed: [], still: 0 },
};

const where = ({ span }: { readonly span: { readonly start: number } }) => {
  const { line, character } = engineOf(after).lines(addressOf(file)).position(span.start);
  return `${file}:${line + 1}:${character + 1}`;
};

export const inTerminal = () => toText(diffLines(diff, { words, width: 92, where }));
export const inMarkdown = () => diffMarkdown(diff, { words, where });
