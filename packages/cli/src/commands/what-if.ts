import type { Engine } from '@jointwork/engine';
import type { Plan, Supposed, WhatIfItem } from '@jointwork/plan';
import { planLines, toText, whatIfLines } from '@jointwork/render/terminal';
import { type ExitCode, exitCodes, UsageError } from '../exit-codes.ts';
import { json } from '../report/json.ts';
import { printable, withPaths } from '../report/printable-plan.ts';
import { reader, say } from '../session.ts';
import { screen } from '../terminal/screen.ts';
import { meetingOf, type PlanOptions, whereIn } from './plan.ts';

interface Asked {
  readonly engine: Engine;
  readonly address: string;
  readonly shown: (address: string) => string;
  readonly made: Plan;
  readonly supposed: Supposed;
  readonly options: PlanOptions;
}

/** What the options suppose; undefined where they suppose nothing. */
export function supposedIn({ absent, join, shorten, from }: PlanOptions, made: Plan): Supposed | undefined {
  if (!absent && !join && shorten === undefined && from === undefined) return undefined;
  return {
    absent: absent ?? [],
    join: (join ?? []).map((said) => joining(said, made)),
    ...(shorten === undefined ? {} : { shorten: minutesIn(shorten) }),
    ...(from === undefined ? {} : { from: dayIn(from) }),
  };
}

function joining(said: string, { participants }: Plan) {
  const [, participant, sign, heads] = /^(.+?)\s*=\s*([+-]?)(\d{1,6})$/.exec(said) ?? [];
  if (participant === undefined || Number(heads) === 0) {
    const group = participants.find(({ kind, joins }) => kind === 'group' && joins.length === 0);
    throw new UsageError(say('cli.what-if.join', { said, name: group?.name ?? 'NAME' }));
  }
  return { participant, heads: Number(heads) * (sign === '-' ? -1 : 1) };
}

function minutesIn(said: string): number {
  const [, number, unit] = /^(\d{1,4})\s*(m|min|minutes?|h|hours?)?$/.exec(said.trim()) ?? [];
  if (number === undefined) throw new UsageError(say('cli.what-if.shorten', { said }));
  return Number(number) * (unit?.startsWith('h') ? 60 : 1);
}

function dayIn(said: string): string {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(said) && new Date(said).toJSON()?.slice(0, 10) === said;
  if (!isDay) throw new UsageError(say('cli.what-if.from', { said }));
  return said;
}

/** Shows what would break and what would change, then the plan as it would be. */
export function whatIf({ engine, address, shown, made, supposed, options }: Asked): ExitCode {
  const found = engine.whatIf(address, made.design.name, supposed);
  if (!found) throw new UsageError(say('cli.plan.failed', { name: made.design.name }));
  if ('problems' in found) throw new UsageError(found.problems.map((each) => engine.message(each)).join('\n'));
  const { before, after, breaks, changes } = found;
  const told = (items: readonly WhatIfItem[]) => items.map((item) => ({ ...item, text: engine.message(item.message) }));
  const seen = { breaks: told(breaks), changes: told(changes) };
  if (options.json) {
    const plan = printable(after, engine, shown);
    process.stdout.write(json({ version: 1, supposed, ...(withPaths(seen, shown) as typeof seen), plan }));
    return exitCodes.clean;
  }
  const { width, paint } = screen();
  const where = whereIn(engine, shown);
  const { absent = [], join = [], shorten, from } = supposed;
  const first = whatIfLines({ before, absent, join, shorten, from, ...seen }, { words: reader, width, where });
  const agenda = options.agenda === undefined ? undefined : meetingOf(after, options.agenda);
  const lines = planLines(after, { words: reader, width, where, agenda });
  process.stdout.write(toText([...first, ...lines], paint));
  return exitCodes.clean;
}
