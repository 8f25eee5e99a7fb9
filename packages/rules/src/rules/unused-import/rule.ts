import type { Import, ImportName } from '@jointwork/language';
import { importedAs, unusedImports } from '../../facts/imports.ts';
import { defineRule } from '../../rule.ts';

/** What is imported is used. */
export const rule = defineRule({
  id: 'unused-import',
  category: 'housekeeping',
  severity: 'info',
  sources: ['D'],
  messages: {
    title: 'What is imported is used',
    file: 'Nothing here comes from “{from}”. The import can go.',
    'file.question': 'What is to come from “{from}”, of which nothing is used yet?',
    name: 'Nothing here uses `{name}`. It can go from the import.',
    'name.question': 'What is `{name}` for, which nothing uses yet?',
    'fix.file': 'Remove the import',
    'fix.name': 'Remove `{name}` from the import',
  },
  *checkFile({ file, model, imported }) {
    for (const { import: one, names } of unusedImports(file, model, imported)) {
      if (!names) {
        yield {
          message: 'file',
          params: { from: one.from.value, name: '' },
          at: one.span,
          unnecessary: true,
          fixes: (layout) => [{ title: 'fix.file', edits: [layout.remove(one.span.start, one.span.end)], safe: true }],
        };
        continue;
      }
      for (const name of names) {
        const params = { from: one.from.value, name: importedAs(name) };
        yield {
          message: 'name',
          params,
          at: name.span,
          unnecessary: true,
          fixes: () => [{ title: 'fix.name', params: { name: params.name }, edits: [removal(name, one)], safe: true }],
        };
      }
    }
  },
});

/** A name with the comma before it; the first one with the comma behind it. */
function removal(name: ImportName, { names = [] }: Import) {
  const index = names.indexOf(name);
  const span =
    index > 0
      ? { start: names[index - 1]!.span.end, end: name.span.end }
      : { start: name.span.start, end: names[1]!.span.start };
  return { span, text: '' };
}
