import { type Message, nearest, type Problem, type Span } from '@jointwork/language';
import { type Node, parseTree } from 'jsonc-parser';
import { rules } from '../generated/rules.ts';
import { ruleIds } from '../ids.ts';
import { fits, type NumberOption } from '../options.ts';
import type { SettingWord } from '../settings.ts';
import { type Config, type Entry, emptyConfig, type Override } from './config.ts';
import { faultOf } from './globs.ts';
import { isDeep, syntaxProblems } from './syntax.ts';

const words: readonly string[] = ['off', 'info', 'warn', 'error'] satisfies SettingWord[];
const keys = ['extends', 'rules', 'overrides', 'ignore', 'root', '$schema'];
const keysOfOverride = ['files', 'rules'];

/** Every rule that a configuration may name: those of the catalogue, and what this release has. */
const ids = [...new Set([...ruleIds, ...rules.map(({ id }) => id)])];
const optionsById = new Map(rules.map(({ id, options }) => [id, new Map(Object.entries(options ?? {}))]));

/** Reads a configuration: JSON with comments. What is wrong is told at its place, and the rest counts. */
export function readConfig(text: string): { config: Config; problems: Problem[] } {
  // The parser calls itself for each level; a stranger's file must not bring it down.
  if (isDeep(text)) return { config: emptyConfig, problems: [problemAt({ start: 0, end: 0 }, 'too-deep')] };
  const reader = new Reader();
  const tree = parseTree(text, reader.errors, { allowTrailingComma: true });
  const config = tree ? reader.config(tree) : emptyConfig;
  // A text that does not parse has many faults that follow from the first.
  const syntax = syntaxProblems(text, reader.errors).slice(0, 1);
  const problems = [...syntax, ...reader.problems];
  return { config, problems: problems.sort((one, other) => one.span.start - other.span.start) };
}

/** A problem of a configuration; `code` and message go by the same name. */
export function problemAt(span: Span, name: string, params?: Message['params']): Problem {
  return { code: `config-${name}`, severity: 'error', message: { key: `config.${name}`, params }, span };
}

/** The same for a word that is not known, with the nearest that is, where there is one. */
export function problemNear(span: Span, name: string, params: Message['params'], near: string | undefined): Problem {
  const problem = problemAt(span, name, { ...params, near: near ?? 'none' });
  if (near === undefined) return problem;
  const title = { key: 'rules.fix.write', params: { near } };
  return { ...problem, fixes: [{ title, edits: [{ span, text: JSON.stringify(near) }] }] };
}

class Reader {
  readonly errors: { error: number; offset: number; length: number }[] = [];
  readonly problems: Problem[] = [];

  config(node: Node): Config {
    const root = new Map(this.#properties(node, keys));
    const isRoot = root.get('root');
    if (isRoot && isRoot.type !== 'boolean') this.#kind(isRoot, 'boolean');
    return {
      root: isRoot?.value === true,
      extends: this.#texts(root.get('extends')),
      rules: this.#rules(root.get('rules')),
      overrides: this.#list(root.get('overrides')).flatMap((each) => this.#override(each)),
      ignore: this.#patterns(root.get('ignore')),
    };
  }

  #override(node: Node): Override[] {
    const parts = new Map(this.#properties(node, keysOfOverride));
    if (node.type !== 'object') return [];
    const files = parts.get('files');
    if (!files) this.#report(node, 'no-files');
    return [{ files: this.#patterns(files), rules: this.#rules(parts.get('rules')) }];
  }

  #patterns(node: Node | undefined): string[] {
    return this.#texts(node).flatMap(({ name, span }) => {
      const fault = faultOf(name);
      if (fault) this.problems.push(problemAt(span, 'pattern', { pattern: name, fault }));
      return fault ? [] : [name];
    });
  }

