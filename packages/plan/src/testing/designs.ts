/** Designs for tests: written as text, read, linked and compiled as the engine does it. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import {
  type Design,
  exportsOf,
  type Framework,
  formatMessage,
  libraryOf,
  link,
  linkHeads,
  type Message,
  type Model,
  type Problem,
  parse,
  resolveImports,
  type Tenet,
} from '@jointwork/language';
import { compile } from '../compile.ts';
import { dateProblems } from '../dates-check.ts';
import { planMessages } from '../messages/en.ts';
import type { Plan } from '../plan.ts';

const root = new URL('../../../../', import.meta.url);

function folder(path: string): Map<string, string> {
  const url = new URL(path, root);
  return new Map(
    readdirSync(url)
      .filter((name) => name.endsWith('.collab'))
      .sort()
      .map((name) => [name, readFileSync(new URL(name, url), 'utf8')]),
  );
}

/** The samples of the language, by file name. */
export const samples: ReadonlyMap<string, string> = folder('test/samples/');

const library = [...folder('packages/library/lib/framework/')].map(([name, text]) => {
  const file = `lib:/framework/${name}`;
  return { file, text, model: parse(text, file).model };
});
const libraryExports = library.map(({ file, model }) => exportsOf(model, file));

export const uriOf = (name: string): string => `file:///w/${name}`;

export interface Workspace {
  readonly models: ReadonlyMap<string, Model>;
  design(name: string): { readonly design: Design; readonly file: string };
  plan(name: string): Plan;
  /** The errors that dates show, put into words. */
  problems(name: string): Problem[];
  text(file: string): string;
  frameworkOf(tenet: Tenet): Framework | undefined;
}

/** Reads and links files by name. */
export function workspace(files: Readonly<Record<string, string>>): Workspace {
  const texts = new Map(Object.entries(files).map(([name, text]) => [uriOf(name), text]));
  const models = new Map([...texts].map(([file, text]) => [file, parse(text, file).model]));
  const exports = new Map([...models].map(([file, model]) => [file, exportsOf(model, file)]));
  const scopes = new Map(
    [...models].map(([file, model]) => {
      const resolved = resolveImports(model, file, {
        boundaryOf: () => 'file:///w',
        locate: (address) => (texts.has(address) ? address : undefined),
        library: () => undefined,
        installed: () => undefined,
        known: () => texts.keys(),
      });
      const imports = resolved.files.map((target) => (target === undefined ? undefined : exports.get(target)));
      return [file, { file, imports, library: libraryOf(libraryExports) }];
    }),
  );
  for (const [file, model] of models) linkHeads(model, scopes.get(file)!);
  for (const [file, model] of models) link(model, scopes.get(file)!);

  const frameworks = new Map<Tenet, Framework>();
  for (const model of [...library.map((each) => each.model), ...models.values()]) {
    for (const item of model.items) {
      if (item.kind === 'framework') for (const tenet of item.tenets) frameworks.set(tenet, item);
    }
  }
  const design = (name: string) => {
    for (const [file, { items }] of models) {
      for (const item of items) if (item.kind === 'design' && item.name.value === name) return { design: item, file };
    }
    return assert.fail(`no design ${name}`);
  };
  const frameworkOf = (tenet: Tenet) => frameworks.get(tenet);
  return {
    models,
    design,
    frameworkOf,
    plan: (name) => {
      const found = design(name);
      return compile(found.design, { file: found.file, frameworkOf });
    },
    problems: (name) => {
      const found = design(name);
      return dateProblems(found.design, found.file);
    },
    text: (file) =>
      texts.get(file) ?? library.find((each) => each.file === file)?.text ?? assert.fail(`no file ${file}`),
  };
}

/** The samples in one workspace. */
export function sampleWorkspace(): Workspace {
  return workspace(Object.fromEntries(samples));
}

/** The plan of the design `D` in a text. */
export function planOf(text: string): Plan {
  return workspace({ 'd.collab': text }).plan('D');
}

/** The sentence for a message; fails where the catalogue or a parameter is missing. */
export function sentence(message: Message): string {
  const text = formatMessage(planMessages, message);
  assert.notEqual(text, message.key, `no template for ${message.key}`);
  return text;
}

/** A plan as its readers get it. */
export function asJson(plan: Plan): Plan {
  return JSON.parse(JSON.stringify(plan));
}

/** A text with the marks `«…»` taken out, and where they stood. */
export function marked(text: string): { readonly text: string; readonly marks: readonly string[] } {
  return { text: text.replaceAll(/[«»]/g, ''), marks: [...text.matchAll(/«([^»]*)»/g)].map(([, mark]) => mark!) };
}
