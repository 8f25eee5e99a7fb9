import { commands, type Disposable } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

/** "Restart Language Server": for the day when something is stuck; open files are read again. */
export function registerRestartServer(client: BaseLanguageClient): Disposable {
  return commands.registerCommand('jointwork.restartServer', async () => {
    await client.stop();
    await client.start();
  });
}
