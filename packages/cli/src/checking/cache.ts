import { hash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Read, replaceFile, type Workspace } from '@jointwork/disk';
import { isStill, type Record, type Recorded } from './record.ts';
import type { Manner, Results } from './results.ts';

/** What is kept of one check. */
interface Entry {
  /** What made it: results of another build, or of another Node with its own zones and words, are not ours. */
  readonly maker: string;
  readonly today: string;
  /** The files of the workspace, in the order in which they were read. */
  readonly workspace: readonly string[];
  readonly recorded: Recorded;
  readonly results: Results;
}

/**
 * Results of earlier checks on the disk, one for each workspace and manner. A result is taken only where everything that
 * was looked up for it, contents included, is as it was; when it was written, or how old files say they are, counts for
 * nothing. A folder that cannot be written or read only means that more is computed.
 */
export class ResultCache {
  readonly #folder: string;
  readonly #maker: string;

  /** @param maker names the build and the machine's data that results hang on */
  constructor(folder: string, maker: string) {
    this.#folder = folder;
    this.#maker = maker;
  }

  recall(workspace: Workspace, manner: Manner, read: (path: string) => Read | undefined): Results | undefined {
    const entry = this.#read(this.#pathOf(workspace, manner));
    if (entry?.maker !== this.#maker || entry.today !== manner.today) return undefined;
    const isSame =
      entry.workspace.length === workspace.files.length &&
      entry.workspace.every((file, i) => file === workspace.files[i]) &&
      isStill(entry.recorded, read);
    return isSame ? entry.results : undefined;
  }

  keep(workspace: Workspace, manner: Manner, { recorded }: Record, results: Results): void {
    const { today } = manner;
    const entry: Entry = { maker: this.#maker, today, workspace: workspace.files, recorded, results };
    try {
      mkdirSync(this.#folder, { recursive: true, mode: 0o700 });
      replaceFile(this.#pathOf(workspace, manner), JSON.stringify(entry));
      this.#prune();
    } catch {
      // No room, no right: the next check computes what this one did.
    }
  }

  #pathOf({ roots, named }: Workspace, { strict }: Manner): string {
    return join(this.#folder, `${hash('sha256', JSON.stringify([roots, named, strict]), 'hex').slice(0, 32)}.json`);
  }

  #read(path: string): Entry | undefined {
    try {
      return JSON.parse(readFileSync(path, 'utf8'));
    } catch {
      return undefined;
    }
  }

  #prune(): void {
    const entries = readdirSync(this.#folder).filter((name) => name.endsWith('.json'));
    if (entries.length <= mostEntries) return;
    const byAge = entries
      .map((name) => join(this.#folder, name))
      .map((path) => ({ path, written: statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0 }))
      .sort((one, other) => other.written - one.written);
    for (const { path } of byAge.slice(mostEntries)) rmSync(path, { force: true });
  }
}

/** Workspaces whose results are kept; beyond that, the oldest go. */
const mostEntries = 100;
