/** Words from elsewhere as texts and names of the language. */
import { plainLine, plainText } from '@jointwork/render/export';
import type { Left } from './outcome.ts';

/** The most characters of a name. */
const longest = 40;

/** A text in quotes, on one line. */
export function quoted(text: string): string {
  return `"${plainLine(text).replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}

/** A text as a comment of one line. */
export function comment(text: string): string {
  return `// ${plainLine(text)}`;
}

/** A note before an element; nothing where there is none. */
export function note(text: string): string {
  const lines = plainText(text).trim().replaceAll('*/', '* /').split('\n');
  if (lines.length === 1) return lines[0] === '' ? '' : `/** ${lines[0]} */\n`;
  return `/**\n${lines.map((line) => ` * ${line}`.trimEnd()).join('\n')}\n */\n`;
}

/** Names that are not taken yet. */
export class NewNames {
  readonly #taken = new Set<string>();

  /** `Year 5 teachers` is `Year5Teachers`; where that is taken, `Year5Teachers2`. */
  of(text: string, otherwise: string): string {
    const words =
      plainLine(text)
        .normalize('NFC')
        .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
    const joined = words.map((word) => word.slice(0, 1).toUpperCase() + word.slice(1)).join('');
    const cut = [...joined.replace(/^\P{L}+/u, '')].slice(0, longest).join('') || otherwise;
    return this.#free(cut);
  }

  /** A name as it was written, where it is one. */
  kept(name: string, otherwise: string): string {
    return /^\p{L}[\p{L}\p{M}\p{N}_-]*$/u.test(name) && !name.endsWith('-')
      ? this.#free(name)
      : this.of(name, otherwise);
  }

  #free(name: string): string {
    let free = name;
    for (let n = 2; this.#taken.has(free); n++) free = `${name}${n}`;
    this.#taken.add(free);
    return free;
  }
}

/** What was left, as comments at the head of the text. */
export function leftAsComments(left: readonly Left[], head: string): string {
  return left.length === 0
    ? ''
    : `${[head, ...left.map(({ where, what }) => `  ${where}: ${what}`)].map((line) => `// ${line.trimEnd().replaceAll(/\s*\n\s*/g, ' ')}`).join('\n')}\n\n`;
}
