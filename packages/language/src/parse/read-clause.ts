import type { IToken } from 'chevrotain';
import type { AstNode } from 'langium';
import type { Problem } from '../problem.ts';
import { automatonOf } from './automaton.ts';
import { parserParts } from './clause-parser.ts';
import { maxProblems } from './limits.ts';
import { misfitIn } from './misfit.ts';
import { type Repair, repairOf } from './repair.ts';
import { type Sign, signProblem } from './slips.ts';
import type { Segment } from './split.ts';
import { misfitProblem, unreadProblem } from './syntax-problems.ts';

/** A clause as it was read, and what is wrong with it. */
export interface ReadClause {
  readonly node: AstNode;
  readonly problems: readonly Problem[];
}

/** So many mistakes of one clause are looked for; whoever makes more begins it anew. */
const maxRepairs = 4;

/** Reads the clauses of one text. */
export class ClauseReader {
  readonly #text: string;
  /** By their place. */
  readonly #signs: readonly Sign[];
  readonly #told = new Set<Sign>();
  #failed = 0;

  constructor(text: string, signs: readonly Sign[]) {
    this.#text = text;
    this.#signs = signs;
  }

  /**
   * Parses a clause. Where it does not fit the grammar, it is read as what was most likely meant, and each mistake is told
   * once: with what is missing or misspelt where that is plain, else with an example.
   */
  read(segment: Segment): ReadClause {
    const { parser, shapes } = parserParts();
    const rule = segment.shape!.rule;
    let tokens: readonly IToken[] = clauseTokens(segment);
    const result = parser.parseClause([...tokens], rule);
    if (!result.failed) return { node: result.node, problems: [] };
    if (++this.#failed > maxProblems) return { node: result.node, problems: [unreadProblem(segment, result.token)] };
    const automaton = automatonOf(rule);
    const { body } = segment.shape!;
    // The words of a block that is not opened were likely to stand in it.
    const block = body === undefined || segment.body ? undefined : shapes.blocks.get(body);
    const end = segment.body ? 1 : 0;
    const problems: Problem[] = [];
    let { node } = result;
    for (let tries = 0; tries < maxRepairs; tries++) {
      const misfit = misfitIn(automaton, end ? tokens.slice(0, -end) : tokens, block, this.#signBetween);
      if (!misfit) {
        if (tries === 0) problems.push(unreadProblem(segment, result.token));
        break;
      }
      const repair = repairOf(misfit, automaton, this.#text);
      const { sign } = misfit;
      // A sign in the middle is the cause of what does not fit behind it, and is told as such.
      if (!sign || repair?.kind === 'sign') problems.push(misfitProblem(segment, misfit, repair, this.#text));
      if (repair?.kind === 'sign') this.#told.add(sign!);
      if (repair?.kind === 'needs-quotes') this.#quote(misfit.tokens, repair);
      if (!repair) break;
      tokens = [...repair.tokens, ...tokens.slice(tokens.length - end)];
      const again = parser.parseClause([...tokens], rule);
      node = again.node;
      // What does not fit after something was left out or filled in is likely to be in another order, not another mistake.
      if (!again.failed || repair.kind === 'drop' || repair.kind === 'placeholder') break;
    }
    // A quote that does not close explains whatever does not fit in its clause.
    if (segment.tokens.some(({ tokenType }) => tokenType.name === 'UNCLOSED_STRING')) return { node, problems: [] };
    return { node, problems };
  }

  /** The signs between words that should be a text are part of it. */
  #quote(tokens: readonly IToken[], { from, to }: Repair): void {
    for (let i = from; i < to; i++) {
      const sign = this.#signBetween(tokens[i]!, tokens[i + 1]!);
      if (sign) this.#told.add(sign);
    }
  }

  /** The problems for the first `max` signs that no clause has explained, and how many more there are. */
  signProblems(max: number): { readonly problems: Problem[]; readonly more: number } {
    const open = this.#signs.filter((sign) => !this.#told.has(sign));
    const problems = open.slice(0, max).map((sign) => signProblem(sign, this.#text));
    return { problems, more: open.length - problems.length };
  }

  readonly #signBetween = (before: IToken, after: IToken): Sign | undefined => {
    const from = before.startOffset + before.image.length;
    let low = 0;
    let high = this.#signs.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#signs[middle]!.offset < from) low = middle + 1;
      else high = middle;
    }
    const sign = this.#signs[low];
    return sign && sign.offset < after.startOffset ? sign : undefined;
  };
}

/** The tokens of a clause; an opened block is closed at once, since its clauses are parsed by themselves. */
export function clauseTokens({ tokens, body }: Segment): IToken[] {
  if (!body) return tokens;
  const close = body.close ?? parserParts().lexer.make('}', '}', body.open.startOffset);
  return [...tokens, body.open, close];
}
