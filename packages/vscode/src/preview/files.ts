import { type ExportAnswer, type ExportParams, exportRequest, type PlanParams } from '@jointwork/server/protocol';
import { env, l10n, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

/** What a plan can be made into, in the words of those who ask for it. */
const choices = (): readonly { readonly format: string; readonly label: string; readonly detail: string }[] => [
  {
    format: 'html',
    label: l10n.t('Page'),
    detail: l10n.t('One file with all of the plan, to read and to print (.html)'),
  },
  {
    format: 'agreement',
    label: l10n.t('Agreement'),
    detail: l10n.t('The design in plain sentences, to sign (.docx and .html)'),
  },
  {
    format: 'run-sheet',
    label: l10n.t('Run sheets'),
    detail: l10n.t('For who leads, and for who takes part (.docx and .html)'),
  },
  {
    format: 'asks',
    label: l10n.t('What this asks of me'),
    detail: l10n.t('A page for each participant (.docx and .html)'),
  },
  {
    format: 'review-pack',
    label: l10n.t('Review packs'),
    detail: l10n.t('What each review needs on the table (.docx and .html)'),
  },
  {
    format: 'room',
    label: l10n.t('Room mode'),
    detail: l10n.t('A run sheet with a clock, for a projector and a phone (.html)'),
  },
  { format: 'ics', label: l10n.t('Calendar'), detail: l10n.t('Sessions for a calendar (.ics)') },
  { format: 'md', label: l10n.t('Markdown'), detail: l10n.t('The plan as text (.md)') },
  {
    format: 'csv',
    label: l10n.t('Tables'),
    detail: l10n.t('People, sessions, hours and duties for a spreadsheet (.csv)'),
  },
  { format: 'svg', label: l10n.t('Timeline'), detail: l10n.t('A picture (.svg)') },
  { format: 'mermaid', label: l10n.t('Diagrams'), detail: l10n.t('For pages that draw Mermaid (.mmd)') },
  { format: 'json', label: l10n.t('Data'), detail: l10n.t('The compiled plan (.json)') },
];

/** Asks what for and where to, and writes the files. */
export async function exportPlan(client: BaseLanguageClient, about: PlanParams, document: Uri): Promise<void> {
  const chosen = await window.showQuickPick(choices(), { placeHolder: l10n.t('Make a file of this plan') });
  if (!chosen) return;
  const files = await made(client, { ...about, format: chosen.format });
  if (files.length === 0) {
    window.showInformationMessage(l10n.t('There is nothing to make of this plan yet: {0}.', chosen.label));
    return;
  }
  const folder = Uri.joinPath(document, '..');
  if (files.length === 1) {
    const target = await window.showSaveDialog({ defaultUri: Uri.joinPath(folder, files[0]!.name) });
    if (target) await workspace.fs.writeFile(target, files[0]!.bytes);
    return;
  }
  const [target] =
    (await window.showOpenDialog({
      canSelectFiles: false,
      canSelectFolders: true,
      defaultUri: folder,
      openLabel: l10n.t('Put {0} files here', files.length),
    })) ?? [];
  if (!target) return;
  for (const { name, bytes } of files) await workspace.fs.writeFile(Uri.joinPath(target, name), bytes);
}

/** The plan as a page in the browser, which prints. */
export async function printPlan(client: BaseLanguageClient, about: PlanParams, storage: Uri): Promise<void> {
  const [file] = await made(client, { ...about, format: 'html' });
  if (!file) return;
  const folder = Uri.joinPath(storage, 'print');
  await workspace.fs.createDirectory(folder);
  const target = Uri.joinPath(folder, file.name);
  await workspace.fs.writeFile(target, file.bytes);
  await env.openExternal(target);
}

async function made(client: BaseLanguageClient, params: ExportParams) {
  const answer = await client.sendRequest<ExportAnswer | null>(exportRequest, params);
  return (answer?.files ?? []).map(({ name, base64 }) => ({ name, bytes: bytesOf(base64) }));
}

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}
