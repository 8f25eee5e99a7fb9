/** The files of a first workspace. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { format } from '@jointwork/language';
import { UsageError } from '../exit-codes.ts';
import { say } from '../words.ts';
import { ciFile, type Host } from './ci.ts';
import { Days } from './days.ts';
import { type Example, shared } from './examples.ts';

export interface Chosen {
  readonly example: Example;
  readonly school: string;
  /** An ISO date: the design begins on the Monday on or after it. */
  readonly start: string;
  /** Whose clocks count, as IANA calls it. */
  readonly zone: string;
  readonly ci: Host;
}

export interface NewFile {
  /** From the folder of the workspace, with `/`. */
  readonly path: string;
  readonly text: string;
}

export function filesOf({ example, school, start, zone, ci }: Chosen): NewFile[] {
  const texts: NewFile[] = [
    { path: 'shared.collab', text: shared(plainText(school), zone) },
    { path: `designs/${example.name}.collab`, text: example.text(new Days(start)) },
  ];
  const host = ciFile(ci);
  return [
    { path: 'jointwork.config.json', text: '{ "root": true }\n' },
    ...texts.map(({ path, text }) => ({ path, text: formatted(text) })),
    ...(host ? [host] : []),
  ];
}

/** What stands between quotes in one line. */
function plainText(said: string): string {
  return said
    .replaceAll(/[\p{C}\p{Zl}\p{Zp}]+/gu, ' ')
    .replaceAll('\\', '/')
    .replaceAll('"', '’')
    .trim();
}

function formatted(text: string): string {
  const made = format(text);
  // Of our own texts none is refused; a test looks at each.
  return made.refused ? text : made.text;
}

/**
 * Writes the files that are not there yet. One that is there stays as it is.
 *
 * @returns which were written, and which were there
 * @throws UsageError where one cannot be written
 */
export function write(folder: string, files: readonly NewFile[]): { written: string[]; there: string[] } {
  const written: string[] = [];
  const there: string[] = [];
  for (const { path, text } of files) {
    const full = join(folder, ...path.split('/'));
    try {
      mkdirSync(dirname(full), { recursive: true });
      // Never over a file, nor through a link: who makes the name first has it.
      writeFileSync(full, text, { flag: 'wx' });
      written.push(path);
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      if (code !== 'EEXIST') throw new UsageError(say('cli.report.cannot-write', { path: full, reason: message }));
      there.push(path);
    }
  }
  return { written, there };
}
