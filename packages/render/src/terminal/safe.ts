/**
 * What a terminal would take as a command or as a change of reading direction: control characters, the separators of
 * lines and paragraphs, marks and overrides of direction, and halves of surrogate pairs.
 */
const unsafe = /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\p{Cs}]/gu;

/** A text that a terminal shows as it is: each unsafe character gives way to one that can be seen, of the same width. */
export function safe(text: string): string {
  return text.replace(unsafe, (character) => picture(character.charCodeAt(0)));
}

/** Controls have pictures of their own; whatever else is unsafe shows as a character that could not be read. */
function picture(code: number): string {
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return code === 0x7f ? '\u2421' : '\ufffd';
}

/** The same for JSON, where the unsafe can be written as an escape and so stays what it is. */
export function safeJson(json: string): string {
  return json.replace(/[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}
