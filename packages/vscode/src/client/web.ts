import { type ExtensionContext, Uri, workspace } from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import { Crashes } from './crashes.ts';
import { clientOptions } from './options.ts';

/** Browsers have it, and Node has not. */
declare const Worker: new (address: string) => never;

/** A client whose server is a worker, where there is no Node: in a browser. */
export function webClient(context: ExtensionContext): LanguageClient {
  const crashes = new Crashes(() => client.outputChannel.show(true));
  const script = Uri.joinPath(context.extensionUri, 'dist', 'web', 'server.js');
  // VS Code makes no worker from an address of a remote host; from a text it makes one wherever the text comes from.
  let address: Promise<string> | undefined;
  const server = async () => {
    address ??= Promise.resolve(workspace.fs.readFile(script)).then((text) => URL.createObjectURL(new Blob([text])));
    const worker = new Worker(await address);
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
  };
  const client = new LanguageClient('jointwork', 'Jointwork', server, { ...clientOptions(), errorHandler: crashes });
  return client;
}
