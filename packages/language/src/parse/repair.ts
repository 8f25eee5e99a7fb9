import type { IToken } from 'chevrotain';
import { ordinals, units, weekdays, wordOf } from '../model/vocabulary.ts';
import { Nearest } from '../names/near.ts';
import type { Automaton, State } from './automaton.ts';
import { parserParts } from './clause-parser.ts';
import { isFinal, type Misfit, wantedAt } from './misfit.ts';
import { everyNumber, numberOfWord, otherKeywords } from './other-words.ts';
import { type Sign, wordsForSign } from './slips.ts';
import { isString, isWord, spelling } from './tokens.ts';

/** What was most likely meant: the clause as it would read then, and how to say so. */
export interface Repair {
  readonly kind:
    | 'respell'
    | 'sign'
    | 'insert'
    | 'time'
    | 'number-word'
    | 'every-number'
    | 'number-parts'
    | 'no-quotes'
    | 'needs-quotes'
    | 'name-missing'
    | 'name-is-one-word'
    | 'which-weekday'
    | 'placeholder'
    | 'drop';
  readonly tokens: readonly IToken[];
  /** The first and the last of the written tokens that it is about. */
  readonly from: number;
  readonly to: number;
  /** What to write in their place, or before the first. */
  readonly text: string;
}

/** Longer clauses are not repaired: nobody writes them by hand. */
const maxTokens = 300;

/** The most likely repair: the one after which most of the clause can be read; of equals, the first that is thought of. */
export function repairOf(misfit: Misfit, automaton: Automaton, text: string): Repair | undefined {
  if (misfit.tokens.length > maxTokens) return undefined;
  let best: Repair | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const repair of new Repairs(misfit, automaton, text).all()) {
    const left = unread(automaton, repair.tokens);
    if (left >= least) continue;
    // Nothing is gained by a repair after which the same word does not fit.
    if (repair.tokens.length - left < (repair.kind === 'drop' ? misfit.at : misfit.at + 1)) continue;
    best = repair;
    least = left;
  }
  return best;
}

/** How many tokens are left where the clause stops making sense; a missing end counts as one. */
function unread(automaton: Automaton, tokens: readonly IToken[]): number {
  let states = automaton.begin();
  for (let at = 0; at < tokens.length; at++) {
    const next = automaton.after(states, tokens[at]!);
    if (next.size === 0) return tokens.length - at + 1;
    states = next;
  }
  return isFinal(states) ? 0 : 1;
}

/** The rules whose second word is a name that they declare. */
const declaring = /^(?:Organisation|Calendar|Participant|Framework|Tenet|Protocol|Role|Design|Activity|Review)\.name$/;

class Repairs {
  readonly #misfit: Misfit;
  readonly #automaton: Automaton;
  readonly #text: string;
  readonly #keywords: readonly string[];
  readonly #terminals: ReadonlySet<string>;
  readonly #slots: readonly string[];

  constructor(misfit: Misfit, automaton: Automaton, text: string) {
    this.#misfit = misfit;
    this.#automaton = automaton;
    this.#text = text;
    const { wanted } = misfit;
    this.#keywords = [...new Set(wanted.flatMap((step) => ('keyword' in step ? step.keyword : [])))];
    this.#terminals = new Set(wanted.flatMap((step) => ('terminal' in step ? step.terminal : [])));
    this.#slots = wanted.flatMap((step) => ('slot' in step ? step.slot : []));
  }

  *all(): Iterable<Repair> {
    const { tokens, at, sign } = this.#misfit;
    const found = tokens[at];
    if (found && found.image !== '{') {
      if (sign) yield* this.#forSign(sign);
      yield* this.#respelt(found);
      yield* this.#otherNotation(found);
      if (!this.#misfit.isOfBody) {
        yield* this.#placeholder(found);
        yield* this.#quotes(found);
        yield* this.#names(found);
      }
    }
    if (!this.#misfit.isOfBody) yield* this.#inserted();
    if (found && found.image !== '{') yield this.#with('drop', at, at, '', []);
  }

  #with(kind: Repair['kind'], from: number, to: number, text: string, by: readonly IToken[]): Repair {
    const { tokens } = this.#misfit;
    return { kind, tokens: [...tokens.slice(0, from), ...by, ...tokens.slice(to + 1)], from, to, text };
  }

