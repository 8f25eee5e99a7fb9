/** Runs the steps of a composite action as a runner of GitHub would, as far as this action needs it. */
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';

interface Step {
  readonly name: string;
  readonly id?: string;
  readonly if?: string;
  readonly uses?: string;
  readonly with?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
  readonly shell?: string;
  readonly run?: string;
}

export interface Action {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default?: string }>>;
  readonly outputs: Readonly<Record<string, { readonly value: string }>>;
  readonly runs: { readonly using: string; readonly steps: readonly Step[] };
}

export function readAction(path: string): Action {
  return parse(readFileSync(path, 'utf8'));
}

export interface Run {
  /** The folder of the action. */
  readonly action: string;
  /** The folder that was checked out. */
  readonly workspace: string;
  readonly eventName: string;
  readonly event: object;
  readonly inputs: Readonly<Record<string, string>>;
  readonly env: Readonly<Record<string, string>>;
}

export interface Ran {
  readonly code: number;
  readonly log: string;
  readonly summary: string;
  readonly outputs: Readonly<Record<string, string>>;
  /** Actions of others that would have run, with what they would have been given. */
  readonly used: readonly { readonly uses: string; readonly with: Readonly<Record<string, string>> }[];
}

type Context = Readonly<Record<string, unknown>>;

export async function run({ action: folder, workspace, eventName, event, inputs, env }: Run): Promise<Ran> {
  const action = readAction(join(folder, 'action.yml'));
  const temporary = mkdtempSync(join(tmpdir(), 'jointwork-runner-'));
  const summary = join(temporary, 'summary.md');
  const eventPath = join(temporary, 'event.json');
  writeFileSync(summary, '');
  writeFileSync(eventPath, JSON.stringify(event));
  const steps: Record<string, { outputs: Record<string, string> }> = {};
  const github = { event_name: eventName, event, repository: env.GITHUB_REPOSITORY, token: env.TOKEN };
  const defaults = Object.entries(action.inputs).map(([name, input]) => [
    name,
    expand(input.default ?? '', { github }),
  ]);
  const context: Context = { github, steps, inputs: { ...Object.fromEntries(defaults), ...inputs } };
  const used: Ran['used'][number][] = [];
  let log = '';
  let code = 0;
  for (const [i, step] of action.runs.steps.entries()) {
    if (code !== 0 || (step.if !== undefined && !truth(evaluate(step.if, context)))) continue;
    const values = (all: Step['env'] = {}) =>
      Object.fromEntries(Object.entries(all).map(([name, value]) => [name, expand(String(value), context)]));
    if (step.uses) {
      used.push({ uses: step.uses, with: values(step.with) });
      continue;
    }
    const output = join(temporary, `output-${i}`);
    writeFileSync(output, '');
    const ended = await shell(step.run!, workspace, {
      PATH: process.env.PATH!,
      HOME: temporary,
      ...env,
      ...values(step.env),
      GITHUB_ACTION_PATH: folder,
      GITHUB_EVENT_NAME: eventName,
      GITHUB_EVENT_PATH: eventPath,
      GITHUB_OUTPUT: output,
      GITHUB_STEP_SUMMARY: summary,
      GITHUB_WORKSPACE: workspace,
      RUNNER_TEMP: temporary,
    });
    log += ended.log;
    code = ended.code;
    if (step.id) {
      const lines = readFileSync(output, 'utf8').split('\n').filter(Boolean);
      steps[step.id] = { outputs: Object.fromEntries(lines.map((line) => line.split(/=(.*)/s).slice(0, 2))) };
    }
  }
  const outputs = Object.entries(action.outputs).map(([name, { value }]) => [name, expand(value, context)]);
  const told = readFileSync(summary, 'utf8');
  rmSync(temporary, { recursive: true });
  return { code, log, summary: told, outputs: Object.fromEntries(outputs), used };
}

/** As `shell: bash` does it. */
function shell(script: string, cwd: string, env: NodeJS.ProcessEnv): Promise<{ code: number; log: string }> {
  return new Promise((settle) => {
    const args = ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script];
    execFile('bash', args, { cwd, env, maxBuffer: 2 ** 26 }, (error, stdout, stderr) => {
      settle({ code: error ? Number(error.code) : 0, log: stdout + stderr });
    });
  });
}

function expand(text: string, context: Context): string {
  return text.replaceAll(/\$\{\{(.*?)\}\}/g, (_, expression) => String(evaluate(expression, context) ?? ''));
}

function truth(value: unknown): boolean {
  return value !== '' && value !== false && value !== undefined && value !== null;
}

/** `a.b == 'c' && (…) || …`, which is all that the action says. */
function evaluate(expression: string, context: Context): unknown {
  const tokens = expression.match(/'[^']*'|&&|\|\||==|!=|[()]|[\w.-]+/g) ?? [];
  let at = 0;
  const value = (): unknown => {
    const token = tokens[at++]!;
    if (token === '(') {
      const inner = either();
      at++;
      return inner;
    }
    if (token.startsWith("'")) return token.slice(1, -1);
    return token.split('.').reduce<unknown>((part, key) => (part as Context | undefined)?.[key], context);
  };
  const same = (): unknown => {
    const left = value();
    if (tokens[at] !== '==' && tokens[at] !== '!=') return left;
    const wanted = tokens[at++] === '==';
    return ((left ?? '') === (value() ?? '')) === wanted;
  };
  const both = (): unknown => {
    let left = same();
    while (tokens[at] === '&&') {
      at++;
      const right = same();
      left = truth(left) ? right : left;
    }
    return left;
  };
  const either = (): unknown => {
    let left = both();
    while (tokens[at] === '||') {
      at++;
      const right = both();
      left = truth(left) ? left : right;
    }
    return left;
  };
  return either();
}
