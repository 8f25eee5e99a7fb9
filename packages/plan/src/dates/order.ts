/** What is used before it is made, and what meets before what it comes after. */
import type { Artefact, Design, Meeting, Place, Problem, Ref, Span } from '@jointwork/language';
import type { Held } from '../schedule.ts';
import type { Planned, Timetable } from '../timetable.ts';
import { firstOf, nameOf, ownSpan } from './words.ts';

export type Makers = ReadonlyMap<Artefact, Meeting>;

/** Who makes what. */
export function makersIn(design: Design): Makers {
  const makers = new Map<Artefact, Meeting>();
  for (const meeting of [...design.activities, ...design.reviews]) {
    for (const artefact of meeting.produces) makers.set(artefact, meeting);
  }
  return makers;
}

/** What a meeting cannot do without: what it uses, and the agreements under which it handles something. */
function neededBy(meeting: Meeting): readonly Ref<Artefact>[] {
  const under = meeting.evidence.flatMap((evidence) => evidence.under ?? []);
  if (meeting.kind === 'review') return under;
  return [...meeting.uses, ...under, ...meeting.handoffs.flatMap((handoff) => handoff.under ?? [])];
}

export function usedBeforeMade(planned: Planned, makers: Makers, table: Timetable): Problem[] {
  const { meeting, whole } = planned;
  const own = neededBy(meeting);
  const told = new Set<Artefact>();
  return neededBy(whole).flatMap((ref) => {
    const maker = ref.to && makers.get(ref.to);
    if (!maker || maker === meeting || told.has(ref.to)) return [];
    const user = firstOf(planned);
    const made = firstOf(table.planned(maker));
    const names = { user: nameOf(meeting), maker: nameOf(maker), artefact: ref.name };
    const dated = user && made;
    if (dated ? !startsBeforeEnd(user, made) : !comesAfter(maker, meeting, table)) return [];
    told.add(ref.to);
    return {
      code: 'used-before-made',
      severity: 'error' as const,
      message: dated
        ? { key: 'used-before-made', params: { ...names, used: user.date, made: made.date } }
        : { key: 'used-before-made.undated', params: names },
      span: ownSpan(meeting, own, ref),
      related: [
        {
          place: placeOf(table, artefactSpan(ref.to)),
          message: { key: 'used-before-made.related', params: { artefact: ref.name } },
        },
      ],
    };
  });
}

function artefactSpan({ name, span }: Artefact): Span {
  return name?.span ?? span;
}

/** Where one of the two has no time of day, only whole days can tell. */
function startsBeforeEnd(user: Held, made: Held): boolean {
  if (user.start === undefined || made.start === undefined) return user.date < (made.end ?? made.date).slice(0, 10);
  return user.from < made.until;
}

/** Whether `later` comes after `earlier`, by `after` at any number of steps. */
function comesAfter(later: Meeting, earlier: Meeting, table: Timetable): boolean {
  const seen = new Set<Meeting>([later]);
  const waiting = [later];
  for (let at = waiting.pop(); at; at = waiting.pop()) {
    for (const { to } of table.planned(at)?.whole.after ?? []) {
      if (to === earlier) return true;
      if (to && !seen.has(to)) {
        seen.add(to);
        waiting.push(to);
      }
    }
  }
  return false;
}

export function afterContradicted(planned: Planned, table: Timetable): Problem[] {
  const { meeting, whole } = planned;
  const first = firstOf(planned);
  if (!first) return [];
  return whole.after.flatMap((ref) => {
    const other = ref.to;
    const second = other && firstOf(table.planned(other));
    if (!second || !startsBefore(first, second)) return [];
    const names = { name: nameOf(meeting), other: nameOf(other) };
    return {
      code: 'after-contradicted',
      severity: 'warning' as const,
      message: { key: 'after-contradicted', params: { ...names, first: first.date, second: second.date } },
      span: ownSpan(meeting, meeting.after, ref),
      related: [
        {
          place: placeOf(table, second.span),
          message: { key: 'after-contradicted.related', params: { other: names.other } },
        },
      ],
    };
  });
}

function startsBefore(first: Held, second: Held): boolean {
  if (first.start === undefined || second.start === undefined) return first.date < second.date;
  return first.from < second.from;
}

function placeOf(table: Timetable, span: Span): Place {
  return { file: table.file, span };
}
