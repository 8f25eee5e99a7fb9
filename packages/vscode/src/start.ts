import { commands, type ExtensionContext, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { serveFiles } from './client/files.ts';
import { registerCheckWorkspace } from './commands/check-workspace.ts';
import { registerOpenPlan } from './commands/open-plan.ts';
import { registerRestartServer } from './commands/restart-server.ts';
import { registerShowUses } from './commands/show-uses.ts';

/** Starts the language server and registers what needs it; the same in every host. */
export async function start(context: ExtensionContext, client: BaseLanguageClient): Promise<void> {
  context.subscriptions.push(
    serveFiles(client),
    registerOpenPlan(context, client),
    registerCheckWorkspace(client),
    registerRestartServer(client),
    registerShowUses(client),
  );
  await client.start();
  if (workspace.getConfiguration('jointwork').get('openPlanAtStart')) {
    await commands.executeCommand('jointwork.openPlan');
  }
}
