import { specifierOf } from '@jointwork/language';
import { libraryFiles } from '@jointwork/library';
import { CompletionItemKind } from 'vscode-languageserver';
import { mayMean, mostImports, type Offer, type Wish } from './offer.ts';

/** Files that could be imported: those of the workspace by their relative path, the nearest first, then the library's. */
export function importOffers(wish: Wish, quoted: boolean): Offer[] {
  const { desk, id, typed } = wish;
  const offers: Offer[] = [];
  const offer = (path: string | undefined, rank: number) => {
    if (path === undefined || !mayMean(path, typed)) return;
    offers.push({ label: quoted ? JSON.stringify(path) : path, kind: CompletionItemKind.File, rank });
  };
  for (const other of desk.engine.uris()) {
    if (other === id) continue;
    const path = specifierOf(id, other);
    offer(path, path ? path.split('/').length / 100 : 0);
    if (offers.length > mostImports) break;
  }
  for (const { uri } of libraryFiles) offer(specifierOf(id, uri), 1);
  return offers;
}
