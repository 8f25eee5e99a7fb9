/**
 * The peer: Langium's own services, untouched, on the same grammar and files. Only what the grammar leaves to our own
 * linker is written as a cross-reference, and fifty checks run.
 */
import { readFileSync } from 'node:fs';
import { DefaultTokenBuilder, type LangiumDocument, URI, type ValidationChecks } from 'langium';
import { createServicesForGrammar } from 'langium/grammar';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { heap, percentile, tell, timed } from './measure.ts';
import { benchFiles, keystrokes } from './workspace.ts';

/** Two keywords are kinds of evidence as well. To make all keywords names takes more than a category: see `split.ts`. */
class SoftKeywords extends DefaultTokenBuilder {
  protected override buildKeywordTokens(...args: Parameters<DefaultTokenBuilder['buildKeywordTokens']>) {
    const name = args[1].find((type) => type.name === 'ID')!;
    const tokens = super.buildKeywordTokens(...args);
    for (const token of tokens) if (token.name === 'work' || token.name === 'voice') token.CATEGORIES = [name];
    return tokens;
  }
}

/** Tenets, levels and bound roles stand inside other elements: stock scoping does not see them, so they stay words. */
const words = /^(Serves|Examine|Target|Found|Binding)\b/;

function grammar(): string {
  const path = new URL('../../../language/src/langium/jointwork.langium', import.meta.url);
  const named =
    'Organisation | Calendar | Participant | Framework | Protocol | Design | Activity | Review | Role | Produces';
  const lines = readFileSync(path, 'utf8')
    .split('\n')
    .map((line) =>
      words.test(line) ? line : line.replace(/\b(refs?|givers|takers|heldIn|each)(\+?=)ID\b/g, '$1$2[Named:ID]'),
    );
  return `${lines.join('\n')}\nNamed: ${named};\n`;
}

/** The same text without the two words that mean themselves where a name may stand. */
function stockText(text: string): string {
  return text.replaceAll(' by everyone', '').replaceAll(' by consensus', '');
}

export async function stockServices() {
  const services = await createServicesForGrammar({
    grammar: grammar(),
    languageMetaData: {
      languageId: 'jointwork',
      fileExtensions: ['.collab'],
      caseInsensitive: false,
      mode: 'production',
    },
    module: { parser: { TokenBuilder: () => new SoftKeywords() } },
  });
  const checks: Record<string, unknown[]> = {};
  const types = [
    'Document',
    'Participant',
    'Design',
    'Activity',
    'Review',
    'Target',
    'Protocol',
    'Step',
    'Role',
    'With',
  ];
  for (const type of types) {
    checks[type] = Array.from({ length: 5 }, (_, i) => (node: object, accept: (...args: unknown[]) => void) => {
      if (Object.keys(node).length > 1000 + i) accept('error', 'too much', { node });
    });
  }
  services.validation.ValidationRegistry.register(checks as ValidationChecks<object>);
  return services;
}

if (process.argv[2] !== undefined) {
  const services = await stockServices();
  const { shared } = services;
  const { DocumentBuilder, LangiumDocumentFactory, LangiumDocuments, TextDocuments } = shared.workspace;
  const files = benchFiles(Number(process.argv[2]), process.argv[3] === 'broken').map((file) => ({
    ...file,
    text: stockText(file.text),
  }));
  const open = (uri: string, text: string, version: number) => {
    const document = TextDocument.create(uri, 'jointwork', version, text);
    TextDocuments.set(document);
    return document;
  };
  const build = async (all: readonly { uri: string; text: string }[]) => {
    const documents: LangiumDocument[] = all.map(({ uri, text }) =>
      LangiumDocumentFactory.fromString(text, URI.parse(uri)),
    );
    for (const document of documents) LangiumDocuments.addDocument(document);
    await DocumentBuilder.build(documents, { validation: true });
    return documents.reduce((sum, { diagnostics }) => sum + (diagnostics?.length ?? 0), 0);
  };
  const empty = heap();
  const cold = await timed(() => build(files));
  const kept = (heap() - empty) / files.length;

  const edited = files[Math.floor(files.length / 2)]!;
  const edits: number[] = [];
  DocumentBuilder.updateBuildOptions = { validation: true };
  let version = 1;
  const rounds = files.length > 2000 ? 30 : 80;
  for (const text of keystrokes(edited.text, rounds)) {
    const edit = await timed(async () => {
      open(edited.uri, text, ++version);
      await DocumentBuilder.update([URI.parse(edited.uri)], []);
      return LangiumDocuments.getDocument(URI.parse(edited.uri))!.diagnostics?.length;
    });
    edits.push(edit.ms);
  }
  tell({
    coldPerFile: cold.ms / files.length,
    findings: cold.value,
    heapPerFile: kept,
    editMedian: percentile(edits.slice(10), 0.5),
    edit95: percentile(edits.slice(10), 0.95),
  });
}
