import { plainLine } from '../export/text.ts';
import { escapeHtml } from '../html/tree.ts';

/** Stands between two characters and is not seen. */
const joiner = '\u2060';

/** A text for HTML that stands in Markdown, such as a summary: there backslashes do not count, and links are looked for. */
export function mdHtml(text: string): string {
  return escapeHtml(
    plainLine(text)
      .replaceAll(/(?<=[@#])(?=[\p{L}\p{N}_])/gu, joiner)
      .replaceAll(/(?<=:)(?=\/\/|[a-z0-9_+-]+:)/gi, joiner)
      .replaceAll(/(?<=\bwww)\./gi, `${joiner}.`),
  );
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', $: '&#36;' };

/**
 * A text as Markdown that shows it as it is, on GitHub and elsewhere: no markup, no HTML, no link, no mention, no
 * reference, no formula, no column of a table. For the inside of a paragraph, a heading, an item or a cell.
 */
export function md(text: string): string {
  return (
    plainLine(text)
      .replaceAll(/[\\`*_[\]|~]/g, '\\$&')
      // What begins a block begins a line.
      .replace(/^(?:[#+=-]|\d+(?=[.)]))/, (start) => (/\d/.test(start) ? `${start}\\` : `\\${start}`))
      // Mentions, references, addresses and emoji are looked for in the text that Markdown leaves, so that no escape
      // keeps them off.
      .replaceAll(/(?<=[@#])(?=[\p{L}\p{N}_\\])/gu, joiner)
      .replaceAll(/(?<=:)(?=\/\/|[a-z0-9_+\\-]+:)/gi, joiner)
      .replaceAll(/(?<=www)\./gi, `${joiner}.`)
      .replaceAll(/(?<=gh)-(?=\d)/gi, `${joiner}-`)
      .replaceAll(/\b(?=[0-9]*[a-f])(?=[a-f]*[0-9])[0-9a-f]{7,40}\b/gi, (hash) =>
        hash.replaceAll(/.{6}(?=.)/g, `$&${joiner}`),
      )
      .replaceAll(/[&<>$]/g, (sign) => entities[sign]!)
  );
}
