import { GrammarAST } from 'langium';

/**
 * What the grammar says about blocks and clauses, read off the grammar itself, so that the clause splitter, completion
 * and the messages need no list of their own.
 */
export interface Shapes {
  /** By the name of the rule that lists a block's clauses, such as `MeetingClause`. */
  readonly blocks: ReadonlyMap<string, BlockShape>;
  readonly top: BlockShape;
}

export interface BlockShape {
  readonly rule: string;
  /** The clauses that may stand in it, by their first word. */
  readonly heads: ReadonlyMap<string, ClauseShape>;
}

export interface ClauseShape {
  /** The grammar rule. */
  readonly rule: string;
  /** Its possible first words. */
  readonly words: readonly string[];
  /** What may follow the first word: terminals by name, keywords by text. */
  readonly next: ReadonlySet<string>;
  /** Every keyword inside it, without its block, with what may follow that keyword. */
  readonly inner: ReadonlyMap<string, ReadonlySet<string>>;
  /** The block that it may open. */
  readonly body?: string;
  /** A block is required. */
  readonly bodyRequired: boolean;
  /** Braces belong to the clause itself (`import { … }`). */
  readonly ownBraces: boolean;
  /** It cannot end before its string. */
  readonly needsString: boolean;
  /** A string may stand in it. */
  readonly takesString: boolean;
  /** Names may stand in it that follow no keyword and no comma, such as the moves of a step. */
  readonly namesFollowFreely: boolean;
}

type Element = GrammarAST.AbstractElement;

/** Reads the shapes off the grammar. */
export function shapesOf(grammar: GrammarAST.Grammar): Shapes {
  const rules = new Map<string, GrammarAST.ParserRule>();
  for (const rule of grammar.rules) if (GrammarAST.isParserRule(rule)) rules.set(rule.name, rule);

  const blocks = new Map<string, BlockShape>();
  const clauses = new Map<string, ClauseShape>();
  for (const rule of rules.values()) {
    if (!rule.name.endsWith('Clause')) continue;
    const heads = new Map<string, ClauseShape>();
    for (const call of alternatives(rule.definition)) {
      const name = (call as GrammarAST.RuleCall).rule.ref!.name;
      let clause = clauses.get(name);
      if (!clause) {
        clause = clauseShape(rules.get(name)!);
        clauses.set(name, clause);
      }
      for (const word of clause.words) heads.set(word, clause);
    }
    blocks.set(rule.name, { rule: rule.name, heads });
  }
  return { blocks, top: blocks.get('TopClause')! };
}

function alternatives(element: Element): readonly Element[] {
  return GrammarAST.isAlternatives(element) ? element.elements : [element];
}

function clauseShape(rule: GrammarAST.ParserRule): ClauseShape {
  const elements = GrammarAST.isGroup(rule.definition) ? rule.definition.elements : [rule.definition];
  const sequence = elements.filter((element) => !GrammarAST.isAction(element));
  const brace = sequence.findIndex((element) => mentionsBody(element));
  const own = brace < 0 ? sequence : sequence.slice(0, brace);
  const rest = brace < 0 ? undefined : sequence[brace];
  const body = sequence.slice(Math.max(brace, 0)).map(bodyRule).find(Boolean);

  const inner = new Map<string, Set<string>>();
  const words = new Set<string>();
  walk(own, new Set(), (keyword, next, isFirst) => {
    const into = inner.get(keyword) ?? new Set();
    for (const item of next) into.add(item);
    inner.set(keyword, into);
    if (isFirst) words.add(keyword);
  });
  const next = new Set<string>();
  for (const word of words) for (const item of inner.get(word)!) next.add(item);
  for (const word of words) if (!repeatsInside(own, word)) inner.delete(word);
  return {
    rule: rule.name,
    words: [...words],
    next,
    inner,
    body,
    bodyRequired: rest !== undefined && GrammarAST.isKeyword(rest),
    ownBraces: body === undefined && inner.has('{'),
    needsString: own.some(
      (element) =>
        element.cardinality === undefined &&
        GrammarAST.isAssignment(element) &&
        terminalName(element.terminal) === 'STRING',
    ),
    takesString: next.has('STRING') || own.some(mentionsString),
    namesFollowFreely: own.some((element, i) => i > 0 && isName(element) && !isWordOfClause(own.slice(0, i))),
  };
}

/** Whether the last required element before some place is a keyword. */
function isWordOfClause(before: readonly Element[]): boolean {
  const last = before.findLast((element) => element.cardinality === undefined)!;
  if (GrammarAST.isAssignment(last)) return isWordOfClause([last.terminal]);
  if (GrammarAST.isAlternatives(last)) return last.elements.every((element) => isWordOfClause([element]));
  return GrammarAST.isKeyword(last);
}

