import { contextAt } from '@jointwork/language';
import {
  type CompletionContext,
  type CompletionItem,
  type CompletionList,
  CompletionTriggerKind,
  InsertTextFormat,
  InsertTextMode,
  MarkupKind,
  type Position,
} from 'vscode-languageserver';
import { asked, type Desk, rangeOf } from '../../desk.ts';
import { clauseOffers } from './clauses.ts';
import { importOffers } from './imports.ts';
import { nameOffers } from './names.ts';
import { mayMean, type Offer, type Wish } from './offer.ts';
import { wordOffers } from './words.ts';

/** The most that is sent; the client asks again as more is typed. */
export const mostOffers = 150;

const nothing: CompletionList = { isIncomplete: false, items: [] };

/** What may be written at a place. */
export function completion(desk: Desk, id: string, position: Position, how?: CompletionContext): CompletionList {
  const place = asked(desk, id, position);
  if (!place) return nothing;
  const { text, offset } = place;
  const context = contextAt(text, offset);
  const isPath = context.where === 'string' && context.string?.slot === 'Import.source';
  if (context.where !== 'code' && !isPath) return nothing;
  // A space is only a question where the clause must go on: Enter behind a finished one should end the line.
  const bySpace = how?.triggerKind === CompletionTriggerKind.TriggerCharacter && how.triggerCharacter === ' ';
  if (bySpace && (isPath || context.complete || context.mayBegin)) return nothing;

  const start = isPath ? context.string!.span.start + 1 : context.prefix.start;
  const wish: Wish = { desk, id, text, offset, context, typed: text.slice(start, offset) };
  const offers = isPath ? importOffers(wish, false) : offersOf(wish);
  const fitting = offers.filter(({ label }) => mayMean(label, wish.typed)).sort((one, other) => one.rank - other.rank);
  const sent = fitting.slice(0, mostOffers);
  const end = isPath ? endOfString(text, offset) : endOfWord(text, offset);
  return listed(desk, id, sent, { start, offset, end }, fitting.length > mostOffers);
}

function offersOf(wish: Wish): Offer[] {
  const isSource = wish.context.expects.some((step) => 'slot' in step && step.slot === 'Import.source');
  const paths = isSource ? importOffers(wish, true) : [];
  return [...paths, ...wordOffers(wish), ...nameOffers(wish), ...clauseOffers(wish)];
}

interface Extent {
  readonly start: number;
  readonly offset: number;
  readonly end: number;
}

function listed(
  desk: Desk,
  id: string,
  offers: readonly Offer[],
  extent: Extent,
  isIncomplete: boolean,
): CompletionList {
  const { client } = desk;
  const insert = rangeOf(desk, id, { start: extent.start, end: extent.offset });
  const replace = rangeOf(desk, id, { start: extent.start, end: extent.end });
  const editRange = client.insertReplace ? { insert, replace } : insert;
  const shared = client.completionDefaults;
  const items = offers.map((offer, i) => {
    const item = itemOf(desk, id, offer, i);
    const newText = (item.insertTextFormat === InsertTextFormat.Snippet ? offer.snippet : offer.insert) ?? offer.label;
    if (shared) item.textEditText = newText;
    else item.textEdit = 'insert' in editRange ? { newText, ...editRange } : { newText, range: editRange };
    return item;
  });
  return shared ? { isIncomplete, items, itemDefaults: { editRange } } : { isIncomplete, items };
}

function itemOf(desk: Desk, id: string, offer: Offer, index: number): CompletionItem {
  const { client } = desk;
  const item: CompletionItem = { label: offer.label, kind: offer.kind, sortText: String(index).padStart(4, '0') };
  if (offer.detail) item.detail = offer.detail;
  if (offer.from && client.labelDetails) item.labelDetails = { description: offer.from };
  if (offer.doc) item.documentation = client.markdown ? { kind: MarkupKind.Markdown, value: offer.doc } : offer.doc;
  if (offer.snippet !== undefined && client.snippets) {
    item.insertTextFormat = InsertTextFormat.Snippet;
    item.insertTextMode = InsertTextMode.adjustIndentation;
  }
  const edit = offer.edit?.();
  if (edit) item.additionalTextEdits = [{ range: rangeOf(desk, id, edit.span), newText: edit.text }];
  return item;
}

function endOfWord(text: string, offset: number): number {
  return offset + /^[\p{L}\p{N}_-]*/u.exec(text.slice(offset, offset + 200))![0].length;
}

function endOfString(text: string, offset: number): number {
  return offset + /^[^"\n\r]*/.exec(text.slice(offset, offset + 1000))![0].length;
}
