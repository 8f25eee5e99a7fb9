import type { IToken } from 'chevrotain';
import { GrammarAST } from 'langium';
import { JointworkGrammar } from '../generated/grammar.ts';
import { isString, isWord, spelling } from './tokens.ts';

/** One thing that may come next in a clause. */
export type Step = KeywordStep | SlotStep;

export interface KeywordStep {
  readonly keyword: string;
  /** The rule in which it stands. */
  readonly rule: string;
}

/** A terminal that stands somewhere in the grammar. */
export interface SlotStep {
  /** `ID`, `STRING`, `INT`, `DATE`, `TIME`. */
  readonly terminal: string;
  /** Its rule and feature, such as `Attendee.ref`. */
  readonly slot: string;
  /** The rules around it, the clause first. */
  readonly path: readonly string[];
}

interface Edge {
  readonly step: Step;
  readonly to: State;
}

/** A place between two tokens of a clause. */
export interface State {
  readonly edges: Edge[];
  readonly silent: State[];
  /** The clause, or its head before the block, may end here. */
  final: boolean;
  /** Itself and what can be reached from it without a token; worked out on first use. */
  reach?: readonly State[];
}

type Element = GrammarAST.AbstractElement;

/**
 * The grammar of one clause as an automaton that reads tokens one by one and knows at each place what may come next. The
 * parser cannot say this of a clause that is only half there; and where a word is a keyword and a name at once, this
 * follows both ways.
 */
export class Automaton {
  readonly start: State = state();

  constructor(rule: GrammarAST.ParserRule) {
    const end = state();
    end.final = true;
    this.#element(rule.definition, this.start, end, [rule.name], end);
  }

  /** All places where one can be before the first token. */
  begin(): ReadonlySet<State> {
    return new Set(reachOf(this.start));
  }

  /** All places where one can be after a token, or after it as a keyword only; empty where it does not fit. */
  after(states: ReadonlySet<State>, token: IToken, asKeyword = false): ReadonlySet<State> {
    return follow(states, (step) => reads(step, token) && (!asKeyword || 'keyword' in step));
  }

  /** All places where one can be after some keyword or terminal. */
  afterStep(states: ReadonlySet<State>, wanted: string): ReadonlySet<State> {
    return follow(states, (step) => ('keyword' in step ? step.keyword : step.terminal) === wanted);
  }

  /** Lays an element between two places. */
  #element(element: Element, from: State, to: State, path: readonly string[], end: State): void {
    const { cardinality } = element;
    if (cardinality === undefined) {
      this.#once(element, from, to, path, end);
      return;
    }
    const enter = state();
    const leave = state();
    from.silent.push(enter);
    leave.silent.push(to);
    this.#once(element, enter, leave, path, end);
    if (cardinality !== '+') from.silent.push(to);
    if (cardinality !== '?') leave.silent.push(enter);
  }

  #once(element: Element, from: State, to: State, path: readonly string[], end: State, feature = ''): void {
    if (GrammarAST.isKeyword(element)) {
      from.edges.push({ step: { keyword: element.value, rule: path[path.length - 1]! }, to });
    } else if (GrammarAST.isAssignment(element)) {
      if (element.feature === 'clauses') from.silent.push(to);
      else this.#once(element.terminal, from, to, path, end, element.feature);
    } else if (GrammarAST.isAlternatives(element)) {
      for (const child of element.elements) {
        if (feature) this.#once(child, from, to, path, end, feature);
        else this.#element(child, from, to, path, end);
      }
    } else if (GrammarAST.isGroup(element)) {
      this.#sequence(element.elements, from, to, path, end);
    } else if (GrammarAST.isRuleCall(element)) {
      const rule = element.rule.ref;
      if (GrammarAST.isParserRule(rule)) this.#element(rule.definition, from, to, [...path, rule.name], end);
      else {
        const slot = `${path[path.length - 1]}.${feature}`;
        from.edges.push({ step: { terminal: rule?.name ?? '', slot, path }, to });
      }
    } else {
      from.silent.push(to);
    }
  }

  /** A block ends what is read here: its clauses have automata of their own. */
  #sequence(elements: readonly Element[], from: State, to: State, path: readonly string[], end: State): void {
    let at = from;
    for (let i = 0; i < elements.length; i++) {
      const element = elements[i]!;
      if (opensBlock(elements, i)) {
        at.edges.push({ step: { keyword: '{', rule: path[path.length - 1]! }, to: end });
        return;
      }
      const next = i === elements.length - 1 ? to : state();
      this.#element(element, at, next, path, end);
      at = next;
    }
  }
}

function opensBlock(elements: readonly Element[], index: number): boolean {
  const element = elements[index]!;
  if (!GrammarAST.isKeyword(element) || element.value !== '{') return false;
  const next = elements[index + 1];
  return next !== undefined && GrammarAST.isAssignment(next) && next.feature === 'clauses';
}

function state(): State {
  return { edges: [], silent: [], final: false };
}

function follow(states: ReadonlySet<State>, takes: (step: Step) => boolean): ReadonlySet<State> {
  const all = new Set<State>();
  for (const { edges } of states) {
    for (const { step, to } of edges) if (takes(step)) for (const next of reachOf(to)) all.add(next);
  }
  return all;
}

function reachOf(from: State): readonly State[] {
  if (from.reach) return from.reach;
  const all = new Set([from]);
  for (const { silent } of all) for (const next of silent) all.add(next);
  from.reach = [...all];
  return from.reach;
}

/** Whether a token is what a step asks for. A word that the splitter took for a keyword is no name. */
function reads(step: Step, token: IToken): boolean {
  if ('keyword' in step) return !isString(token) && step.keyword === spelling(token);
  if (step.terminal === 'STRING') return isString(token);
  if (step.terminal === 'ID') return isWord(token) && !('soft' in token.tokenType);
  return token.tokenType.name === step.terminal;
}

const automata = new Map<string, Automaton>();

/** The automaton of a clause; built on first use. */
export function automatonOf(rule: string): Automaton {
  const known = automata.get(rule);
  if (known) return known;
  const found = JointworkGrammar().rules.find((one) => one.name === rule) as GrammarAST.ParserRule;
  const automaton = new Automaton(found);
  automata.set(rule, automaton);
  return automaton;
}
