import {
  folderOf,
  type Item,
  importEdit,
  join,
  type Model,
  type Ref,
  type Span,
  specifierOf,
} from '@jointwork/language';
import { leadsNowhere } from '@jointwork/rules';
import { CodeActionKind } from 'vscode-languageserver';
import { isLibrary } from '../addresses.ts';
import type { Desk, FileEdit } from '../desk.ts';
import type { Change, Place, Refactoring } from './refactoring.ts';
import { formattedItem, removalOf, withComments } from './text-around.ts';

/** Moves a protocol, a participant or what else is shared into a file of its own, and imports it wherever it is used. */
export const extract: Refactoring = {
  id: 'extract',
  kind: CodeActionKind.RefactorExtract,
  keeps: 'plans',
  offer(place) {
    const { desk, id, model, span } = place;
    const item = model.items.find(
      ({ kind, head, name }) =>
        kind !== 'design' && name.value !== '' && head.start <= span.start && span.end <= head.end,
    );
    const target = item && desk.client.createsFiles ? newFile(desk, id, item.name.value) : undefined;
    // A file that holds nothing else is that file already.
    if (!item || !target || model.items.length === 1) return undefined;
    if (model.refs.some((ref) => isIn(ref.span, item.span) && leadsNowhere(ref))) return undefined;
    const file = decodeURIComponent(target.slice(target.lastIndexOf('/') + 1));
    return { params: { name: item.name.value, file }, change: () => moved(place, item, target) };
  },
};

/** A file beside this one that is not there yet, called like the name: `WorkTuning` in `work-tuning.collab`. */
function newFile(desk: Desk, id: string, name: string): string | undefined {
  const folder = folderOf(id);
  if (folder === undefined || isLibrary(id)) return undefined;
  const base = name
    .replaceAll(/(\p{Ll}|\p{N})(\p{Lu})/gu, '$1-$2')
    .replaceAll(/[^\p{L}\p{N}-]+/gu, '-')
    .toLowerCase();
  for (let i = 1; i < 100; i++) {
    const address = join(folder, `${base}${i > 1 ? `-${i}` : ''}.collab`);
    if (address !== undefined && !desk.engine.has(address)) return address;
  }
  return undefined;
}

function moved({ desk, id, text, model }: Place, item: Item, target: string): Change {
  const { engine } = desk;
  const stretch = withComments(text, item.span);
  const edits: FileEdit[] = [{ id, span: removalOf(text, stretch), text: '' }];
  const inside = (ref: Ref, file: string) => file === id && isIn(ref.span, item.span);
  const users = new Set(engine.referencesTo(item, id).flatMap(({ file, ref }) => (inside(ref, file) ? [] : [file])));
  for (const file of users) edits.push(...importing(engine.model(file)!, file, item, target));
  const body = text.slice(stretch.start, stretch.end);
  const imports = importsFor({ desk, id, model }, item, target);
  return { edits, created: { id: target, text: formattedItem(`${imports}${body}\n`) } };
}

/** What a file that used the item must import now, and what it need no longer import from its old place. */
function importing(model: Model, file: string, item: Item, target: string): FileEdit[] {
  const specifier = specifierOf(file, target)!;
  const said = model.imports
    .flatMap((one) => (one.names ?? []).map((name) => ({ one, name })))
    .find(({ name }) => name.ref.to === item);
  if (!said) {
    const edit = importEdit(model, item.name.value, specifier);
    return [{ id: file, span: edit.span, text: edit.text }];
  }
  const { one, name } = said;
  const from = { id: file, span: one.from.span, text: `"${specifier}"` };
  if (one.names!.length === 1) return [from];
  const index = one.names!.indexOf(name);
  const span =
    index > 0
      ? { start: one.names![index - 1]!.span.end, end: name.span.end }
      : { start: name.span.start, end: one.names![1]!.span.start };
  const alias = name.alias ? ` as ${name.alias.value}` : '';
  const line = `\nimport { ${item.name.value}${alias} } from "${specifier}"`;
  return [
    { id: file, span, text: '' },
    { id: file, span: { start: one.span.end, end: one.span.end }, text: line },
  ];
}

/** The imports of the new file: what the item names, from where it stands. */
function importsFor({ desk, id, model }: Pick<Place, 'desk' | 'id' | 'model'>, item: Item, target: string): string {
  const bySpecifier = new Map<string, Set<string>>();
  const imported = desk.engine.imported(id);
  for (const ref of model.refs) {
    if (!isIn(ref.span, item.span) || !ref.to || ref.to === item) continue;
    const file = ref.file ?? id;
    const isItem = desk.engine.model(file)?.items.some((one) => one === ref.to);
    if (isLibrary(file) || !isItem) continue;
    const written = model.imports[imported.indexOf(file)]?.from.value;
    // A package is called by its name from everywhere.
    const specifier = written !== undefined && !written.startsWith('.') ? written : specifierOf(target, file)!;
    const own = (ref.to as Item).name.value;
    const names = bySpecifier.get(specifier) ?? new Set<string>();
    bySpecifier.set(specifier, names.add(own === ref.name ? own : `${own} as ${ref.name}`));
  }
  const lines = [...bySpecifier].map(([from, names]) => `import { ${[...names].join(', ')} } from "${from}"\n`);
  return lines.length > 0 ? `${lines.sort().join('')}\n` : '';
}

function isIn(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
