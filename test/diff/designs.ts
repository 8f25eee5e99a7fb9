/** Designs to compare, and differences in words. */
import { readdirSync, readFileSync } from 'node:fs';
import { catalogue, Engine } from '@jointwork/engine';
import { formatMessage, type Message } from '@jointwork/language';
import { diffPlans, type Plan, type PlanDiff } from '@jointwork/plan';
import { diffMessages, Sentences, textOf } from '@jointwork/render/diff';
import { exportMessages } from '@jointwork/render/export';
import { terminalMessages, viewMessages, type Words } from '@jointwork/render/terminal';

export type Texts = ReadonlyMap<string, string>;

const messages = { ...catalogue, ...viewMessages, ...terminalMessages, ...exportMessages, ...diffMessages };

export const words: Words = {
  say: (key, params?: Message['params']) => formatMessage(messages, { key, params }),
  locale: 'en-GB',
};

/** The protocol files of a folder and all below it, by their path in it. */
export function textsIn(folder: string): Map<string, string> {
  const root = new URL(`../../${folder}/`, import.meta.url);
  const paths = readdirSync(root, { recursive: true, encoding: 'utf8' }).map((path) => path.replaceAll('\\', '/'));
  const protocols = paths.filter((path) => path.endsWith('.collab')).sort();
  return new Map(protocols.map((path) => [path, readFileSync(new URL(path, root), 'utf8')]));
}

export const samples = textsIn('test/samples');

/** An engine with some files. */
export function engineOf(texts: Texts): Engine {
  const engine = new Engine({ roots: ['file:///w'], today: () => '2026-09-01' });
  for (const [path, text] of texts) engine.setFile(addressOf(path), text);
  return engine;
}

export function addressOf(path: string): string {
  return `file:///w/${encodeURI(path)}`;
}

/** Every plan of some files, with the path of its file. */
export function plansOf(texts: Texts): { readonly path: string; readonly plan: Plan }[] {
  const engine = engineOf(texts);
  return [...texts.keys()].flatMap((path) => {
    const uri = addressOf(path);
    return engine.designs(uri).flatMap(({ name }) => {
      const plan = engine.plan(uri, name.value);
      return plan ? [{ path, plan }] : [];
    });
  });
}

/** The difference in one design, wherever it stands. A design that is called otherwise is the one in the same place. */
export function difference(before: Texts, after: Texts, design: string): PlanDiff {
  const place = placesOf(before).find(({ name }) => name === design)!;
  return diffPlans(planAt(before, place), planAt(after, place));
}

interface DesignPlace {
  readonly path: string;
  readonly index: number;
}

const engines = new WeakMap<Texts, Engine>();

function known(texts: Texts): Engine {
  const engine = engines.get(texts) ?? engineOf(texts);
  engines.set(texts, engine);
  return engine;
}

function placesOf(texts: Texts): (DesignPlace & { readonly name: string })[] {
  return [...texts.keys()].flatMap((path) =>
    known(texts)
      .designs(addressOf(path))
      .map(({ name }, index) => ({ path, index, name: name.value })),
  );
}

function planAt(texts: Texts, { path, index }: DesignPlace): Plan {
  const uri = addressOf(path);
  return known(texts).plan(uri, known(texts).designs(uri)[index]!.name.value)!;
}

/** Each change, with what follows from it. */
export function told({ changes }: PlanDiff): string[] {
  const sentences = new Sentences(words);
  return changes.map((change) =>
    [sentences.change(change), ...sentences.follows(change)].map(textOf).filter(Boolean).join(' '),
  );
}
