import { type Declaration, nameSpan, type Span } from '@jointwork/language';
import type { Location, Position } from 'vscode-languageserver';
import { asked, type Desk, locationOf } from '../desk.ts';

export interface Occurrence {
  readonly id: string;
  readonly span: Span;
  /** The name as it is written there; an import may have given it another. */
  readonly name: string;
  readonly isDeclaration: boolean;
}

/** Everything that leads to what the name at a place means. */
export function references(desk: Desk, id: string, position: Position, includeDeclaration: boolean): Location[] | null {
  const place = asked(desk, id, position);
  const found = place && desk.engine.at(id, place.offset);
  if (!found?.declaration) return null;
  return occurrences(desk, found.declaration, found.ref?.file ?? id)
    .filter(({ isDeclaration }) => includeDeclaration || !isDeclaration)
    .map((one) => locationOf(desk, one.id, one.span));
}

/** A declaration and every reference to it, file by file. */
export function occurrences(desk: Desk, declaration: Declaration, file: string): Occurrence[] {
  const meant = declaration.kind === 'import' ? (declaration.ref.to ?? declaration) : declaration;
  const home = declaration.kind === 'import' ? (declaration.ref.file ?? file) : file;
  const span = nameSpan(meant);
  const found: Occurrence[] = [];
  if (span) found.push({ id: home, span, name: '', isDeclaration: true });
  for (const { file: id, ref } of desk.engine.referencesTo(meant, home)) {
    found.push({ id, span: ref.span, name: ref.name, isDeclaration: false });
  }
  return found;
}
