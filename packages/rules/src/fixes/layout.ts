import type { Block, Edit } from '@jointwork/language';

/**
 * Puts clauses into a text so that it looks as if its author had written them: on lines of their own, indented like
 * their neighbours; on the same line in a block that is written on one.
 */
export class Layout {
  readonly text: string;
  readonly #newline: string;

  constructor(text: string) {
    this.text = text;
    this.#newline = /\r?\n/.exec(text)?.[0] ?? '\n';
  }

  /** Adds lines at the end of a block, and opens one where there is none. Undefined where the block is not closed yet. */
  append(block: Block, ...lines: readonly string[]): Edit | undefined {
    const outer = this.indentAt(block.span.start);
    const inner = `${outer}  `;
    if (!block.body) {
      const { end } = block.span;
      return insert(end, ` {${this.#below(lines, inner)}${this.#newline}${outer}}`);
    }
    const close = block.body.end - 1;
    if (close <= block.body.start || this.text[close] !== '}') return undefined;
    const lineStart = this.text.lastIndexOf('\n', close - 1) + 1;
    if (lineStart > block.body.start && this.text.slice(lineStart, close).trim() === '') {
      return insert(lineStart, lines.map((line) => `${line && inner}${line}${this.#newline}`).join(''));
    }
    const before = block.body.start + this.text.slice(block.body.start, close).trimEnd().length;
    const onOneLine = lines.length === 1 && !this.text.slice(block.body.start, close).includes('\n');
    return insert(before, onOneLine ? ` ${lines[0]}` : `${this.#below(lines, inner)}${this.#newline}${outer}`);
  }

  /** Adds lines below a clause that ends at an offset, and leaves a comment behind the clause where it is. */
  after(offset: number, indent: string, ...lines: readonly string[]): Edit {
    const rest = /^[ \t]*(?:\/\/[^\r\n]*)?(?=\r?\n|$)/.exec(this.text.slice(offset));
    return insert(offset + (rest?.[0].length ?? 0), this.#below(lines, indent));
  }

  /** Adds a line above a clause that starts at an offset; both share the line where something stands before the clause. */
  before(offset: number, line: string): Edit {
    const indent = this.indentAt(offset);
    const alone = this.text.slice(this.text.lastIndexOf('\n', offset - 1) + 1, offset).trim() === '';
    return insert(offset, alone ? `${line}${this.#newline}${indent}` : `${line} `);
  }

  /** Takes a clause away, and its line where nothing else stands on it. */
  remove(start: number, end: number): Edit {
    const lineStart = this.text.lastIndexOf('\n', start - 1) + 1;
    const next = this.text.indexOf('\n', end);
    const lineEnd = next < 0 ? this.text.length : next + 1;
    const alone = this.text.slice(lineStart, start).trim() === '' && this.text.slice(end, lineEnd).trim() === '';
    return { span: alone ? { start: lineStart, end: lineEnd } : { start, end }, text: '' };
  }

  /** The space before the first word of the line that an offset is in. */
  indentAt(offset: number): string {
    const lineStart = this.text.lastIndexOf('\n', offset - 1) + 1;
    return /^[ \t]*/.exec(this.text.slice(lineStart, offset))?.[0] ?? '';
  }

  #below(lines: readonly string[], indent: string): string {
    return lines.map((line) => `${this.#newline}${line && indent}${line}`).join('');
  }
}

/** Adds text at an offset. */
export function insert(offset: number, text: string): Edit {
  return { span: { start: offset, end: offset }, text };
}
