import { dateAt, type LoadAt, type PartyLoad } from '@jointwork/plan';
import { isHere, loadsOf, nameIn } from '../../facts/loads.ts';
import { type DesignContext, defineRule, type Report } from '../../rule.ts';

/** Nobody is expected in two places at once. */
export const rule = defineRule({
  id: 'double-booked',
  category: 'time',
  severity: 'error',
  sources: ['D'],
  messages: {
    title: 'Nobody is expected in two places at once',
    clash:
      '`{who}` {count, plural, one {is wanted in two sessions at once on {date}} other {is wanted in two sessions at once on # days, first on {date}}}: in `{meeting}` and in `{other}`{elsewhere, select, yes { of `{design}`} other {}}{more, plural, =0 {} one { and in one more} other { and in # more}}. Another time for one of them settles it, or some of a group in place of all.',
    'clash.question':
      '`{who}` {count, plural, one {is wanted on {date}} other {is wanted on # days, first on {date},}} in `{meeting}` and in `{other}`{elsewhere, select, yes { of `{design}`} other {}}{more, plural, =0 {} one { and in one more} other { and in # more}} at the same time: which of them could move?',
  },
  *checkDesign(context) {
    const told = new Set<number>();
    for (const party of context.load.parties) {
      for (const clash of clashesOf(party, context)) {
        // Several who share two sessions have one cause.
        if (told.has(clash.meeting)) continue;
        told.add(clash.meeting);
        yield report(clash, party, context);
      }
    }
  },
});

interface Clash {
  readonly meeting: number;
  /** The first that it clashes with: a design, and the meeting there. */
  readonly at: LoadAt;
  readonly other: number;
  /** All that it clashes with. */
  readonly others: Set<string>;
  readonly days: Set<number>;
}

const dayInMilliseconds = 86_400_000;

/** Sessions that overlap, by meeting: of two in one design the later in the text tells it, of two designs the later file. */
function clashesOf(party: PartyLoad, context: DesignContext): Iterable<Clash> {
  const clashes = new Map<number, Clash>();
  const mine = byDay(party.busy);
  if (mine.size === 0) return [];
  for (const [index, at] of loadsOf(party, context).entries()) {
    const here = isHere(at, context);
    const { busy } = at.party;
    for (let i = 0; i < busy.length; i += 4) {
      const [other, from, until, floats] = [busy[i]!, busy[i + 1]!, busy[i + 2]!, busy[i + 3]!];
      for (const [meeting, start, end, floating] of around(mine, from, until)) {
        if (floating !== floats || start >= until || from >= end || (here && other >= meeting)) continue;
        let known = clashes.get(meeting);
        if (!known) {
          known = { meeting, at, other, others: new Set(), days: new Set() };
          clashes.set(meeting, known);
        }
        known.others.add(`${index} ${other}`);
        known.days.add(Math.floor(Math.max(start, from) / dayInMilliseconds));
      }
    }
    if (here) break;
  }
  return clashes.values();
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

function report(
  { meeting, at, other, others, days }: Clash,
  party: PartyLoad,
  context: DesignContext,
): Report<'clash'> {
  return {
    message: 'clash',
    params: {
      who: party.name,
      count: days.size,
      date: dateAt(Math.min(...days)),
      meeting: context.load.meetings[meeting]!,
      other: at.load.meetings[other]!,
      design: at.load.design,
      more: others.size - 1,
      elsewhere: isHere(at, context) ? 'no' : 'yes',
    },
    at: nameIn(meeting, party, context).span,
  };
}
