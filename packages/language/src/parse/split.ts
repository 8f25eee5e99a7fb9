import type { IToken } from 'chevrotain';
import type { Fix, Problem } from '../problem.ts';
import { automatonOf, type State } from './automaton.ts';
import { parserParts } from './clause-parser.ts';
import type { BlockShape, ClauseShape, Shapes } from './shapes.ts';
import { type ClauseHint, clauseHint, removal, spanOfToken } from './syntax-problems.ts';
import { isString, isWord, type KeywordType, retype, spelling } from './tokens.ts';

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
  return new Splitter(tokens, text, shapes, keywords).run();
}

const nothing: ReadonlySet<string> = new Set();

/** So many words of one file are guessed at; one that needs more is no protocol file. */
const maxGuesses = 1000;

class Splitter {
  readonly #tokens: IToken[];
  readonly #text: string;
  readonly #shapes: Shapes;
  readonly #keywords: ReadonlyMap<string, KeywordType>;
  readonly #problems: Problem[] = [];
  /** Closing braces that the file lacks: as many blocks may be closed early. */
  #missing = 0;
  #at = 0;
  #guesses = 0;
  #walk: { readonly tokens: readonly IToken[]; end: number; states: ReadonlySet<State> } | undefined;

  constructor(tokens: IToken[], text: string, shapes: Shapes, keywords: ReadonlyMap<string, KeywordType>) {
    this.#tokens = tokens;
    this.#text = text;
    this.#shapes = shapes;
    this.#keywords = keywords;
    for (const token of tokens) {
      if (token.image === '{') this.#missing++;
      else if (token.image === '}') this.#missing--;
    }
  }

