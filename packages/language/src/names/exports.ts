import type { Framework, Item, Model } from '../model/model.ts';

/** What a file offers to files that import it: its top-level declarations. Imports are not passed on. */
export interface Exports {
  /** The id of the file: its URI. */
  readonly file: string;
  /** By name; of two declarations of one name the first. */
  readonly items: ReadonlyMap<string, Item>;
  readonly frameworks: readonly Framework[];
}

const noFrameworks: readonly Framework[] = [];

/** The top-level names of a file. Half-typed declarations without a name offer nothing. */
export function exportsOf(model: Model, file: string): Exports {
  const items = new Map<string, Item>();
  let frameworks: Framework[] | undefined;
  for (const item of model.items) {
    const name = item.name?.value;
    if (!name || items.has(name)) continue;
    items.set(name, item);
    if (item.kind === 'framework') {
      if (frameworks) frameworks.push(item);
      else frameworks = [item];
    }
  }
  return { file, items, frameworks: frameworks ?? noFrameworks };
}
