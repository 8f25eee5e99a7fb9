import { type Mark, marksOf, type Span, slotOf } from '@jointwork/language';
import type { Range, SemanticTokensLegend } from 'vscode-languageserver';
import { isLibrary } from '../addresses.ts';
import type { Desk } from '../desk.ts';
import { symbolKinds } from './kinds.ts';

const types = [
  'namespace',
  'class',
  'enumMember',
  'interface',
  'parameter',
  'function',
  'variable',
  'property',
  'keyword',
  'string',
  'number',
  'comment',
  'operator',
] as const;
const modifiers = ['declaration', 'documentation', 'defaultLibrary'] as const;

/** Standard types and modifiers only, so that every theme has colours for them. */
export const legend: SemanticTokensLegend = { tokenTypes: [...types], tokenModifiers: [...modifiers] };

/** Colours, five numbers each as the protocol asks, as the parser understood the text: a keyword that is a name somewhere is a name there. */
export function semanticTokens(desk: Desk, id: string, within?: Range): number[] {
  const text = desk.engine.text(id);
  if (text === undefined) return [];
  const lines = desk.engine.lines(id);
  const from = within ? lines.offset(within.start) : 0;
  const to = within ? lines.offset(within.end) : text.length;
  const meanings = meaningsOf(desk, id);
  const data: number[] = [];
  let lastLine = 0;
  let lastCharacter = 0;
  const push = ({ start, end }: Span, type: number, modifier: number) => {
    const { line, character } = lines.position(start);
    const deltaLine = line - lastLine;
    data.push(deltaLine, deltaLine === 0 ? character - lastCharacter : character, end - start, type, modifier);
    lastLine = line;
    lastCharacter = character;
  };
  for (const mark of marksOf(text)) {
    if (mark.span.end <= from || mark.span.start >= to) continue;
    const colour = colourOf(mark, text, meanings);
    if (!colour) continue;
    const type = types.indexOf(colour.type as (typeof types)[number]);
    for (const span of byLine(mark.span, text)) push(span, type, colour.modifier);
  }
  return data;
}

interface Colour {
  readonly type: string;
  readonly modifier: number;
}

/** What references lead to, by where they stand. */
function meaningsOf(desk: Desk, id: string): ReadonlyMap<number, Colour> {
  const meanings = new Map<number, Colour>();
  for (const { span, to, file } of desk.engine.model(id)?.refs ?? []) {
    if (!to) continue;
    meanings.set(span.start, { type: symbolKinds[to.kind].token, modifier: file && isLibrary(file) ? 4 : 0 });
  }
  return meanings;
}

function colourOf(mark: Mark, text: string, meanings: ReadonlyMap<number, Colour>): Colour | undefined {
  switch (mark.kind) {
    case 'keyword':
    case 'string':
      return { type: mark.kind, modifier: 0 };
    case 'number':
    case 'date':
    case 'time':
      return { type: 'number', modifier: 0 };
    case 'comment':
      return { type: 'comment', modifier: text.startsWith('/**', mark.span.start) ? 2 : 0 };
    case 'word':
      return meanings.get(mark.span.start) ?? wordColour(mark);
    default:
      return undefined;
  }
}

const declared: Readonly<Record<string, string>> = {
  'Organisation.name': symbolKinds.organisation.token,
  'Calendar.name': symbolKinds.calendar.token,
  'Participant.name': symbolKinds.group.token,
  'Framework.name': symbolKinds.framework.token,
  'LevelName.name': symbolKinds.level.token,
  'Tenet.name': symbolKinds.tenet.token,
  'Protocol.name': symbolKinds.protocol.token,
  'Role.name': symbolKinds.role.token,
  'Design.name': symbolKinds.design.token,
  'Activity.name': symbolKinds.work.token,
  'Review.name': symbolKinds.review.token,
  'Produces.name': symbolKinds.artefact.token,
  'ImportName.alias': symbolKinds.import.token,
};

/** A declared name, a word from a list, or a name that leads nowhere. */
function wordColour({ slot, clause }: Mark): Colour | undefined {
  if (slot === undefined) return undefined;
  const type = declared[slot];
  if (type) return { type, modifier: 1 };
  const meant = slotOf(slot, [clause ?? '']);
  if (meant?.refers) return { type: symbolKinds[meant.refers[0]!].token, modifier: 0 };
  return { type: 'property', modifier: 0 };
}

/** Editors want tokens that end on their line. */
function* byLine({ start, end }: Span, text: string): Generator<Span> {
  let at = start;
  for (const match of text.slice(start, end).matchAll(/\r\n|\n|\r/g)) {
    const stop = start + match.index;
    if (stop > at) yield { start: at, end: stop };
    at = stop + match[0].length;
  }
  if (end > at) yield { start: at, end };
}
