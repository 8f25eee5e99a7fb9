/**
 * Names, titles and texts come from strangers. Formats differ in what they take for markup, and each escapes that by
 * itself; what no reader of any format is to meet is taken away here, before.
 */

/** Controls, byte order marks, and what turns the direction of the text around it. Marks of direction may stay. */
const unwanted = /[^\P{Cc}\n\t]|[\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/** Halves of surrogate pairs are no characters; separators of lines and paragraphs, and every way to end a line, are `\n`. */
export function plainText(text: string): string {
  return text
    .replaceAll(/\p{Cs}/gu, '\ufffd')
    .replaceAll(/\r\n?|[\u0085\u2028\u2029\v\f]/g, '\n')
    .replaceAll(unwanted, '');
}

/** The same on one line. */
export function plainLine(text: string): string {
  return plainText(text).replaceAll(/\s+/g, ' ').trim();
}

/** A text whose places are pointed at: what is unwanted gives way to a character that could not be read, so that all others stay where they are. */
export function plainSource(text: string): string {
  return text.replaceAll(/[^\P{Cc}\r\n\t]|[\u2028-\u202e\u2066-\u2069\ufeff\p{Cs}]/gu, '\ufffd');
}
