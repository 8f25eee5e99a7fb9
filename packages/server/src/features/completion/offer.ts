import type { Edit, TextContext } from '@jointwork/language';
import type { CompletionItemKind } from 'vscode-languageserver';
import type { Desk } from '../../desk.ts';

/** One thing that could be written, before it takes the form that a client wants. */
export interface Offer {
  readonly label: string;
  readonly kind: CompletionItemKind;
  /** What is written; the label where it is missing. */
  readonly insert?: string;
  /** In the syntax of snippets; only used where the client knows it. */
  readonly snippet?: string;
  /** Beside the label. */
  readonly detail?: string;
  /** Where it comes from, at the end of the line. */
  readonly from?: string;
  /** Markdown. */
  readonly doc?: string;
  /** Less is nearer: offers are sorted by it, then by the order in which they were made. */
  readonly rank: number;
  /** What else must change for it: an import. Made only for offers that are sent. */
  readonly edit?: () => Edit | undefined;
}

/** Files are looked through only so far; more typing finds the rest. */
export const mostImports = 400;

/** What those who make offers look at. */
export interface Wish {
  readonly desk: Desk;
  readonly id: string;
  readonly text: string;
  readonly offset: number;
  readonly context: TextContext;
  /** What is typed so far, for sorting out what cannot be meant. */
  readonly typed: string;
}

/** Whether what is typed so far can mean a label: its letters stand in it, in this order. */
export function mayMean(label: string, typed: string): boolean {
  let at = 0;
  for (let i = 0; i < label.length && at < typed.length; i++) {
    if (lower(label.charCodeAt(i)) === lower(typed.charCodeAt(at))) at++;
  }
  return at === typed.length;
}

function lower(code: number): number {
  return code >= 65 && code <= 90 ? code + 32 : code;
}