  #rules(node: Node | undefined): Entry[] {
    return this.#properties(node, ids, 'unknown-rule').flatMap(([rule, value]) => {
      const entry = this.#entry(rule, value);
      return entry ? [entry] : [];
    });
  }

  #entry(rule: string, node: Node): Entry | undefined {
    const [first, second, ...more] = node.type === 'array' ? (node.children ?? []) : [node];
    if (!first || (node.type === 'array' && second === undefined && first.type !== 'string')) {
      this.#kind(node, 'setting');
      return undefined;
    }
    const word = this.#word(first);
    for (const extra of more) this.#report(extra, 'too-much');
    const options = second && this.#options(rule, second);
    return word && { rule, word, ...(options ? { options } : {}) };
  }

  #word(node: Node): SettingWord | undefined {
    if (node.type === 'string' && words.includes(node.value)) return node.value;
    if (node.type !== 'string') this.#kind(node, 'setting');
    else {
      const near = aliases.get(node.value.toLowerCase()) ?? nearest(node.value, words);
      this.#unknown(node, 'unknown-severity', near);
    }
    return undefined;
  }

  #options(rule: string, node: Node): Record<string, number> | undefined {
    const known = optionsById.get(rule) ?? new Map<string, NumberOption>();
    const values: Record<string, number> = Object.create(null);
    for (const [name, value] of this.#properties(node, [...known.keys()], 'unknown-option', { rule })) {
      const option = known.get(name)!;
      if (fits(option, value.value)) values[name] = value.value;
      else {
        const { type, minimum, maximum } = option;
        const bounds =
          minimum === undefined
            ? maximum === undefined
              ? 'none'
              : 'maxOnly'
            : maximum === undefined
              ? 'minOnly'
              : 'both';
        this.#report(value, 'value', { name, type, bounds, minimum: minimum ?? 0, maximum: maximum ?? 0 });
      }
    }
    return node.type === 'object' ? values : undefined;
  }

  /** The properties of an object that are known, each once. */
  #properties(
    node: Node | undefined,
    known: readonly string[],
    unknown = 'unknown-key',
    params: Message['params'] = {},
  ): [string, Node][] {
    if (!node) return [];
    if (node.type !== 'object') {
      this.#kind(node, 'object');
      return [];
    }
    const seen = new Map<string, Node>();
    for (const { children: [key, value] = [] } of node.children ?? []) {
      if (!key) continue;
      const name = String(key.value);
      if (!known.includes(name)) this.#unknown(key, unknown, nearest(name, known), { ...params, count: known.length });
      else if (seen.has(name)) this.#report(key, 'twice', { name });
      else if (value) seen.set(name, value);
    }
    return [...seen];
  }

  #list(node: Node | undefined): readonly Node[] {
    if (!node) return [];
    if (node.type === 'array') return node.children ?? [];
    this.#kind(node, 'list');
    return [];
  }

  /** One text, or a list of them. */
  #texts(node: Node | undefined): { name: string; span: Span }[] {
    const nodes = !node ? [] : node.type === 'string' ? [node] : this.#list(node);
    return nodes.flatMap((each) => {
      if (each.type === 'string') return [{ name: each.value as string, span: spanOf(each) }];
      this.#kind(each, 'text');
      return [];
    });
  }

  #unknown(node: Node, name: string, near: string | undefined, params: Message['params'] = {}): void {
    this.problems.push(problemNear(spanOf(node), name, { ...params, name: String(node.value) }, near));
  }

  #kind(node: Node, wanted: string): void {
    this.#report(node, 'kind', { wanted });
  }

  #report(node: Node, name: string, params?: Message['params']): void {
    this.problems.push(problemAt(spanOf(node), name, params));
  }
}

/** What other tools call the same. */
const aliases = new Map([
  ['warning', 'warn'],
  ['information', 'info'],
  ['hint', 'info'],
  ['none', 'off'],
]);

function spanOf({ offset, length }: Node): Span {
  return { start: offset, end: offset + length };
}
