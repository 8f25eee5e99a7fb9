import { format, type Import, type ImportName, marksOf, parse, type Span } from '@jointwork/language';
import { importedAs, unusedImports } from '@jointwork/rules';
import { isLibrary } from '../addresses.ts';
import type { Desk, FileEdit } from '../desk.ts';

/** An import that may be moved, and what of it is used. */
interface Kept {
  readonly specifier: string;
  /** Undefined: everything that the file declares. */
  readonly names?: readonly ImportName[];
}

/**
 * Puts the imports of a file in order: the library, packages, then files, each by the alphabet; imports by name from one
 * file become one, and what nothing uses goes. Groups that empty lines or comments part stay apart, and an import with a
 * comment stays where it is.
 */
export function organizedImports(desk: Desk, id: string): FileEdit[] {
  const text = isLibrary(id) ? undefined : desk.engine.text(id);
  const model = desk.engine.model(id);
  if (text === undefined || !model) return [];
  // A clause that cannot be read may use what nothing else uses.
  const isRead = parse(text).problems.every(({ severity }) => severity !== 'error');
  const unused = new Map(
    (isRead ? unusedImports(id, model, desk.engine.imported(id)) : []).map((one) => [
      one.import,
      one.names ?? ('all' as const),
    ]),
  );
  const edits: FileEdit[] = [];
  for (const group of groupsOf(text, model.imports)) {
    const kept: Kept[] = [];
    for (const one of group) {
      const gone = unused.get(one);
      if (gone === 'all') continue;
      kept.push({ specifier: one.from.value, names: one.names?.filter((name) => !gone?.includes(name)) });
    }
    const span = { start: group[0]!.span.start, end: group[group.length - 1]!.span.end };
    const written = format(ordered(merged(kept)).map(importText).join('\n'));
    if (written.refused) continue;
    edits.push(...replacing(id, text, span, written.text.trimEnd()));
  }
  return edits;
}

/** Imports that follow each other on lines of their own, without comments and without mistakes. */
function groupsOf(text: string, imports: readonly Import[]): Import[][] {
  const comments = marksOf(text).filter(({ kind }) => kind === 'comment');
  const groups: Import[][] = [];
  let last: Import | undefined;
  for (const one of imports) {
    if (!isPlain(text, one.span, comments)) {
      last = undefined;
      continue;
    }
    const gap = last && text.slice(last.span.end, one.span.start);
    if (gap !== undefined && /^\s*$/.test(gap) && (gap.match(/\n/g)?.length ?? 0) < 2) groups.at(-1)!.push(one);
    else groups.push([one]);
    last = one;
  }
  return groups;
}

/** No comment stands in it, behind it on its line or right above it, and it can be read. */
function isPlain(text: string, { start, end }: Span, comments: readonly { readonly span: Span }[]): boolean {
  const lineEnd = text.indexOf('\n', end);
  const touched = comments.some(({ span }) => {
    const isBehind = span.start >= end && (lineEnd < 0 || span.start < lineEnd);
    const isAbove = span.end <= start && /^[ \t]*\r?\n?[ \t]*$/.test(text.slice(span.end, start));
    return isBehind || isAbove || (span.start < end && span.end > start);
  });
  const written = text.slice(start, end);
  const read = marksOf(written);
  return !touched && read.length > 1 && read[read.length - 1]!.kind === 'string' && !format(written).refused;
}

/** Names from the same file stand in one import. */
function merged(kept: readonly Kept[]): Kept[] {
  const all: Kept[] = [];
  for (const one of kept) {
    const same = all.findIndex(({ specifier, names }) => specifier === one.specifier && !names === !one.names);
    if (same < 0) {
      all.push(one);
      continue;
    }
    const names = all[same]!.names?.concat(one.names ?? []);
    all[same] = { specifier: one.specifier, names };
  }
  return all.map(({ specifier, names }) => ({ specifier, names: names && eachOnce(names) }));
}

function eachOnce(names: readonly ImportName[]): ImportName[] {
  const byName = new Map(names.map((name) => [`${name.ref.name} ${importedAs(name)}`, name]));
  return [...byName.values()].sort((one, other) => byCharacters(one.ref.name, other.ref.name));
}

function ordered(kept: readonly Kept[]): Kept[] {
  return [...kept].sort(
    (one, other) =>
      distance(one.specifier) - distance(other.specifier) ||
      byCharacters(one.specifier, other.specifier) ||
      Number(one.names !== undefined) - Number(other.names !== undefined),
  );
}

/** From what is there for everybody to what lies beside the file. */
function distance(specifier: string): number {
  if (specifier.startsWith('lib:')) return 0;
  if (specifier.startsWith('../')) return 2;
  return specifier.startsWith('./') ? 3 : 1;
}

function byCharacters(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function importText({ specifier, names }: Kept): string {
  const said = names?.map(({ ref, alias }) => (alias ? `${ref.name} as ${alias.value}` : ref.name)).join(', ');
  const from = quoted(specifier);
  return said === undefined ? `import ${from}` : `import { ${said} } from ${from}`;
}

function quoted(text: string): string {
  return `"${text.replaceAll(/["\\]/g, '\\$&')}"`;
}

/** Puts a text in the place of another; where nothing is left, the lines go too. */
function replacing(id: string, text: string, { start, end }: Span, by: string): FileEdit[] {
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const written = by.replaceAll('\n', eol);
  if (text.slice(start, end) === written) return [];
  if (written !== '') return [{ id, span: { start, end }, text: written }];
  const rest = text.slice(end).match(/^\s*/)![0].length;
  return [{ id, span: { start, end: end + rest }, text: '' }];
}
