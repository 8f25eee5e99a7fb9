import { commands, type Disposable } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

/** "Show Output": what the server has to say. */
export function registerShowOutput(client: BaseLanguageClient): Disposable {
  return commands.registerCommand('jointwork.showOutput', () => client.outputChannel.show(true));
}
