import { contextAt, type Mark, markAt, marksOf, slotOf, wordOf } from '@jointwork/language';
import { messageKey, pageOf, ruleOf } from '@jointwork/rules';
import { type Hover, MarkupKind, type Position } from 'vscode-languageserver';
import { rulePageUri } from '../../addresses.ts';
import { type Asked, asked, type Desk, rangeOf, words } from '../../desk.ts';
import { declarationCard, plain } from '../cards.ts';
import { clauseDoc } from '../completion/clauses.ts';
import { dateMeaning } from './dates.ts';
import { lengthMeaning } from './lengths.ts';
import { planFacts } from './plan-facts.ts';

/** What is known about the word at a place: what it means, what the plan makes of it, and what a finding there is about. */
export function hover(desk: Desk, id: string, position: Position): Hover | null {
  const place = asked(desk, id, position);
  if (!place) return null;
  const mark = markAt(marksOf(place.text), place.offset);
  if (!mark || mark.kind === 'comment') return null;
  const parts = [meaning(desk, place, mark), ...findingPages(desk, place)].filter((part) => part !== undefined);
  if (parts.length === 0) return null;
  const value = parts.join('\n\n---\n\n');
  return {
    contents: { kind: desk.client.markdown ? MarkupKind.Markdown : MarkupKind.PlainText, value },
    range: rangeOf(desk, id, mark.span),
  };
}

function meaning(desk: Desk, place: Asked, mark: Mark): string | undefined {
  if (mark.kind === 'keyword') return mark.clause && clauseDoc(desk, mark.clause);
  if (mark.kind === 'date') return dateMeaning(desk, place, mark);
  const length = lengthMeaning(desk, place, mark);
  if (length || mark.kind !== 'word') return length;
  const found = desk.engine.at(place.id, place.offset);
  if (found?.declaration) {
    const file = found.ref?.file ?? place.id;
    const card = declarationCard(desk, found.declaration, file);
    const facts = planFacts(desk, place, found.declaration, file);
    return facts ? `${card}\n\n${facts}` : card;
  }
  if (mark.slot === 'Allow.rule') return rulePage(desk, place.text.slice(mark.span.start, mark.span.end));
  return wordMeaning(desk, place, mark);
}

/** The meaning of a word from a closed list. */
function wordMeaning(desk: Desk, { text, offset }: Asked, mark: Mark): string | undefined {
  const slot = mark.slot && slotOf(mark.slot, [mark.clause ?? ''], contextAt(text, offset).owner?.rule);
  if (!slot) return undefined;
  const spelling = text.slice(mark.span.start, mark.span.end);
  for (const list of slot.words ?? []) {
    const word = wordOf(list, spelling);
    const key = `word.${list.id}.${word}`;
    const means = words(desk, key);
    if (word !== undefined && means !== key) return `**${word}**\n\n${means}`;
  }
  const key = `word.other.${spelling}`;
  const means = words(desk, key);
  return means === key ? undefined : `**${plain(spelling)}**\n\n${means}`;
}

// ------------------------------------------------------------------------------------------------------ findings

function findingPages(desk: Desk, { id, offset }: Asked): string[] {
  const rules = new Set<string>();
  for (const { code, span } of desk.engine.findings(id)) {
    if (span.start <= offset && offset <= span.end) rules.add(code);
  }
  return [...rules].map((rule) => rulePage(desk, rule)).filter((page) => page !== undefined);
}

/** Title and reason of a rule, with the way to its page. */
function rulePage(desk: Desk, rule: string): string | undefined {
  const page = pageOf(rule);
  if (!page || !ruleOf(rule)) return undefined;
  const more = desk.client.textContent
    ? `\n\n[${words(desk, 'server.open-page', { rule })}](${rulePageUri(rule)})`
    : '';
  return `**${words(desk, messageKey(rule, 'title'))}** · \`${rule}\`\n\n${page.short}${more}`;
}
