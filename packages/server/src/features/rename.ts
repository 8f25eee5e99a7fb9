import { type Declaration, marksOf, nameOf, parse } from '@jointwork/language';
import { LSPErrorCodes, type Position, type Range, ResponseError, type WorkspaceEdit } from 'vscode-languageserver';
import { isLibrary } from '../addresses.ts';
import { asked, type Desk, type FileEdit, rangeOf, words, workspaceEdit } from '../desk.ts';
import { type Occurrence, occurrences } from './references.ts';

interface Renaming {
  readonly declaration: Declaration;
  /** Where it is declared. */
  readonly home: string;
  /** The name as it stands at the place. */
  readonly name: string;
  readonly range: Range;
  /** The name was given by an import, and counts in this file only. */
  readonly isAlias: boolean;
}

/** The word that would be renamed, or a refusal that says why not. */
export function prepareRename(desk: Desk, id: string, position: Position): { range: Range; placeholder: string } {
  const { range, name } = renamingAt(desk, id, position);
  return { range, placeholder: name };
}

/** Changes a name wherever it is written, in all files. Refuses what would change the meaning of something else. */
export function rename(desk: Desk, id: string, position: Position, newName: string): WorkspaceEdit {
  const renaming = renamingAt(desk, id, position);
  const wanted = newName.trim().normalize('NFC');
  if (!isName(wanted)) throw refusal(desk, 'not-a-name', newName);
  if (wanted === renaming.name) return { changes: {} };
  const edits = editsOf(desk, id, renaming, wanted);
  for (const edit of edits) if (isTaken(desk, edit, wanted, renaming.declaration)) throw refusal(desk, 'taken', wanted);
  for (const file of new Set(edits.map((edit) => edit.id))) {
    const text = desk.engine.text(file);
    if (
      text !== undefined &&
      !readsTheSame(
        text,
        edits.filter((edit) => edit.id === file),
      )
    ) {
      throw refusal(desk, 'misread', wanted);
    }
  }
  return workspaceEdit(desk, edits, {
    declared: words(desk, 'server.edit.declared'),
    used: words(desk, 'server.edit.used'),
    elsewhere: words(desk, 'server.edit.elsewhere'),
  });
}

function renamingAt(desk: Desk, id: string, position: Position): Renaming {
  const place = asked(desk, id, position);
  const found = place && desk.engine.at(id, place.offset);
  const declaration = found?.declaration;
  if (!declaration) throw refusal(desk, 'nothing', '');
  const range = rangeOf(desk, id, found.span);
  const name = found.ref?.name ?? nameOf(declaration) ?? '';
  const isAlias = declaration.kind === 'import' || (found.ref !== undefined && found.ref.name !== nameOf(declaration));
  const home = isAlias ? id : (found.ref?.file ?? id);
  if (isLibrary(home)) throw refusal(desk, 'library', name);
  if (!desk.engine.uris().includes(home) || home.includes('/node_modules/')) throw refusal(desk, 'package', name);
  return { declaration, home, name, range, isAlias };
}

function editsOf(desk: Desk, id: string, { declaration, home, name, isAlias }: Renaming, text: string): FileEdit[] {
  if (isAlias) return aliasEdits(desk, id, name, text);
  const edits: FileEdit[] = [];
  for (const one of occurrences(desk, declaration, home)) {
    // A file that imports it under another name keeps that name.
    if (one.isDeclaration || one.name === name) edits.push({ id: one.id, span: one.span, text, note: noteOf(one, id) });
  }
  return edits;
}

function noteOf(one: Occurrence, id: string): string {
  if (one.isDeclaration) return 'declared';
  return one.id === id ? 'used' : 'elsewhere';
}

/** The name after `as`, and where this file uses it. */
function aliasEdits(desk: Desk, id: string, name: string, text: string): FileEdit[] {
  const model = desk.engine.model(id)!;
  const alias = model.imports.flatMap(({ names }) => names ?? []).find((each) => each.alias?.value === name);
  const edits: FileEdit[] = [];
  if (alias?.alias) edits.push({ id, span: alias.alias.span, text, note: 'declared' });
  for (const ref of model.refs) {
    if (ref.name === name && ref !== alias?.ref && ref.to === alias?.ref.to)
      edits.push({ id, span: ref.span, text, note: 'used' });
  }
  return edits;
}

/** Whether the new name means something nearer or something else at one of the places where it would stand. */
function isTaken(desk: Desk, edit: FileEdit, wanted: string, declaration: Declaration): boolean {
  for (const visible of desk.engine.visibleAt(edit.id, edit.span.start)) {
    if (visible.nearness === 'library' || visible.nearness === 'elsewhere') return false;
    if (visible.name === wanted && visible.declaration !== declaration) return true;
  }
  return false;
}

/** Whether every word is still what it was once the edits are made: a keyword may be a name, but not everywhere. */
function readsTheSame(text: string, edits: readonly FileEdit[]): boolean {
  const ordered = [...edits].sort((one, other) => other.span.start - one.span.start);
  let changed = text;
  for (const { span, text: name } of ordered) changed = changed.slice(0, span.start) + name + changed.slice(span.end);
  const before = marksOf(text);
  const after = marksOf(changed);
  if (before.length !== after.length) return false;
  const same = before.every((mark, i) => mark.kind === after[i]!.kind && mark.slot === after[i]!.slot);
  return same && parse(text).problems.length >= parse(changed).problems.length;
}

function isName(text: string): boolean {
  const [, name, ...rest] = marksOf(`group ${text}`);
  return name?.slot === 'Participant.name' && rest.length === 0 && name.span.end === 'group '.length + text.length;
}

function refusal(desk: Desk, key: string, name: string): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestFailed, words(desk, `server.rename.${key}`, { name }));
}