  #before(kind: Repair['kind'], text: string, by: readonly IToken[]): Repair {
    const { tokens, at } = this.#misfit;
    return { kind, tokens: [...tokens.slice(0, at), ...by, ...tokens.slice(at)], from: at, to: at, text };
  }

  /** A sign of other languages that stands for a word: `4–6`, `A & B`, `role: A`. */
  *#forSign(sign: Sign): Iterable<Repair> {
    for (const word of wordsForSign(sign, this.#text)) {
      if (this.#keywords.includes(word)) yield this.#before('sign', word, [this.#keyword(word)]);
    }
  }

  /** A name or a text is missing before a keyword that goes on. */
  *#placeholder(found: IToken): Iterable<Repair> {
    if (!('soft' in found.tokenType)) return;
    const { lexer } = parserParts();
    for (const terminal of ['STRING', 'ID']) {
      if (!this.#terminals.has(terminal)) continue;
      const token = lexer.make(terminal, '', found.startOffset, terminal === 'ID' ? '' : '""');
      yield this.#before('placeholder', '', [token]);
    }
  }

  /** A misspelt keyword, or another word for one. */
  *#respelt(found: IToken): Iterable<Repair> {
    if (!isWord(found)) return;
    const { at } = this.#misfit;
    const words = this.#keywords.filter((keyword) => /^[a-z]/.test(keyword));
    const others = otherKeywords(found.image);
    const near = new Nearest(found.image);
    for (const word of words) near.offer(word);
    for (const word of new Set([near.best, ...others])) {
      if (word === undefined || !this.#keywords.includes(word)) continue;
      yield this.#with('respell', at, at, word, [{ ...this.#keyword(word), ...placeOf(found), payload: word }]);
    }
  }

  /** Numbers and times that are written otherwise; what is meant shows only from what the place needs. */
  *#otherNotation(found: IToken): Iterable<Repair> {
    const { tokens, at } = this.#misfit;
    const { lexer } = parserParts();
    const before = tokens[at - 1];
    if (this.#terminals.has('TIME') && found.tokenType.name === 'INT') {
      const time = timeIn(spelling(found));
      if (time)
        yield this.#with('time', at, at, time, [{ ...lexer.make('TIME', found.image, found.startOffset, time) }]);
    }
    const number = isWord(found) ? numberOfWord(found.image) : undefined;
    if (this.#terminals.has('INT') && number !== undefined) {
      yield this.#with('number-word', at, at, String(number), [this.#number(found, number)]);
    }
    const numberBefore = isWord(before) ? numberOfWord(before!.image) : undefined;
    if (numberBefore !== undefined && at > 1) {
      yield this.#with('number-word', at - 1, at - 1, String(numberBefore), [this.#number(before!, numberBefore)]);
    }
    const isEvery = tokens[0]?.image === 'every' && at === 2;
    const second = isEvery ? everyNumber(before!.image) : undefined;
    if (second !== undefined) {
      const unit = isWord(found) ? wordOf(units, found.image) : undefined;
      const text = second === 1 ? unit : `${second} ${unit}s`;
      if (unit) yield this.#with('every-number', 1, 2, text!, [this.#number(before!, second), found]);
      else if (wordOf(ordinals, before!.image) && wordOf(weekdays, found.image)) yield this.#whichWeekday(before!);
    }
    if (before?.tokenType.name === 'INT' && found.tokenType.name === 'INT') {
      const parts = this.#text.slice(before.startOffset, found.startOffset + found.image.length);
      if (!/^\d{1,3}[ \u00A0\u202F]\d{3}$/.test(parts)) return;
      const whole = parts.replace(/\D/, '');
      yield this.#with('number-parts', at - 1, at, whole, [lexer.make('INT', parts, before.startOffset, whole)]);
    }
  }

  /** `every second Wednesday`: of the month, as it is said. */
  #whichWeekday(ordinal: IToken): Repair {
    const month = parserParts().lexer.make('ID', '', ordinal.startOffset, 'month');
    const words = [month, this.#keyword('on'), this.#keyword('the')];
    const { tokens } = this.#misfit;
    const text = `month on the ${ordinal.image} ${tokens[2]!.image}`;
    return { ...this.#with('which-weekday', 1, 2, text, [...words, ordinal, tokens[2]!]) };
  }

  /** Words that should be a text, and a text that should be a word. */
  *#quotes(found: IToken): Iterable<Repair> {
    const { tokens, at } = this.#misfit;
    const { lexer } = parserParts();
    if (isString(found) && this.#terminals.has('ID') && !this.#slots.some((slot) => declaring.test(slot))) {
      const inside = spelling(found)
        .replace(/^["\u201C\u201E]+|["\u201C\u201D]+$/g, '')
        .trim();
      const word = asOneWord(inside, '-');
      if (word) yield this.#with('no-quotes', at, at, word, [lexer.make('ID', found.image, found.startOffset, word)]);
    }
    if (isString(found) || !this.#terminals.has('STRING')) return;
    const isTitle = this.#slots.some((slot) => slot.endsWith('.title')) && !this.#slots.includes('Step.title');
    const isWords = isWord(found) || (found.tokenType.name === 'INT' && isWord(tokens[at + 1]));
    if (isTitle || !isWords) return;
    // As few words as will do; all of the line where none will.
    const { line } = this.#lineFrom(at);
    for (let last = at; last <= line; last++) {
      const end = tokens[last]!.startOffset + tokens[last]!.image.length;
      const words = this.#text.slice(found.startOffset, end);
      if (words.includes('"')) return;
      const repair = this.#with('needs-quotes', at, last, `"${words}"`, [
        lexer.make('STRING', words, found.startOffset, `"${words}"`),
      ]);
      if (last === line || unread(this.#automaton, repair.tokens) === 0) yield repair;
    }
  }

  /** Names of several words, and titles where the name is missing. */
  *#names(found: IToken): Iterable<Repair> {
    const { tokens, at } = this.#misfit;
    const { lexer } = parserParts();
    if (at === 1 && isString(found) && this.#slots.some((slot) => declaring.test(slot))) {
      const title = spelling(found).replace(/^["\u201C\u201E]+|["\u201C\u201D]+$/g, '');
      yield this.#before('name-missing', asOneWord(title, ''), [lexer.make('ID', '', found.startOffset, '')]);
    }
    if (at !== 2 || isString(found) || !this.#declares()) return;
    const first = tokens[1]!;
    // `group as professionals`: the name is missing, and the keyword was taken for it.
    const unnamed = [tokens[0]!, lexer.make('ID', '', first.startOffset, ''), ...tokens.slice(1)];
    if (tokens.length + 1 - unread(this.#automaton, unnamed) > 3)
      yield { kind: 'name-missing', tokens: unnamed, from: 1, to: 1, text: '' };
    let last = 1;
    const { line } = this.#lineFrom(at);
    for (let i = at; i <= line; i++) {
      if (!isWord(tokens[i]) && tokens[i]!.tokenType.name !== 'INT') break;
      last = i;
      const end = tokens[i]!.startOffset + tokens[i]!.image.length;
      const words = this.#text.slice(first.startOffset, end);
      const name = asOneWord(words, '');
      if (!name) return;
      const repair = this.#with('name-is-one-word', 1, last, `${name} "${words}"`, [
        lexer.make('ID', words, first.startOffset, name),
      ]);
      if (unread(this.#automaton, repair.tokens) === 0) {
        yield repair;
        return;
      }
    }
  }

  #declares(): boolean {
    const after = this.#automaton.after(this.#automaton.begin(), this.#misfit.tokens[0]!);
    return wantedAt(after).some((step) => 'slot' in step && declaring.test(step.slot));
  }

  /** Keywords that are missing before the token, as `by` or `agreed by`; a comma where the list is whole with it. */
  *#inserted(): Iterable<Repair> {
    const { tokens, at, states } = this.#misfit;
    const found = tokens[at];
    for (const [text, after] of phrases(this.#automaton, states)) {
      const fits = found ? this.#automaton.after(after, found).size > 0 : isFinal(after);
      if (!fits || text === '{' || text === 'and') continue;
      const repair = this.#before(
        'insert',
        text,
        text.split(' ').map((word) => this.#keyword(word)),
      );
      const left = unread(this.#automaton, repair.tokens);
      const isList = text === ',';
      if (left === 0 ? !isList || !this.#declares() : !isList && repair.tokens.length - left > at + 2) yield repair;
    }
  }

  /** The last token on the line of a token, before the block. */
  #lineFrom(at: number): { line: number } {
    const { tokens } = this.#misfit;
    let line = at;
    while (line + 1 < tokens.length && tokens[line + 1]!.image !== '{') {
      const between = this.#text.slice(tokens[line]!.startOffset, tokens[line + 1]!.startOffset);
      if (/[\r\n]/.test(between)) break;
      line++;
    }
    return { line };
  }

  #keyword(text: string): IToken {
    const { tokens, at } = this.#misfit;
    const place = tokens[at] ?? tokens[tokens.length - 1]!;
    const end = place.startOffset + (tokens[at] ? 0 : place.image.length);
    return parserParts().lexer.make(text, '', end, text);
  }

  #number(place: IToken, value: number): IToken {
    return parserParts().lexer.make('INT', place.image, place.startOffset, String(value));
  }
}

