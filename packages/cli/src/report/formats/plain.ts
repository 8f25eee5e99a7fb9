/** What no log, XML or annotation should get: controls, and characters that turn the direction of reading. */
const unsafe = /[\p{Cc}\p{Cs}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]+/gu;

/** A text on one line in which nothing is a command to whoever shows it. */
export function plain(text: string): string {
  return text.replace(unsafe, ' ').trim();
}

/** The same, at most so long. */
export function shortened(text: string, most: number): string {
  const whole = plain(text);
  if (whole.length <= most) return whole;
  // Not through the middle of a character.
  return `${whole.slice(0, most - 1).replace(/\p{Cs}$/u, '')}…`;
}
