import { type FSWatcher, watch as watchFolder } from 'node:fs';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { complain } from '../terminal/complain.ts';
import { say } from '../words.ts';

/** Editors write a file in several steps; what happens within this many milliseconds is one change. */
const settled = 60;

/**
 * Does something now and after every change of a protocol file or a configuration below some folders, until it is
 * interrupted.
 */
export async function watch(folders: readonly string[], work: () => Promise<ExitCode>): Promise<ExitCode> {
  const watchers: FSWatcher[] = [];
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  const again = () => {
    // Never two at once, and a change while one runs is not lost.
    running = running.then(once);
  };
  const once = async () => {
    try {
      await work();
    } catch (error) {
      // A path that is gone for a moment is no reason to stop.
      if (!(error instanceof Error && error.name === 'UsageError')) throw error;
      complain(error.message);
    }
    complain(say('cli.watch.waiting'));
  };
  await once();
  const stopped = new Promise<void>((resolve) => {
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
  });
  for (const folder of folders) {
    watchers.push(
      watchFolder(folder, { recursive: true }, (_, name) => {
        if (name === null || !/\.collab$|jointwork\.config\.json$/.test(name)) return;
        if (/(?:^|[\\/])(?:node_modules|dist|\.[^\\/]+)[\\/]/.test(name)) return;
        clearTimeout(timer);
        timer = setTimeout(again, settled);
      }),
    );
  }
  await stopped;
  clearTimeout(timer);
  for (const watcher of watchers) watcher.close();
  return exitCodes.clean;
}
