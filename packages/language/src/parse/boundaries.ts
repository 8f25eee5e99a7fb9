import type { IToken } from 'chevrotain';
import { automatonOf, type State } from './automaton.ts';
import { type Cursor, fits } from './cursor.ts';
import type { BlockShape, ClauseShape, Shapes } from './shapes.ts';
import { type ClauseHint, clauseHint } from './syntax-problems.ts';
import { isString, isWord } from './tokens.ts';

/** So many words of one file are guessed at; one that needs more is no protocol file. */
const maxGuesses = 1000;

/** Tells where one clause ends and the next begins, where a word could be both a name and a keyword. */
export class Boundaries {
  readonly #cursor: Cursor;
  readonly #shapes: Shapes;
  #guesses = 0;

  constructor(cursor: Cursor, shapes: Shapes) {
    this.#cursor = cursor;
    this.#shapes = shapes;
  }

  /**
   * Whether the word at the place begins a new clause; `stray` where a comma or an `and` was left before it.
   *
   * @param expectsName a name may stand here
   * @param separator the word follows a comma or an `and`
   * @param tokens of the clause so far
   * @param seenString the clause has had a text
   */
  at(
    block: BlockShape,
    current: ClauseShape,
    expectsName: boolean,
    separator: boolean,
    tokens: readonly IToken[],
    seenString: boolean,
  ): false | 'clause' | 'stray' {
    const token = this.#cursor.token!;
    const head = block.heads.get(token.image);
    const last = tokens[tokens.length - 1]!;
    if (!head) {
      // A word at the start of a line that cannot go on with this clause begins one that is misspelt or misplaced.
      const goesOn = expectsName || separator || current.inner.has(token.image);
      if (goesOn || last.tokenType.name === 'INT' || this.#waitsFor(block, current, tokens)) return false;
      const startsLine = this.#cursor.startsLine();
      if (current.namesFollowFreely)
        return startsLine && !this.#cursor.takes(current, tokens, token) ? 'clause' : false;
      return startsLine || this.#meansClause(block, current, tokens) ? 'clause' : false;
    }
    const matches = this.#cursor.matches(head);
    if (expectsName || separator) {
      if (!matches || !this.#cannotBeName(block, current, tokens, seenString)) return false;
      return separator ? 'stray' : this.#cursor.startsLine() ? 'clause' : false;
    }
    const inner = current.inner.get(token.image);
    const next = this.#cursor.next;
    const continues = inner !== undefined && next !== undefined && [...inner].some((what) => fits(what, next));
    if (this.#cursor.startsLine()) {
      if (matches) return continues && this.#isBindingList(token) ? false : 'clause';
      return continues || (inner !== undefined && next === undefined) ? false : 'clause';
    }
    if (continues && !matches) return false;
    if (current.needsString && !seenString) return false;
    // Where both fit, or neither, what came before in the clause tells.
    const takes = matches && !continues ? false : this.#cursor.takes(current, tokens, token);
    return takes ? false : 'clause';
  }

  /** The clause above is not whole yet and takes the word, which does not look like another clause: line breaks are free. */
  #waitsFor(block: BlockShape, current: ClauseShape, tokens: readonly IToken[]): boolean {
    if (!this.#cursor.startsLine() || ++this.#guesses > maxGuesses) return false;
    const states = this.#cursor.statesAfter(current, tokens);
    if (automatonOf(current.rule).after(states, this.#cursor.token!).size === 0) return false;
    // In `on the first`, `first` could be read as the day itself.
    const isWhole = tokens[tokens.length - 2]?.image !== 'the' && [...states].some(({ final }) => final);
    return !isWhole && this.hint(block, this.#cursor.token!).shape === undefined;
  }

  /** On the line of a clause that is whole stands another word for a clause, or a misspelt one. */
  #meansClause(block: BlockShape, current: ClauseShape, tokens: readonly IToken[]): boolean {
    if (++this.#guesses > maxGuesses) return false;
    const token = this.#cursor.token!;
    const states = this.#cursor.statesAfter(current, tokens);
    if (automatonOf(current.rule).after(states, token).size > 0) return false;
    if (![...states].some(({ final }) => final)) return false;
    return this.hint(block, token).shape !== undefined;
  }

  /**
   * The clause goes on with this keyword, and the comma before it is one too many: `with A, B, in pairs`. Not so where the
   * word could be a name of the list.
   */
  goesOnWithout(block: BlockShape, current: ClauseShape, tokens: readonly IToken[]): boolean {
    const token = this.#cursor.token!;
    const automaton = automatonOf(current.rule);
    const goesOn = automaton.afterStep(this.#cursor.statesAfter(current, tokens, tokens.length - 1), token.image);
    const states = this.#cursor.statesAfter(current, tokens);
    if (automaton.afterStep(states, token.image).size > 0) return false;
    const next = this.#cursor.next;
    if (goesOn.size === 0 || (next && automaton.after(goesOn, next).size === 0)) return false;
    return !this.#mayBeName(block, current, states);
  }

  /** Whether the word could be a name, by what the clause needs here and by what follows on the line. */
  #mayBeName(block: BlockShape, current: ClauseShape, states: ReadonlySet<State>): boolean {
    const automaton = automatonOf(current.rule);
    const asName = automaton.afterStep(states, 'ID');
    if (asName.size === 0) return false;
    const next = this.#cursor.next;
    if (!next || next.image === '}' || this.#cursor.startsLine(this.#cursor.at + 1)) return true;
    if (automaton.after(asName, next).size > 0) return true;
    const head = isWord(next) ? block.heads.get(next.image) : undefined;
    return head !== undefined && this.#cursor.matches(head, this.#cursor.at + 1);
  }

  /** `with role = …` goes with `follows`, on whatever line it stands. */
  #isBindingList(token: IToken): boolean {
    return token.image === 'with' && this.#cursor.tokens[this.#cursor.at + 2]?.image === '=';
  }

  /** What follows the word on its line could not follow a name in the current clause, so the word begins a clause. */
  #cannotBeName(block: BlockShape, current: ClauseShape, tokens: readonly IToken[], seenString: boolean): boolean {
    const next = this.#cursor.next;
    if (!next || this.#cursor.startsLine(this.#cursor.at + 1)) return false;
    if (next.image === ',' || next.image === 'and' || next.image === '=' || next.image === '{' || next.image === '}')
      return false;
    if (isString(next)) return seenString || !current.takesString || this.#cursor.startsLine();
    if (current.inner.has(next.image)) return false;
    return this.#cursor.startsLine() || !this.#mayBeName(block, current, this.#cursor.statesAfter(current, tokens));
  }

  hint(block: BlockShape, token: IToken): ClauseHint {
    if (++this.#guesses > maxGuesses) return { near: 'none', home: 'none' };
    const goesOn = this.#cursor.next !== undefined && !this.#cursor.startsLine(this.#cursor.at + 1);
    const matches = (shape: ClauseShape) => goesOn && this.#cursor.matches(shape);
    return clauseHint(token.image, block, this.#shapes, matches);
  }
}
