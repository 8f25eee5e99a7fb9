import { commands, type ExtensionContext, workspace } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { startClient } from './client.ts';
import { registerCheckWorkspace } from './commands/check-workspace.ts';
import { registerOpenPlan } from './commands/open-plan.ts';
import { registerRestartServer } from './commands/restart-server.ts';
import { registerShowUses } from './commands/show-uses.ts';

let client: LanguageClient | undefined;

/** Starts the language server and registers the commands. VS Code calls it when the first protocol file opens. */
export async function activate(context: ExtensionContext): Promise<void> {
  client = await startClient(context);
  context.subscriptions.push(
    registerOpenPlan(context, client),
    registerCheckWorkspace(client),
    registerRestartServer(client),
    registerShowUses(client),
  );
  if (workspace.getConfiguration('jointwork').get('openPlanAtStart')) {
    await commands.executeCommand('jointwork.openPlan');
  }
}

/** Ends the server with the window. */
export async function deactivate(): Promise<void> {
  await client?.stop();
  client = undefined;
}
