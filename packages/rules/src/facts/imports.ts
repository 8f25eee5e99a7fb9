import type { Import, ImportName, Model } from '@jointwork/language';
import { leadsNowhere } from './names.ts';

/** An import of which nothing is used, or, with `names`, only these are not. */
export interface UnusedImport {
  readonly import: Import;
  readonly names?: readonly ImportName[];
}

/**
 * The imports of a file that nothing in it needs. One that leads to no file is the language's to report; while a name
 * leads nowhere, it may be meant to come from any file that is imported whole.
 *
 * @param imported for each import, the file that it leads to
 */
export function unusedImports(file: string, model: Model, imported: readonly (string | undefined)[]): UnusedImport[] {
  const anyLost = model.refs.some(leadsNowhere);
  const unused: UnusedImport[] = [];
  for (const [index, one] of model.imports.entries()) {
    const from = imported[index];
    if (from === undefined || from === file) continue;
    const names = one.names?.filter((name) => name.ref.to && !isUsed(name, model)) ?? [];
    const isWhole = one.names
      ? names.length === one.names.length
      : !anyLost && !model.refs.some((ref) => ref.file === from);
    if (isWhole) unused.push({ import: one });
    else if (names.length > 0) unused.push({ import: one, names });
  }
  return unused;
}

/** The name by which a file knows what it imports. */
export function importedAs({ alias, ref }: ImportName): string {
  return alias?.value ?? ref.name;
}

/** Tenets and levels are found without naming their framework. */
function isUsed(name: ImportName, { refs }: Model): boolean {
  const to = name.ref.to!;
  const parts: readonly unknown[] = to.kind === 'framework' ? [...to.tenets, ...to.levels] : [];
  return refs.some(
    (ref) => ref !== name.ref && ((ref.to === to && ref.name === importedAs(name)) || parts.includes(ref.to)),
  );
}
