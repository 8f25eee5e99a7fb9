import { readFileSync, statSync } from 'node:fs';
import type { Plan } from '@jointwork/plan';
import { UsageError } from '../exit-codes.ts';
import { say } from '../session.ts';

/** How things stood earlier: at a git revision, or in an exported plan. */
export interface Earlier {
  /** A word for that time. */
  readonly when: string;
  /** The earlier plan of a design; undefined where it had none. */
  planOf(plan: Plan): Plan | undefined;
}

export interface SinceInput {
  readonly plans: readonly Plan[];
}

/** An exported plan is some megabytes at most. */
const maxBytes = 64_000_000;

/**
 * Reads what `--since` names: a plan that was exported as JSON.
 *
 * @throws UsageError where it is none
 */
export async function earlier(text: string, { plans }: SinceInput): Promise<Earlier> {
  const old = planIn(text);
  // A design that was renamed is still known where there is no other that could be meant.
  const isMeant = (plan: Plan) => plan.design.name === old.design.name || plans.length === 1;
  return { when: text, planOf: (plan) => (isMeant(plan) ? old : undefined) };
}

function planIn(path: string): Plan {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat?.isFile()) throw new UsageError(say('cli.export.since.nothing', { path }));
  if (stat.size > maxBytes) throw new UsageError(say('cli.export.since.no-plan', { path }));
  let data: unknown;
  try {
    data = JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    throw new UsageError(say('cli.export.since.no-plan', { path }));
  }
  if (!isPlan(data)) throw new UsageError(say('cli.export.since.no-plan', { path }));
  return data;
}

const lists = ['participants', 'organisations', 'meetings', 'sessions', 'agendas', 'skipped', 'milestones'] as const;

function isPlan(data: unknown): data is Plan {
  if (typeof data !== 'object' || data === null) return false;
  const { version, design, ...rest } = data as Partial<Plan>;
  if (version !== 1 || typeof design?.name !== 'string') return false;
  return lists.every((key) => Array.isArray(rest[key]));
}
