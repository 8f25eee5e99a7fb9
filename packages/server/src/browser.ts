import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { askClient } from './client-files/ask.ts';
import { clientHost } from './client-files/client-host.ts';
import { serve } from './server.ts';

/** The server as a web worker: it knows what the editor has open, and reads files through it. */
const scope = globalThis as unknown as ConstructorParameters<typeof BrowserMessageReader>[0];
const connection = createConnection(new BrowserMessageReader(scope), new BrowserMessageWriter(scope));
serve(connection, clientHost(askClient(connection)));
connection.listen();
