import type { IsoDate, MeetingId, PlanSession } from '@jointwork/plan';
import { milestoneOf } from '../export/phrases.ts';
import type { Said } from '../export/said.ts';
import { daysBetween, shortDay } from '../html/dates.ts';
import { spaced } from '../html/words.ts';
import { label } from './label.ts';

/** The most sessions of one meeting, and of all, that are drawn one by one; others are a bar from first to last. */
const most = { each: 60, all: 600 } as const;

/** Everything over time: a row for each meeting, a mark for each session, and what is due. */
export function gantt(said: Said): string {
  const { plan } = said;
  const isCrowded = plan.sessions.length > most.all;
  const byMeeting = new Map<MeetingId, PlanSession[]>();
  for (const session of plan.sessions) {
    const known = byMeeting.get(session.meeting);
    if (known) known.push(session);
    else byMeeting.set(session.meeting, [session]);
  }
  const rows = plan.meetings.flatMap(({ id }) => {
    const held = byMeeting.get(id) ?? [];
    if (held.length === 0) return [];
    const bars =
      isCrowded || held.length > most.each
        ? [whole(held, said)]
        : held.map((session, i) => one(session, held[i + 1], said));
    return [section(said.names.meetingTitle(id)), ...bars];
  });
  const marks = dues(said);
  return lines([
    '---',
    'displayMode: compact',
    'config:',
    '  gantt:',
    '    leftPadding: 230',
    '---',
    'gantt',
    `  title ${label(plan.design.title ?? spaced(plan.design.name))}`,
    '  dateFormat YYYY-MM-DD',
    '  axisFormat %Y-%m',
    '  tickInterval 1month',
    '  todayMarker off',
    ...rows,
    ...(marks.length > 0 ? [section(said.say('export.ics.due')), ...marks] : []),
  ]);
}

function section(title: string): string {
  return `  section ${label(title, longestTitle)}`;
}

/** Names of meetings stand in a column of their own; longer ones would run into the sessions. */
const longestTitle = 42;

/** A part of the whole time in which there is room for a day beside its mark. */
const room = 1 / 18;

/** A session, with its day where the next one leaves room for it. */
function one({ date }: PlanSession, next: PlanSession | undefined, said: Said): string {
  const all = daysBetween(said.plan.sessions[0]!.date, said.plan.sessions.at(-1)!.date);
  const isFar = !next || daysBetween(date, next.date) >= all * room;
  return `  ${isFar ? label(shortDay(date, said.words.locale).day) : '·'} :${date}, 1d`;
}

function whole(held: readonly PlanSession[], said: Said): string {
  const name = said.say('view.opening.sessions', { count: held.length });
  // The end is a day that is not part of the bar any more: one day at least.
  return `  ${label(name)} :${held[0]!.date}, ${held.at(-1)!.date === held[0]!.date ? '1d' : held.at(-1)!.date}`;
}

const due: ReadonlySet<string> = new Set(['action-due', 'commitment-due', 'undecided', 'target']);

/** What is to be done, kept, settled or reached by some day; what falls on one day shares its mark. */
function dues(said: Said): string[] {
  const days = new Map<IsoDate, string[]>();
  for (const each of said.plan.milestones) {
    if (due.has(each.kind)) days.set(each.date, [...(days.get(each.date) ?? []), milestoneOf(each, said)]);
  }
  return [...days].slice(0, most.all).map(([date, texts]) => `  ${label(texts.join('; '))} :milestone, ${date}, 0d`);
}

function lines(all: readonly string[]): string {
  return `${all.join('\n')}\n`;
}
