/** Protocol files for tests: read, linked and planned by the engine, then shown to the rules. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { Engine } from '@jointwork/engine';
import { type Edit, formatMessage, type Message, type Problem } from '@jointwork/language';
import { type RuleInput, type RuleResult, ruleIds, ruleMessages, runRules } from '../index.ts';

const engine = new Engine();

/** What the runner itself reports. */
const ofTheRunner = ['draft', 'unknown-rule', 'never-excepted'];

/** A file of a workspace. */
export interface Checked extends RuleResult {
  readonly uri: string;
  readonly text: string;
  /** What the language says, before any rule. */
  readonly problems: readonly Problem[];
}

export type RunOptions = Partial<Pick<RuleInput, 'settings' | 'strict' | 'rules' | 'onError' | 'today'>> & {
  /** Without, findings come without fixes. */
  readonly withText?: boolean;
};

/** Reads files by name, and runs the rules over each. */
export function checkedFiles(files: Readonly<Record<string, string>>, options: RunOptions = {}): Checked[] {
  const uris = Object.keys(files).map((name) => `file:///w/${name}`);
  for (const [index, text] of Object.values(files).entries()) engine.setFile(uris[index]!, text);
  const checked = uris.map((uri) => checkedFile(uri, options));
  for (const uri of uris) engine.removeFile(uri);
  return checked;
}

/** Reads a text as a file by itself, and runs the rules over it. */
export function checked(text: string, options: RunOptions = {}): Checked {
  return checkedFiles({ 'test.collab': text }, options)[0]!;
}

function checkedFile(uri: string, { withText = true, ...options }: RunOptions): Checked {
  const text = engine.text(uri)!;
  const model = engine.model(uri)!;
  const result = runRules({
    file: uri,
    model,
    planOf: (design) => engine.plan(uri, design.name.value),
    modelOf: (file) => engine.model(file),
    imported: engine.imported(uri),
    loadsOf: (key) => engine.loadsOf(key),
    usedElsewhere: (item) => engine.usedElsewhere(uri, item),
    ...(withText ? { text } : {}),
    ...options,
  });
  const problems = engine.findings(uri).filter(({ code }) => !ruleIds.includes(code) && !ofTheRunner.includes(code));
  return { ...result, uri, text, problems };
}

/** What a message says, as the reader meets it; fails where a template is missing. */
export function sentence(message: Message): string {
  const text = formatMessage(ruleMessages, message);
  assert.notEqual(text, message.key, `no template for ${message.key}`);
  assert.doesNotMatch(text, /rule\.|rules\.|undefined/, `${message.key} has a gap`);
  return text;
}

/** A text after edits that do not overlap. */
export function edited(text: string, edits: readonly Edit[]): string {
  return [...edits]
    .sort((one, other) => other.span.start - one.span.start || other.span.end - one.span.end)
    .reduce((result, { span, text: by }) => result.slice(0, span.start) + by + result.slice(span.end), text);
}

/** The protocol files of a folder, by name. */
export function filesIn(folder: URL): Readonly<Record<string, string>> {
  return Object.fromEntries(
    readdirSync(folder)
      .filter((name) => name.endsWith('.collab'))
      .sort()
      .map((name) => [name, readFileSync(new URL(name, folder), 'utf8')]),
  );
}
