/** Text as it may stand on paper: on one line, without what cannot be seen. */
import { plainText } from '../../export/text.ts';
import type { Inline } from './model.ts';

/** No characters of XML, though of nothing else either. */
const notXml = /[\ufdd0-\ufdef\ufffe\uffff]/g;

/** On one line, free of what no reader should meet; spaces at its ends stay, as a sentence may go on. */
export function clean(text: string): string {
  return plainText(text).replaceAll(notXml, '').replaceAll(/\s+/gu, ' ');
}

/** With a full stop, unless something ends it already; ended by a full stop of its own, where a quote ends it. */
export function sentence(text: string): string {
  const trimmed = clean(text).trim();
  return trimmed === '' || /[.!?…:;。！？][”"’')\]]*$/u.test(trimmed) ? trimmed : `${trimmed}.`;
}

/** Without a full stop at its end, for where the sentence goes on. */
export function phrase(text: string): string {
  return clean(text)
    .trim()
    .replace(/(?<!\.)\.$/u, '');
}

/** With a capital, where it begins a line. */
export function capital(text: string): string {
  const [first = '', ...rest] = text;
  return first.toUpperCase() + rest.join('');
}

/** Markdown as plain paragraphs: what is marked up stays, its marks go. */
export function plainParagraphs(markdown: string): string[] {
  return markdown
    .split(/\n\s*\n/)
    .map((block) =>
      clean(
        block
          .replaceAll(/^\s{0,3}(?:#{1,6}|>|[-*+]|\d+\.)\s+/gm, '')
          .replaceAll(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
          .replaceAll(/(\*\*|__|`)(.+?)\1/g, '$2')
          .replaceAll(/(?<![\p{L}\p{N}])([*_])(.+?)\1(?![\p{L}\p{N}])/gu, '$2'),
      ).trim(),
    )
    .filter((block) => block !== '');
}

export function textOf(text: readonly Inline[]): string {
  return text.map((part) => (typeof part === 'string' ? part : part.text)).join('');
}
