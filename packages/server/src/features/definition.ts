import { folderOf, join, nameSpan } from '@jointwork/language';
import { libraryUri } from '@jointwork/library';
import type { Location, LocationLink, Position } from 'vscode-languageserver';
import { type Asked, asked, type Desk, rangeOf } from '../desk.ts';

/** Where the name at a place is declared; of the text of an import, the file that it leads to. */
export function definition(desk: Desk, id: string, position: Position): Location[] | LocationLink[] | null {
  const place = asked(desk, id, position);
  if (!place) return null;
  const found = desk.engine.at(id, place.offset);
  const span = found?.declaration && nameSpan(found.declaration);
  if (!found?.declaration || !span) return importedFile(desk, place);
  const file = found.ref?.file ?? id;
  const range = rangeOf(desk, file, span);
  if (!desk.client.definitionLinks) return [{ uri: desk.addresses.uriOf(file), range }];
  return [
    {
      originSelectionRange: rangeOf(desk, id, found.span),
      targetUri: desk.addresses.uriOf(file),
      targetRange: rangeOf(desk, file, found.declaration.span),
      targetSelectionRange: range,
    },
  ];
}

function importedFile(desk: Desk, { id, offset }: Asked): Location[] | LocationLink[] | null {
  const from = desk.engine
    .model(id)
    ?.imports.find(({ from: { span } }) => span.start <= offset && offset <= span.end)?.from;
  if (!from) return null;
  const folder = folderOf(id);
  const file = libraryUri(from.value) ?? (folder && join(folder, from.value));
  if (!file || !desk.engine.has(file)) return null;
  const start = { line: 0, character: 0 };
  const range = { start, end: start };
  if (!desk.client.definitionLinks) return [{ uri: desk.addresses.uriOf(file), range }];
  const originSelectionRange = rangeOf(desk, id, from.span);
  return [
    { originSelectionRange, targetUri: desk.addresses.uriOf(file), targetRange: range, targetSelectionRange: range },
  ];
}
