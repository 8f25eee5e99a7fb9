import type { LinkedEditingRanges, Position } from 'vscode-languageserver';
import { asked, type Desk, rangeOf } from '../desk.ts';
import { occurrences } from './references.ts';

/**
 * The places of a name that is known in this file only: those change together as one types. A name that other files use
 * is renamed instead, which shows first what it would do. What a word is, the editor knows from the language.
 */
export function linkedEditing(desk: Desk, id: string, position: Position): LinkedEditingRanges | null {
  const place = asked(desk, id, position);
  const found = place && desk.engine.at(id, place.offset);
  const { declaration } = found ?? {};
  if (!declaration || declaration.kind === 'import' || (found?.ref?.file ?? id) !== id) return null;
  const all = occurrences(desk, declaration, id);
  const name = desk.engine.text(id)!.slice(found!.span.start, found!.span.end);
  const same = all.every((one) => one.id === id && desk.engine.text(id)!.slice(one.span.start, one.span.end) === name);
  if (!same || all.length < 2) return null;
  return { ranges: all.map(({ span }) => rangeOf(desk, id, span)) };
}
