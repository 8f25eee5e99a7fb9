import { stripVTControlCharacters } from 'node:util';
import { helpText } from '../messages/help.ts';

/** Says on standard error why something cannot be done; details come below, a little to the right. */
export function complain(message: string, details?: string): void {
  const indented = details ? `\n${details.replace(/^/gm, '  ')}` : '';
  process.stderr.write(`${harmless(message + indented)}\n`);
}

/** Says that Jointwork itself failed, and where. */
export function complainOf(error: unknown): void {
  complain(helpText.failed, error instanceof Error ? (error.stack ?? error.message) : String(error));
}

/** Names of files and arguments may hold what a terminal would obey; lines and indentation stay. */
function harmless(text: string): string {
  return stripVTControlCharacters(text).replace(
    /[^\P{Cc}\n]|[\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/gu,
    '\ufffd',
  );
}