function placeOf({ image, startOffset, endOffset }: IToken) {
  return { image, startOffset, endOffset };
}

/** Keywords that could come next, each with the one that must follow it, if one must. */
function* phrases(automaton: Automaton, states: ReadonlySet<State>): Iterable<readonly [string, ReadonlySet<State>]> {
  const words = new Set(wantedAt(states).flatMap((step) => ('keyword' in step ? step.keyword : [])));
  // In a list a comma is missing more often than a word.
  const isList = words.delete(',');
  for (const word of isList ? [',', ...words] : words) {
    const after = automaton.afterStep(states, word);
    yield [word, after];
    const next = new Set(wantedAt(after).map((step) => ('keyword' in step ? step.keyword : '')));
    const [rest] = next;
    if (next.size === 1 && rest && !isFinal(after)) yield [`${word} ${rest}`, automaton.afterStep(after, rest)];
  }
}

/** `15.30` and `15` as times of day. */
function timeIn(number: string): string | undefined {
  const [, hour, minute = '00'] = number.match(/^(\d{1,2})(?:\.(\d\d))?$/) ?? [];
  return hour === undefined || Number(hour) > 23 ? undefined : `${hour.padStart(2, '0')}:${minute}`;
}

/** Several words as one name; empty where nothing is left of them. */
function asOneWord(words: string, between: string): string {
  const parts = words.match(/[\p{L}\p{N}_]+(?:-[\p{L}\p{N}_]+)*/gu) ?? [];
  if (parts.length > 8) return '';
  const [first, ...rest] = parts;
  if (first === undefined || !/^[\p{L}_]/u.test(first)) return '';
  if (between !== '') return parts.join(between);
  return [first, ...rest].map((part) => (parts.length === 1 ? part : part[0]!.toUpperCase() + part.slice(1))).join('');
}
