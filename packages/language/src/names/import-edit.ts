import type { Model } from '../model/model.ts';
import type { Edit } from '../problem.ts';

/**
 * The edit that imports a name: into the list of an import by name from the same file, else as a line after the last
 * import, else before everything but the edition and the documentation of the file.
 */
export function importEdit(model: Model, name: string, specifier: string): Edit {
  for (const { from, names } of model.imports) {
    const last = names?.at(-1);
    if (last && from.value === specifier) return insert(last.span.end, `, ${name}`);
  }
  const line = `import { ${name} } from ${JSON.stringify(specifier)}`;
  const lastImport = model.imports.at(-1);
  if (lastImport) return insert(lastImport.span.end, `\n${line}`);
  const head = Math.max(model.edition?.span.end ?? 0, model.doc?.span.end ?? 0);
  return head > 0 ? insert(head, `\n\n${line}`) : insert(0, `${line}\n\n`);
}

function insert(at: number, text: string): Edit {
  return { span: { start: at, end: at }, text };
}
