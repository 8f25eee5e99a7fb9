import { type Engine, LineMap } from '@jointwork/engine';
import type { Message, Span } from '@jointwork/language';
import type { Checked } from '@jointwork/rules';
import type {
  AnnotatedTextEdit,
  ChangeAnnotation,
  Location,
  Position,
  Range,
  WorkspaceEdit,
} from 'vscode-languageserver';
import type { Addresses } from './addresses.ts';
import type { EditorSettings } from './settings.ts';

/** What the client said that it can do. */
export interface ClientAbilities {
  readonly snippets: boolean;
  readonly insertReplace: boolean;
  readonly completionDefaults: boolean;
  readonly labelDetails: boolean;
  readonly nestedSymbols: boolean;
  readonly definitionLinks: boolean;
  readonly markdown: boolean;
  /** It opens documents of other schemes through `workspace/textDocumentContent`. */
  readonly textContent: boolean;
  readonly foldingLimit: number;
  /** Shows what an edit would do before it is made, change by change. */
  readonly annotations: boolean;
  /** Asks for diagnostics itself, rather than being told. */
  readonly pullsDiagnostics: boolean;
  /** Makes files in an edit. */
  readonly createsFiles: boolean;
  /** Asks for the edit of an action once it is chosen. */
  readonly resolvesActions: boolean;
  /** Takes documents with versions in an edit. */
  readonly documentChanges: boolean;
  /** Shows where among the words of a signature one stands by offsets. */
  readonly labelOffsets: boolean;
  /** What the server may ask to be asked again. */
  readonly refreshes: ReadonlySet<'inlayHint' | 'codeLens' | 'semanticTokens' | 'diagnostics'>;
  /** Commands of the client that actions and lenses may name, as it said at the beginning. */
  readonly commands: ReadonlySet<string>;
}

/** What every feature works on. Features change nothing; they read the engine and answer. */
export interface Desk {
  readonly engine: Engine;
  readonly addresses: Addresses;
  readonly client: ClientAbilities;
  readonly settings: EditorSettings;
  /** The day, `2026-09-15`, for what is proposed and what comes next. */
  today(): string;
  /** The version of an open document. */
  versionOf(id: string): number | undefined;
  /** What is wrong in a configuration; undefined for every other file. */
  configuration(id: string): Checked | undefined;
}

/** A place that a request asks about. */
export interface Asked {
  readonly id: string;
  readonly text: string;
  readonly offset: number;
}

/** The place that a request asks about; undefined for a document that is not known, or whose text is not at hand. */
export function asked(desk: Desk, id: string, position: Position): Asked | undefined {
  const text = desk.engine.has(id) ? desk.engine.text(id) : undefined;
  return text === undefined ? undefined : { id, text, offset: desk.engine.lines(id).offset(position) };
}

/** Where the lines of a file begin, also of a configuration, of which the engine knows nothing. */
export function linesOf(desk: Desk, id: string): LineMap {
  const configuration = desk.configuration(id);
  return configuration ? new LineMap(configuration.text) : desk.engine.lines(id);
}

export function rangeOf(desk: Desk, id: string, span: Span): Range {
  return linesOf(desk, id).range(span);
}

export function locationOf(desk: Desk, id: string, span: Span): Location {
  return { uri: desk.addresses.uriOf(id), range: rangeOf(desk, id, span) };
}

/** One edit of one file, before it becomes lines and characters. */
export interface FileEdit {
  readonly id: string;
  readonly span: Span;
  readonly text: string;
  /** Why it is made: a key of the notes that go with the whole. */
  readonly note?: string;
}

/** @param notes what a client that shows edits before they are made says of each kind of them */
export function workspaceEdit(
  desk: Desk,
  edits: readonly FileEdit[],
  notes?: Readonly<Record<string, string>>,
): WorkspaceEdit {
  if (notes && desk.client.annotations && desk.client.documentChanges) return annotated(desk, edits, notes);
  const changes: Record<string, { range: Range; newText: string }[]> = {};
  for (const { id, span, text } of edits) {
    const uri = desk.addresses.uriOf(id);
    changes[uri] ??= [];
    changes[uri].push({ range: rangeOf(desk, id, span), newText: text });
  }
  return { changes };
}

function annotated(desk: Desk, edits: readonly FileEdit[], notes: Readonly<Record<string, string>>): WorkspaceEdit {
  const byFile = new Map<string, AnnotatedTextEdit[]>();
  for (const { id, span, text, note = '' } of edits) {
    const known = byFile.get(id) ?? [];
    known.push({ range: rangeOf(desk, id, span), newText: text, annotationId: note });
    byFile.set(id, known);
  }
  const used = new Set(edits.map(({ note = '' }) => note));
  const changeAnnotations: Record<string, ChangeAnnotation> = {};
  for (const note of used) changeAnnotations[note] = { label: notes[note] ?? note, needsConfirmation: false };
  const documentChanges = [...byFile].map(([id, all]) => ({
    textDocument: { uri: desk.addresses.uriOf(id), version: desk.versionOf(id) ?? null },
    edits: all,
  }));
  return { documentChanges, changeAnnotations };
}

/** The words of a message of this package. */
export function words(desk: Desk, key: string, params?: Message['params']): string {
  return desk.engine.message({ key, params });
}
