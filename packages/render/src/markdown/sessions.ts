import type { PlanSession } from '@jointwork/plan';
import { reasonOf, timesOf, undatedWhen } from '../export/phrases.ts';
import type { Said } from '../export/said.ts';
import { shortDay } from '../html/dates.ts';
import { inStretches } from '../html/sessions.ts';
import { told } from '../html/words.ts';
import { type Block, heading, joined, list, paragraph, soft, strong, type Text, table, withCode } from './build.ts';

/** Every session in the order of time, by term or month; the days that fall away; what has no date. */
export function sessions(said: Said): readonly Block[] {
  const { plan } = said;
  return [
    heading(2, said.say('view.sessions')),
    ...(plan.sessions.length === 0 ? paragraph(soft(said.say('terminal.sessions.none'))) : paragraph(sum(said))),
    ...inStretches(said).flatMap(({ title, range, entries }) => {
      const held = entries.flatMap((entry) => (entry.kind === 'session' ? [entry.session] : []));
      if (held.length === 0) return [];
      return [heading(3, [title, range].filter(Boolean).join(', ')), ...sessionTable(held, said)];
    }),
    ...skipped(said),
    ...undated(said),
    ...plan.notes.flatMap((note) => paragraph(withCode(told(note, said.words)))),
  ];
}

function sum(said: Said): string {
  const { sessions: all } = said.plan;
  const minutes = all.reduce((total, session) => total + (session.minutes ?? 0), 0);
  const unknown = all.filter((session) => session.minutes === undefined).length;
  return said.say('terminal.sessions.sum', { sessions: all.length, unknown, time: said.duration(minutes) });
}

function sessionTable(held: readonly PlanSession[], said: Said): readonly Block[] {
  const heads = ['day', 'clock', 'length', 'what', 'with', 'where'].map((key) => said.say(`export.md.${key}`));
  const rows = held.map((session): Text[] => [
    dayOf(session.date, said),
    [timesOf(session), otherZone(session, said)].filter(Boolean).join(' '),
    session.minutes === undefined ? '' : said.duration(session.minutes),
    joined([strong(said.names.meetingTitle(session.meeting)), kindOf(session.meeting, said)], ', '),
    [
      said.attendance(session.attend, session.leads),
      session.heard.length > 0 && said.say('terminal.session.heard', { who: said.people(session.heard) }),
    ]
      .filter(Boolean)
      .join('; '),
    said.where(session.meeting),
  ]);
  return table(heads, rows, [2]);
}

/** The zone of a session, where it is not that of the design. */
function otherZone({ start, zone }: PlanSession, said: Said): string {
  return start && zone && zone !== said.plan.design.zone ? zone : '';
}

function kindOf(meeting: string, said: Said): string {
  const kind = said.meeting(meeting)?.kind;
  return kind ? said.say(`view.kind.${kind}`).toLowerCase() : '';
}

function dayOf(date: string, said: Said): string {
  const { weekday } = shortDay(date, said.words.locale);
  return `${weekday} ${said.date(date)}`;
}

function skipped(said: Said): readonly Block[] {
  const items = said.plan.skipped.map(({ meeting, date, reason }) => {
    return joined([`${dayOf(date, said)}: ${said.names.meetingTitle(meeting)}`, reasonOf(reason, said)], ' · ');
  });
  return items.length === 0 ? [] : [heading(3, said.say('terminal.skipped')), ...list(items)];
}

function undated(said: Said): readonly Block[] {
  const items = said.plan.undated.map((each) =>
    joined(
      [
        strong(said.names.meetingTitle(each.meeting)),
        undatedWhen(each, said),
        each.minutes === undefined ? '' : said.duration(each.minutes),
        said.attendance(each.attend, []),
        said.where(each.meeting),
      ],
      ' · ',
    ),
  );
  return items.length === 0 ? [] : [heading(3, said.say('terminal.undated')), ...list(items)];
}
