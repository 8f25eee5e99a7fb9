import { quietWords, type Slot, type SlotStep, slotOf, type Vocabulary } from '@jointwork/language';
import { messageKey, ruleIds, ruleOf } from '@jointwork/rules';
import { CompletionItemKind } from 'vscode-languageserver';
import { words } from '../../desk.ts';
import { clauseDoc } from './clauses.ts';
import type { Offer, Wish } from './offer.ts';

/** Keywords that go on with the clause, and words with a fixed meaning. */
export function wordOffers(wish: Wish): Offer[] {
  const { context, desk } = wish;
  const offers: Offer[] = [];
  for (const expected of context.expects) {
    if ('phrase' in expected) {
      const offer = phraseOffer(wish, expected.phrase);
      if (offer) offers.push(offer);
    } else if (expected.terminal === 'ID') {
      offers.push(...slotOffers(wish, expected));
    }
  }
  if (offers.length > 0 && !context.mayBegin) return offers;
  return offers.map((offer) => ({ ...offer, doc: offer.doc ?? clauseDoc(desk, context.clause!) }));
}

function phraseOffer({ context }: Wish, phrase: string): Offer | undefined {
  // Signs are quicker typed than chosen, and `and` behind a comma adds nothing.
  if (!/^[a-z]/.test(phrase) || quietWords.has(phrase)) return undefined;
  if (phrase === 'and' && context.tokens.at(-1)?.text === ',') return undefined;
  if (phrase === 'like' && context.clause === 'Review') return undefined;
  const last = phrase === 'and' ? 1 : 0;
  return { label: phrase, kind: CompletionItemKind.Keyword, rank: (context.startsLine ? 4 : 2) + last };
}

function slotOffers(wish: Wish, step: SlotStep): Offer[] {
  const slot = slotOf(step.slot, step.path, wish.context.owner?.rule);
  if (!slot) return [];
  return [
    ...(slot.words ?? []).flatMap((list) => listOffers(wish, list, step)),
    ...otherOffers(wish, slot),
    ...ruleOffers(wish, slot),
  ];
}

function listOffers({ desk, context }: Wish, list: Vocabulary<string>, { slot, path }: SlotStep): Offer[] {
  const plural = isPlural(context.tokens.at(-1)?.text, context.tokens[0]?.text, slot);
  return list.words.map((word, i) => {
    const key = `word.${list.id}.${word}`;
    const means = words(desk, key);
    return {
      label: (plural && spellings(list, word)) || word,
      kind: CompletionItemKind.EnumMember,
      doc: means === key ? undefined : means,
      // Units and days come in their own order, behind names where both fit.
      rank: (path[0] === 'Decision' || list.id === 'ordinal' ? 0.5 : 0) + i / 1000,
    };
  });
}

/** `2 weeks`, and the standing of a group. */
function isPlural(last: string | undefined, first: string | undefined, slot: string): boolean {
  if (slot === 'As.word') return first === 'group';
  return last !== undefined && /^[0-9.]+$/.test(last) && Number(last) !== 1;
}

/** The plural of a word, where the list accepts one; `min` and `h` stay as they are. */
function spellings({ id, other }: Vocabulary<string>, word: string): string | undefined {
  if (id !== 'unit' && id !== 'standing') return undefined;
  return Object.keys(other).find((spelling) => other[spelling] === word);
}

function otherOffers({ desk }: Wish, { others = [] }: Slot): Offer[] {
  return others.map((word) => {
    const key = `word.other.${word}`;
    const means = words(desk, key);
    return { label: word, kind: CompletionItemKind.Text, doc: means === key ? undefined : means, rank: 1 };
  });
}

/** Ids of rules; those that have something to say about the file first. */
function ruleOffers({ desk, id: file }: Wish, { rule }: Slot): Offer[] {
  if (!rule) return [];
  const found = new Set(desk.engine.findings(file).map(({ code }) => code));
  return ruleIds.map((id) => {
    const known = ruleOf(id);
    return {
      label: id,
      kind: CompletionItemKind.Reference,
      detail: known && words(desk, messageKey(id, 'title')),
      rank: found.has(id) ? 0 : known ? 1 : 2,
    };
  });
}
