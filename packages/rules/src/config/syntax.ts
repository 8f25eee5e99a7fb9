import type { Problem } from '@jointwork/language';
import { createScanner, type ParseError, printParseErrorCode } from 'jsonc-parser';

/** No configuration needs more objects and lists inside each other. */
const mostLevels = 30;

/** Kinds of tokens, as the scanner numbers them. */
const [openBrace, closeBrace, openBracket, closeBracket, end] = [1, 2, 3, 4, 17];

export function isDeep(text: string): boolean {
  const scanner = createScanner(text, true);
  let levels = 0;
  for (let token: number = scanner.scan(); token !== end; token = scanner.scan()) {
    if (token === openBrace || token === openBracket) levels++;
    else if (token === closeBrace || token === closeBracket) levels--;
    if (levels > mostLevels) return true;
  }
  return false;
}

/** What keeps a text from being JSON, in the order of the text. */
export function syntaxProblems(text: string, errors: readonly ParseError[]): Problem[] {
  return errors.map(({ error, offset, length }) => ({
    code: 'config-syntax',
    severity: 'error',
    message: { key: 'config.syntax', params: { fault: printParseErrorCode(error) } },
    span: { start: Math.min(offset, text.length), end: Math.min(offset + length, text.length) },
  }));
}
