import { commands, type ExtensionContext, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { serveFiles } from './client/files.ts';
import { registerCheckWorkspace } from './commands/check-workspace.ts';
import { registerExplainRule } from './commands/explain-rule.ts';
import { registerExportPlan } from './commands/export-plan.ts';
import { registerInsertProtocol } from './commands/insert-protocol.ts';
import { registerNewDesign } from './commands/new-design.ts';
import { registerOpenExample } from './commands/open-example.ts';
import { registerOpenPlan } from './commands/open-plan.ts';
import { registerRestartServer } from './commands/restart-server.ts';
import { registerShowOutput } from './commands/show-output.ts';
import { registerShowUses } from './commands/show-uses.ts';
import { registerSidebar } from './sidebar/register.ts';
import { registerStatusBar } from './status-bar.ts';

/** Starts the language server and registers what needs it; the same in every host. */
export async function start(context: ExtensionContext, client: BaseLanguageClient): Promise<void> {
  context.subscriptions.push(
    serveFiles(client),
    registerNewDesign(context),
    registerOpenExample(context),
    registerOpenPlan(context, client),
    registerInsertProtocol(client),
    registerExportPlan(client),
    registerExplainRule(client),
    registerCheckWorkspace(client),
    registerRestartServer(client),
    registerShowOutput(client),
    registerShowUses(client),
    registerSidebar(client),
    registerStatusBar(),
  );
  void commands.executeCommand('setContext', 'jointwork.active', true);
  await client.start();
  if (workspace.getConfiguration('jointwork').get('openPlanAtStart')) {
    await commands.executeCommand('jointwork.openPlan');
  }
}
