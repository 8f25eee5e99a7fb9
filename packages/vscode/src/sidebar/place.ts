import type { TextPlace } from '@jointwork/server/protocol';
import { type Command, l10n, Uri } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

/** What an entry does when it is chosen: shows the place in the text that it comes from. */
export function goTo({ uri, range }: TextPlace, client: BaseLanguageClient): Command {
  const selection = client.protocol2CodeConverter.asRange(range);
  return { command: 'vscode.open', title: l10n.t('Go to the Text'), arguments: [Uri.parse(uri, true), { selection }] };
}
