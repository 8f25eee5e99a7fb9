import {
  contextAt,
  type Declaration,
  type Mark,
  type Meeting,
  markAt,
  marksOf,
  type Participant,
  slotOf,
  wordOf,
} from '@jointwork/language';
import type { Plan, PlanSession } from '@jointwork/plan';
import { messageKey, pageOf, ruleOf } from '@jointwork/rules';
import { type Hover, MarkupKind, type Position } from 'vscode-languageserver';
import { rulePageUri } from '../addresses.ts';
import { type Asked, asked, type Desk, rangeOf, words } from '../desk.ts';
import { declarationCard, plain } from './cards.ts';
import { clauseDoc } from './completion/clauses.ts';

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
  if (mark.kind !== 'word') return undefined;
  const found = desk.engine.at(place.id, place.offset);
  if (found?.declaration) {
    const file = found.ref?.file ?? place.id;
    const card = declarationCard(desk, found.declaration, file);
    const facts = planFacts(desk, place, found.declaration);
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

// -------------------------------------------------------------------------------------------------- from the plan

const shown = 3;

/** What the plan of the design around the place says of a meeting or a participant. */
function planFacts(desk: Desk, { id, offset }: Asked, declaration: Declaration): string | undefined {
  const design = desk.engine.designs(id).find(({ span }) => span.start <= offset && offset <= span.end);
  const plan = design && desk.engine.plan(id, design.name.value);
  if (!plan) return undefined;
  switch (declaration.kind) {
    case 'work':
    case 'dialogue':
    case 'inquiry':
    case 'review':
      return meetingFacts(desk, plan, declaration);
    case 'person':
    case 'group':
      return participantFacts(desk, plan, declaration);
    default:
      return undefined;
  }
}

function meetingFacts(desk: Desk, plan: Plan, meeting: Meeting): string | undefined {
  const planned = plan.meetings.find(({ name, kind }) => name === meeting.name.value && kind === meeting.kind);
  if (!planned) return undefined;
  const sessions = plan.sessions.filter((session) => session.meeting === planned.id);
  const facts: string[] = [];
  if (sessions.length > 0) {
    const params = { count: sessions.length, first: sessions[0]!.date, last: sessions.at(-1)!.date };
    facts.push(words(desk, 'server.sessions', params));
    const next = sessions.filter(({ date }) => date >= desk.today()).slice(0, shown);
    if (next.length > 0 && sessions.length > 1)
      facts.push(words(desk, 'server.next', { dates: next.map(when).join(', ') }));
  }
  const skipped = plan.skipped.filter((one) => one.meeting === planned.id).length;
  if (skipped > 0) facts.push(words(desk, 'server.skipped', { count: skipped }));
  const agenda = agendaFacts(desk, plan, sessions[0]);
  if (agenda) facts.push(agenda);
  return facts.length > 0 ? facts.join('  \n') : undefined;
}

function when({ date, start, end }: PlanSession): string {
  if (!start) return date;
  return `${date} ${start.slice(11)}${end ? `–${end.slice(11)}` : ''}`;
}

function agendaFacts(desk: Desk, plan: Plan, session: PlanSession | undefined): string | undefined {
  const agenda = session?.agenda === undefined ? undefined : plan.agendas[session.agenda];
  if (!agenda) return undefined;
  const slot = agenda.slot === undefined ? 'none' : String(agenda.slot);
  return words(desk, 'server.follows', { protocol: plain(agenda.protocol), needed: agenda.needed, slot });
}

function participantFacts(desk: Desk, plan: Plan, { name }: Participant): string | undefined {
  const participant = plan.participants.find((one) => one.name === name.value);
  if (!participant) return undefined;
  const sessions = plan.sessions.filter(({ attend }) => attend.some((one) => one.participant === participant.id));
  if (sessions.length === 0) return undefined;
  const minutes = sessions.reduce((sum, session) => sum + (session.minutes ?? 0), 0);
  const hours = minutes > 0 ? String(Math.round(minutes / 6) / 10) : 'none';
  const design = plain(plan.design.title ?? plan.design.name);
  return words(desk, 'server.in-sessions', { name: design, count: sessions.length, hours });
}
