/** What on the page belongs to the place of the cursor in the text. */
import type { Plan, PlanSession } from '@jointwork/plan';
import { readGo, sessionKey, undatedKey } from '@jointwork/render/html';
import type { PlanUpdate, Range } from '../contract.ts';

export interface Cursor {
  readonly file: string;
  readonly offset: number;
}

const within = ({ start, end }: Range, offset: number) => start <= offset && offset <= end;
const length = ({ start, end }: Range) => end - start;

/** The meeting in whose block the cursor stands. */
export function meetingAt({ extents, document }: PlanUpdate, { file, offset }: Cursor): string | undefined {
  if (file !== document) return undefined;
  return Object.keys(extents)
    .filter((id) => within(extents[id]!, offset))
    .sort((one, other) => length(extents[one]!) - length(extents[other]!))[0];
}

/**
 * The session to show for a cursor: one of the meeting that it stands in, or one that follows the protocol it stands in.
 * Undefined leaves what is shown: the cursor is elsewhere, or in a meeting that is shown already.
 */
export function sessionAt(update: PlanUpdate, cursor: Cursor, selected: string | undefined): string | undefined {
  const { plan, today } = update;
  if (!plan) return undefined;
  const meeting = meetingAt(update, cursor);
  if (meeting !== undefined) return selected?.startsWith(`${meeting}#`) ? undefined : sessionOf(plan, meeting, today);
  const agenda = plan.agendas.findIndex(({ steps }) =>
    steps.some(({ source }) => source.file === cursor.file && within(source.span, cursor.offset)),
  );
  if (agenda < 0) return undefined;
  const following = plan.sessions.filter((session) => session.agenda === agenda);
  if (following.some((session) => sessionKey(session) === selected)) return undefined;
  const next = upcoming(following, today);
  const undated = plan.undated.find((each) => each.agenda === agenda);
  return next ? sessionKey(next) : undated && undatedKey(undated);
}

function sessionOf(plan: Plan, meeting: string, today: string): string | undefined {
  const next = upcoming(
    plan.sessions.filter((session) => session.meeting === meeting),
    today,
  );
  const undated = plan.undated.find((each) => each.meeting === meeting);
  return next ? sessionKey(next) : undated && undatedKey(undated);
}

function upcoming(sessions: readonly PlanSession[], today: string): PlanSession | undefined {
  return sessions.find(({ date }) => date >= today) ?? sessions[0];
}

/**
 * The elements that belong to a cursor: those from the narrowest piece of text around it, or else the meeting that it
 * stands in; and every finding that it touches.
 */
export function elementsAt(root: ParentNode, update: PlanUpdate, cursor: Cursor): readonly Element[] {
  let narrowest = Number.POSITIVE_INFINITY;
  let found: Element[] = [];
  const findings: Element[] = [];
  for (const element of root.querySelectorAll('[data-go]')) {
    const place = readGo(element.getAttribute('data-go') ?? '');
    if (!place || place.file !== cursor.file || !within(place.span, cursor.offset)) continue;
    if (element.hasAttribute('data-finding')) {
      findings.push(element);
      continue;
    }
    if (length(place.span) > narrowest) continue;
    if (length(place.span) < narrowest) found = [];
    narrowest = length(place.span);
    found.push(element);
  }
  const meeting = meetingAt(update, cursor);
  if (meeting !== undefined && narrowest >= length(update.extents[meeting]!)) {
    found = [...root.querySelectorAll(`[data-meeting="${CSS.escape(meeting)}"]`)];
  }
  // A button within the element that leads to the same place is marked with it.
  const outer = found.filter((element) => !found.some((other) => other !== element && other.contains(element)));
  return [...outer, ...findings];
}
