/** The peer as a language server. Usage: `node server.mjs --stdio` */
import { startLanguageServer } from 'langium/lsp';
import { NodeFileSystem } from 'langium/node';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { stockServices } from './services.ts';

const connection = createConnection(ProposedFeatures.all);
startLanguageServer(stockServices({ connection, ...NodeFileSystem }).shared);
