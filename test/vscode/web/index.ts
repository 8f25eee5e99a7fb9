// In a browser, mocha comes as one script that makes globals.
import 'suite:mocha';
import { loadTests } from 'suite:tests';
import { reporter } from './reporter.ts';

/** Put in by the bundler, as a browser has no environment. */
declare const settings: string;

/** Runs the suite inside the extension host of a real VS Code that has no Node: the host is a worker of a page. */
export async function run(): Promise<void> {
  const { mark, totals, grep }: Record<'mark' | 'totals' | 'grep', string> = JSON.parse(settings);
  const line = (text: string) => console.log(mark + text);
  mocha.setup({ ui: 'bdd', reporter: reporter(line, totals) as never, timeout: 30_000 });
  if (grep) mocha.grep(grep);
  loadTests();
  const failed = await new Promise<number>((settle) => mocha.run(settle));
  if (failed > 0) throw new Error(`${failed} failed`);
}
