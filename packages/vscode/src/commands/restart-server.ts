import { commands, type Disposable } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';

/** "Restart Language Server": for the day when something is stuck; open files are read again. */
export function registerRestartServer(client: LanguageClient): Disposable {
  return commands.registerCommand('jointwork.restartServer', () => client.restart());
}
