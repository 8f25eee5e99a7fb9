import { pathOf, readProtocol, type Workspace } from '@jointwork/disk';
import { safeEdits, withEdits } from '@jointwork/engine';
import { UsageError } from '../exit-codes.ts';
import { say, sessionOf } from '../session.ts';
import { writeText } from '../write-text.ts';
import { resultsOf } from './fresh.ts';
import type { Manner, Results } from './results.ts';

export interface Mended {
  /** What is left when everything safe is mended. */
  readonly results: Results;
  readonly failures: readonly unknown[];
  /** The texts that were mended, by the address of their files. */
  readonly texts: ReadonlyMap<string, string>;
}

/** One fix can make room for another; beyond this many rounds, two of them undo each other. */
const mostRounds = 10;

/**
 * Mends what needs no look, in the files that were asked about and nowhere else, and checks what comes of it.
 *
 * @param write whether the files are written; otherwise all of it stays in memory
 * @throws UsageError where a file cannot be written; those before it are
 */
export function mend(workspace: Workspace, { strict, today }: Manner, write: boolean): Mended {
  const session = sessionOf(workspace, { strict, today: () => today });
  const { engine, named, unread } = session;
  const texts = new Map<string, string>();
  const original = new Map<string, string>();
  const open = named.filter((address) => !unread.has(address));
  for (let round = 0; round < mostRounds; round++) {
    let isDone = true;
    for (const address of open) {
      const edits = safeEdits(address, engine.findings(address)).filter(({ file }) => file === address);
      if (edits.length === 0) continue;
      const before = texts.get(address) ?? textOn(address);
      if (before === undefined) continue;
      if (!original.has(address)) original.set(address, before);
      const after = withEdits(before, edits);
      if (after === before) continue;
      texts.set(address, after);
      engine.setFile(address, after);
      isDone = false;
    }
    if (isDone) break;
  }
  for (const [address, text] of texts) if (text === original.get(address)) texts.delete(address);
  if (write) for (const [address, text] of texts) put(address, text, original.get(address)!);
  return { results: resultsOf(session), failures: session.failures, texts };
}

function textOn(address: string): string | undefined {
  const path = pathOf(address);
  const read = path === undefined ? undefined : readProtocol(path);
  return read?.problem ? undefined : read?.text;
}

function put(address: string, text: string, expected: string): void {
  const path = pathOf(address)!;
  // Somebody may have saved it meanwhile: theirs is not written over.
  if (textOn(address) !== expected) return;
  try {
    writeText(path, text);
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    throw new UsageError(say('cli.fix.cannot-write', { path, code }));
  }
}
