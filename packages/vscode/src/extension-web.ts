import type { ExtensionContext } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { webClient } from './client/web.ts';
import { start } from './start.ts';

let client: BaseLanguageClient | undefined;

/** The extension in a browser, where there is no Node. */
export async function activate(context: ExtensionContext): Promise<void> {
  client = webClient(context);
  await start(context, client);
}

/** Ends the server with the window. */
export async function deactivate(): Promise<void> {
  await client?.stop();
  client = undefined;
}
