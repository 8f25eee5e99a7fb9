import { isInside, specifierOf } from '@jointwork/language';
import type { FileRename, WorkspaceEdit } from 'vscode-languageserver';
import { asFolder } from '../addresses.ts';
import { type Desk, type FileEdit, words, workspaceEdit } from '../desk.ts';

/** What imports must say once files or folders have other names: those that lead to them, and those that they make. */
export function importsAfterRename(desk: Desk, files: readonly FileRename[]): WorkspaceEdit | null {
  const after = movedBy(desk, files);
  const edits: FileEdit[] = [];
  for (const id of desk.engine.uris()) {
    const imported = desk.engine.imported(id);
    for (const [i, { from }] of (desk.engine.model(id)?.imports ?? []).entries()) {
      const target = imported[i];
      if (!from || !target || !/^\.\.?\//.test(from.value)) continue;
      if (after(id) === id && after(target) === target) continue;
      const specifier = specifierOf(after(id), after(target));
      if (specifier === undefined || specifier === from.value) continue;
      edits.push({ id, span: from.span, text: JSON.stringify(specifier), note: 'imports' });
    }
  }
  return edits.length > 0 ? workspaceEdit(desk, edits, { imports: words(desk, 'server.edit.imports') }) : null;
}

/** The addresses at which something is gone or new once files or folders have other names. */
export function touchedByRename(desk: Desk, files: readonly FileRename[]): string[] {
  const after = movedBy(desk, files);
  return desk.engine.uris().flatMap((id) => {
    const moved = after(id);
    return moved === id ? [] : [desk.addresses.uriOf(id), desk.addresses.uriOf(moved)];
  });
}

/** Where a file is afterwards. */
function movedBy(desk: Desk, files: readonly FileRename[]): (id: string) => string {
  const moved = files.map(({ oldUri, newUri }) => ({
    from: desk.addresses.idOf(oldUri),
    to: desk.addresses.idOf(newUri),
  }));
  return (id) => {
    for (const { from, to } of moved) {
      if (id === from) return to;
      if (isInside(id, asFolder(from))) return asFolder(to) + id.slice(asFolder(from).length);
    }
    return id;
  };
}
