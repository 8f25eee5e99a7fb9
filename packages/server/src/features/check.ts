import type { CancellationToken } from 'vscode-languageserver';
import { soon } from '../background.ts';
import type { Desk } from '../desk.ts';
import type { CheckSummary } from '../protocol.ts';
import type { Workspace } from '../workspace.ts';

/** How long files are checked in one go, in milliseconds. */
const stretch = 20;

/**
 * Checks every file of the workspace and counts what was found, in the files and in their configurations, as the command
 * line does; keystrokes in between are served first.
 */
export async function checkWorkspace(
  { engine }: Desk,
  workspace: Pick<Workspace, 'checked' | 'problemOf' | 'configurations'>,
  token: CancellationToken,
): Promise<CheckSummary> {
  const summary = { files: 0, errors: 0, warnings: 0, infos: 0 };
  let until = performance.now() + stretch;
  for (const id of workspace.checked()) {
    if (token.isCancellationRequested) return summary;
    summary.files++;
    const unread = workspace.problemOf(id);
    for (const { severity } of unread ? [unread] : engine.findings(id)) summary[`${severity}s`]++;
    if (performance.now() < until) continue;
    await new Promise<void>((done) => soon(done));
    until = performance.now() + stretch;
  }
  for (const { problems } of workspace.configurations().values()) {
    for (const { severity } of problems) summary[`${severity}s`]++;
  }
  return summary;
}
