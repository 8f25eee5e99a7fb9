import { plainLine } from '../export/text.ts';

/** Diagrams are refused beyond some 50,000 characters, and nobody reads a longer label. */
const longest = 80;

/**
 * A text as Mermaid shows it. What means something to Mermaid, to the Markdown in its labels or to HTML is written as a
 * code, `#59;`, so that it only ever is a character. Words of the language mean nothing behind the words that we put first.
 */
export function label(text: string, most = longest): string {
  // Mermaid has no name that is nothing.
  const characters = [...(plainLine(text) || '–')];
  const cut = characters.length > most ? `${characters.slice(0, most - 1).join('')}…` : characters.join('');
  return cut
    .replaceAll(/[!-~]/g, (sign) => (/[A-Za-z0-9.,?!'-]/.test(sign) ? sign : code(sign)))
    .replace(/^(\d*)([.-])/, (_, digits: string, sign: string) => digits + code(sign));
}

function code(sign: string): string {
  return `#${sign.charCodeAt(0)};`;
}
