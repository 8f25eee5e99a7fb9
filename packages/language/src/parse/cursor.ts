import type { IToken } from 'chevrotain';
import { automatonOf, type State } from './automaton.ts';
import type { ClauseShape } from './shapes.ts';
import { isString, isWord, type KeywordType, retype, spelling } from './tokens.ts';

/** A place among the tokens of a file, and what can be told from what stands around it. */
export class Cursor {
  readonly tokens: IToken[];
  at = 0;
  readonly #text: string;
  readonly #keywords: ReadonlyMap<string, KeywordType>;
  #walk: { readonly tokens: readonly IToken[]; end: number; states: ReadonlySet<State> } | undefined;

  constructor(tokens: IToken[], text: string, keywords: ReadonlyMap<string, KeywordType>) {
    this.tokens = tokens;
    this.#text = text;
    this.#keywords = keywords;
  }

  /** The token at the place; undefined at the end of the file. */
  get token(): IToken | undefined {
    return this.tokens[this.at];
  }

  get next(): IToken | undefined {
    return this.tokens[this.at + 1];
  }

  take(tokens: IToken[]): IToken {
    const token = this.tokens[this.at++]!;
    tokens.push(token);
    return token;
  }

  /** Makes a keyword of a word that can be nothing else, or of one that is meant as that keyword. */
  harden(token: IToken): void {
    const keyword = this.#keywords.get(spelling(token));
    if (keyword) retype(token, keyword);
  }

  /** The word is meant as this keyword. */
  mean(token: IToken, keyword: string): void {
    token.payload = keyword;
    retype(token, this.#keywords.get(keyword)!);
  }

  /** Whether a token, by default the one at the place, is the first of its line. */
  startsLine(index = this.at): boolean {
    if (index === 0) return true;
    const from = this.tokens[index - 1]!.endOffset! + 1;
    const to = this.tokens[index]!.startOffset;
    for (let i = from; i < to; i++) {
      const code = this.#text.charCodeAt(i);
      if (code === 10 || code === 13) return true;
    }
    return false;
  }

  /** Whether a word, by default the one at the place, begins this clause, by what follows it. */
  matches(shape: ClauseShape, index = this.at): boolean {
    const next = this.tokens[index + 1];
    if (!next) return false;
    if (shape.next.size === 0) return next.image === '{';
    for (const what of shape.next) if (fits(what, next)) return true;
    return false;
  }

  /**
   * Where one can be in a clause after its first `end` words; a word that does not fit is passed over. Goes on from where
   * it was asked last, so that a list may be as long as it likes.
   */
  statesAfter({ rule }: ClauseShape, tokens: readonly IToken[], end = tokens.length): ReadonlySet<State> {
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

  /** Forgets how far a clause was walked: its tokens have changed. */
  rewind(): void {
    this.#walk = undefined;
  }

  /** Whether a token can go on with the clause. */
  takes(current: ClauseShape, tokens: readonly IToken[], token: IToken): boolean {
    return automatonOf(current.rule).after(this.statesAfter(current, tokens), token).size > 0;
  }
}

/** Whether a token is what the grammar names: a terminal by its name, a keyword by its text. */
export function fits(what: string, token: IToken): boolean {
  if (what === 'ID') return isWord(token);
  if (what === 'STRING') return isString(token);
  return token.tokenType.name === what || (what.charCodeAt(0) >= 97 && token.image === what) || token.image === what;
}
