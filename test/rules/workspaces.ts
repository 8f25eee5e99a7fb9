/** The designs that the rules are tried on: samples, examples and corpus, as workspaces. */
import { readdirSync, readFileSync } from 'node:fs';
import { Engine } from '@jointwork/engine';
import { rules } from '@jointwork/rules';

/** Files that see each other, by address. */
export type Texts = ReadonlyMap<string, string>;

const folders = { samples: '../samples/', examples: '../../examples/', corpus: '../corpus/designs/' };

/** Each with the texts of its files. A file of the corpus by itself is a workspace; so is a folder. */
export function workspaces(): Map<string, Texts> {
  const all = new Map<string, Map<string, string>>();
  for (const [name, folder] of Object.entries(folders)) {
    const from = new URL(folder, import.meta.url);
    for (const path of readdirSync(from, { recursive: true }).map(String).sort()) {
      if (!path.endsWith('.collab')) continue;
      const workspace = name === 'corpus' ? `corpus/${path.split(/[/\\]/)[0]}` : name;
      const texts = all.get(workspace) ?? new Map<string, string>();
      all.set(workspace, texts.set(new URL(path, from).href, readFileSync(new URL(path, from), 'utf8')));
    }
  }
  return all;
}

/** Those that are off unless asked for are on. */
const everyRule = Object.fromEntries(rules.filter(({ optIn }) => optIn).map(({ id }) => [id, 'info'] as const));

/** Everything found in a workspace, drafts in full; what fails inside a rule is thrown. */
export function findingsIn(texts: Texts): { uri: string; code: string; severity: string; words: string }[] {
  const engine = new Engine({
    strict: true,
    today: () => '2026-12-01',
    settingsOf: () => settings,
    onError: (error) => {
      throw error;
    },
  });
  for (const [uri, text] of texts) engine.setFile(uri, text);
  return [...texts.keys()].flatMap((uri) =>
    engine
      .findings(uri)
      .map(({ code, severity, message }) => ({ uri, code, severity, words: engine.message(message) })),
  );
}

const settings = { rules: everyRule, ignored: false };
