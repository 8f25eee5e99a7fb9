import {
  commands,
  type Disposable,
  type ExtensionContext,
  l10n,
  type QuickPickItem,
  Uri,
  window,
  workspace,
} from 'vscode';

/** The examples that the extension carries: each a whole collaboration in one file. */
const examples: readonly { readonly file: string; readonly label: () => string; readonly detail: () => string }[] = [
  {
    file: 'light-and-shadow.collab',
    label: () => l10n.t('Lesson study'),
    detail: () =>
      l10n.t('A primary school studies one science lesson: planning, one public lesson, its discussion, again.'),
  },
  {
    file: 'reading-aloud.collab',
    label: () => l10n.t('Open classes'),
    detail: () => l10n.t('Teachers open their lessons to each other.'),
  },
  {
    file: 'why-away.collab',
    label: () => l10n.t('Attendance, asked about'),
    detail: () => l10n.t('A school that asks why children are away, with families at the table.'),
  },
  {
    file: 'the-same-fever.collab',
    label: () => l10n.t('One health'),
    detail: () => l10n.t('People who look after people, animals and a river learn from each other.'),
  },
  {
    file: 'attendance-league.collab',
    label: () => l10n.t('Faulty on purpose'),
    detail: () => l10n.t('A goal, a meeting, a chart: what is underlined is what such plans tend to lack.'),
  },
];

/** "New Design from Example…": one of the examples as a new text, to read, to change and to save anywhere. */
export function registerOpenExample({ extensionUri }: ExtensionContext): Disposable {
  return commands.registerCommand('jointwork.openExample', async (named?: string) => {
    const items = examples.map(({ file, label, detail }): QuickPickItem & { file: string } => ({
      ...{ file, label: label(), detail: detail() },
    }));
    const chosen =
      items.find(({ file }) => file === named) ??
      (await window.showQuickPick(items, {
        title: l10n.t('New Design from Example'),
        placeHolder: l10n.t('It opens as a new text, to change and to save anywhere.'),
        matchOnDetail: true,
      }));
    if (!chosen) return;
    const address = Uri.joinPath(extensionUri, 'dist', 'examples', chosen.file);
    const content = new TextDecoder().decode(await workspace.fs.readFile(address));
    await window.showTextDocument(await workspace.openTextDocument({ language: 'jointwork', content }));
  });
}
