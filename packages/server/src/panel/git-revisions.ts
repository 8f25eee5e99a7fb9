import { dirname } from 'node:path';
import {
  addressOf,
  Configs,
  diskMessages,
  GitError,
  latestOf,
  load,
  optionsOf,
  pathOf,
  RevisionFiles,
  repositoryAt,
  revisionOf,
  workspacesOf,
} from '@jointwork/disk';
import { catalogue, Engine } from '@jointwork/engine';
import type { Message } from '@jointwork/language';
import { ruleMessages } from '@jointwork/rules';
import type { Earlier, Revisions } from './revisions.ts';

/** As many commits as somebody looks through. */
const most = 30;
/** Files at a revision that are kept, as they never change. */
const kept = 20;

/** The repository that a file of the disk lies in. */
export class GitRevisions implements Revisions {
  readonly #today: () => string;
  readonly #earlier = new Map<string, Earlier>();

  constructor(today: () => string) {
    this.#today = today;
  }

  of(id: string): ReturnType<Revisions['of']> {
    return answered(async () => {
      const path = pathIn(id);
      return { all: await latestOf(await repositoryAt(dirname(path)), path, most) };
    });
  }

  at(id: string, name: string): ReturnType<Revisions['at']> {
    return answered(async () => {
      const path = pathIn(id);
      const revision = await revisionOf(await repositoryAt(dirname(path)), name);
      const key = `${revision.commit} ${this.#today()} ${id}`;
      const known = this.#earlier.get(key);
      if (known) return known;
      const earlier = await this.#read(path, await RevisionFiles.open(revision));
      const [oldest] = this.#earlier.keys();
      if (this.#earlier.size >= kept && oldest !== undefined) this.#earlier.delete(oldest);
      this.#earlier.set(key, earlier);
      return earlier;
    });
  }

  /** The whole workspace is read, as what is said of a design hangs on the others. */
  async #read(path: string, files: RevisionFiles): Promise<Earlier> {
    const { workspaces } = await workspacesOf([path], dirname(path), files);
    const [workspace] = workspaces;
    const { commit } = files.revision;
    if (!workspace) return { commit, text: undefined, plans: [] };
    const configs = new Configs(workspace.roots, undefined, files);
    const engine = new Engine({
      ...optionsOf(files),
      today: this.#today,
      settingsOf: (address) => configs.settingsOf(address),
      catalogue: { ...catalogue, ...ruleMessages, ...diskMessages },
      roots: workspace.roots.map(addressOf),
    });
    load(engine, workspace.files, (each) => files.read(each));
    const address = addressOf(path);
    const plans = engine.designs(address).flatMap(({ name }) => engine.plan(address, name.value) ?? []);
    return { commit, text: engine.text(address), plans };
  }
}

/** @throws GitError for what lies on no disk */
function pathIn(id: string): string {
  const path = pathOf(id);
  if (path === undefined) throw new GitError('not-a-repository', { folder: id });
  return path;
}

async function answered<T>(ask: () => Promise<T>): Promise<T | { readonly problem: Message }> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof GitError) return { problem: error.problem };
    throw error;
  }
}
