import type { Item, Model } from '../model/model.ts';
import { contentHash } from './content-hash.ts';
import { nameOf } from './name-of.ts';

/**
 * What stands in a set of names for every tenet: a tenet is found without naming its framework, so a file that looks for
 * tenets beyond itself looks at all frameworks.
 */
export const anyTenet = '#tenet';

/**
 * For each exported name a number that stays the same while what the declaration says stays the same, wherever in the
 * text it stands. Of a design only the name and the title count: no other file looks inside. What the names in it lead to
 * does not count either; `changedExports` and `rippleOf` see to that.
 */
export function signatureOf(model: Model): Map<string, number> {
  const signature = new Map<string, number>();
  for (const item of model.items) {
    const name = item.name?.value;
    if (name && !signature.has(name)) signature.set(name, signatureOfItem(item));
  }
  return signature;
}

function signatureOfItem(item: Item): number {
  return item.kind === 'design' ? contentHash({ kind: item.kind, title: item.title?.value }) : contentHash(item);
}

/**
 * The exported names that may mean something else after an edit of their file: added, removed, said differently, or made
 * from others that are. Empty: no other file needs a new look. An undefined model is a file that is not there.
 */
export function changedExports(before: Model | undefined, after: Model | undefined): Set<string> {
  const old = before ? signatureOf(before) : new Map<string, number>();
  const now = after ? signatureOf(after) : new Map<string, number>();
  const changed = new Set<string>();
  for (const [name, hash] of old) if (now.get(name) !== hash) changed.add(name);
  for (const name of now.keys()) if (!old.has(name)) changed.add(name);
  if (after) {
    const seeds = new Set(changed);
    if (before && contentHash(before.imports) !== contentHash(after.imports)) addForeignNames(after, seeds);
    for (const name of rippleOf(after, seeds)) changed.add(name);
  }
  if (before) addTenets(before, changed);
  if (after) addTenets(after, changed);
  return changed;
}

/**
 * The exported names of a file that mention one of the given names, themselves or through others of the file: what
 * changes with them. The names may be those of other files.
 */
export function rippleOf(model: Model, names: ReadonlySet<string>): Set<string> {
  const ripple = new Set<string>();
  if (names.size === 0) return ripple;
  const mentions = mentionsIn(model);
  const open = [...names];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    for (const mentioning of mentions.get(name) ?? []) {
      if (ripple.has(mentioning)) continue;
      ripple.add(mentioning);
      open.push(mentioning);
    }
  }
  const own = new Set(model.items.map((item) => item.name?.value));
  for (const name of ripple) if (!own.has(name)) ripple.delete(name);
  addTenets(model, ripple);
  return ripple;
}

/** The names that a linked file looks for beyond itself, as the other files call them. */
export function outwardOf(model: Model): Set<string> {
  const outward = new Set<string>();
  for (const ref of model.refs) {
    const { to } = ref;
    if (to !== undefined && ref.file === undefined) continue;
    if (ref.expects.includes('tenet')) outward.add(anyTenet);
    else if (ref.name !== '') outward.add((to && nameOf(to)) || ref.name);
  }
  return outward;
}

/** Whether a file that looks for some names beyond itself needs a new look after others have changed. */
export function isAffected(outward: ReadonlySet<string>, changed: ReadonlySet<string>): boolean {
  const [fewer, more] = outward.size < changed.size ? [outward, changed] : [changed, outward];
  for (const name of fewer) if (more.has(name)) return true;
  return false;
}

/** What `affectedFiles` asks about the workspace, as it stands after an edit. */
export interface Dependants {
  /** The files that import a file. */
  importersOf(file: string): Iterable<string>;
  modelOf(file: string): Model | undefined;
  /** `outwardOf` of the file when it was last linked. */
  outwardOf(file: string): ReadonlySet<string>;
}

/**
 * The other files to link and to check again after exported names of a file have changed (`changedExports`), near ones
 * first. Import circles end.
 */
export function affectedFiles(file: string, changed: ReadonlySet<string>, workspace: Dependants): Set<string> {
  const affected = new Set<string>();
  const told = new Map<string, Set<string>>();
  const open: [string, ReadonlySet<string>][] = [[file, changed]];
  for (let next = open.shift(); next !== undefined; next = open.shift()) {
    const [from, names] = next;
    const known = told.get(from);
    const news = known ? new Set([...names].filter((name) => !known.has(name))) : names;
    if (news.size === 0) continue;
    told.set(from, known ? new Set([...known, ...news]) : new Set(news));
    for (const importer of workspace.importersOf(from)) {
      if (!isAffected(workspace.outwardOf(importer), news)) continue;
      affected.add(importer);
      const model = workspace.modelOf(importer);
      if (model) open.push([importer, rippleOf(model, news)]);
    }
  }
  affected.delete(file);
  return affected;
}

/** By name, the exported names whose declarations mention it; an import under another name counts as a mention. */
function mentionsIn(model: Model): Map<string, string[]> {
  const mentions = new Map<string, string[]>();
  const add = (name: string, by: string) => {
    const list = mentions.get(name);
    if (list) list.push(by);
    else mentions.set(name, [by]);
  };
  for (const { names } of model.imports) {
    for (const name of names ?? []) if (name.alias) add(name.ref.name, nameOf(name)!);
  }
  let at = 0;
  for (const item of model.items) {
    while (at < model.refs.length && model.refs[at]!.span.start < item.span.start) at++;
    for (; at < model.refs.length && model.refs[at]!.span.start < item.span.end; at++) {
      if (item.kind !== 'design' && item.name?.value) add(model.refs[at]!.name, item.name.value);
    }
  }
  return mentions;
}

function addForeignNames(model: Model, into: Set<string>): void {
  const own = new Set(model.items.map((item) => item.name?.value));
  for (const { name } of model.refs) if (!own.has(name)) into.add(name);
}

function addTenets(model: Model, names: Set<string>): void {
  if (names.has(anyTenet)) return;
  if (model.items.some((item) => item.kind === 'framework' && names.has(item.name?.value))) names.add(anyTenet);
}
