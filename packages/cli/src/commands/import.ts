import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { extname } from 'node:path';
import { text as textFrom } from 'node:stream/consumers';
import { format, parse } from '@jointwork/language';
import { type ExitCode, exitCodes, UsageError } from '../exit-codes.ts';
import { importAgenda } from '../import/agenda.ts';
import { importCalendar } from '../import/calendar.ts';
import type { Outcome } from '../import/outcome.ts';
import { importPeople } from '../import/people.ts';
import { leftAsComments } from '../import/writing.ts';
import { say } from '../session.ts';
import { complain } from '../terminal/complain.ts';

export type ImportKind = 'people' | 'calendar' | 'agenda';

export interface ImportOptions {
  readonly as?: ImportKind;
  readonly name?: string;
  readonly closed?: boolean;
  readonly out?: string;
}

/** More than anybody types or pastes. */
const mostCharacters = 5_000_000;
const kindOf: Readonly<Record<string, ImportKind>> = { '.csv': 'people', '.tsv': 'people', '.ics': 'calendar' };

/** Makes a protocol text of what there is already. What was not understood stands in it as comments, and is told. */
export async function importFile(file: string, options: ImportOptions): Promise<ExitCode> {
  const kind = options.as ?? kindOf[extname(file).toLowerCase()] ?? 'agenda';
  const { out, name } = options;
  // Looked at first: nobody should wait for what cannot be written.
  if (out !== undefined && existsSync(out)) throw new UsageError(say('cli.import.exists', { path: out }));
  const given = await read(file);
  if (given.length > mostCharacters) throw new UsageError(say('cli.import.too-long', { file }));
  const outcome = imported(kind, given, options, name);
  if (!outcome || outcome.text === '') throw new UsageError(say(`cli.import.nothing.${kind}`, { file }));
  const text = finished(outcome);
  if (out === undefined) process.stdout.write(text);
  else write(out, text);
  tell(outcome, file);
  return exitCodes.clean;
}

function imported(
  kind: ImportKind,
  text: string,
  { closed }: ImportOptions,
  name: string | undefined,
): Outcome | undefined {
  if (kind === 'people') return importPeople(text);
  if (kind === 'agenda') return importAgenda(text, name);
  return importCalendar(text, { ...(name !== undefined && { name }), ...(closed && { closed }) });
}

async function read(file: string): Promise<string> {
  if (file === '-') return textFrom(process.stdin);
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new UsageError(say('cli.import.unreadable', { file, code: (error as NodeJS.ErrnoException).code ?? '' }));
  }
}

/** Formatted, with what is left at its head. */
function finished({ text, left }: Outcome): string {
  const whole = `edition 1\n\n${leftAsComments(left, say('cli.import.left.head'))}${text}`;
  const { problems } = parse(whole, 'file:///imported.collab');
  if (problems.length > 0) throw new Error(`the import cannot be read: ${JSON.stringify(problems[0])}`);
  const formatted = format(whole);
  return formatted.refused ? whole : formatted.text;
}

function write(path: string, text: string): void {
  try {
    // Never over what is there, also where it came a moment ago.
    writeFileSync(path, text, { flag: 'wx' });
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    throw new UsageError(say(code === 'EEXIST' ? 'cli.import.exists' : 'cli.export.cannot-write', { path, code }));
  }
}

function tell({ left }: Outcome, file: string): void {
  if (left.length === 0) return;
  const lines = left.map(({ where, what }) => `${where}: ${what.replaceAll(/\s+/g, ' ')}`);
  complain(say('cli.import.left', { file, count: left.length }), lines.join('\n'));
}
