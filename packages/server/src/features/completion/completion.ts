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
import { type Asked, asked, type Desk, rangeOf } from '../../desk.ts';
import { clauseOffers } from './clauses.ts';
import { importOffers } from './imports.ts';
import { nameOffers } from './names.ts';
import { mayMean, type Offer, type Wish } from './offer.ts';
import { titleOffers } from './titles.ts';
import { dateOffers, valueOffers, zoneOffers } from './values.ts';
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
  if (context.where === 'number') return datesInProgress(desk, { id, text, offset });
  const isPath = context.where === 'string' && context.string?.slot === 'Import.source';
  const isZone = context.where === 'string' && context.string?.slot === 'Zone.text';
  const isText = isPath || isZone;
  if (context.where !== 'code' && !isText) return nothing;
  // A space is only a question where the clause must go on: Enter behind a finished one should end the line.
  const bySpace = how?.triggerKind === CompletionTriggerKind.TriggerCharacter && how.triggerCharacter === ' ';
  if (bySpace && (isText || context.complete || context.mayBegin)) return nothing;

  const start = isText ? context.string!.span.start + 1 : context.prefix.start;
  const wish: Wish = { desk, id, text, offset, context, typed: text.slice(start, offset) };
  const offers = isPath ? importOffers(wish, false) : isZone ? zoneOffers(wish, false) : offersOf(wish);
  const fitting = offers.filter(({ label }) => mayMean(label, wish.typed)).sort((one, other) => one.rank - other.rank);
  const sent = fitting.slice(0, mostOffers);
  const end = isText ? endOfString(text, offset) : endOfWord(text, offset);
  return listed(desk, id, sent, { start, offset, end }, fitting.length > mostOffers);
}

/** A date that is half-typed is one of those that may stand where it begins; other numbers everybody writes alone. */
function datesInProgress(desk: Desk, { id, text, offset }: Asked): CompletionList {
  const start = offset - /[\d-]*$/.exec(text.slice(Math.max(0, offset - 20), offset))![0].length;
  const context = contextAt(text, start);
  const isDate = context.expects.some((step) => 'terminal' in step && step.terminal === 'DATE');
  if (context.where !== 'code' || !isDate) return nothing;
  const typed = text.slice(start, offset);
  const offers = dateOffers({ desk, id, text, offset: start, context, typed }).filter(({ label }) =>
    label.startsWith(typed),
  );
  const end = offset + /^[\d-]*/.exec(text.slice(offset, offset + 20))![0].length;
  return listed(desk, id, offers, { start, offset, end }, false);
}

function offersOf(wish: Wish): Offer[] {
  const isSource = wish.context.expects.some((step) => 'slot' in step && step.slot === 'Import.source');
  const paths = isSource ? importOffers(wish, true) : [];
  return [
    ...paths,
    ...valueOffers(wish),
    ...wordOffers(wish),
    ...nameOffers(wish),
    ...titleOffers(wish),
    ...clauseOffers(wish),
  ];
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
