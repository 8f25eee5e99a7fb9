/** What the engine tells of texts, without the advice of the rules: errors of the language only. */
import assert from 'node:assert/strict';
import { Engine } from '@jointwork/engine';
import type { Problem } from '@jointwork/language';
import { ruleIds } from '@jointwork/rules';

export interface Told {
  readonly code: string;
  readonly severity: string;
  readonly message: string;
  /** The texts of the related places, each with what is said of it. */
  readonly related: readonly string[];
  /** The file after each fix. */
  readonly fixed: readonly string[];
}

const uriOf = (name: string) => (name.includes(':') ? name : `file:///w/${name}`);
const rules = new Set<string>(ruleIds);

/** Takes out the marks: `«name»` says where something is told. */
function unmarked(text: string): string {
  return text.replaceAll(/[«»]/g, '');
}

/** Puts marks around what is told of a text. */
function marked(text: string, problems: readonly Problem[]): string {
  const edges = problems.flatMap(({ span }) => [
    { at: span.start, mark: '«', first: 1 },
    { at: span.end, mark: '»', first: 0 },
  ]);
  edges.sort((one, other) => other.at - one.at || other.first - one.first);
  let result = text;
  for (const { at, mark } of edges) result = result.slice(0, at) + mark + result.slice(at);
  return result;
}

/**
 * What is told of files; their texts have marks around the places, and nothing else may be told. A text alone is
 * `a.collab`. In the order of the files and of the text.
 */
export function told(files: string | Readonly<Record<string, string>>): Told[] {
  const named = typeof files === 'string' ? { 'a.collab': files } : files;
  const engine = new Engine({ roots: ['file:///w'] });
  const texts = new Map(Object.entries(named).map(([name, text]) => [uriOf(name), unmarked(text)]));
  for (const [uri, text] of texts) engine.setFile(uri, text);
  const all: Told[] = [];
  const shown: Record<string, string> = {};
  for (const name of Object.keys(named)) {
    const uri = uriOf(name);
    const problems = engine.findings(uri).filter(({ code }) => !rules.has(code));
    shown[name] = marked(texts.get(uri)!, problems);
    for (const problem of problems) all.push(putInWords(engine, problem, uri, texts));
  }
  assert.deepEqual(shown, { ...named }, all.map(({ code, message }) => `${code}: ${message}`).join('\n'));
  return all;
}

function putInWords(engine: Engine, problem: Problem, uri: string, texts: ReadonlyMap<string, string>): Told {
  const { code, severity, message, related = [], fixes = [] } = problem;
  return {
    code,
    severity,
    message: engine.message(message),
    related: related.map(({ place, message }) => {
      const text = texts.get(place.file);
      return `${text ? text.slice(place.span.start, place.span.end) : place.file}: ${engine.message(message)}`;
    }),
    fixed: fixes.map(({ edits }) =>
      [...edits]
        .sort((one, other) => other.span.start - one.span.start)
        .reduce((text, { span, text: by }) => text.slice(0, span.start) + by + text.slice(span.end), texts.get(uri)!),
    ),
  };
}

/** That nothing is told. */
export function fine(files: string | Readonly<Record<string, string>>): void {
  told(files);
}

/** A design with these clauses, among some people. `A` are five, `B` four, `P` is one. */
export function inDesign(clauses: string): string {
  return `group A { size 5 }\ngroup B { size 4 }\nperson P\norganisation O\ndesign D {\n  purpose "p"\n  from 2026-09-01 to 2027-07-01\n${clauses}\n}`;
}

/** An activity with these clauses, attended by `A`. */
export function inWork(clauses: string): string {
  return inDesign(`  work W {\n    with A\n${clauses}\n  }`);
}
