import { fork } from 'node:child_process';
import type { ExtensionContext } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/node';
import { Crashes } from './crashes.ts';
import { clientOptions } from './options.ts';

/**
 * A client whose server is a process of its own, on the Node that VS Code brings: nobody needs one of theirs. The process
 * ends with the extension host, also where that is killed: it watches its parent.
 */
export function nodeClient(context: ExtensionContext): LanguageClient {
  const crashes = new Crashes(() => client.outputChannel.show(true));
  const server = async () => {
    const child = fork(context.asAbsolutePath('dist/server.mjs'), ['--stdio'], { silent: true, execArgv: [] });
    crashes.watch(new Promise((end) => child.once('exit', (code, signal) => end(signal ?? `code ${code}`))));
    return child;
  };
  const client = new LanguageClient('jointwork', 'Jointwork', server, { ...clientOptions(), errorHandler: crashes });
  return client;
}
