/** What the design asks of each party: hours in time against what there is, and the hours by term as a table. */
import type { DateSpan, IsoDate, LedgerRow, LedgerWindow, Plan } from '@jointwork/plan';
import { across } from './across.ts';
import { daysBetween, monthOf, plainDay, shortDay, weekOf } from './dates.ts';
import { severityIcon, waiting } from './marks.ts';
import { goButton } from './opening.ts';
import { ground, percent, strip } from './strip.ts';
import { timelineAxis } from './timeline-axis.ts';
import { type TimeAxis, timeAxis, timelineFacts } from './timeline-facts.ts';
import { type Child, type Element, el } from './tree.ts';
import { go, type View } from './view.ts';
import { duration, listInWords } from './words.ts';

/** What is behind all rows goes by this id. */
const groundId = 'jw-hours';
/** How tall, in pixels, the tallest bar is. */
const tallest = 48;
/** More windows than this are looked at as one shape. */
const many = 100;
/** More windows that tip over than this are counted, not listed. */
const listed = 3;

/** One party a row: thin bars for what is asked, a line for what there is. Parties with the same window share a scale. */
export function hoursInTime(view: View): Child {
  const { plan } = view;
  const axis = timeAxis(plan);
  const facts = timelineFacts(view);
  if (!axis || !facts || plan.ledger.length === 0) return undefined;
  const scales = scalesOf(plan);
  return [
    el('h3', { key: 'hours title' }, view.words.say('view.people.hours')),
    el('p', { class: 'jw-soft', key: 'hours legend' }, view.words.say('view.people.hours.legend')),
    el('div', { class: 'jw-hours-axis', key: 'hours axis' }, timelineAxis(facts, groundId, view)),
    el(
      'ol',
      { class: 'jw-hours', key: 'hours' },
      plan.ledger
        .filter(({ total }) => total.perHead > 0)
        .map((row) => partyRow(row, scales.get(row.window ?? 'week') ?? 1, axis, view)),
    ),
  ];
}

/** Windows of time with what is asked in them: those of the ledger; weeks for a party of whose time nothing is known. */
function windowsOf(row: LedgerRow, plan: Plan): readonly Asked[] {
  return row.window === undefined ? weeksOf(row, plan) : row.windows;
}

/** What is asked in a stretch of days, and, where that is known, what there is. */
type Asked = Pick<LedgerWindow, 'from' | 'to' | 'perHead'> & Partial<LedgerWindow>;

/** What each of its sessions takes, on average over a meeting, by the week in which it is held. */
function weeksOf(row: LedgerRow, plan: Plan): readonly Asked[] {
  const groups = new Set([
    row.participant,
    ...plan.participants.flatMap(({ id, joins }) => (joins.includes(row.participant) ? [id] : [])),
  ]);
  const { memberOf } = plan.participants.find(({ id }) => id === row.participant) ?? {};
  if (memberOf !== undefined) groups.add(memberOf);
  const weeks = new Map<string, DateSpan & { readonly perHead: number }>();
  for (const { meeting, perHead } of row.meetings) {
    const all = plan.sessions.filter((session) => session.meeting === meeting);
    const there = all.filter(({ attend }) => attend.some(({ participant }) => groups.has(participant)));
    const counted = there.length > 0 ? there : all;
    for (const { date } of counted) {
      const week = weekOf(date);
      weeks.set(week.from, { ...week, perHead: (weeks.get(week.from)?.perHead ?? 0) + perHead / counted.length });
    }
  }
  return [...weeks.values()].sort((one, other) => (one.from < other.from ? -1 : 1));
}

/** The most minutes that there are to show, by the unit of the window. */
function scalesOf(plan: Plan): ReadonlyMap<string, number> {
  const scales = new Map<string, number>();
  for (const row of plan.ledger) {
    const unit = row.window ?? 'week';
    for (const { perHead, given = 0 } of windowsOf(row, plan)) {
      scales.set(unit, Math.max(scales.get(unit) ?? 0, perHead, given));
    }
  }
  return scales;
}

