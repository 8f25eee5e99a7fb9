import picomatch from 'picomatch';

/** Wildcards that can stand in for each other cost time beyond measure: no pattern that people need has more. */
const most = { length: 500, inOneName: 3, deep: 3 };

/** Why a pattern cannot be used: `empty`, `outside`, `backslash` or `too-many`; undefined for one that can. */
export function faultOf(pattern: string): string | undefined {
  if (pattern.trim() === '') return 'empty';
  if (pattern.includes('\\')) return 'backslash';
  if (pattern.startsWith('!')) return 'negated';
  if (pattern.startsWith('/') || pattern.split('/').includes('..')) return 'outside';
  const names = pattern.split('/');
  const deep = names.filter((name) => name === '**').length;
  const inOneName = Math.max(...names.map((name) => name.split('*').length - 1));
  if (pattern.length > most.length || deep > most.deep || inOneName > most.inOneName) return 'too-many';
  return undefined;
}

/**
 * Whether a file is meant by a pattern. `*` stands for any part of a name, `**` for any folders, `?` for one character,
 * `{a,b}` for one of several. A pattern without `/` means files of that name in any folder; one that ends in `/` means all
 * that is in the folder.
 *
 * @param pattern one without a fault
 * @param path of the file, relative, with `/`
 */
export function matches(pattern: string, path: string): boolean {
  return matcherOf(pattern)(path);
}

const matchers = new Map<string, (path: string) => boolean>();

function matcherOf(pattern: string): (path: string) => boolean {
  let matcher = matchers.get(pattern);
  if (!matcher) {
    // Kept for the few patterns that a workspace has, not for all that were ever tried in an editor.
    if (matchers.size > 500) matchers.clear();
    matcher = picomatch(plain(pattern), {
      dot: true,
      basename: !pattern.includes('/'),
      noextglob: true,
      strictSlashes: true,
      windows: false,
    });
    matchers.set(pattern, matcher);
  }
  return matcher;
}

/** Only the wildcards that are promised above mean something. */
function plain(pattern: string): string {
  const whole = pattern.endsWith('/') ? `${pattern}**` : pattern;
  return whole.replace(/^\.\//, '').replaceAll(/[()+|@^$]/g, '\\$&');
}
