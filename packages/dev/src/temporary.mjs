import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A new folder among the temporary ones, and how to remove it; it goes with this process at the latest. */
export function temporaryFolder(name) {
  const folder = mkdtempSync(join(tmpdir(), `jointwork-${name}-`));
  const remove = () => {
    process.off('exit', remove);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  process.on('exit', remove);
  return { folder, remove };
}
