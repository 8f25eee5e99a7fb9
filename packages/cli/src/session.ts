import {
  addressOf,
  Configs,
  diskOptions,
  load,
  type Read,
  type Witness,
  type Workspace,
  witnessedOptions,
  workspacesOf,
} from '@jointwork/disk';
import { catalogue, Engine, type EngineOptions } from '@jointwork/engine';
import { type Catalogue, formatMessage, type Message, type Problem } from '@jointwork/language';
import { documentMessages, exportMessages, pageMessages } from '@jointwork/render/export';
import type { Words } from '@jointwork/render/terminal';
import { UsageError } from './exit-codes.ts';
import { ownWords } from './words.ts';

export { shownFrom } from './shown.ts';

/** Every message that the command line may say. */
export const words: Catalogue = { ...catalogue, ...ownWords, ...pageMessages, ...documentMessages, ...exportMessages };

export function say(key: string, params?: Message['params']): string {
  return formatMessage(words, { key, params });
}

/** English as most of the world writes its dates. */
export const reader: Words = { say, locale: 'en-GB' };

/** A workspace with its files in an engine. */
export interface Session {
  readonly workspace: Workspace;
  readonly engine: Engine;
  /** Why files could not be read, by their address. */
  readonly unread: ReadonlyMap<string, Problem>;
  /** The addresses of the files that were asked about, without those that a configuration ignores. */
  readonly named: readonly string[];
  /** Errors inside Jointwork, as they come; each has become a finding of its file. */
  readonly failures: readonly unknown[];
  readonly configs: Configs;
}

export interface SessionOptions {
  /** Drafts are checked like designs that are agreed. */
  readonly strict?: boolean;
  /** The day, as an ISO date, for what runs out; by default today's, in UTC. */
  readonly today?: () => string;
  /** Does the work of each rule, where somebody wants to know what it takes. */
  readonly timed?: EngineOptions['timed'];
}

/**
 * Reads the workspaces of some paths.
 *
 * @throws UsageError where a path leads to no protocol file
 */
export async function sessionsOf(
  paths: readonly string[],
  cwd: string,
  options: SessionOptions = {},
): Promise<Session[]> {
  const { workspaces, problems } = await workspacesOf(paths, cwd);
  if (problems.length > 0) throw new UsageError(problems.map((problem) => formatMessage(words, problem)).join('\n'));
  return workspaces.map((workspace) => sessionOf(workspace, options));
}

/** What is needed besides to check a workspace. */
export interface SessionMeans extends SessionOptions {
  readonly read?: (path: string) => Read | undefined;
  readonly witness?: Witness;
}

/** Reads one workspace. */
export function sessionOf(workspace: Workspace, { read, witness, ...options }: SessionMeans = {}): Session {
  const roots = workspace.roots.map(addressOf);
  const failures: unknown[] = [];
  const onError = (error: unknown) => failures.push(error);
  const configs = new Configs(workspace.roots, witness);
  const settingsOf: Configs['settingsOf'] = (address) => configs.settingsOf(address);
  const disk = witness ? witnessedOptions(witness) : diskOptions;
  const engine = new Engine({ ...disk, today, ...options, settingsOf, catalogue: words, roots, onError });
  const isIgnored = (address: string) => settingsOf(address).ignored;
  const unread = new Map([...load(engine, workspace.files, read)].filter(([address]) => !isIgnored(address)));
  const named = workspace.named.map(addressOf).filter((address) => !isIgnored(address));
  return { workspace, engine, unread, named, failures, configs };
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}
