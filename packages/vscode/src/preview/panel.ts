import { type ExtensionContext, type TextDocument, ViewColumn, window } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';

/** The panel beside a protocol file that shows its plan. */
export const PlanPanel = {
  show(context: ExtensionContext, _client: LanguageClient, document: TextDocument): void {
    const beside = { viewColumn: ViewColumn.Beside, preserveFocus: true };
    const panel = window.createWebviewPanel('jointwork.plan', document.fileName, beside, {});
    panel.webview.html = '<p>The plan</p>';
    context.subscriptions.push(panel);
  },
};
