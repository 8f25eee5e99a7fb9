/** The peer in one process. Usage: `node --expose-gc in-process.mjs COUNT [broken]` */
import { EmptyFileSystem, URI } from 'langium';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { heap, repeated, tell, timed } from '../measure.ts';
import { benchFiles, keystrokes, middle } from '../workspace.ts';
import { stockText } from './grammar.ts';
import { stockServices } from './services.ts';

const count = Number(process.argv[2]);
const broken = process.argv[3] === 'broken';
const { shared } = stockServices(EmptyFileSystem);
const { DocumentBuilder, LangiumDocumentFactory, LangiumDocuments, TextDocuments } = shared.workspace;
DocumentBuilder.updateBuildOptions = { validation: true };

async function build(all: readonly { uri: string; text: string }[]): Promise<number> {
  const documents = all.map(({ uri, text }) => LangiumDocumentFactory.fromString(text, URI.parse(uri)));
  for (const document of documents) LangiumDocuments.addDocument(document);
  await DocumentBuilder.build(documents, { validation: true });
  return documents.reduce((sum, { diagnostics }) => sum + (diagnostics?.length ?? 0), 0);
}

const empty = heap();
let files = benchFiles(count, { broken }).map((file) => ({ ...file, text: stockText(file.text) }));
const edited = middle(files);
const size = files.length;
const cold = await timed(() => build(files));
files = [];
const kept = (heap() - empty) / size;

const uri = URI.parse(edited.uri);
let version = 1;
// Slow edits are measured less often.
const rounds = broken ? 20 : size > 2000 ? 40 : 120;
const edit = await repeated(keystrokes(edited.text, rounds), 10, async (text) => {
  TextDocuments.set(TextDocument.create(edited.uri, 'jointwork', ++version, text));
  await DocumentBuilder.update([uri], []);
  return LangiumDocuments.getDocument(uri)!.diagnostics;
});
tell({
  coldPerFile: cold.ms / size,
  findings: cold.value,
  heapPerFile: kept,
  editMedian: edit.median,
  edit95: edit.p95,
});
