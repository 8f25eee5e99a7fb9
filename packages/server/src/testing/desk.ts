import { catalogue, Engine } from '@jointwork/engine';
import { wordMessages } from '@jointwork/language';
import { ruleMessages } from '@jointwork/rules';
import type { Position } from 'vscode-languageserver';
import { abilitiesOf } from '../abilities.ts';
import { Addresses } from '../addresses.ts';
import type { ClientAbilities, Desk } from '../desk.ts';
import { serverMessages } from '../messages/en.ts';
import { editorSettings } from '../settings.ts';
import { ableClient, vsCodeCommands } from './client.ts';

export const main = 'file:///ws/main.collab';

export interface TestDesk extends Desk {
  readonly text: string;
  readonly offset: number;
  /** Where `|` stood. */
  readonly position: Position;
}

/**
 * A desk with one open file, in which `|` marks a place, and others beside it.
 *
 * @param others texts by the name of the file in the same folder
 */
export function deskWith(
  marked: string,
  others: Record<string, string> = {},
  client: Partial<ClientAbilities> = {},
  settings: unknown = {},
): TestDesk {
  const offset = Math.max(0, marked.indexOf('|'));
  const text = marked.replace('|', '');
  const engine = new Engine({
    catalogue: { ...catalogue, ...ruleMessages, ...wordMessages, ...serverMessages },
    roots: ['file:///ws/'],
    onError: (error) => {
      throw error;
    },
  });
  for (const [name, other] of Object.entries(others)) engine.setFile(`file:///ws/${name}`, other);
  engine.setFile(main, text, { open: true });
  return {
    engine,
    addresses: new Addresses(),
    client: { ...abilitiesOf(ableClient, { commands: vsCodeCommands }), ...client },
    settings: editorSettings(settings),
    today: () => '2026-10-01',
    versionOf: () => 1,
    configuration: () => undefined,
    text,
    offset,
    position: engine.lines(main).position(offset),
  };
}
