import { basename, resolve } from 'node:path';
import type { Portfolio } from '@jointwork/plan';
import { portfolioLines, toText } from '@jointwork/render/terminal';
import { isDay } from '../day.ts';
import { type ExitCode, exitCodes, UsageError } from '../exit-codes.ts';
import { putFile } from '../export/output.ts';
import { json } from '../report/json.ts';
import { withPaths } from '../report/printable-plan.ts';
import { reader, say, sessionsOf, shownFrom } from '../session.ts';
import { screen } from '../terminal/screen.ts';

export interface PortfolioOptions {
  readonly format: 'terminal' | 'html' | 'json';
  readonly today?: string;
  readonly out?: string;
}

/** Shows the designs of a workspace beside each other. */
export async function portfolio(path: string, { format, today, out }: PortfolioOptions): Promise<ExitCode> {
  const cwd = process.cwd();
  if (today !== undefined && !isDay(today)) throw new UsageError(say('cli.portfolio.today', { said: today }));
  const [session] = await sessionsOf([path], cwd, today === undefined ? {} : { today: () => today });
  const { engine, named } = session!;
  const made = withPaths(engine.portfolio(named), shownFrom(cwd)) as Portfolio;
  const text = await textOf(made, format, path);
  if (out === undefined) process.stdout.write(text);
  else putFile(out, text);
  return exitCodes.clean;
}

async function textOf(made: Portfolio, format: PortfolioOptions['format'], path: string): Promise<string> {
  if (format === 'json') return json(made);
  if (format === 'html') {
    const { portfolioPage } = await import('@jointwork/render/portfolio');
    return portfolioPage(made, { words: reader, folder: basename(resolve(path)) });
  }
  const { width, paint } = screen();
  return toText(portfolioLines(made, { words: reader, width }), paint);
}
