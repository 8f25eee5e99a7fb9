import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { askClient } from './client-files/ask.ts';
import { clientHost } from './client-files/client-host.ts';
import { told } from './guard.ts';
import { byScheme } from './hosts.ts';
import { nodeHost } from './node-host.ts';
import { serve } from './server.ts';

/** The server as a process, over stdio, IPC or a socket, as its arguments say (`--stdio`, `--node-ipc`). */
export function main(): void {
  const connection = createConnection(ProposedFeatures.all);
  // Whatever nobody caught: told, and the server goes on.
  process.on('uncaughtException', (error) => connection.console.error(told(error)));
  process.on('unhandledRejection', (reason) => connection.console.error(told(reason)));
  serve(connection, byScheme(nodeHost, clientHost(askClient(connection))));
  connection.listen();
}

if (process.argv.some((argument) => /^--(stdio|node-ipc|socket|pipe)/.test(argument))) main();
