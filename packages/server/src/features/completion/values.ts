import type { SlotStep } from '@jointwork/language';
import type { Plan } from '@jointwork/plan';
import { CompletionItemKind } from 'vscode-languageserver';
import { words } from '../../desk.ts';
import { designAround, meetingAround } from '../around.ts';
import { longDay, weekdayOf } from '../days.ts';
import { minutesNeeded, totalOf } from '../inlay-hints/protocol-totals.ts';
import { planOf } from '../planned.ts';
import type { Offer, Wish } from './offer.ts';

/** Dates, times of day, lengths of time and time zones: what is likely, never all that could be. */
export function valueOffers(wish: Wish): Offer[] {
  return wish.context.expects.flatMap((expected) => {
    if ('phrase' in expected) return [];
    switch (expected.terminal) {
      case 'DATE':
        return dateOffers(wish);
      case 'TIME':
        return timeOffers(wish);
      case 'INT':
        return lengthOffers(wish, expected);
      case 'STRING':
        return expected.slot === 'Zone.text' ? zoneOffers(wish, true) : [];
      default:
        return [];
    }
  });
}

// ------------------------------------------------------------------------------------------------------------- dates

/** Today and the next Monday; the ends of the design and of its terms. Where something ends, ends come first. */
export function dateOffers({ desk, id, offset, context }: Wish): Offer[] {
  const today = desk.today();
  const design = designAround(desk.engine.model(id), offset);
  const plan = design && planOf(desk, id, design);
  const isEnd = /^(to|until|by|before)$/.test(context.tokens.at(-1)?.text ?? '');
  const dates = new Map<string, { why: string; rank: number }>();
  const add = (date: string | undefined, why: string, rank: number) => {
    if (date !== undefined && !dates.has(date)) dates.set(date, { why, rank });
  };
  add(today, 'today', isEnd ? 0.4 : 0);
  add(mondayAfter(today), 'monday', isEnd ? 0.5 : 0.1);
  for (const { date, why, isLast } of termDays(plan, today)) add(date, why, isLast === isEnd ? 0.2 : 0.6);
  add(plan?.design.period?.from, 'design-from', isEnd ? 0.8 : 0.3);
  add(plan?.design.period?.to, 'design-to', isEnd ? 0.1 : 0.7);
  return [...dates].map(([date, { why, rank }]) => ({
    label: date,
    kind: CompletionItemKind.Value,
    detail: `${longDay(desk, date)}, ${words(desk, `server.date.${why}`)}`,
    rank,
  }));
}

function termDays(plan: Plan | undefined, today: string): { date?: string; why: string; isLast: boolean }[] {
  const terms = plan?.design.calendar?.terms ?? [];
  return [
    { date: terms.find(({ from }) => from > today)?.from, why: 'term-from', isLast: false },
    { date: terms.find(({ to }) => to >= today)?.to, why: 'term-to', isLast: true },
  ];
}

function mondayAfter(date: string): string {
  const days = 8 - weekdayOf(date);
  return new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
}

// ------------------------------------------------------------------------------------------------------------- times

const commonTimes = ['09:00', '12:30', '15:30'];

/** The times at which the design meets already, then a few that are common. */
function timeOffers({ desk, id, offset }: Wish): Offer[] {
  const design = designAround(desk.engine.model(id), offset);
  const used = new Map<string, string>();
  for (const { schedule, name } of [...(design?.activities ?? []), ...(design?.reviews ?? [])]) {
    if (schedule?.at?.valid && schedule.at.span.end < offset - 1) used.set(clock(schedule.at.value), name.value);
  }
  const offers = [...used].map(([label, meeting]) => ({
    label,
    kind: CompletionItemKind.Value,
    detail: words(desk, 'server.time.as-in', { meeting }),
    rank: 0,
  }));
  const others = commonTimes.filter((time) => !used.has(time));
  return [...offers, ...others.map((label) => ({ label, kind: CompletionItemKind.Value, rank: 0.5 }))];
}

function clock(minutes: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

// ----------------------------------------------------------------------------------------------------------- lengths

/** By the place of the number in the grammar. */
const commonLengths: Readonly<Record<string, readonly string[]>> = {
  'Duration.amount': ['30 min', '45 min', '60 min', '90 min', '2h'],
  'StepTime.first': ['5 min', '10 min', '15 min', '20 min'],
  'Rate.amount': ['30 min', '1h', '2h'],
  'Grant.amount': ['30 min per week', '1h per week', '2h per week'],
  'Distance.amount': ['1 day', '5 working days', '2 weeks'],
  'Every.n': ['2 weeks', '6 weeks'],
};

/** The places at which lengths are offered. */
export const lengthSlots: readonly string[] = Object.keys(commonLengths);

function lengthOffers(wish: Wish, { slot, path }: SlotStep): Offer[] {
  const own = slot === 'Duration.amount' && path.includes('ForTime') ? protocolLength(wish) : undefined;
  const common = (commonLengths[slot] ?? []).map((label, i) => ({
    label,
    kind: CompletionItemKind.Unit,
    // `every week` is more likely than `every 2 weeks`.
    rank: (slot === 'Every.n' ? 1 : -0.5) + i / 100,
  }));
  return own ? [own, ...common.filter(({ label }) => label !== own.label)] : common;
}

/** What the protocol that the meeting follows needs, in whole five minutes. */
function protocolLength({ desk, id, offset, context }: Wish): Offer | undefined {
  if (context.clause === 'Prepare') return undefined;
  const follows = meetingAround(designAround(desk.engine.model(id), offset), offset)?.follows;
  const protocol = follows?.protocol.to;
  if (!protocol) return undefined;
  const file = follows.protocol.file ?? id;
  const minutes = minutesNeeded(protocol, file);
  if (minutes <= 0) return undefined;
  const label = `${Math.ceil(minutes / 5) * 5} min`;
  const detail = words(desk, 'server.length.needs', {
    protocol: protocol.name.value,
    total: totalOf(desk, protocol, file)!,
  });
  return { label, kind: CompletionItemKind.Unit, detail, rank: -1 };
}

// ------------------------------------------------------------------------------------------------------------- zones

/** Every zone that this machine knows: the one that stands in this file or is that of the machine first. */
export function zoneOffers({ desk, id }: Wish, quoted: boolean): Offer[] {
  const own = new Set<string>();
  for (const item of desk.engine.model(id)?.items ?? []) {
    const zone = 'zone' in item ? item.zone?.value : undefined;
    if (zone) own.add(zone);
  }
  const here = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  return Intl.supportedValuesOf('timeZone').map((zone) => ({
    label: quoted ? `"${zone}"` : zone,
    kind: CompletionItemKind.Value,
    rank: own.has(zone) ? 0 : zone === here ? 0.1 : 1,
  }));
}
