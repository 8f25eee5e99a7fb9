import assert from 'node:assert/strict';
import { check } from '../checks/check.ts';
import { checksMessages } from '../messages/checks.ts';
import { formatMessage, type Message } from '../messages/message.ts';
import { namesMessages } from '../messages/names.ts';
import { syntaxMessages } from '../messages/syntax.ts';
import type { Model, Span } from '../model/model.ts';
import { type Exports, exportsOf } from '../names/exports.ts';
import { resolveImports, type Surroundings } from '../names/imports.ts';
import { link, linkHeads } from '../names/link.ts';
import { specifierOf } from '../names/paths.ts';
import { type FileScope, libraryOf } from '../names/scope.ts';
import { parse } from '../parse/parse.ts';
import type { Edit, Fix, Problem } from '../problem.ts';

const messages = { ...syntaxMessages, ...namesMessages, ...checksMessages };

/** The sentence for a message; fails where the catalogue or a parameter is missing. */
export function sentence(message: Message): string {
  const text = formatMessage(messages, message);
  assert.notEqual(text, message.key, `no template for ${message.key}`);
  return text;
}

/** A small workspace in `file:///w/`, read, linked and checked as the engine does it. */
export interface Checked {
  readonly models: ReadonlyMap<string, Model>;
  readonly scopes: ReadonlyMap<string, FileScope>;
  /** By file, in the order of the text. */
  readonly problems: ReadonlyMap<string, readonly Problem[]>;
  readonly texts: ReadonlyMap<string, string>;
}

export const uriOf = (name: string) => (name.startsWith('lib:') ? name : `file:///w/${name}`);

/** Reads, links and checks files by name; those that begin with `lib:/` are the library. */
export function checked(files: Readonly<Record<string, string>>, around: Partial<Surroundings> = {}): Checked {
  const texts = new Map(Object.entries(files).map(([name, text]) => [uriOf(name), text]));
  const parsed = new Map([...texts].map(([file, text]) => [file, parse(text, file)]));
  const models = new Map([...parsed].map(([file, { model }]) => [file, model]));
  const exports = new Map([...models].map(([file, model]) => [file, exportsOf(model, file)]));
  const library = libraryOf([...exports.values()].filter(({ file }) => file.startsWith('lib:')));
  const surroundings: Surroundings = {
    boundaryOf: () => 'file:///w',
    locate: (address) => (texts.has(address) ? address : undefined),
    library: (path) => (texts.has(`lib:/${path}`) ? `lib:/${path}` : undefined),
    installed: () => undefined,
    known: () => texts.keys(),
    ...around,
  };
  const problems = new Map<string, Problem[]>();
  const scopes = new Map<string, FileScope>();
  for (const [file, { model, problems: own }] of parsed) {
    const imports = resolveImports(model, file, surroundings);
    problems.set(file, [...own, ...imports.problems]);
    const targets = imports.files.map((target) => (target === undefined ? undefined : exports.get(target)));
    scopes.set(file, { file, imports: targets, library, elsewhere: (name) => elsewhere(file, name, exports) });
  }
  for (const [file, model] of models) linkHeads(model, scopes.get(file)!);
  for (const [file, model] of models) problems.get(file)!.push(...link(model, scopes.get(file)!));
  for (const [file, model] of models) problems.get(file)!.push(...check(model, file));
  for (const list of problems.values()) list.sort((one, other) => one.span.start - other.span.start);
  return { models, scopes, problems, texts };
}

function elsewhere(from: string, name: string, exports: ReadonlyMap<string, Exports>) {
  return [...exports.values()].flatMap(({ file, items }) => {
    const item = items.get(name);
    return item && file !== from ? [{ item, specifier: specifierOf(from, file)! }] : [];
  });
}

/** Takes the marks out of a text: `«name»` says where a problem is expected. */
export function marked(text: string): { readonly text: string; readonly spans: readonly Span[] } {
  const spans: Span[] = [];
  let plain = '';
  let start = 0;
  for (const part of text.split(/([«»])/)) {
    if (part === '«') start = plain.length;
    else if (part === '»') spans.push({ start, end: plain.length });
    else plain += part;
  }
  return { text: plain, spans };
}

/**
 * Expects one problem for each mark, all of one code, and no others in any file. A text alone is the file `a.collab`.
 * Returns the problems in the order of the files and the marks, with the result of their fixes.
 */
export function expectProblems(
  files: string | Readonly<Record<string, string>>,
  code: string,
  around?: Partial<Surroundings>,
): Found[] {
  const marks = Object.entries(typeof files === 'string' ? { 'a.collab': files } : files).map(
    ([name, text]) => [name, marked(text)] as const,
  );
  const result = checked(Object.fromEntries(marks.map(([name, { text }]) => [name, text])), around);
  const expected = marks.flatMap(([name, { text, spans }]) => spans.map((span) => shown(name, code, text, span)));
  const found = marks.flatMap(([name, { text }]) =>
    result.problems.get(uriOf(name))!.map((problem) => ({ name, text, problem })),
  );
  const actual = found.map(({ name, text, problem }) => shown(name, problem.code, text, problem.span));
  assert.deepEqual(actual, expected);
  return found.map(({ name, problem }) => new Found(uriOf(name), problem, result.texts));
}

/** Expects that nothing is wrong in any file. */
export function expectNone(files: string | Readonly<Record<string, string>>, around?: Partial<Surroundings>): void {
  expectProblems(files, 'none', around);
}

function shown(name: string, code: string, text: string, span: Span): string {
  const line = text.slice(0, span.start).split('\n').length;
  return `${name}:${line} ${code} ${span.start}-${span.end} «${text.slice(span.start, span.end)}»`;
}

/** A problem that was found, put into words. */
export class Found {
  readonly file: string;
  readonly problem: Problem;
  readonly #texts: ReadonlyMap<string, string>;

  constructor(file: string, problem: Problem, texts: ReadonlyMap<string, string>) {
    this.file = file;
    this.problem = problem;
    this.#texts = texts;
    for (const { title } of problem.fixes ?? []) sentence(title);
  }

  get message(): string {
    return sentence(this.problem.message);
  }

  /** The texts of the related places, each with what is said of it. */
  get related(): string[] {
    return (this.problem.related ?? []).map(({ place, message }) => {
      const text = this.#texts.get(place.file);
      assert.ok(text !== undefined, `related place in an unknown file ${place.file}`);
      return `${text.slice(place.span.start, place.span.end)}: ${sentence(message)}`;
    });
  }

  get fixTitles(): string[] {
    return (this.problem.fixes ?? []).map(({ title }) => sentence(title));
  }

  /** The text of the file after a fix, by default the preferred one. */
  fixed(index = 0): string {
    const fix: Fix | undefined = this.problem.fixes?.[index];
    assert.ok(fix, `no fix ${index} for: ${this.message}`);
    return applied(this.#texts.get(this.file)!, fix.edits);
  }
}

/** A text after edits that do not overlap. */
export function applied(text: string, edits: readonly Edit[]): string {
  return [...edits]
    .sort((one, other) => other.span.start - one.span.start)
    .reduce((result, { span, text: by }) => result.slice(0, span.start) + by + result.slice(span.end), text);
}