  run(): Split {
    const segments: Segment[] = [];
    while (this.#at < this.#tokens.length) {
      this.#block([this.#shapes.top], segments);
      const stray = this.#tokens[this.#at];
      if (stray) {
        this.#report('unmatched-brace', stray, stray);
        this.#at++;
      }
    }
    return { segments, problems: this.#problems };
  }

  /** Reads clauses up to the closing brace of the innermost block of the path, or to where an outer block goes on. */
  #block(path: readonly BlockShape[], into: Segment[]): void {
    const block = path[path.length - 1]!;
    while (this.#at < this.#tokens.length) {
      const token = this.#tokens[this.#at]!;
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
    const token = this.#tokens[this.#at]!;
    if (!isWord(token) || !this.#startsLine(this.#at)) return false;
    for (let depth = path.length - 2; depth >= 0; depth--) {
      const shape = path[depth]!.heads.get(token.image);
      if (shape) return this.#matches(shape, this.#at);
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
    const hint = this.#hint(block, token);
    this.#reportUnknown(token, block, hint);
    if (!hint.shape) return undefined;
    const [word, rest] = hint.near.split(' ') as [string, string?];
    token.payload = word;
    retype(token, this.#keywords.get(word)!);
    if (rest !== undefined)
      this.#tokens.splice(this.#at + 1, 0, parserParts().lexer.make('ID', '', token.endOffset! + 1, rest));
    return hint.shape;
  }

  #hint(block: BlockShape, token: IToken): ClauseHint {
    if (++this.#guesses > maxGuesses) return { near: 'none', home: 'none' };
    const goesOn = this.#at + 1 < this.#tokens.length && !this.#startsLine(this.#at + 1);
    const matches = (shape: ClauseShape) => goesOn && this.#matches(shape, this.#at);
    return clauseHint(token.image, block, this.#shapes, matches);
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
    this.#harden(this.#take(tokens));
    let seenString = false;
    // Whether the last token stands where a name is expected, and so is one, whatever its text.
    let lastIsName = false;
    while (this.#at < this.#tokens.length) {
      const token = this.#tokens[this.#at]!;
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
        if (separated && shape.inner.has(token.image) && this.#goesOnWithout(block, shape, tokens)) {
          this.#dropSeparators(tokens, shape);
          this.#harden(token);
          lastIsName = false;
          this.#take(tokens);
          continue;
        }
        const boundary = this.#boundary(block, shape, expectsName, separated, tokens, seenString);
        if (boundary) {
          if (boundary === 'stray') this.#dropSeparators(tokens);
          break;
        }
        if (!expectsName && shape.inner.has(token.image) && !this.#mayBeNameAfter(tokens, lastIsName))
          this.#harden(token);
      }
      seenString ||= isString(token);
      lastIsName = expectsName && isWord(token) && !this.#goesOn(shape, token, expected);
      this.#take(tokens);
    }
    return { shape, tokens };
  }

  /** `in turn`, `one of`, `the second Wednesday`: the word goes with the next one, it is no name. */
  #goesOn(shape: ClauseShape, token: IToken, expected: ReadonlySet<string>): boolean {
    const next = this.#tokens[this.#at + 1];
    if (!next || !expected.has(token.image)) return false;
    for (const what of shape.inner.get(token.image) ?? nothing) if (fits(what, next)) return true;
    return false;
  }

  /** After a kind of artefact or a title a second word may be a name (`produces plan question "…"`). */
  #mayBeNameAfter(tokens: readonly IToken[], lastIsName: boolean): boolean {
    return tokens.length === 2 && lastIsName && isString(this.#tokens[this.#at + 1]);
  }

  #boundary(
    block: BlockShape,
    current: ClauseShape,
    expectsName: boolean,
    separator: boolean,
    tokens: readonly IToken[],
    seenString: boolean,
  ): false | 'clause' | 'stray' {
    const token = this.#tokens[this.#at]!;
    const head = block.heads.get(token.image);
    const last = tokens[tokens.length - 1]!;
    if (!head) {
      // A word at the start of a line that cannot go on with this clause begins one that is misspelt or misplaced.
      const goesOn = expectsName || separator || current.inner.has(token.image);
      if (goesOn || last.tokenType.name === 'INT') return false;
      const startsLine = this.#startsLine(this.#at);
      if (current.namesFollowFreely) return startsLine && !this.#takes(current, tokens, token) ? 'clause' : false;
      return startsLine || this.#meansClause(block, current, tokens) ? 'clause' : false;
    }
    const matches = this.#matches(head, this.#at);
    if (expectsName || separator) {
      if (!matches || !this.#cannotBeName(block, current, tokens, seenString)) return false;
      return separator ? 'stray' : this.#startsLine(this.#at) ? 'clause' : false;
    }
    const inner = current.inner.get(token.image);
    const next = this.#tokens[this.#at + 1];
    const continues = inner !== undefined && next !== undefined && [...inner].some((what) => fits(what, next));
    if (this.#startsLine(this.#at)) {
      if (matches) return continues && this.#isBindingList(token) ? false : 'clause';
      return continues || (inner !== undefined && next === undefined) ? false : 'clause';
    }
    if (continues && !matches) return false;
    if (current.needsString && !seenString) return false;
    // Where both fit, or neither, what came before in the clause tells.
    const takes = matches && !continues ? false : this.#takes(current, tokens, token);
    return takes ? false : 'clause';
  }

  /**
   * Where one can be in a clause after its first `end` words; a word that does not fit is passed over. Goes on from where
   * it was asked last, so that a list may be as long as it likes.
   */
  #statesAfter({ rule }: ClauseShape, tokens: readonly IToken[], end = tokens.length): ReadonlySet<State> {
    const automaton = automatonOf(rule);
    let walk = this.#walk;
    if (walk?.tokens !== tokens || walk.end > end) walk = { tokens, end: 0, states: automaton.begin() };
    for (; walk.end < end; walk.end++) {
      const next = automaton.after(walk.states, tokens[walk.end]!);
      if (next.size > 0) walk.states = next;
    }
    this.#walk = walk;
    return walk.states;
  }

  #takes(current: ClauseShape, tokens: readonly IToken[], token: IToken): boolean {
    return automatonOf(current.rule).after(this.#statesAfter(current, tokens), token).size > 0;
  }

  /** On the line of a clause that is whole stands another word for a clause, or a misspelt one. */
  #meansClause(block: BlockShape, current: ClauseShape, tokens: readonly IToken[]): boolean {
    if (++this.#guesses > maxGuesses) return false;
    const token = this.#tokens[this.#at]!;
    const states = this.#statesAfter(current, tokens);
    if (automatonOf(current.rule).after(states, token).size > 0) return false;
    if (![...states].some(({ final }) => final)) return false;
    return this.#hint(block, token).shape !== undefined;
  }

  /**
   * The clause goes on with this keyword, and the comma before it is one too many: `with A, B, in pairs`. Not so where the
   * word could be a name of the list.
   */
  #goesOnWithout(block: BlockShape, current: ClauseShape, tokens: readonly IToken[]): boolean {
    const token = this.#tokens[this.#at]!;
    const automaton = automatonOf(current.rule);
    const goesOn = automaton.afterStep(this.#statesAfter(current, tokens, tokens.length - 1), token.image);
    const states = this.#statesAfter(current, tokens);
    if (automaton.afterStep(states, token.image).size > 0) return false;
    const next = this.#tokens[this.#at + 1];
    if (goesOn.size === 0 || (next && automaton.after(goesOn, next).size === 0)) return false;
    return !this.#mayBeName(block, current, states);
  }

  /** Whether the word could be a name, by what the clause needs here and by what follows on the line. */
  #mayBeName(block: BlockShape, current: ClauseShape, states: ReadonlySet<State>): boolean {
    const automaton = automatonOf(current.rule);
    const asName = automaton.afterStep(states, 'ID');
    if (asName.size === 0) return false;
    const next = this.#tokens[this.#at + 1];
    if (!next || next.image === '}' || this.#startsLine(this.#at + 1)) return true;
    if (automaton.after(asName, next).size > 0) return true;
    const head = isWord(next) ? block.heads.get(next.image) : undefined;
    return head !== undefined && this.#matches(head, this.#at + 1);
  }

  /** `with role = …` goes with `follows`, on whatever line it stands. */
  #isBindingList(token: IToken): boolean {
    return token.image === 'with' && this.#tokens[this.#at + 2]?.image === '=';
  }

  /** What follows the word on its line could not follow a name in the current clause, so the word begins a clause. */
  #cannotBeName(block: BlockShape, current: ClauseShape, tokens: readonly IToken[], seenString: boolean): boolean {
    const next = this.#tokens[this.#at + 1];
    if (!next || this.#startsLine(this.#at + 1)) return false;
    if (next.image === ',' || next.image === 'and' || next.image === '=' || next.image === '{' || next.image === '}')
      return false;
    if (isString(next)) return seenString || !current.takesString || this.#startsLine(this.#at);
    if (current.inner.has(next.image)) return false;
    return this.#startsLine(this.#at) || !this.#mayBeName(block, current, this.#statesAfter(current, tokens));
  }

  #matches(shape: ClauseShape, index: number): boolean {
    const next = this.#tokens[index + 1];
    if (!next) return false;
    if (shape.next.size === 0) return next.image === '{';
    for (const what of shape.next) if (fits(what, next)) return true;
    return false;
  }

  #body(path: readonly BlockShape[], rule: string): Body {
    const open = this.#tokens[this.#at]!;
    const shape = this.#shapes.blocks.get(rule)!;
    const body: Body = { shape, open, segments: [] };
    if (path.length >= maxDepth) {
      this.#report('too-deep', open, open, { max: maxDepth });
      this.#skipGroup();
      return body;
    }
    this.#at++;
    this.#block([...path, shape], body.segments);
    const close = this.#tokens[this.#at];
    if (close?.image === '}') {
      body.close = close;
      this.#at++;
    } else {
      this.#report('unclosed-block', open, open);
    }
    return body;
  }

