import { DiagnosticSeverity, Disposable, l10n, languages, StatusBarAlignment, type TextEditor, window } from 'vscode';

/** What was found in the file that is looked at; a click opens its plan. */
export function registerStatusBar(): Disposable {
  const item = window.createStatusBarItem('jointwork.plan', StatusBarAlignment.Left, 10);
  item.name = l10n.t('Jointwork: Plan and Findings');
  item.command = 'jointwork.openPlan';
  const update = () => show(window.activeTextEditor);
  const show = (editor: TextEditor | undefined) => {
    if (editor?.document.languageId !== 'jointwork') return item.hide();
    const found = languages.getDiagnostics(editor.document.uri);
    const errors = found.filter(({ severity }) => severity === DiagnosticSeverity.Error).length;
    const words = wordsFor(found.length, errors);
    item.text = `${errors > 0 ? '$(error)' : found.length > 0 ? '$(lightbulb)' : '$(pass)'} ${words}`;
    item.tooltip = l10n.t('{0}. Open the plan beside this file.', words);
    item.accessibilityInformation = { label: l10n.t('Jointwork: {0}. Opens the plan.', words), role: 'button' };
    item.show();
  };
  update();
  return Disposable.from(
    item,
    window.onDidChangeActiveTextEditor(show),
    languages.onDidChangeDiagnostics(({ uris }) => {
      const shown = window.activeTextEditor?.document.uri.toString();
      if (uris.some((uri) => uri.toString() === shown)) update();
    }),
  );
}

function wordsFor(found: number, errors: number): string {
  if (found === 0) return l10n.t('Plan: nothing to settle');
  if (errors === 1) return l10n.t('Plan: 1 error, {0} findings in all', found);
  if (errors > 1) return l10n.t('Plan: {0} errors, {1} findings in all', errors, found);
  return found === 1 ? l10n.t('Plan: 1 finding') : l10n.t('Plan: {0} findings', found);
}
