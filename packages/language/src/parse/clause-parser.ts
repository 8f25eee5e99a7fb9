import { EOF, type IToken, type TokenType } from 'chevrotain';
import {
  type AstNode,
  createDefaultCoreModule,
  createDefaultSharedCoreModule,
  createParser,
  EmptyFileSystem,
  type GrammarAST,
  inject,
  type LangiumCoreServices,
  LangiumParser,
  type LangiumSharedCoreServices,
} from 'langium';
import { JointworkGeneratedModule, JointworkGeneratedSharedModule } from '../generated/module.ts';
import type { Span } from '../model/model.ts';
import { type Shapes, shapesOf } from './shapes.ts';
import { JointworkLexer, JointworkTokenBuilder } from './tokens.ts';
import { terminalValue } from './values.ts';

export interface ClauseResult {
  /** As far as it was read. */
  readonly node: AstNode;
  /** Something did not fit. */
  readonly failed: boolean;
  /** What did not fit, as the parser saw it; undefined at the end of the clause. */
  readonly token?: IToken;
}

/**
 * Langium's parser, one clause at a time. It is given tokens instead of text, puts values with spans into the AST, and
 * keeps no concrete syntax tree: a span for each node is all that is needed to build the model.
 */
export class ClauseParser extends LangiumParser {
  readonly #spans = new SpanBuilder();

  constructor(services: LangiumCoreServices) {
    super(services);
    inside(this).nodeBuilder = this.#spans;
  }

  /** Parses one clause. A throw of the parser machinery itself leaves it ready for the next clause. */
  parseClause(tokens: IToken[], rule: string): ClauseResult {
    this.#spans.reset();
    inside(this).stack = [];
    this.wrapper.input = tokens;
    // The parser's errors carry the stack where they were made, which takes longer to note down than the clause to read.
    const { stackTraceLimit } = Error;
    Error.stackTraceLimit = 0;
    try {
      const node = inside(this).doParse(this.allRules.get(rule)!);
      const exception = this.wrapper.errors[0];
      if (!exception) return { node, failed: false };
      return { node, failed: true, token: exception.token.tokenType === EOF ? undefined : exception.token };
    } catch {
      inside(this).stack = [];
      return { node: { $type: rule } as AstNode, failed: true, token: tokens[0] };
    } finally {
      Error.stackTraceLimit = stackTraceLimit;
    }
  }

  override consume(idx: number, tokenType: TokenType, feature: GrammarAST.AbstractElement): void {
    const token = this.wrapper.wrapConsume(idx, tokenType);
    if (this.isRecording()) return;
    this.#spans.extend(token);
    const { assignment } = inside(this).getAssignment(feature);
    if (!assignment) return;
    const value = feature.$type === 'Keyword' ? (feature as GrammarAST.Keyword).value : terminalValue(token);
    inside(this).assign(assignment.operator, assignment.feature, value, this.#spans.current);
  }
}

/**
 * What `ClauseParser` uses of Langium's parser that its types keep to themselves (4.4). All of it stands here, so that an
 * upgrade has one place to look at.
 */
interface Inside {
  nodeBuilder: SpanBuilder;
  stack: unknown[];
  doParse(rule: unknown): AstNode;
  getAssignment(feature: GrammarAST.AbstractElement): { assignment: GrammarAST.Assignment | undefined };
  assign(operator: string, feature: string, value: unknown, extent: Extent): void;
}

function inside(parser: LangiumParser): Inside {
  return parser as never;
}

/** Stands in for Langium's builder of syntax trees: keeps the extent of each node and nothing else. */
class SpanBuilder {
  #stack: Extent[] = [];

  get current(): Extent {
    return this.#stack[this.#stack.length - 1]!;
  }

  reset(): void {
    this.#stack = [new Extent()];
  }

  extend(token: IToken): void {
    const current = this.current;
    if (current.start < 0) current.start = token.startOffset;
    current.end = token.startOffset + token.image.length;
  }

  buildCompositeNode(): Extent {
    const extent = new Extent();
    this.#stack.push(extent);
    return extent;
  }

  construct(item: { $cstNode?: unknown }): void {
    const extent = this.#stack.pop()!;
    const outer = this.#stack[this.#stack.length - 1];
    if (outer && extent.start >= 0) {
      if (outer.start < 0) outer.start = extent.start;
      outer.end = extent.end;
    }
    item.$cstNode = extent;
  }
}

class Extent {
  start = -1;
  end = -1;
  astNode: unknown;

  /** Langium drops an empty node by this. */
  get length(): number {
    return this.start < 0 ? 0 : this.end - this.start;
  }
}

/** The span of a node that `ClauseParser` made. */
export function spanOf(node: AstNode): Span {
  const extent: Partial<Extent> | undefined = node.$cstNode as object | undefined;
  return { start: extent?.start ?? 0, end: extent?.end ?? 0 };
}

/** What a mistake is called is said where the clause is known. */
const noMessages = {
  buildMismatchTokenMessage: () => '',
  buildNotAllInputParsedMessage: () => '',
  buildNoViableAltMessage: () => '',
  buildEarlyExitMessage: () => '',
};

export interface ParserParts {
  readonly parser: ClauseParser;
  readonly lexer: JointworkLexer;
  readonly shapes: Shapes;
}

let parts: ParserParts | undefined;

/** The parser, built on first use: building it takes longer than parsing a hundred files. */
export function parserParts(): ParserParts {
  if (parts) return parts;
  const shared: LangiumSharedCoreServices = inject(
    createDefaultSharedCoreModule(EmptyFileSystem),
    JointworkGeneratedSharedModule,
  );
  const services: LangiumCoreServices = inject(createDefaultCoreModule({ shared }), JointworkGeneratedModule, {
    parser: {
      TokenBuilder: () => new JointworkTokenBuilder(),
      Lexer: (services: LangiumCoreServices) => new JointworkLexer(services),
      ParserErrorMessageProvider: () => noMessages,
      LangiumParser: (services: LangiumCoreServices) => {
        const parser = new ClauseParser(services);
        createParser(services.Grammar, parser, services.parser.Lexer.definition);
        parser.finalize();
        return parser;
      },
    },
  });
  const lexer = services.parser.Lexer as JointworkLexer;
  parts = { lexer, parser: services.parser.LangiumParser as ClauseParser, shapes: shapesOf(services.Grammar) };
  return parts;
}
