import { existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { replaceFile } from '@jointwork/disk';
import type { ExportFile } from '@jointwork/render/export';
import { safe } from '@jointwork/render/terminal';
import { UsageError } from '../exit-codes.ts';
import { say } from '../session.ts';

/** Where exported files go: `-` is standard output, none is decided by what there is. */
export interface Target {
  readonly out: string | undefined;
  readonly isTerminal: boolean;
}

/** Writes one file to standard output where it is asked for or piped on, else all of them into a folder. */
export function put(files: readonly ExportFile[], { out, isTerminal }: Target): void {
  const [only] = files;
  if (out === '-' && files.length !== 1) throw new UsageError(say('cli.export.not-one', { count: files.length }));
  if (only && files.length === 1 && (out === '-' || (out === undefined && !isTerminal))) {
    process.stdout.write(only.content);
    return;
  }
  const folder = out ?? '.';
  try {
    makeFolder(resolve(folder));
  } catch (error) {
    throw cannotWrite(folder, error);
  }
  for (const { name, content } of unique(files)) {
    const path = join(folder, name);
    putFile(path, content);
    process.stdout.write(`${safe(path)}\n`);
  }
}

/** Writes one file to where it is wanted, as a whole or not at all. */
export function putFile(path: string, content: ExportFile['content']): void {
  try {
    replaceFile(path, content);
  } catch (error) {
    throw cannotWrite(path, error);
  }
}

/** With all that lead to it. Folder by folder: Node's own `recursive` goes round for ever where `/proc` refuses one. */
function makeFolder(folder: string): void {
  const parent = dirname(folder);
  if (parent !== folder && !existsSync(parent)) makeFolder(parent);
  try {
    mkdirSync(folder);
  } catch (error) {
    if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw error;
  }
}

/** Names that differ by more than capitals, which some file systems do not tell apart. */
function unique(files: readonly ExportFile[]): readonly ExportFile[] {
  const taken = new Set<string>();
  return files.map((file) => {
    let { name } = file;
    for (let n = 2; taken.has(name.toLowerCase()); n++) name = file.name.replace(/^[^.]+/, `$&-${n}`);
    taken.add(name.toLowerCase());
    return { ...file, name };
  });
}

function cannotWrite(path: string, error: unknown): UsageError {
  const { code = '', message } = error as NodeJS.ErrnoException;
  return new UsageError(say('cli.export.cannot-write', { path, code: code || message }));
}
