import { type Declaration, nameOf, nameSpan } from '@jointwork/language';
import type { CancellationToken, SymbolInformation } from 'vscode-languageserver';
import { type Desk, locationOf } from '../desk.ts';
import { Patience } from '../patience.ts';
import { mayMean } from './completion/offer.ts';
import { symbolKinds } from './kinds.ts';

/** The most that is answered; more typing finds the rest. */
export const mostSymbols = 300;

/** Declarations of the whole workspace whose name or title may be meant: the shortest names first. */
export async function workspaceSymbols(
  desk: Desk,
  query: string,
  token?: CancellationToken,
): Promise<SymbolInformation[]> {
  const found: { id: string; declaration: Declaration; name: string }[] = [];
  const patience = new Patience(token);
  for (const id of desk.engine.uris()) {
    await patience.breathe();
    for (const declaration of desk.engine.declarations(id)) {
      if (declaration.kind === 'import') continue;
      const name = nameOf(declaration);
      if (!name) continue;
      const title = 'title' in declaration ? declaration.title?.value : undefined;
      if (mayMean(name, query) || title?.toLowerCase().includes(query.toLowerCase())) {
        found.push({ id, declaration, name });
      }
    }
    if (found.length > mostSymbols * 10) break;
  }
  return found
    .sort((one, other) => one.name.length - other.name.length || (one.name < other.name ? -1 : 1))
    .slice(0, mostSymbols)
    .map(({ id, declaration, name }) => ({
      name,
      kind: symbolKinds[declaration.kind].symbol,
      location: locationOf(desk, id, nameSpan(declaration)!),
      containerName: decodeURIComponent(id.slice(id.lastIndexOf('/') + 1)),
    }));
}
