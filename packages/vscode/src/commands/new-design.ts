import { commands, type Disposable, type ExtensionContext, SnippetString, Uri, window, workspace } from 'vscode';

/** How long a first design runs, and when its first action is due, in days. */
const length = 84;
const soon = 28;

/**
 * "New Design…": a first design in a new text, with its gaps to be filled in one after the other. It is nobody's file until
 * it is saved, where and under whatever name.
 */
export function registerNewDesign({ extensionUri }: ExtensionContext): Disposable {
  return commands.registerCommand('jointwork.newDesign', async () => {
    const template = Uri.joinPath(extensionUri, 'templates', 'design.collab');
    const text = new TextDecoder().decode(await workspace.fs.readFile(template));
    const document = await workspace.openTextDocument({ language: 'jointwork' });
    const editor = await window.showTextDocument(document);
    await editor.insertSnippet(new SnippetString(filled(text)));
  });
}

/** The template with its days, from today, and the zone of this machine. */
function filled(template: string): string {
  const words = { FROM: inDays(0), SOON: inDays(soon), TO: inDays(length), ZONE: zone() };
  return template.replaceAll(/\b(?:FROM|SOON|TO|ZONE)\b/g, (word) => words[word as keyof typeof words]);
}

function inDays(days: number): string {
  const day = new Date();
  day.setDate(day.getDate() + days);
  return [day.getFullYear(), day.getMonth() + 1, day.getDate()].map((part) => `${part}`.padStart(2, '0')).join('-');
}

function zone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';
}