  /** A clause that this block does not have: everything up to the next clause. */
  #unknown(path: readonly BlockShape[]): Segment {
    const block = path[path.length - 1]!;
    const tokens: IToken[] = [];
    const first = this.#take(tokens);
    if (first.image === '{') {
      this.#at--;
      this.#report('nameless-block', first, first);
      this.#skipGroup();
      return { tokens };
    }
    while (this.#at < this.#tokens.length) {
      const token = this.#tokens[this.#at]!;
      if (token.image === '}') break;
      if (token.image === '{') {
        this.#skipGroup();
        break;
      }
      if (this.#startsLine(this.#at) && isWord(token) && tokens[tokens.length - 1]!.image !== ',') break;
      const head = isWord(token) ? block.heads.get(token.image) : undefined;
      if (head && this.#matches(head, this.#at) && isString(tokens[tokens.length - 1])) break;
      this.#take(tokens);
    }
    return { tokens };
  }

  /** The braces of `import { A, B as C } from "…"`. */
  #ownBraces(tokens: IToken[]): void {
    this.#take(tokens);
    while (this.#at < this.#tokens.length) {
      const token = this.#tokens[this.#at]!;
      if (token.image === '{' || (this.#startsLine(this.#at) && isString(token))) return;
      this.#take(tokens);
      if (token.image === '}') return;
    }
  }

  /** Passes over a brace and everything up to its partner. */
  #skipGroup(): void {
    let depth = 0;
    for (; this.#at < this.#tokens.length; this.#at++) {
      const image = this.#tokens[this.#at]!.image;
      if (image === '{') depth++;
      else if (image === '}' && --depth === 0) {
        this.#at++;
        return;
      }
    }
  }

  #dropSeparators(tokens: IToken[], goingOn?: ClauseShape): void {
    const last = tokens.pop()!;
    this.#walk = undefined;
    const params = { word: last.image, next: this.#tokens[this.#at]!.image, begins: goingOn ? 'no' : 'yes' };
    this.#report('stray-separator', last, last, params, [removal(last)]);
    while (
      tokens.length > 1 &&
      (tokens[tokens.length - 1]!.image === ',' || tokens[tokens.length - 1]!.image === 'and')
    ) {
      tokens.pop();
    }
  }

  #take(tokens: IToken[]): IToken {
    const token = this.#tokens[this.#at++]!;
    tokens.push(token);
    return token;
  }

  #harden(token: IToken): void {
    const keyword = this.#keywords.get(spelling(token));
    if (keyword) retype(token, keyword);
  }

  #startsLine(index: number): boolean {
    if (index === 0) return true;
    const from = this.#tokens[index - 1]!.endOffset! + 1;
    const to = this.#tokens[index]!.startOffset;
    for (let i = from; i < to; i++) {
      const code = this.#text.charCodeAt(i);
      if (code === 10 || code === 13) return true;
    }
    return false;
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

/** Whether a token is what the grammar names: a terminal by its name, a keyword by its text. */
function fits(what: string, token: IToken): boolean {
  if (what === 'ID') return isWord(token);
  if (what === 'STRING') return isString(token);
  return token.tokenType.name === what || (what.charCodeAt(0) >= 97 && token.image === what) || token.image === what;
}
