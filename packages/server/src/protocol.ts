/**
 * What client and server say to each other beyond the Language Server Protocol: the one place where both read it. Plain
 * names and types, without a library, so that any client can use it.
 *
 * Files of the built-in library and pages of rules have addresses of the scheme `jointwork-lib`
 * (`jointwork-lib:/protocols/tuning.collab`, `jointwork-lib:/rules/no-review.md`). They are read with the standard request
 * `workspace/textDocumentContent` (3.18), which the server offers for that scheme; a client of VS Code 11 or newer does so
 * by itself. Such documents may be opened (`textDocument/didOpen`) and asked about like any other; they are never changed.
 */
import type { Span } from '@jointwork/language';
import type { IsoDate, MeetingId, Plan, Supposed, WhatIfItem, WorkspaceDiff } from '@jointwork/plan';

export * from './protocol-overview.ts';

/** The scheme of the library's files and of the pages of rules. */
export const libraryScheme = 'jointwork-lib';

/** Client to server: the plan of one design. `PlanParams` → `PlanAnswer`. */
export const planRequest = 'jointwork/plan';

export interface PlanParams {
  readonly textDocument: { readonly uri: string };
  /** The name of the design; without it, the first one of the document. */
  readonly design?: string;
}

export interface PlanAnswer {
  readonly uri: string;
  /** The version of the document that the plan was made from; null for one that is not open. Drop what is older. */
  readonly version: number | null;
  /** All designs of the document, in the order of the text, each with the offsets where it begins and ends. */
  readonly designs: readonly { readonly name: string; readonly title?: string; readonly span: Span }[];
  /**
   * Absent where the document has no such design. Every `message` of the plan has its words beside it, as `text`. Places
   * carry offsets; `lines` turns them into positions.
   */
  readonly plan?: Plan;
  /** Where each meeting of the plan stands in the document, from its first word to its closing brace, by its id. */
  readonly extents: Readonly<Record<MeetingId, Span>>;
  /**
   * The first syntax error that costs the design a clause, in words: what it says is missing from the plan. Where there is
   * no such design, the first that may have cost the document one.
   */
  readonly unread?: { readonly text: string; readonly span: Span };
  /** What can be done about findings of the plan in this document: `textDocument/codeAction` gives each as an edit. */
  readonly fixes: readonly { readonly rule: string; readonly span: Span; readonly title: string }[];
  /** For each file that the plan mentions, the offsets at which its lines begin. */
  readonly lines: Readonly<Record<string, readonly number[]>>;
}

/** Client to server: what a design comes to if something is otherwise. `WhatIfParams` → `WhatIfAnswer`, or null. */
export const whatIfRequest = 'jointwork/whatIf';

export interface WhatIfParams extends PlanParams {
  readonly supposed: Supposed;
}

export interface WhatIfAnswer {
  /** With words beside its messages; absent where this cannot be supposed. */
  readonly plan?: Plan;
  readonly breaks: readonly WhatIfItem[];
  readonly changes: readonly WhatIfItem[];
  /** Why it cannot be supposed, in words. */
  readonly problems: readonly string[];
  /** What of it `writeRequest` can write. */
  readonly writable: 'all' | 'part' | 'none';
}

/**
 * Client to server: the edit that writes what is supposed into the text, as far as it can be written. `WhatIfParams` → a
 * `WorkspaceEdit`, or null where there is nothing to write.
 */
export const writeRequest = 'jointwork/writeSupposed';

/** Client to server: all designs of the workspace beside each other. No parameters → a `Portfolio`, as `@jointwork/plan` has it. */
export const portfolioRequest = 'jointwork/portfolio';

/**
 * Client to server: a design beside what it was at a revision of git. `CompareParams` → `CompareAnswer`; only where the
 * server runs on a disk.
 */
export const compareRequest = 'jointwork/compare';

export interface CompareParams extends PlanParams {
  /** As git takes it: a branch, a tag, a hash. */
  readonly revision: string;
}

export interface CompareAnswer {
  /** The latest commits that changed the document, the newest first. */
  readonly revisions: readonly { readonly name: string; readonly title?: string; readonly day?: IsoDate }[];
  readonly diff?: WorkspaceDiff;
  /** Why there is none, in words. */
  readonly problem?: string;
}

/** Client to server: a plan as files to hand on. `ExportParams` → `ExportAnswer`, or null where there is no plan. */
export const exportRequest = 'jointwork/export';

export interface ExportParams extends PlanParams {
  /** As `jointwork export --to` takes it. */
  readonly format: string;
}

export interface ExportAnswer {
  readonly files: readonly { readonly name: string; readonly base64: string }[];
}

/** Client to server: what there is to choose from. `ShelfParams` → `ShelfAnswer`. */
export const shelfRequest = 'jointwork/shelf';

export interface ShelfParams {
  /** The document whose names count; without it, there are no protocols. */
  readonly textDocument?: { readonly uri: string };
}

export interface ShelfAnswer {
  readonly protocols: readonly {
    readonly name: string;
    readonly title?: string;
    readonly purpose?: string;
    readonly source: string;
  }[];
  /** Their pages are at `jointwork-lib:/rules/ID.md`. */
  readonly rules: readonly { readonly id: string; readonly title: string; readonly severity: string }[];
}

/** Client to server: how a meeting comes to follow a protocol. `InsertParams` → `InsertAnswer`, or null. */
export const insertRequest = 'jointwork/insertProtocol';

export interface InsertParams {
  readonly textDocument: { readonly uri: string };
  readonly position: { readonly line: number; readonly character: number };
  /** The name of the protocol. */
  readonly name: string;
}

export interface InsertAnswer {
  /** For the line behind the one of the position. */
  readonly snippet: string;
}

/** Client to server: checks every protocol file of the workspace. No parameters → `CheckSummary`. */
export const checkRequest = 'jointwork/checkWorkspace';

export interface CheckSummary {
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
}

/**
 * Server to client: the findings and plans of these open documents may have changed, because they or what they import
 * did. Sent after their diagnostics, for the newest texts only.
 */
export const changedNotification = 'jointwork/changed';

export interface ChangedParams {
  readonly documents: readonly { readonly uri: string; readonly version: number }[];
}

/** Server to client: how far the reading of the workspace is, and once at its end with `done` equal to `files`. */
export const loadedNotification = 'jointwork/loaded';

export interface LoadedParams {
  readonly files: number;
  readonly done: number;
}

/**
 * Server to client, where the server sees no disk (in a browser, or for addresses that are not `file:`): what stands in a
 * folder. `AddressParams` → `FolderAnswer`, or null where there is no such folder. A client that answers this and
 * `fileRequest` says so with `files: true` in its `initializationOptions`.
 */
export const folderRequest = 'jointwork/folder';

/** Server to client: what a file holds. `AddressParams` → `FileAnswer`, or null where there is no such file. */
export const fileRequest = 'jointwork/file';

export interface AddressParams {
  readonly uri: string;
}

/** Names, and what they lead to; a `link` is not followed. */
export type FolderAnswer = readonly (readonly [name: string, kind: 'file' | 'folder' | 'link'])[];

export type FileAnswer =
  /** As base64, so that it is read in one way, whoever reads it. */
  | { readonly bytes: string }
  /** More than is read. */
  | { readonly size: number }
  /** `EACCES` where it may not be read, else what the client knows of the reason. */
  | { readonly fault: string };
