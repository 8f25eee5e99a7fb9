import { parseTree } from 'jsonc-parser';
import { isDeep } from './syntax.ts';

/**
 * Whether a configuration says `root: true`, as far as it can be read. By itself, as every command has to know it before
 * it does anything, and most need no more of a configuration.
 */
export function isRoot(text: string): boolean {
  if (!text.includes('root') || isDeep(text)) return false;
  const top = parseTree(text);
  if (top?.type !== 'object') return false;
  // The first of two keys counts, as it does for the rest of the configuration.
  const property = top.children?.find(({ children }) => children?.[0]?.value === 'root');
  return property?.children?.[1]?.value === true;
}
