import type { Design, Message, Span } from '@jointwork/language';
import type { Plan } from '@jointwork/plan';
import type { Desk } from '../desk.ts';
import type { PlanAnswer, PlanParams } from '../protocol.ts';

/** Errors of the text that cost the plan nothing: what they are about is read all the same. */
const harmless = new Set(['stray-separator', 'not-whole', 'said-twice', 'no-such-edition']);

/** The plan of a design of a document, with its messages in words, and where the lines of its files begin. */
export function planAnswer(desk: Desk, { textDocument, design: wanted }: PlanParams): PlanAnswer {
  const id = desk.addresses.idOf(textDocument.uri);
  const all = desk.engine.designs(id);
  const designs = all.map(({ name, title, span }) => ({ name: name.value, title: title?.value, span }));
  const version = desk.versionOf(id) ?? null;
  const answer = { uri: textDocument.uri, version, designs, extents: {}, fixes: [], lines: {} };
  const design = all.find(({ name }) => wanted === undefined || name.value === wanted);
  const plan = design && desk.engine.plan(id, design.name.value);
  if (!plan) return { ...answer, unread: firstUnread(desk, id) };
  const files = new Set<string>();
  const told = inWords(desk, plan, files) as Plan;
  const lines: Record<string, readonly number[]> = {};
  for (const file of files) lines[desk.addresses.uriOf(file)] = lineStarts(desk, file);
  const unread = firstUnread(desk, id, design.span);
  return { ...answer, plan: told, extents: extentsOf(design, plan), fixes: fixesOf(desk, id), unread, lines };
}

function fixesOf(desk: Desk, id: string): PlanAnswer['fixes'] {
  return desk.engine
    .findings(id)
    .flatMap(({ code, span, fixes = [] }) =>
      fixes.map(({ title }) => ({ rule: code, span, title: desk.engine.message(title) })),
    );
}

/** Where each meeting stands; the plan lists them as the design does: activities, then reviews. */
function extentsOf(design: Design, plan: Plan): Record<string, Span> {
  const written = [...design.activities, ...design.reviews];
  const extents: Record<string, Span> = {};
  for (const [i, { id, name }] of plan.meetings.entries()) {
    const meeting = written[i];
    if (meeting?.name.value === name) extents[id] = meeting.span;
  }
  return extents;
}

/** The first word or clause that could not be read; a schedule with half a unit is no schedule to the plan. */
function firstUnread(desk: Desk, id: string, within?: Span): PlanAnswer['unread'] {
  const problem = desk.engine
    .findings(id)
    .find(
      ({ code, message, span }) =>
        message.key.startsWith('syntax.') &&
        !harmless.has(code) &&
        (!within || (span.start >= within.start && span.end <= within.end)),
    );
  return problem && { text: desk.engine.message(problem.message), span: problem.span };
}

/** A copy with the words of each message beside it, and with addresses that a client can open. */
export function inWords(desk: Desk, value: unknown, files = new Set<string>()): unknown {
  if (Array.isArray(value)) return value.map((one) => inWords(desk, one, files));
  if (typeof value !== 'object' || value === null) return value;
  const copy: Record<string, unknown> = {};
  for (const [key, inner] of Object.entries(value)) {
    if (key === 'file' && typeof inner === 'string' && 'span' in value) {
      files.add(inner);
      copy[key] = desk.addresses.uriOf(inner);
    } else copy[key] = inWords(desk, inner, files);
  }
  if (isMessage(copy.message)) copy.text = desk.engine.message(copy.message);
  return copy;
}

function isMessage(value: unknown): value is Message {
  return typeof value === 'object' && value !== null && typeof (value as { key?: unknown }).key === 'string';
}

function lineStarts(desk: Desk, id: string): number[] {
  const lines = desk.engine.lines(id);
  return Array.from({ length: lines.lineCount }, (_, line) => lines.offset({ line, character: 0 }));
}
