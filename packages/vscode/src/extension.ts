import type { ExtensionContext } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { nodeClient } from './client/node.ts';
import { start } from './start.ts';

let client: BaseLanguageClient | undefined;

/** The extension on Node: on a desktop, or in a remote host. VS Code calls it when the first protocol file opens. */
export async function activate(context: ExtensionContext): Promise<void> {
  client = nodeClient(context);
  await start(context, client);
}

/** Ends the server with the window. */
export async function deactivate(): Promise<void> {
  await client?.stop();
  client = undefined;
}
