import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'node:util';
import Mocha from 'mocha';
import TotalsReporter from '../../../packages/dev/src/totals-reporter.cjs';

/**
 * Runs the suite inside the extension host of a real VS Code, which calls this function. The report goes to the console;
 * the mark tells its lines from VS Code's own, so that the runner can relay them.
 */
export async function run(): Promise<void> {
  const mark = process.env.JOINTWORK_LINE_MARK ?? '';
  Mocha.reporters.Base.consoleLog = (...args: unknown[]) => console.log(mark + format(...args));
  const mocha = new Mocha({ ui: 'bdd', reporter: TotalsReporter, color: false, timeout: 30_000 });
  if (process.env.JOINTWORK_GREP) mocha.grep(process.env.JOINTWORK_GREP);
  for (const file of readdirSync(__dirname).sort())
    if (file.endsWith('.test.cjs')) mocha.addFile(join(__dirname, file));
  await mocha.loadFilesAsync();
  const failed = await new Promise<number>((settle) => mocha.run(settle));
  if (failed > 0) throw new Error(`${failed} failed`);
}
