import { GrammarAST } from 'langium';

type Element = GrammarAST.AbstractElement;

/** The words of a grammar by what they do for a reader: where a clause starts, what declares, what only connects. */
export interface GrammarWords {
  /** Words that start a clause or an element; a start of two words (`led by`) stands with a space. */
  readonly starters: readonly string[];
  /** Starters that a new name follows. */
  readonly declarers: readonly string[];
  /** Starters that a word from a closed list follows. */
  readonly wordTakers: readonly string[];
  /** Words that stand inside a clause; some of them start another one too. */
  readonly connectives: readonly string[];
}

const isWord = (text: string) => /^\p{L}[\p{L}-]*$/u.test(text);

/** Reads the words out of the rules, so that a keyword is written down in one place only. */
export function grammarWords(grammar: GrammarAST.Grammar): GrammarWords {
  const rules = grammar.rules.filter(GrammarAST.isParserRule);
  const clauses = rules.filter((rule) => rule.name.endsWith('Clause')).flatMap((rule) => alternatives(rule.definition));
  // What may stand in the head of a clause, before or between its parts, is a rule of its own too, but starts nothing.
  const starting = clauses.flatMap((element) => (GrammarAST.isRuleCall(element) ? [element.rule.ref] : []));
  const starters = new Set<string>();
  const declarers = new Set<string>();
  const wordTakers = new Set<string>();
  for (const rule of starting) {
    if (!GrammarAST.isParserRule(rule) || rule.name.endsWith('Clause')) continue;
    const [first, second] = elements(rule.definition);
    const words = keywordsOf(first);
    const more = second && GrammarAST.isKeyword(second) && isWord(second.value) ? ` ${second.value}` : '';
    for (const word of words) {
      starters.add(word + more);
      if (!more && assigns(second, 'name')) declarers.add(word);
      if (!more && takesWord(second)) wordTakers.add(word);
    }
  }
  const connectives = new Set(rules.flatMap((rule) => [...keywordsInside(rule, starting.includes(rule))]));
  const sorted = (words: Set<string>) => [...words].sort();
  return {
    starters: sorted(starters),
    declarers: sorted(declarers),
    wordTakers: sorted(wordTakers),
    connectives: sorted(connectives),
  };
}

function alternatives(element: Element | undefined): readonly Element[] {
  return element && GrammarAST.isAlternatives(element) ? element.elements : element ? [element] : [];
}

/** The parts of a rule in order, without what only builds the tree. */
function elements(element: Element | undefined): readonly Element[] {
  const parts = element && GrammarAST.isGroup(element) ? element.elements : element ? [element] : [];
  return parts.filter((part) => !GrammarAST.isAction(part));
}

/** The words of an element that is a choice of keywords, assigned or not. */
function keywordsOf(element: Element | undefined): readonly string[] {
  if (!element) return [];
  if (GrammarAST.isAssignment(element)) return keywordsOf(element.terminal);
  if (GrammarAST.isKeyword(element)) return isWord(element.value) ? [element.value] : [];
  return GrammarAST.isAlternatives(element) ? element.elements.flatMap(keywordsOf) : [];
}

function assigns(element: Element | undefined, feature: string): boolean {
  return element !== undefined && GrammarAST.isAssignment(element) && element.feature === feature;
}

/** Whether the part is a word of a closed list, or an item that begins with one. */
function takesWord(element: Element | undefined): boolean {
  if (assigns(element, 'word') || assigns(element, 'words')) return true;
  if (!element || !GrammarAST.isAssignment(element) || !GrammarAST.isRuleCall(element.terminal)) return false;
  const item = element.terminal.rule.ref;
  return GrammarAST.isParserRule(item) && assigns(elements(item.definition)[0], 'word');
}

/** The words of a rule without those that start it, where it is one that starts a clause. */
function* keywordsInside(rule: GrammarAST.ParserRule, starts: boolean): Generator<string> {
  const parts = elements(rule.definition);
  const [first, second] = parts;
  const skipped = starts ? (keywordsOf(first).length > 0 && second && GrammarAST.isKeyword(second) ? 2 : 1) : 0;
  for (const part of parts.slice(skipped)) for (const word of everyKeyword(part)) if (isWord(word)) yield word;
}

function* everyKeyword(element: Element | undefined): Generator<string> {
  if (!element) return;
  if (GrammarAST.isKeyword(element)) yield element.value;
  else if (GrammarAST.isAssignment(element)) yield* everyKeyword(element.terminal);
  else if (GrammarAST.isAlternatives(element) || GrammarAST.isGroup(element)) {
    for (const part of element.elements) yield* everyKeyword(part);
  }
}
