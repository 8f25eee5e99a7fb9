/** Writes docs/library: a page for each protocol and framework of the library, an index, and the sources of all. */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Framework, type Protocol, parse } from '@jointwork/language';
import { libraryFiles } from '@jointwork/library';
import { type Notes, notesOf } from './library-notes.ts';
import { lengthOf, runSheet, sizeOf } from './library-run-sheet.ts';
import { cell, range, table } from './markdown-table.ts';

const out = join(import.meta.dirname, '..', '..', '..', '..', 'docs', 'library');

interface Entry<T> {
  readonly item: T;
  readonly name: string;
  readonly title: string;
  readonly path: string;
  readonly notes: Notes;
  readonly source: string;
}

const entries = libraryFiles.flatMap(({ uri, text }) =>
  parse(text, uri).model.items.flatMap((item) =>
    item.kind === 'protocol' || item.kind === 'framework' ? [entryOf(item, uri)] : [],
  ),
);
const protocols = entries.filter((entry): entry is Entry<Protocol> => entry.item.kind === 'protocol').sort(byTitle);
const frameworks = entries.filter((entry): entry is Entry<Framework> => entry.item.kind === 'framework');

function entryOf<T extends Protocol | Framework>(item: T, uri: string): Entry<T> {
  const name = item.name.value;
  const path = `packages/library/${uri.replace('lib:/', 'lib/')}`;
  const source = item.source?.value ?? '';
  return { item, name, title: item.title?.value ?? name, path, notes: notesOf(item.doc?.value ?? ''), source };
}

function byTitle(one: { readonly title: string }, other: { readonly title: string }): number {
  return one.title.localeCompare(other.title, 'en');
}

const head = (path: string) => `<!-- Generated from ${path} -->\n`;

function protocolPage({ item, name, title, path, notes, source }: Entry<Protocol>): string {
  const roles = item.roles.map(({ name: role, title: what, min, max, any }) => [
    `\`${role.value}\``,
    any ? 'any number, or none' : range(min, max),
    cell(what?.value ?? ''),
  ]);
  const material = [
    ...item.uses.map(({ kindOf, text }) => `- on the table: ${text.value} (${kindOf.value})`),
    ...item.produces.map(({ kindOf, text }) => `- at the end: ${text.value} (${kindOf.value})`),
  ];
  const bound = item.roles.filter(({ any }) => !any).map(({ name: role }) => `${role.value} = …`);
  const follows = `follows ${name}${bound.length > 0 ? ` with ${bound.join(', ')}` : ''}`;
  return [
    `${head(path)}\n# ${title}`,
    `\`${name}\` · ${sizeOf(item)} · ${lengthOf(item)}`,
    item.purpose ? `**For:** ${item.purpose.value}` : '',
    ...notes.paragraphs,
    roles.length > 0 ? `## Who\n\n${table(['role', 'how many', ''], roles)}` : '',
    material.length > 0 ? `## What there is\n\n${material.join('\n')}` : '',
    item.norms.length > 0 ? `## Norms\n\n${item.norms.map(({ value }) => `- ${value}`).join('\n')}` : '',
    `## Run sheet\n\n${table(['minutes', 'step', 'what is done', 'who', 'silent'], runSheet(item))}`,
    `## To use it\n\nIn an activity of a design:\n\n\`\`\`\n${follows}\n\`\`\``,
    `## Source\n\n${source}. The words of this page are this library's. [The file](../../${path}) · [all protocols](README.md)`,
  ]
    .filter(Boolean)
    .join('\n\n');
}

function frameworkPage({ item, name, title, path, notes, source }: Entry<Framework>): string {
  const levels = item.levels.map(({ name: level, title: what, doc }) => [
    `\`${level.value}\``,
    cell(what?.value ?? ''),
    cell(doc?.value ?? ''),
  ]);
  const tenets = item.tenets.map(({ name: tenet, title: what, means, seen, doc }) =>
    [
      `### ${what?.value ?? tenet.value}`,
      `\`${tenet.value}\``,
      means?.value ?? '',
      seen.map(({ value }) => `- seen when: ${value}`).join('\n'),
      doc?.value ?? '',
    ]
      .filter(Boolean)
      .join('\n\n'),
  );
  return [
    `${head(path)}\n# ${title}`,
    `\`${name}\` · ${item.tenets.length} tenets`,
    ...notes.paragraphs,
    `## Levels\n\n${table(['level', '', ''], levels)}`,
    `## Tenets\n\n${tenets.join('\n\n')}`,
    `## Source\n\n${source}. The words of this page are this library's. [The file](../../${path}) · [the library](README.md)`,
  ].join('\n\n');
}

function indexPage(): string {
  const rows = protocols.map(({ item, name, title }) => [
    `[${cell(title)}](${name}.md)`,
    cell(item.purpose?.value ?? ''),
    sizeOf(item).replace(' people', ''),
    lengthOf(item).replace(' min', ''),
  ]);
  const others = frameworks.map(({ item, name, title, source }) => [
    `[${title}](${name}.md)`,
    String(item.tenets.length),
    cell(source),
  ]);
  return `${head('packages/library/lib/')}
# The library

${protocols.length} protocols and ${frameworks.length} frameworks that every design sees without an import. A protocol is an
order of talk. Each page says when to use it and, as important, when not; who takes part; and what happens minute by minute.

Three words are always used in the same way:

- **as published**: the source gives it so;
- **a convention of this library**: the source leaves it open, and this library chose;
- **Unconfirmed**: it is commonly told, and no source was found or read for it. [All of these, and all
  sources](sources.md), stand on one page.

Prompts and descriptions were written for this project.

## Protocols

${table(['protocol', 'for', 'people', 'minutes'], rows)}

## Frameworks

What a \`target\` can aim at. Each page says what a text can check, and what only people can say.

${table(['framework', 'tenets', 'source'], others)}`;
}

function sourcesPage(): string {
  const all = [...frameworks, ...protocols];
  const rows = all.map(({ name, title, source }) => [`[${cell(title)}](${name}.md)`, cell(source)]);
  const open = all.flatMap(({ name, title, notes }) =>
    notes.unconfirmed.map((text) => `- [${title}](${name}.md): ${text}`),
  );
  return `${head('packages/library/lib/')}
# Sources, and what could not be confirmed

${table(['', 'source'], rows)}

## Unconfirmed

What follows is commonly told in the field. No source was found or read for it when this library was written; who has
one is asked to say so.

${open.join('\n')}`;
}

/** Every page by the name of its file, without `.md`. */
export const libraryPages: ReadonlyMap<string, string> = new Map([
  ...protocols.map((entry) => [entry.name, `${protocolPage(entry)}\n`] as const),
  ...frameworks.map((entry) => [entry.name, `${frameworkPage(entry)}\n`] as const),
  ['README', `${indexPage()}\n`],
  ['sources', `${sourcesPage()}\n`],
]);

if (process.argv[1] === import.meta.filename) {
  mkdirSync(out, { recursive: true });
  // What stands for nothing any more is taken away.
  for (const file of readdirSync(out)) {
    if (file.endsWith('.md') && !libraryPages.has(file.slice(0, -'.md'.length))) rmSync(join(out, file));
  }
  for (const [name, text] of libraryPages) writeFileSync(join(out, `${name}.md`), text);
}
