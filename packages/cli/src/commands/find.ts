import { readFileSync } from 'node:fs';
import { addressOf, workspacesOf } from '@jointwork/disk';
import { evidenceKinds, focuses, formatMessage, nearest } from '@jointwork/language';
import { libraryFiles } from '@jointwork/library';
import { type Entry, entriesOf, find, type SourceText, type Wish } from '@jointwork/library/find';
import { toText } from '@jointwork/render/terminal';
import { type ExitCode, exitCodes, UsageError } from '../exit-codes.ts';
import { foundLines, type Seen } from '../find/lines.ts';
import { previewLines } from '../find/preview.ts';
import { json } from '../report/json.ts';
import { say, shownFrom, words } from '../session.ts';
import { screen } from '../terminal/screen.ts';

export interface FindOptions {
  readonly focus?: string;
  readonly people?: number;
  readonly minutes?: number;
  readonly evidence?: string;
  readonly outsider?: boolean;
  readonly purpose?: string;
  /** Files and folders to look in beside the library. */
  readonly in?: readonly string[];
  readonly limit: number;
  readonly json?: boolean;
}

/** Looks for protocols and designs that suit, or shows the one of a name. */
export async function findEntries(name: string | undefined, options: FindOptions): Promise<ExitCode> {
  const wish = wishOf(options);
  const texts = [...libraryFiles, ...(await textsIn(options.in ?? []))];
  const entries = entriesOf(texts);
  const shown = shownFrom(process.cwd());
  const seen = (entry: Entry): Seen => ({ entry, file: shown(entry.uri) });
  const { width, paint } = screen();
  if (name !== undefined) {
    const entry = named(entries, name);
    const text = texts.find(({ uri }) => uri === entry.uri)!.text;
    const data = { ...entry, uri: shown(entry.uri) };
    process.stdout.write(
      options.json ? json(data) : toText(previewLines(seen(entry), text, Math.min(width, 100)), paint),
    );
    return exitCodes.clean;
  }
  const { found, isNear } = find(entries, wish);
  if (options.json) {
    const data = found.map(({ entry, fits, score }) => ({ ...entry, uri: shown(entry.uri), fits, score }));
    process.stdout.write(json({ version: 1, exact: !isNear, found: data }));
  } else {
    const all = found.map(({ entry, fits }) => ({ ...seen(entry), fits }));
    process.stdout.write(toText(foundLines(all, { isNear, limit: options.limit, width: Math.min(width, 100) }), paint));
  }
  return found.length > 0 && !isNear ? exitCodes.clean : exitCodes.findings;
}

function wishOf({ focus, people, minutes, evidence, outsider, purpose }: FindOptions): Wish {
  return {
    ...(focus !== undefined && { focus: oneOf(focus, focuses.words, '--focus') }),
    ...(evidence !== undefined && { evidence: oneOf(evidence, evidenceKinds.words, '--evidence') }),
    ...(people !== undefined && { people }),
    ...(minutes !== undefined && { minutes }),
    ...(outsider && { outsider }),
    ...(purpose !== undefined && { purpose }),
  };
}

function oneOf<Word extends string>(said: string, all: readonly Word[], option: string): Word {
  const word = all.find((each) => each === said.toLowerCase());
  if (word === undefined) throw new UsageError(say('cli.find.no-word', { said, option, words: all.join(', ') }));
  return word;
}

/** The protocol files at some paths. */
async function textsIn(paths: readonly string[]): Promise<SourceText[]> {
  if (paths.length === 0) return [];
  const { workspaces, problems } = await workspacesOf(paths, process.cwd());
  if (problems.length > 0) throw new UsageError(problems.map((problem) => formatMessage(words, problem)).join('\n'));
  return workspaces.flatMap(({ named: files }) =>
    files.map((path) => ({ uri: addressOf(path), text: readFileSync(path, 'utf8') })),
  );
}

/** By name or title, capitals or not. */
function named(entries: readonly Entry[], name: string): Entry {
  const plain = (text: string | undefined) => text?.toLowerCase();
  const entry = entries.find((each) => plain(each.name) === plain(name) || plain(each.title) === plain(name));
  if (entry) return entry;
  const near =
    nearest(
      name,
      entries.map((each) => each.name),
    ) ?? 'none';
  throw new UsageError(say('cli.find.unknown', { name, near }));
}
