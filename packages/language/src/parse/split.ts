import type { IToken } from 'chevrotain';
import type { Fix, Problem } from '../problem.ts';
import { Boundaries } from './boundaries.ts';
import { parserParts } from './clause-parser.ts';
import { Cursor, fits } from './cursor.ts';
import type { BlockShape, ClauseShape, Shapes } from './shapes.ts';
import { type ClauseHint, removal, spanOfToken } from './syntax-problems.ts';
import { isString, isWord, type KeywordType } from './tokens.ts';

/** One clause of a block: the tokens that the parser will see, and the block that it opens. */
export interface Segment {
  /** Undefined: the first word is no clause of this block. */
  readonly shape?: ClauseShape;
  /** The tokens of the clause, without those of its block. */
  readonly tokens: IToken[];
  readonly body?: Body;
}

export interface Body {
  readonly shape: BlockShape;
  readonly open: IToken;
  /** Undefined: the file ended, or the next block began, before the closing brace. */
  close?: IToken;
  readonly segments: Segment[];
}

export interface Split {
  readonly segments: readonly Segment[];
  readonly problems: readonly Problem[];
}

/** Deeper blocks are skipped with one message; the language itself nests five deep. */
export const maxDepth = 40;

/**
 * Splits a file into blocks and clauses before anything is parsed, so that a mistake stays inside its clause. A clause
 * ends where the next one begins: at a first word of this kind of block that cannot be a name where it stands. Which
 * words those are, and what may follow them, is read off the grammar.
 */
export function split(
  tokens: IToken[],
  text: string,
  shapes: Shapes,
  keywords: ReadonlyMap<string, KeywordType>,
): Split {
  return new Splitter(new Cursor(tokens, text, keywords), shapes).run();
}

const nothing: ReadonlySet<string> = new Set();

class Splitter {
  readonly #cursor: Cursor;
  readonly #shapes: Shapes;
  readonly #boundaries: Boundaries;
  readonly #problems: Problem[] = [];
  /** Closing braces that the file lacks: as many blocks may be closed early. */
  #missing = 0;

  constructor(cursor: Cursor, shapes: Shapes) {
    this.#cursor = cursor;
    this.#shapes = shapes;
    this.#boundaries = new Boundaries(cursor, shapes);
    for (const { image } of cursor.tokens) {
      if (image === '{') this.#missing++;
      else if (image === '}') this.#missing--;
    }
  }

