import { replaceFile } from '@jointwork/disk';
import { nearest } from '@jointwork/language';
import { UsageError } from '../exit-codes.ts';
import { say } from '../words.ts';
import { type ReporterName, reporterNames } from './formats/names.ts';

/** A report that was asked for. */
export interface Output {
  readonly format: ReporterName;
  /** Where it goes; to standard output without one. */
  readonly path?: string;
}

/**
 * What `--format` asks for: `sarif`, `sarif=out.sarif`, and several of them.
 *
 * @throws UsageError where a format is unknown, or two would go to standard output
 */
export function outputsOf(texts: readonly string[]): Output[] {
  const outputs = texts.map((text): Output => {
    const [, name, path] = /^([^=]*)(?:=(.*))?$/s.exec(text)!;
    const format = reporterNames.find((each) => each === name);
    if (!format) {
      const near = nearest(name!, reporterNames) ?? 'none';
      throw new UsageError(say('cli.report.no-format', { name: name!, near, names: reporterNames.join(', ') }));
    }
    return path ? { format, path } : { format };
  });
  const toStdout = outputs.filter(({ path }) => path === undefined);
  if (toStdout.length > 1) throw new UsageError(say('cli.report.two-to-stdout', { format: toStdout[1]!.format }));
  return outputs;
}

/** Writes a report where it was asked for. */
export function put({ path }: Pick<Output, 'path'>, text: string): void {
  if (path === undefined) {
    process.stdout.write(text);
    return;
  }
  try {
    replaceFile(path, text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(say('cli.report.cannot-write', { path, reason }));
  }
}
