import { URI } from 'vscode-uri';

/**
 * Arithmetic on addresses. Ids of files are addresses in the form that editors send them (`URI.toString()`), so that two
 * spellings of one address, as Windows has them, are one file.
 */
export function canonical(address: string): string {
  return URI.parse(address).toString();
}

/** The folder of a file, with a final `/`; undefined for an unsaved file, which has none. */
export function folderOf(file: string): string | undefined {
  const uri = URI.parse(file);
  const cut = uri.path.lastIndexOf('/');
  return uri.path.startsWith('/') ? uri.with({ path: uri.path.slice(0, cut + 1) }).toString() : undefined;
}

/** Whether an address lies in a folder, or is it. */
export function isInside(address: string, folder: string): boolean {
  const inner = canonical(address);
  const outer = canonical(folder);
  return inner === outer || inner.startsWith(outer.endsWith('/') ? outer : `${outer}/`);
}

/**
 * A relative path with `/`, seen from a folder. Its characters are taken as they are written: `#`, `?` and `%` are part
 * of names. Undefined where it climbs over the root.
 */
export function join(folder: string, path: string): string | undefined {
  const uri = URI.parse(folder);
  const parts = uri.path.split('/').filter(Boolean);
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return undefined;
  }
  return uri.with({ path: `/${parts.join('/')}` }).toString();
}

/** What one file writes to import another: a relative path, or `lib:`. Undefined where no relative path leads there. */
export function specifierOf(from: string, to: string): string | undefined {
  const source = URI.parse(from);
  const target = URI.parse(to);
  if (target.scheme === 'lib' && source.scheme !== 'lib') return `lib:${target.path.slice(1)}`;
  if (source.scheme !== target.scheme || source.authority !== target.authority) return undefined;
  const own = source.path.split('/').slice(1, -1);
  const other = target.path.split('/').slice(1);
  let shared = 0;
  while (shared < own.length && shared < other.length - 1 && own[shared] === other[shared]) shared++;
  const up = own.slice(shared).map(() => '..');
  return [...(up.length > 0 ? up : ['.']), ...other.slice(shared)].join('/');
}
