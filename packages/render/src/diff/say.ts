/** Sentences with names and texts of strangers in them: those stay apart, so that each output can escape them its way. */
import type { Message } from '@jointwork/language';
import type { Words } from '../html/words.ts';

/** What a stretch of a sentence is: what it is about, a name as it is written, or plain words. */
export interface Phrase {
  readonly text: string;
  readonly as?: 'subject' | 'code';
}

export type Phrases = readonly Phrase[];

/** What fills a sentence: phrases, or what only decides how it is put. */
export type Fillings = Readonly<Record<string, Phrases | string | number | undefined>>;

/** Characters that no template has, around the place of a phrase. */
const [open, close] = ['\ue000', '\ue001'];
const places = new RegExp(`${open}(\\d+)${close}`);

/** Puts a message into words. Phrases are set in after that: nothing in them is taken for anything else. */
export function phrased(words: Words, key: string, fillings: Fillings = {}): Phrases {
  const held: Phrases[] = [];
  const params: Record<string, string | number> = {};
  for (const [name, filling] of Object.entries(fillings)) {
    if (filling === undefined) params[name] = 'none';
    else if (typeof filling === 'object') {
      params[name] = filling.length === 0 ? 'none' : `${open}${held.push(filling) - 1}${close}`;
    } else params[name] = filling;
  }
  const said = words.say(key, params as Message['params']);
  const phrases = said.split(places).flatMap((part, i) => (i % 2 === 1 ? held[Number(part)]! : plain(part)));
  return merged(phrases);
}

export function plain(text: string): Phrases {
  return text === '' ? [] : [{ text }];
}

/** `A, B and C` */
export function listed(all: readonly Phrases[], words: Words): Phrases {
  if (all.length < 2) return all[0] ?? [];
  const most = all.slice(0, -1).flatMap((each, i) => (i === 0 ? each : [{ text: ', ' }, ...each]));
  return phrased(words, 'diff.and', { most, last: all.at(-1)! });
}

/**
 * A sentence begins with a capital, unless a name stands there.
 *
 * @param isWord what it is about is no name but a word of the language
 */
export function capitalised(phrases: Phrases, isWord = false): Phrases {
  const [first, ...rest] = phrases;
  if (!first || first.as === 'code' || (first.as === 'subject' && !isWord)) return phrases;
  return [{ ...first, text: first.text.slice(0, 1).toUpperCase() + first.text.slice(1) }, ...rest];
}

export function textOf(phrases: Phrases): string {
  return phrases.map(({ text }) => text).join('');
}

function merged(phrases: Phrases): Phrases {
  const all: Phrase[] = [];
  for (const each of phrases) {
    const last = all.at(-1);
    if (last && last.as === each.as) all[all.length - 1] = { ...last, text: last.text + each.text };
    else all.push(each);
  }
  return all;
}
