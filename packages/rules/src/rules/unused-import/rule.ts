import type { Import, ImportName, Model } from '@jointwork/language';
import { leadsNowhere } from '../../facts/names.ts';
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
    const anyLost = model.refs.some(leadsNowhere);
    for (const [index, one] of model.imports.entries()) {
      const from = imported[index];
      // A file that is not there is the language's to report; a name that leads nowhere may be meant to come from it.
      if (from === undefined || from === file) continue;
      const unused = one.names?.filter((name) => name.ref.to && !isUsed(name, model)) ?? [];
      const isWhole = one.names
        ? unused.length === one.names.length
        : !anyLost && !model.refs.some((ref) => ref.file === from);
      if (isWhole) {
        yield {
          message: 'file',
          params: { from: one.from.value, name: '' },
          at: one.span,
          unnecessary: true,
          fixes: (layout) => [{ title: 'fix.file', edits: [layout.remove(one.span.start, one.span.end)], safe: true }],
        };
        continue;
      }
      for (const name of unused) {
        yield {
          message: 'name',
          params: { from: one.from.value, name: nameOf(name) },
          at: name.span,
          unnecessary: true,
          fixes: () => [{ title: 'fix.name', params: { name: nameOf(name) }, edits: [removal(name, one)], safe: true }],
        };
      }
    }
  },
});

function nameOf({ alias, ref }: ImportName): string {
  return alias?.value ?? ref.name;
}

/** Tenets and levels are found without naming their framework. */
function isUsed(name: ImportName, { refs }: Model): boolean {
  const to = name.ref.to!;
  const parts: readonly unknown[] = to.kind === 'framework' ? [...to.tenets, ...to.levels] : [];
  return refs.some(
    (ref) => ref !== name.ref && ((ref.to === to && ref.name === nameOf(name)) || parts.includes(ref.to)),
  );
}

/** A name with the comma before it; the first one with the comma behind it. */
function removal(name: ImportName, { names = [] }: Import) {
  const index = names.indexOf(name);
  const span =
    index > 0
      ? { start: names[index - 1]!.span.end, end: name.span.end }
      : { start: name.span.start, end: names[1]!.span.start };
  return { span, text: '' };
}
