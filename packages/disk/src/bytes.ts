/** What the bytes of a file are read as, wherever they come from: the disk, a revision, or an editor's own files. */
import type { Message, Problem } from '@jointwork/language';

/**
 * The most bytes that are read of one file. The language takes two million UTF-16 units, each of them three bytes at
 * the most in UTF-8: a file beyond that is refused before it costs memory.
 */
export const maxBytes = 6_000_000;

/** The text of a file, or the problem that stands at its start instead. */
export type Read = { readonly text: string; readonly problem?: undefined } | { readonly problem: Problem };

/** What is said of a file with so many bytes. */
export function tooLarge(bytes: number): Read {
  return refused('too-large', { megabytes: bytes / 1e6, most: maxBytes / 1e6 });
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** The text of what a file holds. */
export function readBytes(bytes: Uint8Array): Read {
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (isUtf16) return refused('utf16');
  if (bytes.includes(0)) return refused('not-text');
  try {
    // The decoder takes the byte order mark away, as editors do before they count columns.
    return { text: utf8.decode(bytes) };
  } catch {
    return refused(looksLikeText(bytes) ? 'not-utf8' : 'not-text', { byte: firstFault(bytes) });
  }
}

/** Control characters give binary files away that happen to hold no zero. */
function looksLikeText(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 8000);
  let controls = 0;
  for (const byte of head) if (byte < 9 || (byte > 13 && byte < 27)) controls++;
  return controls * 50 < head.length;
}

/** The first byte, counted from 1, at which the bytes stop being UTF-8. */
function firstFault(bytes: Uint8Array): number {
  const again = new TextEncoder().encode(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes));
  let i = 0;
  while (i < bytes.length && bytes[i] === again[i]) i++;
  return i + 1;
}

/** A problem that stands at the start of a file instead of its text. */
export function refused(code: string, params: Message['params'] = {}): Read {
  const message = { key: `disk.${code}`, params };
  return { problem: { code, severity: 'error', message, span: { start: 0, end: 0 } } };
}
