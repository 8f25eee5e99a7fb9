import { dateAt, type LoadAt, type PartyLoad } from '@jointwork/plan';
import { isHere, loadsOf, nameIn } from '../../facts/loads.ts';
import { numberOf } from '../../facts/number.ts';
import { insert } from '../../fixes/layout.ts';
import { listed } from '../../lists.ts';
import { type DesignContext, defineRule, type Report, type RuleFix } from '../../rule.ts';

/** Nobody is expected in two places at once. */
export const rule = defineRule({
  id: 'double-booked',
  category: 'time',
  severity: 'error',
  sources: ['D'],
  messages: {
    title: 'Nobody is expected in two places at once',
    clash:
      '`{who}` {number, plural, one {is} other {are}} wanted in two sessions at once on {count, plural, one {{date}} other {# days, first on {date}}}: in `{meeting}` and in `{other}`{elsewhere, select, yes { of `{design}`} other {}}{more, plural, =0 {} one { and in one more} other { and in # more}}. Another time for one of them settles it{number, plural, one {} other {, or some of them in place of all}}.',
    'clash.question':
      '`{who}` {number, plural, one {is} other {are}} wanted on {count, plural, one {{date}} other {# days, first on {date},}} in `{meeting}` and in `{other}`{elsewhere, select, yes { of `{design}`} other {}}{more, plural, =0 {} one { and in one more} other { and in # more}} at the same time: which of them could move?',
    there: 'This is the other session, of `{other}`.',
    'fix.except': 'Leave `{meeting}` out on {dates}',
    'fix.some': 'Let one of `{who}` go to `{meeting}`, in place of all',
  },
  *checkDesign(context) {
    const byMeeting = new Map<number, Clash[]>();
    for (const party of context.load.parties) {
      for (const clash of clashesOf(party, context)) {
        byMeeting.set(clash.meeting, [...(byMeeting.get(clash.meeting) ?? []), clash]);
      }
    }
    // Several who share two sessions have one cause, told of the one for whom it happens most often.
    for (const [worst, ...others] of byMeeting.values()) {
      const told = others.reduce((one, other) => (isBefore(other, one, context) ? other : one), worst!);
      yield report(told, others.length === 0, context);
    }
  },
});

interface Clash {
  readonly party: PartyLoad;
  readonly meeting: number;
  /** The first that it clashes with. */
  other: Booking;
  /** All that it clashes with, by design and meeting. */
  readonly others: Set<string>;
  readonly days: Set<number>;
}

/** A meeting for which somebody is wanted, in some design. */
interface Booking {
  readonly at: LoadAt;
  readonly meeting: number;
  /** When it is held for the first time, in ms. */
  readonly first: number;
}

const dayInMilliseconds = 86_400_000;

/** Sessions that overlap, by meeting. Of two meetings the one that begins later tells it, whichever is written first. */
function clashesOf(party: PartyLoad, context: DesignContext): Iterable<Clash> {
  const clashes = new Map<number, Clash>();
  const mine = byDay(party.busy);
  if (mine.size === 0) return [];
  const here = { file: context.file, load: context.load, party };
  const own = firstOf(party);
  for (const at of loadsOf(party, context)) {
    const isOwn = isHere(at, context);
    const theirs = isOwn ? own : firstOf(at.party);
    const { busy } = at.party;
    for (let i = 0; i < busy.length; i += 4) {
      const [other, from, until, floats] = [busy[i]!, busy[i + 1]!, busy[i + 2]!, busy[i + 3]!];
      for (const [meeting, start, end, floating] of around(mine, from, until)) {
        if (floating !== floats || start >= until || from >= end || (isOwn && other === meeting)) continue;
        const booking = { at, meeting: other, first: theirs.get(other)! };
        if (begins(booking, { at: here, meeting, first: own.get(meeting)! }) >= 0) continue;
        let known = clashes.get(meeting);
        if (!known) {
          known = { party, meeting, other: booking, others: new Set(), days: new Set() };
          clashes.set(meeting, known);
        } else if (begins(booking, known.other) < 0) known.other = booking;
        known.others.add(`${at.file} ${at.load.design} ${other}`);
        known.days.add(Math.floor(Math.max(start, from) / dayInMilliseconds));
      }
    }
  }
  return clashes.values();
}

/** When each meeting is held for the first time. */
function firstOf({ busy }: PartyLoad): Map<number, number> {
  const first = new Map<number, number>();
  for (let i = 0; i < busy.length; i += 4) {
    first.set(busy[i]!, Math.min(first.get(busy[i]!) ?? Number.POSITIVE_INFINITY, busy[i + 1]!));
  }
  return first;
}

