import { resolve } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { addressOf, Configs, diskMessages, readProtocol, workspacesOf } from '@jointwork/disk';
import {
  type Catalogue,
  format,
  formatMessage,
  formatMessages,
  type Message,
  syntaxMessages,
} from '@jointwork/language';
import { safe } from '@jointwork/render/terminal';
import { type ExitCode, exitCodes, UsageError } from '../exit-codes.ts';
import { cliMessages } from '../messages/en.ts';
import { shownFrom } from '../session.ts';
import { complain } from '../terminal/complain.ts';
import { writeText } from '../write-text.ts';

export interface FormatOptions {
  /** Nothing is written; files that would change are a failure. */
  readonly check?: boolean;
  readonly stdin?: boolean;
  readonly stdinFilename?: string;
}

const words: Catalogue = { ...diskMessages, ...syntaxMessages, ...formatMessages, ...cliMessages };

/** Formats files, each as a whole or not at all, and names those that changed. */
export async function formatFiles(paths: readonly string[], options: FormatOptions): Promise<ExitCode> {
  const { check = false, stdin = false, stdinFilename } = options;
  if (stdin) return formatStdin(paths, check, stdinFilename);
  if (stdinFilename !== undefined) throw new UsageError(say('cli.format.name-without-stdin'));
  const cwd = process.cwd();
  const shown = shownFrom(cwd);
  const files = await filesOf(paths, cwd);
  let changed = 0;
  let refused = 0;
  for (const path of files) {
    const name = shown(addressOf(path));
    const outcome = formatFile(path, check);
    if (outcome === 'same') continue;
    if (outcome === 'changed') {
      changed++;
      process.stdout.write(`${safe(name)}\n`);
    } else {
      refused++;
      complain(say('cli.format.refused', { file: name, reason: outcome }));
    }
  }
  complain(say(check ? 'cli.format.checked' : 'cli.format.done', { files: files.length, changed }));
  if (refused > 0) return exitCodes.broken;
  return check && changed > 0 ? exitCodes.findings : exitCodes.clean;
}

/** The protocol files at some paths, without those that a configuration ignores. */
async function filesOf(paths: readonly string[], cwd: string): Promise<string[]> {
  const { workspaces, problems } = await workspacesOf(paths, cwd);
  if (problems.length > 0) throw new UsageError(problems.map((problem) => formatMessage(words, problem)).join('\n'));
  return workspaces.flatMap(({ roots, named }) => {
    const configs = new Configs(roots);
    return named.filter((path) => !configs.settingsOf(addressOf(path)).ignored);
  });
}

/** What became of a file, or why it stayed as it was. */
function formatFile(path: string, check: boolean): 'same' | 'changed' | Message {
  const read = readProtocol(path);
  if (!read) return 'same';
  if (read.problem) return read.problem.message;
  const result = format(read.text);
  if (result.refused) return result.refused;
  if (result.text === read.text) return 'same';
  if (check) return 'changed';
  try {
    writeText(path, result.text);
    return 'changed';
  } catch (error) {
    return { key: 'cli.format.cannot-write', params: { code: (error as NodeJS.ErrnoException).code ?? '' } };
  }
}

/** Nothing goes out where the text cannot be formatted, so that whoever pipes through this keeps what they have. */
async function formatStdin(paths: readonly string[], check: boolean, name: string | undefined): Promise<ExitCode> {
  if (paths.length !== 1 || paths[0] !== '.') throw new UsageError(say('cli.format.stdin-and-paths'));
  const text = decoded(await buffer(process.stdin));
  const ignored = name !== undefined && new Configs().settingsOf(addressOf(resolve(name))).ignored;
  const result = ignored ? { text: text ?? '', refused: undefined } : text === undefined ? notText : format(text);
  if (result.refused) {
    complain(say('cli.format.refused', { file: name ?? '<stdin>', reason: result.refused }));
    return exitCodes.broken;
  }
  if (check) return result.text === text ? exitCodes.clean : exitCodes.findings;
  process.stdout.write(result.text);
  return exitCodes.clean;
}

const notText = { refused: { key: 'disk.not-utf8', params: { byte: 0 } } };

function decoded(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function say(key: string, params?: Message['params']): string {
  return formatMessage(words, { key, params });
}
