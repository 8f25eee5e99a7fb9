import { Lexer as ChevrotainLexer, type ILexingError, type IToken, type TokenType } from 'chevrotain';
import type { LangiumCoreServices } from 'langium';
import { DefaultTokenBuilder, type GrammarAST, type Lexer, type LexerResult } from 'langium';
import { readSlip, type Slip, slipTypes } from './slips.ts';

/** A keyword's own type; what the parser asks for. */
export interface KeywordType extends TokenType {
  /** The type that a token of this text has where it may also be a name. */
  soft: TokenType;
}

/**
 * Builds the token types. Every keyword that looks like a name has two: the hard one, which is only the keyword, and a
 * soft one, which is the keyword and a name at once. The lexer knows names only; `JointworkLexer` gives keywords their
 * soft type, and the clause splitter hardens those that can only be keywords where they stand.
 */
export class JointworkTokenBuilder extends DefaultTokenBuilder {
  protected override buildKeywordTokens(
    rules: Parameters<DefaultTokenBuilder['buildKeywordTokens']>[0],
    terminalTokens: TokenType[],
  ): TokenType[] {
    const name = terminalTokens.find((type) => type.name === 'ID')!;
    const string = terminalTokens.find((type) => type.name === 'STRING')!;
    // After the strings that close: what is left of one that does not, up to the end of the line or of the file.
    terminalTokens.unshift(...slipTypes.map((type) => ({ ...type })));
    terminalTokens.push(
      {
        name: 'UNCLOSED_STRING',
        PATTERN: /"""[\s\S]*|["\u201C\u201E][^\n\r]*/,
        CATEGORIES: [string],
        LINE_BREAKS: true,
      },
      { name: 'UNCLOSED_COMMENT', PATTERN: /\/\*[\s\S]*/, GROUP: 'hidden', LINE_BREAKS: true },
      { name: 'HASH_COMMENT', PATTERN: /#[ \t][^\n\r]*/, GROUP: 'hidden' },
    );
    return super.buildKeywordTokens(rules, terminalTokens).flatMap((type) => {
      if (!/^[a-z]/.test(type.name)) return [type];
      const hard: TokenType = { name: type.name, PATTERN: ChevrotainLexer.NA };
      const soft: TokenType = { name: `${type.name}~`, PATTERN: ChevrotainLexer.NA, CATEGORIES: [hard, name] };
      return [Object.assign(hard, { soft }), soft];
    });
  }

  protected override buildTerminalToken(terminal: GrammarAST.TerminalRule): TokenType {
    const type = super.buildTerminalToken(terminal);
    return type.name === 'ID' ? { ...type, START_CHARS_HINT: nameStarts } : type;
  }

  /** Symbols never grow into a name, and word keywords are found by their text. */
  protected override findLongerAlt(_keyword: GrammarAST.Keyword, _terminals: TokenType[]): TokenType[] {
    return [];
  }
}

/**
 * Where a name may begin, for the lexer's table of first characters: it has one entry for each ASCII character and one
 * for each 255 others. To read them off the pattern, as the lexer would, takes longer than to lex fifty files.
 */
const nameStarts: number[] = [
  ...Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_', (char) => char.charCodeAt(0)),
  ...Array.from({ length: 128 }, (_, i) => 128 + i),
  ...Array.from({ length: 257 }, (_, i) => Math.min(255 * (i + 1), 65_535)),
];

/** What the lexer finds in a text. */
export interface Tokens extends LexerResult {
  readonly slips: readonly Slip[];
}

/** Turns text into tokens in one pass; offsets only, since lines are counted where they are shown. */
export class JointworkLexer implements Lexer {
  readonly definition: Record<string, TokenType> = {};
  readonly keywords = new Map<string, KeywordType>();
  readonly #lexer: ChevrotainLexer;
  readonly #name: TokenType;

  constructor(services: LangiumCoreServices) {
    const types = services.parser.TokenBuilder.buildTokens(services.Grammar) as TokenType[];
    for (const type of types) {
      this.definition[type.name] = type;
      if ('soft' in type) this.keywords.set(type.name, type as KeywordType);
    }
    this.#name = this.definition.ID!;
    this.#lexer = new ChevrotainLexer(types, { positionTracking: 'onlyOffset', skipValidations: true });
  }

  tokenize(text: string): Tokens {
    const { tokens, errors, groups } = this.#lexer.tokenize(text);
    const slips: Slip[] = [];
    for (let i = 0; i < tokens.length; i++) {
      const token = tokens[i]!;
      token.endOffset = token.startOffset + token.image.length - 1;
      if (token.tokenType === this.#name) {
        const keyword = this.keywords.get(token.image);
        if (keyword) retype(token, keyword.soft);
      } else if (token.tokenType.name.startsWith('SLIP_')) this.#slip(tokens, i, slips);
      else if (token.tokenType.name === 'UNCLOSED_STRING') this.#cutBraces(tokens, i, text);
    }
    return { tokens, errors: errors as ILexingError[], hidden: (groups.hidden as IToken[] | undefined) ?? [], slips };
  }

  #slip(tokens: IToken[], index: number, slips: Slip[]): void {
    const token = tokens[index]!;
    const before = tokens[index - 1];
    // `15h30` is a time of day after `at`, and elsewhere a length of time.
    if (/^[0-9]+h/.test(token.image) && before?.image !== 'at') {
      const cut = token.image.indexOf('h');
      tokens.splice(
        index,
        1,
        this.make('INT', token.image.slice(0, cut), token.startOffset),
        this.make('ID', 'h', token.startOffset + cut),
        this.make('INT', token.image.slice(cut + 1), token.startOffset + cut + 1),
      );
      return;
    }
    const { type, slip } = readSlip({ ...token }, before);
    slips.push(slip);
    retype(token, this.definition[type]!);
    if (type === 'STRING' || /^[A-Z]/.test(type)) token.payload = slip.instead[0];
    else token.image = type;
  }

  /**
   * A quote that does not close takes the rest of its line, and so the braces at its end, which are likely to close
   * blocks that this line opens: those are given back.
   */
  #cutBraces(tokens: IToken[], index: number, text: string): void {
    const token = tokens[index]!;
    const ending = token.image.match(/(?:\s*\})+\s*$/);
    if (!ending || token.image.startsWith('"""')) return;
    let open = 0;
    for (
      let i = index - 1;
      i >= 0 && !/[\n\r]/.test(text.slice(tokens[i]!.endOffset! + 1, tokens[i + 1]!.startOffset));
      i--
    ) {
      if (tokens[i]!.image === '{') open++;
      else if (tokens[i]!.image === '}') open--;
    }
    const braces = [...ending[0].matchAll(/\}/g)].map(({ index }) => ending.index! + index).slice(-Math.max(open, 0));
    if (open <= 0) return;
    const closing = braces.map((offset) => this.make('}', '}', token.startOffset + offset));
    token.image = token.image.slice(0, braces[0]).trimEnd();
    token.endOffset = token.startOffset + token.image.length - 1;
    tokens.splice(index + 1, 0, ...closing);
  }

  /** A token that is not in the text as such. */
  make(type: string, image: string, startOffset: number, payload?: string): IToken {
    const tokenType = this.definition[type]!;
    const endOffset = startOffset + image.length - 1;
    return { image, startOffset, endOffset, tokenType, tokenTypeIdx: tokenType.tokenTypeIdx!, payload } as IToken;
  }
}

export function retype(token: IToken, type: TokenType): void {
  token.tokenType = type;
  token.tokenTypeIdx = type.tokenTypeIdx!;
}

/** What a token is read as: its text, or what a slip of the pen stands for. */
export function spelling(token: IToken): string {
  return (token.payload as string | undefined) ?? token.image;
}

export function isWord(token: IToken | undefined): boolean {
  if (!token) return false;
  const type: TokenType = token.tokenType;
  return type.name === 'ID' || type.name.endsWith('~') || 'soft' in type;
}

export function isString(token: IToken | undefined): boolean {
  return token !== undefined && (token.tokenType.name === 'STRING' || token.tokenType.name === 'UNCLOSED_STRING');
}
