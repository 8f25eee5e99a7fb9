import { libraryScheme } from '@jointwork/server/protocol';
import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';

/**
 * A client with the bundled language server running behind it. The server runs on the Node that VS Code brings, so
 * nobody needs one of their own.
 */
export async function startClient(context: ExtensionContext): Promise<LanguageClient> {
  const module = context.asAbsolutePath('dist/server.mjs');
  const client = new LanguageClient(
    'jointwork',
    'Jointwork',
    {
      run: { module, transport: TransportKind.stdio },
      debug: { module, transport: TransportKind.stdio, options: { execArgv: ['--nolazy', '--inspect=6009'] } },
    },
    {
      documentSelector: [
        { scheme: 'file', language: 'jointwork' },
        { scheme: 'untitled', language: 'jointwork' },
        { scheme: libraryScheme, language: 'jointwork' },
      ],
      // What lenses of the server may lead to.
      initializationOptions: { commands: ['jointwork.openPlan', 'jointwork.showUses'] },
    },
  );
  await client.start();
  return client;
}
