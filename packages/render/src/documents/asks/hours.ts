/** The time that is asked of a participant, in a sentence and by the week, and the sessions that it goes to. */
import type { Unit } from '@jointwork/language';
import type { LedgerRow, LedgerWindow } from '@jointwork/plan';
import { monthOf } from '../../html/dates.ts';
import { duration } from '../../html/words.ts';
import { paragraph, row, table } from '../model/make.ts';
import type { Block } from '../model/model.ts';
import type { Say } from '../say.ts';
import { shortDays, shortMonths } from '../short-days.ts';
import type { Mine } from './mine.ts';

/** @param meetings the sessions, which stand between the sentence and the table */
export function hoursBlocks(mine: Mine, meetings: readonly Block[], say: Say): readonly Block[] {
  const ledger = say.plan.ledger.find(({ participant }) => participant === mine.id);
  return [...sumOf(mine, ledger, say), ...meetings, ...(ledger ? byWindow(ledger, say) : [])];
}

function sumOf(mine: Mine, ledger: LedgerRow | undefined, say: Say): Block[] {
  if (!ledger) return [];
  const { total, meetings, windows, window } = ledger;
  const held = say.plan.meetings
    .flatMap((meeting) => mine.sessions(meeting))
    .map(({ date }) => date)
    .sort();
  const prepares = say.plan.duties.preparations.some(
    ({ meeting, by, minutes }) =>
      minutes !== undefined && meetings.some((each) => each.meeting === meeting) && (!by || mine.in(by)),
  );
  const [from, to] = [held[0], held.at(-1)];
  const params = {
    sessions: held.length,
    from: from === undefined ? '' : say.day(from),
    to: to === undefined ? '' : say.day(to),
    time: say.time(total.perHead),
  };
  const fullest = windows.reduce<LedgerWindow | undefined>(
    (most, each) => (!most || each.perHead > most.perHead ? each : most),
    undefined,
  );
  const said = [
    say.say(prepares ? 'asks.sum.prepare' : 'asks.sum', params),
    ...(fullest && window
      ? [
          say.say(`asks.fullest${fullest.over > 0 ? '.over' : ''}`, {
            unit: window,
            day: window === 'month' ? monthOf(fullest.from, say.locale) : say.day(fullest.from),
            time: say.time(fullest.perHead),
            given: say.time(fullest.given),
          }),
        ]
      : held.length > 0
        ? [say.say('asks.unsaid')]
        : []),
    ...(someOnly(mine, say) ? [say.say('asks.sum.some')] : []),
  ];
  return [paragraph(said.join(' '))];
}

/** Whether only a number of a group is asked to something. */
function someOnly(mine: Mine, { plan }: Say): boolean {
  return plan.meetings.some(({ with: people }) =>
    people?.who.some(({ participant, count }) => count !== undefined && mine.has(participant)),
  );
}

/** Windows of the same amounts stand on one line, so that a year of weeks takes a few. */
function byWindow({ windows, window, estimates }: LedgerRow, say: Say): Block[] {
  const unit = window ?? 'week';
  const alike = new Map<string, { one: LedgerWindow; days: string[] }>();
  for (const each of windows) {
    const key = `${each.perHead} ${each.given} ${each.over}`;
    const known = alike.get(key);
    if (known) known.days.push(each.from);
    else alike.set(key, { one: each, days: [each.from] });
  }
  const time = (minutes: number) => duration(Math.round(minutes), say.input.words);
  const lines = [...alike.values()].sort((a, b) => b.one.perHead - a.one.perHead || (a.days[0]! < b.days[0]! ? -1 : 1));
  const besides = estimates.map(({ meeting, minutes, times, per }) =>
    paragraph(
      say.say('asks.hours.estimate', { meeting: say.meeting(meeting), times, unit: per, time: time(minutes) }),
      'note',
    ),
  );
  if (lines.length === 0) return besides;
  return [
    table(
      say.say('asks.hours'),
      [
        { head: say.say('asks.hours.asked'), width: 26 },
        { head: say.say('asks.hours.given'), width: 18 },
        { head: say.say('asks.hours.weeks', { unit }), width: 56 },
      ],
      lines.map(({ one, days }) => ({
        ...row(
          one.over > 0
            ? say.say('asks.hours.over', { time: time(one.perHead), over: time(one.over) })
            : time(one.perHead),
          time(one.given),
          windowsNamed(days, unit, say),
        ),
        ...(one.over > 0 ? { look: 'strong' as const } : {}),
      })),
      true,
    ),
    ...besides,
  ];
}

/** Weeks and terms go by the days on which they begin, months and years by their names. */
function windowsNamed(days: readonly string[], unit: Unit, say: Say): string {
  if (unit === 'month') return shortMonths(days, say.locale);
  if (unit === 'year') return say.list(days.map((day) => day.slice(0, 4)));
  return shortDays(days, say.locale);
}