function isName(element: Element): boolean {
  return (
    GrammarAST.isAssignment(element) && terminalName(element.terminal) === 'ID' && element.cardinality === undefined
  );
}

function mentionsString(element: Element): boolean {
  if (GrammarAST.isAssignment(element)) return mentionsString(element.terminal);
  if (GrammarAST.isGroup(element) || GrammarAST.isAlternatives(element)) return element.elements.some(mentionsString);
  if (!GrammarAST.isRuleCall(element)) return false;
  const rule = element.rule.ref;
  return GrammarAST.isParserRule(rule) ? mentionsString(rule.definition) : rule?.name === 'STRING';
}

function mentionsBody(element: Element): boolean {
  if (GrammarAST.isKeyword(element)) return element.value === '{';
  return GrammarAST.isGroup(element) && bodyRule(element) !== undefined;
}

function bodyRule(element: Element): string | undefined {
  if (GrammarAST.isAssignment(element) && element.feature === 'clauses') return terminalName(element.terminal);
  if (GrammarAST.isGroup(element)) return element.elements.map(bodyRule).find(Boolean);
  return undefined;
}

function terminalName(element: Element): string | undefined {
  return GrammarAST.isRuleCall(element) ? element.rule.ref?.name : undefined;
}

function repeatsInside(own: readonly Element[], word: string): boolean {
  return own.slice(1).some((element) => keywordsIn(element).has(word));
}

function keywordsIn(element: Element, into = new Set<string>()): Set<string> {
  if (GrammarAST.isKeyword(element)) into.add(element.value);
  else if (GrammarAST.isAssignment(element)) keywordsIn(element.terminal, into);
  else if (GrammarAST.isGroup(element) || GrammarAST.isAlternatives(element)) {
    for (const child of element.elements) keywordsIn(child, into);
  } else if (GrammarAST.isRuleCall(element) && GrammarAST.isParserRule(element.rule.ref)) {
    keywordsIn(element.rule.ref.definition, into);
  }
  return into;
}

type Visit = (keyword: string, next: ReadonlySet<string>, isFirst: boolean) => void;

/**
 * Walks a sequence from its end to its start and tells for each keyword what may follow it. Returns what may come first.
 * A repeated element may be followed by itself.
 */
function walk(
  sequence: readonly Element[],
  after: ReadonlySet<string>,
  visit: Visit,
  leads = true,
): ReadonlySet<string> {
  let follow = after;
  for (let i = sequence.length - 1; i >= 0; i--) {
    const element = sequence[i]!;
    const loops = element.cardinality === '*' || element.cardinality === '+';
    const first = firstOf(element);
    const inside = loops ? new Set([...follow, ...first]) : follow;
    visitElement(element, inside, visit, leads && i === 0);
    const optional = element.cardinality === '*' || element.cardinality === '?' || GrammarAST.isAction(element);
    follow = optional ? new Set([...follow, ...first]) : first;
  }
  return follow;
}

function visitElement(element: Element, follow: ReadonlySet<string>, visit: Visit, isFirst: boolean): void {
  if (GrammarAST.isKeyword(element)) visit(element.value, follow, isFirst);
  else if (GrammarAST.isAssignment(element)) visitElement(element.terminal, follow, visit, isFirst);
  else if (GrammarAST.isAlternatives(element)) {
    for (const child of element.elements) visitElement(child, follow, visit, isFirst);
  } else if (GrammarAST.isGroup(element)) walk(element.elements, follow, visit, isFirst);
  else if (GrammarAST.isRuleCall(element) && GrammarAST.isParserRule(element.rule.ref)) {
    visitElement(element.rule.ref.definition, follow, visit, isFirst);
  }
}

const firsts = new WeakMap<Element, ReadonlySet<string>>();

/** Terminals and keywords with which an element can begin. */
function firstOf(element: Element): ReadonlySet<string> {
  // Asked for again at each level around the element: without a memory, half of the time goes into it.
  let first = firsts.get(element);
  if (!first) {
    first = findFirst(element);
    firsts.set(element, first);
  }
  return first;
}

function findFirst(element: Element): ReadonlySet<string> {
  if (GrammarAST.isKeyword(element)) return new Set([element.value]);
  if (GrammarAST.isAssignment(element)) return firstOf(element.terminal);
  if (GrammarAST.isAlternatives(element)) return new Set(element.elements.flatMap((child) => [...firstOf(child)]));
  if (GrammarAST.isGroup(element)) return walk(element.elements, new Set(), () => {});
  if (GrammarAST.isRuleCall(element)) {
    const rule = element.rule.ref;
    if (GrammarAST.isParserRule(rule)) return firstOf(rule.definition);
    return new Set(rule ? [rule.name] : []);
  }
  return new Set();
}
