import { Disposable } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { designs } from './designs.ts';
import { people } from './people.ts';
import { reviews } from './reviews.ts';
import { AskedTree } from './tree.ts';

/** The side bar "Collaboration". */
export function registerSidebar(client: BaseLanguageClient): Disposable {
  return Disposable.from(new AskedTree(client, designs), new AskedTree(client, people), new AskedTree(client, reviews));
}
