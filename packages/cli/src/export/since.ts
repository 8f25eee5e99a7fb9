import { readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { GitError, RevisionFiles, repositoryAt, revisionOf } from '@jointwork/disk';
import { formatMessage } from '@jointwork/language';
import { matchPlans, type Plan } from '@jointwork/plan';
import { stateOf } from '../diff/state.ts';
import { UsageError } from '../exit-codes.ts';
import { printable } from '../report/printable-plan.ts';
import { say, words } from '../session.ts';

/** How things stood earlier: at a git revision, or in an exported plan. */
export interface Earlier {
  /** A word for that time. */
  readonly when: string;
  /** The earlier plan of a design; undefined where there was none yet. */
  planOf(plan: Plan): Plan | undefined;
}

export interface SinceInput {
  readonly plans: readonly Plan[];
  /** The path of the file that is exported. */
  readonly file: string;
  readonly cwd: string;
  readonly today: string;
  shown(address: string): string;
}

/**
 * Reads what `--since` names: a plan that was exported as JSON, or else a revision of the repository that the file is in.
 *
 * @throws UsageError where it is neither
 */
export async function earlier(text: string, input: SinceInput): Promise<Earlier> {
  const before = text.endsWith('.json') ? [planIn(text)] : await plansAt(text, input);
  const pairs = matchPlans(before, input.plans);
  return { when: text, planOf: (plan) => pairs.find(({ after }) => after === plan)?.before };
}

async function plansAt(name: string, { file, cwd, today, shown }: SinceInput): Promise<readonly Plan[]> {
  try {
    const files = await RevisionFiles.open(await revisionOf(await repositoryAt(dirname(file)), name));
    const { plans } = await stateOf([file], { cwd, today, files, lenient: true });
    const message = (given: Parameters<typeof formatMessage>[1]) => formatMessage(words, given);
    return plans.map((plan) => printable(plan, { message }, shown));
  } catch (error) {
    if (error instanceof GitError) throw new UsageError(formatMessage(words, error.problem));
    throw error;
  }
}

/** An exported plan is some megabytes at most. */
const maxBytes = 64_000_000;

function planIn(path: string): Plan {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat?.isFile()) throw new UsageError(say('cli.export.since.nothing', { path }));
  const data = stat.size > maxBytes ? undefined : jsonIn(path);
  if (!isPlan(data)) throw new UsageError(say('cli.export.since.no-plan', { path }));
  return data;
}

function jsonIn(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

const lists = ['participants', 'organisations', 'meetings', 'sessions', 'agendas', 'skipped', 'coverage'] as const;

/** Looks at what a plan cannot be without: that it came from Jointwork is taken on trust. */
function isPlan(data: unknown): data is Plan {
  if (typeof data !== 'object' || data === null) return false;
  const { version, design, duties, ...rest } = data as Partial<Plan>;
  if (version !== 1 || typeof design?.name !== 'string' || typeof duties !== 'object') return false;
  return lists.every((key) => Array.isArray(rest[key]));
}
