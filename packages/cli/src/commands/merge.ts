import { readFileSync } from 'node:fs';
import { readProtocol } from '@jointwork/disk';
import { type ExitCode, exitCodes, UsageError } from '../exit-codes.ts';
import { inOrder } from '../report/found.ts';
import { outputsOf } from '../report/outputs.ts';
import { type Part, partIn } from '../report/parts.ts';
import { tell } from '../report/tell.ts';
import { say } from '../words.ts';

export interface MergeOptions {
  readonly format?: readonly string[];
  readonly maxWarnings?: number;
}

/** Makes one report of the parts that several machines have checked. */
export async function merge(paths: readonly string[], { format, maxWarnings }: MergeOptions): Promise<ExitCode> {
  const outputs = outputsOf(format ?? ['pretty']);
  const parts = paths.map(read);
  const same = (file: string) => file;
  // What stands in a configuration, or in a file of the library, is found by every machine.
  const unique = new Map(parts.flatMap(({ told }) => told).map((each) => [JSON.stringify(each), each]));
  const hasBrokenConfig = parts.some((part) => part.hasBrokenConfig);
  const { isTooMuch } = await tell(outputs, {
    all: inOrder([...unique.values()], same),
    checked: [...new Set(parts.flatMap(({ checked }) => checked))],
    hasBrokenConfig,
    quiet: false,
    maxWarnings,
    textOf: (file) => {
      const text = readProtocol(file);
      return text?.problem ? undefined : text?.text;
    },
    shown: same,
  });
  if (hasBrokenConfig) return exitCodes.broken;
  return isTooMuch ? exitCodes.findings : exitCodes.clean;
}

function read(path: string): Part {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    throw new UsageError(say('cli.merge.missing', { path }));
  }
  const part = partIn(text);
  if (!part) throw new UsageError(say('cli.merge.no-part', { path }));
  return part;
}