  run(): Split {
    const segments: Segment[] = [];
    while (this.#cursor.token) {
      this.#block([this.#shapes.top], segments);
      const stray = this.#cursor.token;
      if (stray) {
        this.#report('unmatched-brace', stray, stray);
        this.#cursor.at++;
      }
    }
    return { segments, problems: this.#problems };
  }

  /** Reads clauses up to the closing brace of the innermost block of the path, or to where an outer block goes on. */
  #block(path: readonly BlockShape[], into: Segment[]): void {
    const block = path[path.length - 1]!;
    while (this.#cursor.token) {
      const token = this.#cursor.token!;
      if (token.image === '}') return;
      let shape = isWord(token) ? block.heads.get(token.image) : undefined;
      if (!shape && this.#missing > 0 && this.#belongsOutside(path)) {
        this.#missing--;
        return;
      }
      shape ??= this.#meant(block, token);
      into.push(shape ? this.#clause(path, shape) : this.#unknown(path));
    }
  }

  /** The word begins a line, is no clause here and is one of a block around this one: a closing brace was forgotten. */
  #belongsOutside(path: readonly BlockShape[]): boolean {
    const token = this.#cursor.token!;
    if (!isWord(token) || !this.#cursor.startsLine()) return false;
    for (let depth = path.length - 2; depth >= 0; depth--) {
      const shape = path[depth]!.heads.get(token.image);
      if (shape) return this.#cursor.matches(shape);
    }
    return false;
  }

  /**
   * The clause that is meant by a first word that begins nothing here: a misspelt one, or another word for one. It is read
   * as that clause, if the next word on the line can go on with it. Reports the word in any case.
   */
  #meant(block: BlockShape, token: IToken): ClauseShape | undefined {
    if (!isWord(token)) {
      if (token.image !== '{') this.#reportUnknown(token, block, { near: 'none', home: 'none' });
      return undefined;
    }
    const hint = this.#boundaries.hint(block, token);
    this.#reportUnknown(token, block, hint);
    if (!hint.shape) return undefined;
    const [word, rest] = hint.near.split(' ') as [string, string?];
    this.#cursor.mean(token, word);
    if (rest !== undefined)
      this.#cursor.tokens.splice(
        this.#cursor.at + 1,
        0,
        parserParts().lexer.make('ID', '', token.endOffset! + 1, rest),
      );
    return hint.shape;
  }

  #reportUnknown(token: IToken, block: BlockShape, { near, home, safe }: ClauseHint): void {
    const word = token.image.length > 40 ? `${token.image.slice(0, 39)}…` : token.image;
    const title = { key: 'fix.write', params: { text: near } };
    const fixes = near === 'none' ? undefined : [{ title, edits: [{ span: spanOfToken(token), text: near }], safe }];
    this.#report('unknown-clause', token, token, { word, block: block.rule, near, home }, fixes);
  }

  #clause(path: readonly BlockShape[], shape: ClauseShape): Segment {
    const block = path[path.length - 1]!;
    const tokens: IToken[] = [];
    this.#cursor.harden(this.#cursor.take(tokens));
    let seenString = false;
    // Whether the last token stands where a name is expected, and so is one, whatever its text.
    let lastIsName = false;
    while (this.#cursor.token) {
      const token = this.#cursor.token!;
      if (token.image === '{') {
        if (shape.ownBraces && tokens.length === 1) {
          this.#ownBraces(tokens);
          continue;
        }
        if (shape.body) return { shape, tokens, body: this.#body(path, shape.body) };
        this.#report('unexpected-block', token, token, { word: tokens[0]!.image });
        this.#skipGroup();
        return { shape, tokens };
      }
      if (token.image === '}') break;
      const last = tokens[tokens.length - 1]!;
      const expected: ReadonlySet<string> = lastIsName
        ? nothing
        : tokens.length === 1
          ? shape.next
          : (shape.inner.get(last.image) ?? nothing);
      const expectsName = expected.has('ID');
      if (isWord(token)) {
        // After `with` the word `and` is a name; after a name it is none.
        const separated = last.image === ',' || (last.image === 'and' && !lastIsName);
        if (separated && shape.inner.has(token.image) && this.#boundaries.goesOnWithout(block, shape, tokens)) {
          this.#dropSeparators(tokens, shape);
          this.#cursor.harden(token);
          lastIsName = false;
          this.#cursor.take(tokens);
          continue;
        }
        const boundary = this.#boundaries.at(block, shape, expectsName, separated, tokens, seenString);
        if (boundary) {
          if (boundary === 'stray') this.#dropSeparators(tokens);
          break;
        }
        if (!expectsName && shape.inner.has(token.image) && !this.#mayBeNameAfter(tokens, lastIsName))
          this.#cursor.harden(token);
      }
      seenString ||= isString(token);
      lastIsName = expectsName && isWord(token) && !this.#goesOn(shape, token, expected);
      this.#cursor.take(tokens);
    }
    return { shape, tokens };
  }

  /** `in turn`, `one of`, `the second Wednesday`: the word goes with the next one, it is no name. */
  #goesOn(shape: ClauseShape, token: IToken, expected: ReadonlySet<string>): boolean {
    const next = this.#cursor.next;
    if (!next || !expected.has(token.image)) return false;
    for (const what of shape.inner.get(token.image) ?? nothing) if (fits(what, next)) return true;
    return false;
  }

  /** After a kind of artefact or a title a second word may be a name (`produces plan question "…"`). */
  #mayBeNameAfter(tokens: readonly IToken[], lastIsName: boolean): boolean {
    return tokens.length === 2 && lastIsName && isString(this.#cursor.next);
  }

  #body(path: readonly BlockShape[], rule: string): Body {
    const open = this.#cursor.token!;
    const shape = this.#shapes.blocks.get(rule)!;
    const body: Body = { shape, open, segments: [] };
    if (path.length >= maxDepth) {
      this.#report('too-deep', open, open, { max: maxDepth });
      this.#skipGroup();
      return body;
    }
    this.#cursor.at++;
    this.#block([...path, shape], body.segments);
    const close = this.#cursor.token;
    if (close?.image === '}') {
      body.close = close;
      this.#cursor.at++;
    } else {
      this.#report('unclosed-block', open, open);
    }
    return body;
  }

  /** A clause that this block does not have: everything up to the next clause. */
  #unknown(path: readonly BlockShape[]): Segment {
    const block = path[path.length - 1]!;
    const tokens: IToken[] = [];
    const first = this.#cursor.take(tokens);
    if (first.image === '{') {
      this.#cursor.at--;
      this.#report('nameless-block', first, first);
      this.#skipGroup();
      return { tokens };
    }
    while (this.#cursor.token) {
      const token = this.#cursor.token!;
      if (token.image === '}') break;
      if (token.image === '{') {
        this.#skipGroup();
        break;
      }
      if (this.#cursor.startsLine() && isWord(token) && tokens[tokens.length - 1]!.image !== ',') break;
      const head = isWord(token) ? block.heads.get(token.image) : undefined;
      if (head && this.#cursor.matches(head) && isString(tokens[tokens.length - 1])) break;
      this.#cursor.take(tokens);
    }
    return { tokens };
  }

  /** The braces of `import { A, B as C } from "…"`. */
  #ownBraces(tokens: IToken[]): void {
    this.#cursor.take(tokens);
    while (this.#cursor.token) {
      const token = this.#cursor.token!;
      if (token.image === '{' || (this.#cursor.startsLine() && isString(token))) return;
      this.#cursor.take(tokens);
      if (token.image === '}') return;
    }
  }

  /** Passes over a brace and everything up to its partner. */
  #skipGroup(): void {
    let depth = 0;
    for (; this.#cursor.at < this.#cursor.tokens.length; this.#cursor.at++) {
      const image = this.#cursor.token!.image;
      if (image === '{') depth++;
      else if (image === '}' && --depth === 0) {
        this.#cursor.at++;
        return;
      }
    }
  }

  #dropSeparators(tokens: IToken[], goingOn?: ClauseShape): void {
    const last = tokens.pop()!;
    this.#cursor.rewind();
    const params = { word: last.image, next: this.#cursor.token!.image, begins: goingOn ? 'no' : 'yes' };
    this.#report('stray-separator', last, last, params, [removal(last)]);
    while (
      tokens.length > 1 &&
      (tokens[tokens.length - 1]!.image === ',' || tokens[tokens.length - 1]!.image === 'and')
    ) {
      tokens.pop();
    }
  }

  #report(
    code: string,
    first: IToken,
    last: IToken,
    params: Record<string, string | number> = {},
    fixes?: readonly Fix[],
  ): void {
    this.#problems.push({
      code,
      severity: 'error',
      message: { key: `syntax.${code}`, params },
      span: { start: first.startOffset, end: last.endOffset! + 1 },
      fixes,
    });
  }
}
