import { nearest } from '@jointwork/language';
import { isDay } from '../day.ts';
import { type ExitCode, exitCodes, UsageError } from '../exit-codes.ts';
import { hosts } from '../init/ci.ts';
import { examples } from '../init/examples.ts';
import { type Chosen, filesOf, write } from '../init/files.ts';
import { say } from '../words.ts';

export interface InitOptions {
  readonly example?: string;
  readonly ci?: string;
  readonly name?: string;
  readonly start?: string;
  /** Nothing is asked. */
  readonly yes?: boolean;
}

/** Makes a first workspace: its configuration, people whom designs share, a design, and what a host runs. */
export async function init(folder: string, options: InitOptions): Promise<ExitCode> {
  const chosen = await chosenOf(options);
  if (!chosen) return exitCodes.broken;
  const files = filesOf(chosen);
  const { written, there } = write(folder, files);
  for (const path of there) process.stdout.write(`${say('cli.init.there', { path })}\n`);
  for (const path of written) process.stdout.write(`${say('cli.init.written', { path })}\n`);
  const inside = folder === '.' ? 'none' : folder;
  process.stdout.write(
    `\n${say('cli.init.next', { folder: inside, design: `designs/${chosen.example.name}.collab` })}\n`,
  );
  return exitCodes.clean;
}

async function chosenOf({ example, ci, name, start, yes = false }: InitOptions): Promise<Chosen | undefined> {
  const from = start ?? new Date().toISOString().slice(0, 10);
  if (!isDay(from)) throw new UsageError(say('cli.init.start', { said: from }));
  if (example !== undefined) exampleCalled(example);
  const defaults = { example: examples[0]!.name, school: say('cli.init.school'), ci: 'none' };
  const known = { ...(example && { example }), ...(name && { school: name }), ...(ci && { ci }) };
  const isAsked = !yes && Object.keys(known).length < Object.keys(defaults).length;
  const canAsk = process.stdin.isTTY && process.stdout.isTTY;
  // Where nobody can answer, what was said has to be enough: an example says that a workspace is wanted.
  if (isAsked && !canAsk && example === undefined) throw new UsageError(say('cli.init.nobody'));
  const answers = isAsked && canAsk ? await (await import('../init/ask.ts')).ask(known) : { ...defaults, ...known };
  if (!answers) return undefined;
  return {
    example: exampleCalled(answers.example),
    school: answers.school,
    start: from,
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    ci: hosts.find((host) => host === answers.ci) ?? 'none',
  };
}

function exampleCalled(name: string) {
  const found = examples.find((each) => each.name === name);
  if (found) return found;
  const names = examples.map((each) => each.name);
  throw new UsageError(
    say('cli.init.no-example', { name, near: nearest(name, names) ?? 'none', names: names.join(', ') }),
  );
}
