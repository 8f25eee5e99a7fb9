import { md } from './escape.ts';

/** Markdown that is written already, so that it is not escaped once more. */
export interface Written {
  readonly markdown: string;
}

export type Text = string | Written;

/** A plain text is escaped, what is written stays. */
function inline(text: Text): string {
  return typeof text === 'string' ? md(text) : text.markdown;
}

export function strong(text: Text): Written {
  const said = inline(text);
  return { markdown: said === '' ? '' : `**${said}**` };
}

export function soft(text: Text): Written {
  const said = inline(text);
  return { markdown: said === '' ? '' : `*${said}*` };
}

/** Texts one after the other, those that are empty left out. */
export function joined(texts: readonly (Text | undefined | false)[], between = ' '): Written {
  const parts = texts.filter((text) => text !== undefined && text !== false).map(inline);
  return { markdown: parts.filter(Boolean).join(between) };
}

/** What a message says, with names and words of the language, which stand between backticks, as code. */
export function withCode(message: string): Written {
  const parts = message.split(/`([^`]+)`/);
  return joined(
    parts.map((part, i) => (i % 2 === 1 ? code(part) : { markdown: spacedAround(part) })),
    '',
  );
}

/** Escaping trims; the spaces beside code are kept. */
function spacedAround(part: string): string {
  const said = md(part);
  return `${/^\s/.test(part) ? ' ' : ''}${said}${said !== '' && /\s$/.test(part) ? ' ' : ''}`;
}

/** Nothing is markup between backticks, and GitHub looks for nothing there. In a table, a `|` would still count. */
export function code(text: string): Written {
  const plain = text
    .replaceAll(/[`|]/g, "'")
    .replaceAll(/[\s\p{Cc}\u202a-\u202e\u2066-\u2069\ufeff]+/gu, ' ')
    .trim();
  return { markdown: plain === '' ? '' : `\`${plain}\`` };
}

/** A block of Markdown; blocks stand apart from each other by an empty line. */
export type Block = string;

export function heading(level: 1 | 2 | 3, text: Text): Block {
  return `${'#'.repeat(level)} ${inline(text)}`;
}

export function paragraph(...texts: readonly (Text | undefined | false)[]): readonly Block[] {
  const { markdown } = joined(texts);
  return markdown === '' ? [] : [markdown];
}

export function quote(text: Text): Block {
  return `> ${inline(text)}`;
}

export function list(items: readonly Text[]): readonly Block[] {
  return items.length === 0 ? [] : [items.map((item) => `- ${inline(item)}`).join('\n')];
}

/** A table; columns in which no row has anything are left out. */
export function table(
  heads: readonly Text[],
  rows: readonly (readonly Text[])[],
  numbers: readonly number[] = [],
): Block[] {
  if (rows.length === 0) return [];
  const used = heads.map((_, i) => i).filter((i) => rows.some((row) => inline(row[i]!) !== ''));
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    [
      line(used.map((i) => inline(heads[i]!))),
      line(used.map((i) => (numbers.includes(i) ? '---:' : '---'))),
      ...rows.map((row) => line(used.map((i) => inline(row[i]!)))),
    ].join('\n'),
  ];
}