function partyRow(row: LedgerRow, most: number, axis: TimeAxis, view: View): Element {
  const { names, plan } = view;
  const participant = plan.participants.find(({ id }) => id === row.participant);
  return el(
    'li',
    { class: 'jw-tl-row jw-party', key: row.participant },
    el(
      'div',
      { class: 'jw-party-label' },
      el(
        'p',
        { class: 'jw-tl-name' },
        participant ? goButton(go(participant.source), names.participant(row.participant)) : row.participant,
      ),
      el('p', { class: 'jw-tl-said' }, totalInWords(row, view)),
      el('p', { class: 'jw-tl-said' }, peakInWords(row, view)),
      overInWords(row, view),
    ),
    strip(ground(groundId), el('svg', { y: '100%', overflow: 'visible' }, bars(row, most, axis, view))),
  );
}

/** What tips over, by name; of many windows their number, and the one that is worst. */
function overInWords(row: LedgerRow, view: View): Child {
  const { words } = view;
  const over = row.windows.filter((window) => window.over > 0);
  if (over.length === 0) return undefined;
  const said = (window: LedgerWindow) => ({
    minutes: duration(Math.round(window.over), words),
    window: windowInWords(row, window, view),
  });
  const worst = over.reduce((one, each) => (each.over > one.over ? each : one));
  const lines =
    over.length <= listed
      ? over.map((window) => words.say('view.hours.over', said(window)))
      : [words.say('view.hours.over.many', { count: over.length, ...said(worst) })];
  return lines.map((line) => el('p', { class: 'jw-party-over', key: line }, severityIcon('error'), line));
}

function bars(row: LedgerRow, most: number, axis: TimeAxis, view: View): readonly Child[] {
  const tall = (minutes: number) => Math.round((minutes / most) * tallest * 10) / 10;
  const all = windowsOf(row, view.plan);
  const usual = usualGiven(row);
  return [
    all.map(({ from, to, perHead, over = 0 }) => {
      const stretch = axis.stretch({ from, to });
      if (!stretch) return undefined;
      const height = tall(perHead);
      const width = percent((stretch.to - stretch.from) * 0.72);
      const x = percent(stretch.from + (stretch.to - stretch.from) * 0.14);
      const beyond = tall(over);
      const asked = el('rect', { class: 'jw-bar', x, y: beyond - height, width, height: height - beyond });
      // So many bars are too thin to be pointed at.
      if (all.length > many && over === 0) return asked;
      return el(
        'g',
        {},
        el('title', {}, `${windowInWords(row, { from, to }, view)}: ${duration(Math.round(perHead), view.words)}`),
        asked,
        over > 0 && el('rect', { class: 'jw-bar-over', x, y: -height, width, height: beyond }),
      );
    }),
    usual !== undefined &&
      el('line', {
        class: 'jw-capacity',
        x1: 0,
        x2: '100%',
        y1: -tall(usual),
        y2: -tall(usual),
      }),
    row.windows
      .filter(({ given }) => given !== usual)
      .map(({ from, to, given }) => {
        const stretch = axis.stretch({ from, to });
        const y = -tall(given);
        return (
          stretch &&
          el('line', { class: 'jw-capacity', x1: percent(stretch.from), x2: percent(stretch.to), y1: y, y2: y })
        );
      }),
  ];
}

