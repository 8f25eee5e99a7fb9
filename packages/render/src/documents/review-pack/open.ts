/** What pulls apart, what is undecided, and what the checks found. */
import { told } from '../../html/words.ts';
import { heading, list } from '../model/make.ts';
import type { Block } from '../model/model.ts';
import { phrase, sentence } from '../model/text.ts';
import type { Say } from '../say.ts';
import type { Pack } from './review-pack.ts';

/** Findings that are told one by one. */
const findingsTold = 8;

/** Those that this review holds, and those that none does. */
export function tensionBlocks({ review }: Pack, say: Say): readonly Block[] {
  const held = say.plan.duties.tensions.filter(({ heldIn }) => heldIn === undefined || heldIn === review.id);
  if (held.length === 0) return [];
  return [
    heading(say.say('pack.tension')),
    list(
      held.map(({ text, between }) =>
        between.length === 0
          ? sentence(text)
          : say.say('pack.tension.between', { text: phrase(text), who: say.participants(between) }),
      ),
    ),
  ];
}

export function openBlocks({ session }: Pack, say: Say): readonly Block[] {
  const { undecided } = say.plan.duties;
  if (undecided.length === 0) return [];
  const day = session?.date ?? say.input.today;
  return [
    heading(say.say('pack.open')),
    list(
      undecided.map(({ text, by, before }) => {
        const late = before !== undefined && before <= day;
        const key = late
          ? `late${by.length > 0 ? '.by' : ''}`
          : [...(by.length > 0 ? ['by'] : []), ...(before === undefined ? [] : ['before'])].join('.');
        if (key === '') return sentence(text);
        return say.say(`pack.open.${key}`, {
          text: sentence(text),
          who: say.participants(by),
          count: say.number(by),
          day: before === undefined ? '' : say.day(before),
        });
      }),
      true,
    ),
  ];
}

export function findingBlocks(say: Say): readonly Block[] {
  const { findings } = say.plan;
  if (findings.length === 0) return [];
  const lines = findings.slice(0, findingsTold).map((finding) => plain(told(finding, say.input.words)));
  const more = findings.length - lines.length;
  return [
    heading(say.say('pack.findings')),
    list(more > 0 ? [...lines, say.say('pack.findings.more', { count: more })] : lines),
  ];
}

/** Findings put names and words of the language between backticks; on paper they stand as words. */
function plain(text: string): string {
  return text.replaceAll('`', '');
}
