/** The peer as a command: parses, links and checks one file. Usage: `node check.mjs FILE` */
import module from 'node:module';
import { pathToFileURL } from 'node:url';

module.enableCompileCache();
const { URI } = await import('langium');
const { NodeFileSystem } = await import('langium/node');
const { stockServices } = await import('./services.ts');
const { shared } = stockServices(NodeFileSystem);
const uri = URI.parse(pathToFileURL(process.argv[2]!).href);
const document = await shared.workspace.LangiumDocuments.getOrCreateDocument(uri);
await shared.workspace.DocumentBuilder.build([document], { validation: true });
for (const { message, range } of document.diagnostics ?? []) {
  process.stdout.write(`${range.start.line + 1}:${range.start.character + 1} ${message}\n`);
}
