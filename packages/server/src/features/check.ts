import type { Problem } from '@jointwork/language';
import type { CancellationToken } from 'vscode-languageserver';
import { soon } from '../background.ts';
import type { Desk } from '../desk.ts';
import type { CheckSummary } from '../protocol.ts';

/** How long files are checked in one go, in milliseconds. */
const stretch = 20;

/** Checks every file of the workspace and counts what was found; keystrokes in between are served first. */
export async function checkWorkspace(
  desk: Desk,
  problemOf: (id: string) => Problem | undefined,
  token: CancellationToken,
): Promise<CheckSummary> {
  const summary = { files: 0, errors: 0, warnings: 0, infos: 0 };
  let until = performance.now() + stretch;
  for (const id of desk.engine.uris()) {
    if (token.isCancellationRequested) break;
    summary.files++;
    const unread = problemOf(id);
    for (const { severity } of unread ? [unread] : desk.engine.findings(id)) summary[`${severity}s`]++;
    if (performance.now() < until) continue;
    await new Promise<void>((done) => soon(done));
    until = performance.now() + stretch;
  }
  return summary;
}
