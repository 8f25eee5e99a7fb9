import { pathOf, type Read, readProtocol, type Workspace } from '@jointwork/disk';
import type { Timed } from '@jointwork/rules';
import type { TextOf } from '../report/pretty.ts';
import type { ResultCache } from './cache.ts';
import { Record } from './record.ts';
import type { Manner, Results } from './results.ts';

export interface Means {
  readonly cache?: ResultCache;
  readonly timed?: Timed;
  /** Texts that stand for those on the disk, by real path. */
  readonly texts?: ReadonlyMap<string, Read>;
}

export interface CheckedAll {
  readonly results: readonly Results[];
  readonly failures: readonly unknown[];
  /** The texts of the files, for excerpts. */
  readonly textOf: TextOf;
}

/** Mends what needs no look in all workspaces, or only says what would come of it. */
export async function mendAll(
  workspaces: readonly Workspace[],
  manner: Manner,
  write: boolean,
): Promise<CheckedAll & { readonly mended: readonly string[] }> {
  const { mend } = await import('./mend.ts');
  const all = workspaces.map((workspace) => mend(workspace, manner, write));
  const texts = new Map(all.flatMap((each) => [...each.texts]));
  const results = all.map((each) => each.results);
  const onDisk = textsIn(results, readProtocol);
  return {
    results,
    failures: all.flatMap((each) => each.failures),
    textOf: (address) => texts.get(address) ?? onDisk(address),
    mended: [...texts.keys()],
  };
}

/**
 * Checks workspaces: takes what is known of those in which nothing has changed, and looks at the others. What looks at
 * them is loaded only then, and takes longer to load than all that is left to do without it.
 */
export async function checkAll(
  workspaces: readonly Workspace[],
  manner: Manner,
  { cache, timed, texts: given = new Map() }: Means = {},
): Promise<CheckedAll> {
  const texts = new Map<string, Read | undefined>(given);
  const read = (path: string) => {
    if (!texts.has(path)) texts.set(path, readProtocol(path));
    return texts.get(path);
  };
  const results: Results[] = [];
  const failures: unknown[] = [];
  for (const workspace of workspaces) {
    const kept = cache?.recall(workspace, manner, read);
    if (kept) {
      results.push(kept);
      continue;
    }
    const { checkAfresh } = await import('./fresh.ts');
    const record = new Record();
    const fresh = checkAfresh(workspace, manner, { read: record.reading(read), witness: record, timed });
    results.push(fresh.results);
    failures.push(...fresh.failures);
    if (fresh.isSure && record.isSure) cache?.keep(workspace, manner, record, fresh.results);
  }
  return { results, failures, textOf: textsIn(results, read) };
}

function textsIn(results: readonly Results[], read: (path: string) => Read | undefined): TextOf {
  const besides = new Map(results.flatMap(({ texts }) => Object.entries(texts)));
  return (address) => {
    const path = pathOf(address);
    if (path === undefined) return besides.get(address);
    const found = read(path);
    return found?.problem ? undefined : found?.text;
  };
}
