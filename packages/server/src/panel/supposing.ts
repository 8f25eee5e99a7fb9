/** What a design comes to if something is otherwise, and the edit that makes it so. */
import type { Design, Meeting, Participant, Span } from '@jointwork/language';
import type { Plan, Supposed } from '@jointwork/plan';
import type { WorkspaceEdit } from 'vscode-languageserver';
import { isLibrary } from '../addresses.ts';
import { type Desk, type FileEdit, workspaceEdit } from '../desk.ts';
import { inWords } from '../features/plan.ts';
import type { WhatIfAnswer, WhatIfParams } from '../protocol.ts';

/** Null where there is no such design. */
export function whatIfAnswer(desk: Desk, { textDocument, design, supposed }: WhatIfParams): WhatIfAnswer | null {
  const id = desk.addresses.idOf(textDocument.uri);
  const found = desk.engine.whatIf(id, design, supposed);
  if (!found) return null;
  if ('problems' in found) {
    const problems = found.problems.map((problem) => desk.engine.message(problem));
    return { breaks: [], changes: [], problems, writable: 'none' };
  }
  const { edits, left } = written(desk, id, found.before, supposed);
  return inWords(desk, {
    plan: found.after,
    breaks: found.breaks,
    changes: found.changes,
    problems: [],
    writable: edits.length === 0 ? 'none' : left ? 'part' : 'all',
  }) as WhatIfAnswer;
}

/** Null where nothing of it can be written. */
export function writeSupposed(desk: Desk, { textDocument, design, supposed }: WhatIfParams): WorkspaceEdit | null {
  const id = desk.addresses.idOf(textDocument.uri);
  const plan = desk.engine.plan(id, design);
  if (!plan) return null;
  const { edits } = written(desk, id, plan, supposed);
  return edits.length === 0 ? null : workspaceEdit(desk, edits);
}

interface Written {
  readonly edits: readonly FileEdit[];
  /** Something of it cannot be written: it is nothing that a file says, or it is said elsewhere. */
  readonly left: boolean;
}

/** That somebody is away is an event, and no text says it; what is the same as before needs no edit. */
function written(desk: Desk, id: string, plan: Plan, supposed: Supposed): Written {
  const design = desk.engine.designs(id).find(({ name }) => name.value === plan.design.name);
  if (!design) return { edits: [], left: true };
  const all = [
    ...sizes(desk, plan, supposed),
    ...lengths(id, design, plan, supposed),
    ...beginning(id, design, supposed),
  ];
  const edits = all.filter((edit) => edit !== undefined);
  return { edits, left: edits.length < all.length || (supposed.absent ?? []).length > 0 };
}

type Edits = readonly (FileEdit | undefined)[];

function sizes({ engine }: Desk, { participants }: Plan, { join = [] }: Supposed): Edits {
  return join.map(({ participant, heads }) => {
    const source = participants.find(({ id }) => id === participant)?.source;
    if (!source || isLibrary(source.file)) return undefined;
    const group = [...engine.declarations(source.file)].find(
      (each): each is Participant => each.kind === 'group' && each.name.span.start === source.span.start,
    );
    if (!group?.size) return undefined;
    const { min, max, span } = group.size;
    const [fewest, most] = [Math.max(1, min + heads), Math.max(1, max + heads)];
    const said = fewest === most ? String(most) : `${fewest} to ${most}`;
    const before = engine.text(source.file)?.slice(span.start, span.end) ?? '';
    return { id: source.file, span, text: before.startsWith('size') ? `size ${said}` : said };
  });
}

function lengths(id: string, design: Design, plan: Plan, { lengths: all = [], shorten = 0 }: Supposed): Edits {
  const meetings: readonly Meeting[] = [...design.activities, ...design.reviews];
  return meetings.flatMap((meeting, place) => {
    const fact = plan.meetings[place];
    const wanted = all.find((each) => each.meeting === fact?.id)?.minutes;
    if (wanted === undefined && shorten === 0) return [];
    const now = wanted ?? fact?.schedule?.minutes;
    // A meeting without a length has none to take from.
    if (now === undefined) return wanted === undefined ? [] : undefined;
    const minutes = Math.max(1, now - shorten);
    if (!meeting.schedule) return undefined;
    const { for: length, span } = meeting.schedule;
    return length
      ? { id, span: length.span, text: `${minutes} min` }
      : { id, span: atEnd(span), text: ` for ${minutes} min` };
  });
}

function atEnd({ end }: Span): Span {
  return { start: end, end };
}

/** Only of a period that the design writes itself: that of a calendar may be of others, too. */
function beginning(id: string, { period }: Design, { from }: Supposed): Edits {
  if (from === undefined) return [];
  return [period ? { id, span: period.from.span, text: from } : undefined];
}
