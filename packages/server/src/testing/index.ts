import type { Engine } from '@jointwork/engine';
import { abilitiesOf } from '../abilities.ts';
import { Addresses } from '../addresses.ts';
import { capabilitiesFor } from '../capabilities.ts';
import type { Desk } from '../desk.ts';
import { incomingCalls, outgoingCalls, prepareCallHierarchy } from '../features/call-hierarchy.ts';
import { codeActions } from '../features/code-actions.ts';
import { codeLenses, resolveCodeLens } from '../features/code-lenses.ts';
import { completion } from '../features/completion/completion.ts';
import { definition } from '../features/definition.ts';
import { diagnostics } from '../features/diagnostics.ts';
import { documentLinks } from '../features/document-links.ts';
import { folding } from '../features/folding.ts';
import { highlights } from '../features/highlights.ts';
import { hover } from '../features/hover/hover.ts';
import { inlayHints } from '../features/inlay-hints/inlay-hints.ts';
import { linkedEditing } from '../features/linked-editing.ts';
import { planAnswer } from '../features/plan.ts';
import { references } from '../features/references.ts';
import { selectionRanges } from '../features/selection-ranges.ts';
import { semanticTokens } from '../features/semantic-tokens.ts';
import { signatureHelp } from '../features/signature-help.ts';
import { documentSymbols } from '../features/symbols.ts';
import { typeDefinition } from '../features/type-definition.ts';
import { defaultEditorSettings } from '../settings.ts';
import { ableClient, Client } from './client.ts';

export { ableClient, Client, capabilitiesFor };

/** Everything that an editor asks about a place of an open file; nothing is caught. */
export function editorFeatures(engine: Engine): (uri: string, offset: number) => void {
  const desk: Desk = {
    engine,
    addresses: new Addresses(),
    client: abilitiesOf(ableClient),
    settings: defaultEditorSettings,
    today: () => '2026-10-01',
    versionOf: () => 1,
    configuration: () => undefined,
  };
  return (uri, offset) => {
    const position = engine.lines(uri).position(offset);
    completion(desk, uri, position);
    hover(desk, uri, position);
    definition(desk, uri, position);
    references(desk, uri, position, true);
    documentSymbols(desk, uri);
    folding(desk, uri);
    semanticTokens(desk, uri);
    diagnostics(desk, uri);
    codeActions(desk, uri, { start: position, end: position }, { diagnostics: [] });
    planAnswer(desk, { textDocument: { uri } });
    inlayHints(desk, uri, { start: { line: 0, character: 0 }, end: engine.lines(uri).position(offset) });
    for (const lens of codeLenses(desk, uri)) resolveCodeLens(desk, lens);
    signatureHelp(desk, uri, position);
    highlights(desk, uri, position);
    typeDefinition(desk, uri, position);
    for (const item of prepareCallHierarchy(desk, uri, position) ?? []) {
      incomingCalls(desk, item);
      outgoingCalls(desk, item);
    }
    documentLinks(desk, uri);
    selectionRanges(desk, uri, [position]);
    linkedEditing(desk, uri, position);
  };
}
