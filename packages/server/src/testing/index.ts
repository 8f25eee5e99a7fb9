import type { Engine } from '@jointwork/engine';
import { abilitiesOf } from '../abilities.ts';
import { Addresses } from '../addresses.ts';
import { capabilitiesFor } from '../capabilities.ts';
import type { Desk } from '../desk.ts';
import { codeActions } from '../features/code-actions.ts';
import { completion } from '../features/completion/completion.ts';
import { definition } from '../features/definition.ts';
import { diagnostics } from '../features/diagnostics.ts';
import { folding } from '../features/folding.ts';
import { hover } from '../features/hover/hover.ts';
import { planAnswer } from '../features/plan.ts';
import { references } from '../features/references.ts';
import { semanticTokens } from '../features/semantic-tokens.ts';
import { documentSymbols } from '../features/symbols.ts';
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
  };
}
