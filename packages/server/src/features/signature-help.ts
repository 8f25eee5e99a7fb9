import { contextAt, nameOf, rolesOf, type TextContext } from '@jointwork/language';
import { MarkupKind, type ParameterInformation, type Position, type SignatureHelp } from 'vscode-languageserver';
import { type Asked, asked, type Desk, words } from '../desk.ts';
import { designAround, meetingAround } from './around.ts';
import { plain, roleHeads } from './cards.ts';
import { totalOf } from './inlay-hints/protocol-totals.ts';

/** One thing that a form has room for, and what it is. */
interface Part {
  readonly label: string;
  readonly doc: string;
}

/** What belongs into the clause at a place: the roles of a protocol, or the parts of a schedule; with the one in progress. */
export function signatureHelp(desk: Desk, id: string, position: Position): SignatureHelp | null {
  const place = asked(desk, id, position);
  if (!place) return null;
  const context = contextAt(place.text, beforeNumber(place));
  if (context.where !== 'code' || (context.startsLine && context.complete)) return null;
  switch (context.clause) {
    case 'Follows':
      return rolesToBind(desk, place, context);
    case 'Every':
    case 'Once':
    case 'AsNeeded':
      return schedule(desk, context);
    default:
      return null;
  }
}

/** In the middle of a number nothing can be said; before it, all can. */
function beforeNumber({ text, offset }: Asked): number {
  let at = offset;
  while (at > 0 && /[\d:.-]/.test(text[at - 1]!)) at--;
  return at;
}

function rolesToBind(desk: Desk, { id, offset }: Asked, { tokens }: TextContext): SignatureHelp | null {
  if (!tokens.some(({ text }) => text === 'with')) return null;
  const follows = meetingAround(designAround(desk.engine.model(id), offset), offset)?.follows;
  const protocol = follows?.protocol.to;
  if (!protocol) return null;
  const roles = rolesOf(protocol).filter((role) => nameOf(role));
  if (roles.length === 0) return null;
  const parts = roles.map((role) => {
    const title = role.title ? `${plain(role.title.value)}. ` : '';
    return { label: `${nameOf(role)} = …`, doc: `${title}${roleHeads(desk, role)}` };
  });
  const sign = tokens.findLastIndex(({ text }) => text === '=');
  const current = sign > 0 ? roles.findIndex((role) => nameOf(role) === tokens[sign - 1]!.text) : -1;
  const bound = new Set(tokens.flatMap(({ text }, i) => (tokens[i + 1]?.text === '=' ? [text] : [])));
  const behindComma = tokens.at(-1)?.text === ',' || tokens.at(-1)?.text === 'with';
  const next = roles.findIndex((role) => !bound.has(nameOf(role)!));
  const name = nameOf(protocol)!;
  const total = totalOf(desk, protocol, follows.protocol.file ?? id);
  const purpose = protocol.purpose ? plain(protocol.purpose.value) : '';
  const doc = total ? `${purpose} (${total})`.trim() : purpose;
  return help(desk, `follows ${name} with `, parts, ', ', doc, behindComma && next >= 0 ? next : current);
}

/** The words that begin each part of a schedule; a part with more than one is said in one of these ways. */
const scheduleParts = {
  Every: [['every'], ['on'], ['at'], ['for'], ['from'], ['until', 'times'], ['except'], ['also']],
  Once: [['on', 'once'], ['at'], ['for']],
  'Once.within': [['within', 'of'], ['at'], ['for']],
  AsNeeded: [['when'], ['about', 'per'], ['at'], ['for']],
} as const;

function schedule(desk: Desk, { clause, tokens }: TextContext): SignatureHelp {
  const isWithin = clause === 'Once' && tokens[1]?.text === 'within';
  const form = (isWithin ? 'Once.within' : clause) as keyof typeof scheduleParts;
  const said = tokens.map(({ text }) => text);
  const parts = scheduleParts[form].map(([first]) => ({
    label: words(desk, `server.form.${form}.${first}`),
    doc: words(desk, `server.form.${form}.${first}.means`),
  }));
  let active = -1;
  // `also on` and `on` share a word: the first of the two counts.
  for (const [i, word] of said.entries()) {
    const found = scheduleParts[form].findIndex((ways) => (ways as readonly string[]).includes(word));
    if (found >= 0 && !(word === 'on' && said[i - 1] === 'also')) active = found;
  }
  const head = { Every: '', Once: 'once ', 'Once.within': 'once ', AsNeeded: 'as needed ' }[form];
  return help(desk, head, parts, ' ', words(desk, `server.form.${form}`), active);
}

function help(
  desk: Desk,
  head: string,
  parts: readonly Part[],
  between: string,
  doc: string,
  active: number,
): SignatureHelp {
  let label = head;
  const parameters: ParameterInformation[] = [];
  for (const [i, part] of parts.entries()) {
    if (i > 0) label += between;
    const start = label.length;
    label += part.label;
    parameters.push({
      label: desk.client.labelOffsets ? [start, label.length] : part.label,
      documentation: { kind: MarkupKind.Markdown, value: part.doc },
    });
  }
  const documentation = doc === '' ? undefined : { kind: MarkupKind.Markdown, value: doc };
  // One behind the last: none of them is in progress.
  const activeParameter = active < 0 ? parameters.length : active;
  return { signatures: [{ label, documentation, parameters, activeParameter }], activeSignature: 0, activeParameter };
}
