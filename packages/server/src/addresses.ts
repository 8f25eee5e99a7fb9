import { canonical } from '@jointwork/language';
import { libraryScheme } from './protocol.ts';

/** The id by which the engine knows the document at an address that a client sent. */
export function idOf(uri: string): string {
  const id = canonical(uri);
  return id.startsWith(`${libraryScheme}:`) ? `lib:${id.slice(libraryScheme.length + 1)}` : id;
}

/** The address at which a client can open a file of the engine. */
export function uriOf(id: string): string {
  return id.startsWith('lib:') ? `${libraryScheme}:${id.slice('lib:'.length)}` : id;
}

export function isLibrary(id: string): boolean {
  return id.startsWith('lib:');
}

/** The address of the page of a rule. */
export function rulePageUri(rule: string): string {
  return `${libraryScheme}:/rules/${rule}.md`;
}
