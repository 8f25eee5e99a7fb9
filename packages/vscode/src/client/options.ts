import { libraryScheme } from '@jointwork/server/protocol';
import { workspace } from 'vscode';
import type { LanguageClientOptions } from 'vscode-languageclient';

/** What both clients have in common: the one with a process, and the one with a worker. */
export function clientOptions(): LanguageClientOptions {
  const folders = (workspace.workspaceFolders ?? []).map(({ uri }) => uri.scheme);
  // By scheme: VS Code shows old versions of a file, and other things with the same text, under schemes of their own.
  const schemes = new Set(['file', 'untitled', libraryScheme, ...folders]);
  return {
    documentSelector: [...schemes].map((scheme) => ({ scheme, language: 'jointwork' })),
    initializationOptions: {
      // What lenses of the server may lead to.
      commands: ['jointwork.openPlan', 'jointwork.showUses'],
      files: true,
    },
  };
}