/** What there is in most of the windows. */
function usualGiven({ windows }: LedgerRow): number | undefined {
  const counts = new Map<number, number>();
  for (const { given } of windows) if (given > 0) counts.set(given, (counts.get(given) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0];
}

/** `21 h each, 84 h in all` */
function totalInWords({ total, heads }: LedgerRow, { words }: View): string {
  const each = duration(Math.round(total.perHead), words);
  if (total.all === undefined || !heads || heads.max === 1) return words.say('view.hours.total', { each });
  return words.say('view.hours.total.all', { each, all: duration(Math.round(total.all), words) });
}

/** `at most 2 h 30 min of 3 h, in the week of 23 November 2026` */
function peakInWords(row: LedgerRow, view: View): Child {
  const { words } = view;
  if (row.window === undefined) {
    return waiting(words.say('view.hours.waits'));
  }
  const peak = row.windows.reduce<LedgerWindow | undefined>(
    (one, each) => (one && one.perHead >= each.perHead ? one : each),
    undefined,
  );
  if (!peak) return undefined;
  return words.say('view.hours.peak', {
    asked: duration(Math.round(peak.perHead), words),
    given: duration(Math.round(peak.given), words),
    window: windowInWords(row, peak, view),
  });
}

function windowInWords(
  { window = 'week' }: LedgerRow,
  { from, to }: Pick<LedgerWindow, 'from' | 'to'>,
  view: View,
): string {
  const { words, plan } = view;
  const term = (plan.design.calendar?.terms ?? []).findIndex((each) => each.from <= to && from <= each.to);
  return words.say('view.hours.window', {
    unit: window === 'term' && term < 0 ? 'span' : window,
    day:
      window === 'month' ? monthOf(from, words.locale) : window === 'year' ? from.slice(0, 4) : dayInSpan(from, view),
    number: term + 1,
  });
}

/** A day, with its year where the design goes on for longer than one. */
function dayInSpan(day: IsoDate, { plan, words }: View): string {
  const { period } = plan.design;
  const long = !period || daysBetween(period.from, period.to) > 366;
  return long ? plainDay(day, words.locale) : shortDay(day, words.locale).day;
}

/** Who, by term and in all. Persons who are one of a group have a row of their own and are in the group's sum as well. */
export function hoursTable(view: View): Child {
  const { plan, words, names } = view;
  const rows = plan.ledger.filter(({ total }) => total.perHead > 0);
  if (rows.length === 0) return undefined;
  const spans = [
    ...new Map(rows.flatMap(({ terms }) => terms.map((term) => [term.from, term] as const))).values(),
  ].sort((one, other) => (one.from < other.from ? -1 : 1));
  const byTerm = (plan.design.calendar?.terms.length ?? 0) > 0 && spans.length > 1;
  const hours = (minutes: number | undefined) =>
    minutes === undefined || minutes === 0
      ? ''
      : words.say('view.hours.number', { hours: Math.round(minutes / 6) / 10 });
  const number = (key: string, minutes: number | undefined, kind = 'td') =>
    el(kind, { key, class: 'jw-number', role: 'cell' }, hours(minutes));
  return [
    el('p', { class: 'jw-caption', key: 'table title', id: 'jw-hours-title' }, words.say('view.hours.caption')),
    across(
      'table',
      words.say('view.hours.caption'),
      el(
        'table',
        { class: 'jw-table', role: 'table', 'aria-labelledby': 'jw-hours-title' },
        el(
          'thead',
          { role: 'rowgroup' },
          el(
            'tr',
            { role: 'row' },
            header(words.say('view.hours.who'), 'who', ''),
            header(words.say('view.hours.heads'), 'heads'),
            byTerm &&
              spans.map(({ from }, index) => header(words.say('view.sessions.term', { number: index + 1 }), from)),
            header(words.say('view.hours.each'), 'each'),
            header(words.say('view.hours.all'), 'all'),
          ),
        ),
        el(
          'tbody',
          { role: 'rowgroup' },
          rows.map((row) =>
            el(
              'tr',
              { key: row.participant, role: 'row' },
              el('th', { scope: 'row', role: 'rowheader' }, names.participant(row.participant)),
              el('td', { class: 'jw-number', role: 'cell' }, headsOf(row)),
              byTerm && spans.map(({ from }) => number(from, row.terms.find((term) => term.from === from)?.perHead)),
              number('each', row.total.perHead),
              number('all', row.total.all),
            ),
          ),
        ),
      ),
    ),
    estimatesInWords(view),
  ];
}

function header(text: string, key: string, name = 'jw-number'): Element {
  return el('th', { key, scope: 'col', role: 'columnheader', class: name === '' ? undefined : name }, text);
}

function headsOf({ heads }: LedgerRow): string {
  if (!heads) return '?';
  return heads.min === heads.max ? `${heads.max}` : `${heads.min}–${heads.max}`;
}

/** Meetings as needed are in none of the sums, so they are said beside them. */
function estimatesInWords({ plan, words, names }: View): Child {
  const meetings = new Map<string, string[]>();
  for (const { participant, estimates } of plan.ledger) {
    for (const { meeting, minutes, times, per } of estimates) {
      const often = words.say('view.undated.about', { times, unit: per });
      const key = `${names.meetingTitle(meeting)}, ${duration(Math.round(minutes), words)} ${often}`;
      meetings.set(key, [...(meetings.get(key) ?? []), names.participant(participant)]);
    }
  }
  if (meetings.size === 0) return undefined;
  return [...meetings].map(([what, who]) =>
    el('p', { class: 'jw-beside', key: what }, words.say('view.hours.beside', { what, who: listInWords(who, words) })),
  );
}
