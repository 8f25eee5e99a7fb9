import { blockClauses, clauseWords, firstWords, headPhrases, ringOf, snippetOf } from '@jointwork/language';
import { CompletionItemKind } from 'vscode-languageserver';
import { words } from '../../desk.ts';
import type { Offer, Wish } from './offer.ts';

/** The clauses that may begin here: those of a first design first. Those that can be said once only are said once. */
export function clauseOffers(wish: Wish): Offer[] {
  const { context } = wish;
  if (!context.mayBegin || context.block === undefined) return [];
  const saidGroups = new Set(
    [...context.said].map((rule) => clauseWords[rule]?.once).filter((once) => once !== undefined),
  );
  const offers: Offer[] = [];
  for (const rule of blockClauses(context.block)) {
    const entry = clauseWords[rule];
    if (!entry || (entry.only !== undefined && isMeeting(context) && entry.only !== context.owner?.rule)) continue;
    if (entry.once === true ? context.said.has(rule) : entry.once !== undefined && saidGroups.has(entry.once)) continue;
    for (const phrase of headPhrases(rule)) {
      const word = phrase.split(' ', 1)[0]!;
      if (!entry.quiet?.includes(word)) offers.push(offer(wish, rule, phrase, word));
    }
  }
  return offers;
}

function isMeeting({ owner }: Wish['context']): boolean {
  return owner?.rule === 'Activity' || owner?.rule === 'Review';
}

function offer({ desk, context }: Wish, rule: string, phrase: string, word: string): Offer {
  // On a line of its own a clause is likely to be a new one; behind an unfinished one it is not.
  const behind = context.clause !== undefined && !context.startsLine ? 4 : 0;
  return {
    label: phrase,
    kind: CompletionItemKind.Keyword,
    insert: phrase,
    snippet: phrase + snippetOf(rule, phrase)!.replaceAll('{date}', desk.today()),
    doc: clauseDoc(desk, rule),
    rank: ringOf(rule, word) + Math.max(0, firstWords.indexOf(word)) / 100 + behind,
  };
}

/** What a clause means, with an example, as Markdown. */
export function clauseDoc(desk: Wish['desk'], rule: string): string {
  const example = words(desk, `clause.${rule}.example`);
  return `${words(desk, `clause.${rule}`)}\n\n\`\`\`jointwork\n${example}\n\`\`\``;
}
