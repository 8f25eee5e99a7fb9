import { commands, type Disposable, Uri } from 'vscode';
import type { BaseLanguageClient, Location, Position } from 'vscode-languageclient';

/** What the lens over a protocol leads to: the meetings that follow it, listed at its name. */
export function registerShowUses(client: BaseLanguageClient): Disposable {
  return commands.registerCommand('jointwork.showUses', (address: string, at: Position, uses: Location[]) => {
    const { asPosition, asLocation } = client.protocol2CodeConverter;
    return commands.executeCommand(
      'editor.action.showReferences',
      Uri.parse(address, true),
      asPosition(at),
      uses.map((one) => asLocation(one)),
    );
  });
}
