import { Lexer as ChevrotainLexer, type ILexingError, type IToken, type TokenType } from 'chevrotain';
import type { LangiumCoreServices } from 'langium';
import { DefaultTokenBuilder, type GrammarAST, type Lexer, type LexerResult } from 'langium';

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
    terminalTokens.push(
      {
        name: 'UNCLOSED_STRING',
        PATTERN: /"""[\s\S]*|["\u201C\u201E][^\n\r]*/,
        CATEGORIES: [string],
        LINE_BREAKS: true,
      },
      { name: 'UNCLOSED_COMMENT', PATTERN: /\/\*[\s\S]*/, GROUP: 'hidden', LINE_BREAKS: true },
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

  tokenize(text: string): LexerResult {
    const { tokens, errors, groups } = this.#lexer.tokenize(text);
    for (const token of tokens) {
      token.endOffset = token.startOffset + token.image.length - 1;
      if (token.tokenType !== this.#name) continue;
      const keyword = this.keywords.get(token.image);
      if (keyword) retype(token, keyword.soft);
    }
    return { tokens, errors: errors as ILexingError[], hidden: (groups.hidden as IToken[] | undefined) ?? [] };
  }
}

export function retype(token: IToken, type: TokenType): void {
  token.tokenType = type;
  token.tokenTypeIdx = type.tokenTypeIdx!;
}
