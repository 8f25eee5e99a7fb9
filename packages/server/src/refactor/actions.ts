import { type CodeAction, LSPErrorCodes, type Range, ResponseError, type WorkspaceEdit } from 'vscode-languageserver';
import { isLibrary } from '../addresses.ts';
import { type Desk, rangeOf, words, workspaceEdit } from '../desk.ts';
import { extract } from './extract.ts';
import { inlineProtocol } from './inline-protocol.ts';
import { keeps } from './keeps.ts';
import { onceToEvery } from './once-to-every.ts';
import type { Change, Offer, Place, Refactoring } from './refactoring.ts';
import { splitActivity } from './split-activity.ts';
import { stepsToRepeat } from './steps-to-repeat.ts';

/** All refactorings, in the order in which they are offered. */
const all: readonly Refactoring[] = [extract, inlineProtocol, onceToEvery, splitActivity, stepsToRepeat];

/** What brings an action back that was offered without its edit. */
interface Asked {
  readonly refactoring: string;
  readonly uri: string;
  readonly range: Range;
}

/** What can be rewritten at a range. The edits come when an action is chosen, where the client can wait for them. */
export function refactorings(desk: Desk, id: string, range: Range): CodeAction[] {
  const place = placeAt(desk, id, range);
  if (!place) return [];
  const actions: CodeAction[] = [];
  for (const refactoring of all) {
    const offer = refactoring.offer(place);
    if (!offer) continue;
    const action: CodeAction = {
      title: words(desk, `server.refactor.${refactoring.id}`, offer.params),
      kind: refactoring.kind,
    };
    if (desk.client.resolvesActions) {
      const data: Asked = { refactoring: refactoring.id, uri: desk.addresses.uriOf(id), range };
      actions.push({ ...action, data });
    } else {
      const edit = editOf(place, refactoring, offer);
      if (edit) actions.push({ ...action, edit });
    }
  }
  return actions;
}

/** The action with its edit. Refuses, in words, what would change more than how something is written. */
export function resolveRefactoring(desk: Desk, action: CodeAction): CodeAction {
  const { refactoring: wanted, uri, range } = (action.data ?? {}) as Partial<Asked>;
  const refactoring = all.find(({ id }) => id === wanted);
  const place = refactoring && uri && range && placeAt(desk, desk.addresses.idOf(uri), range);
  const offer = place && refactoring.offer(place);
  if (!offer) return action;
  const edit = editOf(place, refactoring, offer);
  if (!edit) throw new ResponseError(LSPErrorCodes.RequestFailed, words(desk, 'server.refactor.refused'));
  return { ...action, edit };
}

function placeAt(desk: Desk, id: string, range: Range): Place | undefined {
  const text = desk.engine.has(id) && !isLibrary(id) ? desk.engine.text(id) : undefined;
  const model = text === undefined ? undefined : desk.engine.model(id);
  if (text === undefined || !model) return undefined;
  const lines = desk.engine.lines(id);
  return { desk, id, text, model, span: { start: lines.offset(range.start), end: lines.offset(range.end) } };
}

/** Undefined where the change would not leave what it has to leave. */
function editOf({ desk, id }: Place, refactoring: Refactoring, offer: Offer): WorkspaceEdit | undefined {
  const made = offer.change();
  // What is put in at a place comes before what is taken out from there on.
  const edits = made.edits.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  const change = { ...made, edits };
  if (!keeps(desk.engine, id, change, refactoring.keeps)) return undefined;
  return change.created ? withNewFile(desk, change) : workspaceEdit(desk, change.edits);
}

function withNewFile(desk: Desk, { edits, created }: Change): WorkspaceEdit {
  const uri = desk.addresses.uriOf(created!.id);
  const start = { line: 0, character: 0 };
  const files = [...new Set(edits.map(({ id }) => id))];
  return {
    documentChanges: [
      { kind: 'create', uri, options: { overwrite: false, ignoreIfExists: false } },
      { textDocument: { uri, version: null }, edits: [{ range: { start, end: start }, newText: created!.text }] },
      ...files.map((id) => ({
        textDocument: { uri: desk.addresses.uriOf(id), version: desk.versionOf(id) ?? null },
        edits: edits
          .filter((edit) => edit.id === id)
          .map(({ span, text }) => ({ range: rangeOf(desk, id, span), newText: text })),
      })),
    ],
  };
}