/** Below zero where one begins before the other; of those that begin together, the names tell. */
function begins(one: Booking, other: Booking): number {
  if (one.first !== other.first) return one.first - other.first;
  const [mine, theirs] = [one, other].map(
    ({ at: { file, load }, meeting }) => `${file} ${load.design} ${load.meetings[meeting]}`,
  );
  return mine! < theirs! ? -1 : mine! > theirs! ? 1 : 0;
}

/** Whether somebody clashes more often than somebody else in the same meeting, or as often and is named before. */
function isBefore(one: Clash, other: Clash, context: DesignContext): boolean {
  if (one.days.size !== other.days.size) return one.days.size > other.days.size;
  const [mine, theirs] = [one, other].map((clash) => placeIn(clash, context));
  return mine !== theirs ? mine! < theirs! : one.party.name < other.party.name;
}

/** The place among those who attend. */
function placeIn({ meeting, party }: Clash, context: DesignContext): number {
  const { span } = nameIn(meeting, party, context);
  const place = context.meetings[meeting]!.meeting.with?.who.findIndex(({ ref }) => ref.span === span) ?? -1;
  return place < 0 ? Number.POSITIVE_INFINITY : place;
}

type Session = readonly [meeting: number, from: number, until: number, floats: number];

/** Sessions by each day that they touch. */
function byDay(busy: readonly number[]): Map<number, Session[]> {
  const days = new Map<number, Session[]>();
  for (let i = 0; i < busy.length; i += 4) {
    const session: Session = [busy[i]!, busy[i + 1]!, busy[i + 2]!, busy[i + 3]!];
    const day = Math.floor(session[1] / dayInMilliseconds);
    const last = Math.floor(session[2] / dayInMilliseconds);
    for (let at = day; at <= last; at++) days.set(at, [...(days.get(at) ?? []), session]);
  }
  return days;
}

function around(days: ReadonlyMap<number, readonly Session[]>, from: number, until: number): Iterable<Session> {
  const [day, last] = [Math.floor(from / dayInMilliseconds), Math.floor(until / dayInMilliseconds)];
  if (day === last) return days.get(day) ?? [];
  const found = new Set<Session>();
  for (let at = day; at <= last; at++) for (const session of days.get(at) ?? []) found.add(session);
  return found;
}

function report(clash: Clash, isAlone: boolean, context: DesignContext): Report<Key> {
  const { party, meeting, other, others, days } = clash;
  const isElsewhere = !isHere(other.at, context);
  const there = isElsewhere ? undefined : nameIn(other.meeting, party, context);
  return {
    message: 'clash',
    params: {
      who: party.name,
      number: numberOf([party]),
      count: days.size,
      date: dateAt(Math.min(...days)),
      meeting: context.load.meetings[meeting]!,
      other: other.at.load.meetings[other.meeting]!,
      design: other.at.load.design,
      more: others.size - 1,
      elsewhere: isElsewhere ? 'yes' : 'no',
    },
    at: nameIn(meeting, party, context).span,
    ...(there
      ? {
          related: [
            {
              place: { file: context.file, span: there.span },
              message: 'there' as const,
              params: { other: other.at.load.meetings[other.meeting]! },
            },
          ],
        }
      : {}),
    fixes: () => (isAlone ? [...withoutDays(clash, context), ...someOf(clash, context)] : []),
  };
}

type Key = 'clash' | 'there' | 'fix.except' | 'fix.some';

/** A day or two of a meeting that goes on week after week can be left out. */
function withoutDays({ meeting, days }: Clash, { meetings, plan }: DesignContext): readonly RuleFix<Key>[] {
  const { meeting: own, planned } = meetings[meeting]!;
  const dates = [...days].sort((one, other) => one - other).map(dateAt);
  const held = new Set(plan.sessions.filter((one) => one.meeting === planned.id).map(({ date }) => date));
  if (own.schedule?.kind !== 'every' || dates.length > 2 || dates.length >= held.size) return [];
  if (!dates.every((date) => held.has(date))) return [];
  const last = own.schedule.except.at(-1)?.span;
  const edit = last
    ? insert(last.end, `, ${dates.join(', ')}`)
    : insert(own.schedule.span.end, ` except ${dates.join(', ')}`);
  return [{ title: 'fix.except', params: { meeting: planned.name, dates: listed(dates) }, edits: [edit] }];
}

/** Where a group is wanted whole, some of it may be enough. */
function someOf({ party, meeting }: Clash, context: DesignContext): readonly RuleFix<Key>[] {
  const { people, span, name } = nameIn(meeting, party, context);
  const own = context.meetings[meeting]!.meeting;
  if (party.kind !== 'group' || !people || people !== own.with) return [];
  const params = { who: name ?? party.name, meeting: own.name.value };
  return [{ title: 'fix.some', params, edits: [insert(span.start, 'one of ')] }];
}
