import { nameSpan } from '@jointwork/language';
import { type DocumentHighlight, DocumentHighlightKind, type Position } from 'vscode-languageserver';
import { asked, type Desk, rangeOf } from '../desk.ts';

/**
 * Everything in this file that means the same as the name at a place; where it is declared, it is written. Elsewhere
 * nothing, and not null: an editor would then take all that is spelt alike, every `with` of the file.
 */
export function highlights(desk: Desk, id: string, position: Position): DocumentHighlight[] {
  const place = asked(desk, id, position);
  const found = place && desk.engine.at(id, place.offset);
  const model = desk.engine.model(id);
  if (!found?.declaration || !model) return [];
  const { declaration } = found;
  const meant = declaration.kind === 'import' ? declaration.ref.to : declaration;
  if (!meant) return [];
  const home = declaration.kind === 'import' ? declaration.ref.file : found.ref?.file;
  const all: DocumentHighlight[] = [];
  const own = nameSpan(meant);
  if (own && (home === undefined || home === id)) {
    all.push({ range: rangeOf(desk, id, own), kind: DocumentHighlightKind.Write });
  }
  for (const { ref, alias } of model.imports.flatMap(({ names = [] }) => names)) {
    if (ref.to === meant && alias)
      all.push({ range: rangeOf(desk, id, alias.span), kind: DocumentHighlightKind.Write });
  }
  for (const { to, span } of model.refs) {
    if (to === meant) all.push({ range: rangeOf(desk, id, span), kind: DocumentHighlightKind.Read });
  }
  return all;
}
