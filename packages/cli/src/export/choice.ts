import type { Engine } from '@jointwork/engine';
import { nearest } from '@jointwork/language';
import type { ParticipantId, Plan } from '@jointwork/plan';
import { type FormatName, formats } from '@jointwork/render/export';
import { UsageError } from '../exit-codes.ts';
import { say } from '../session.ts';

const known = Object.keys(formats) as readonly FormatName[];

/**
 * The formats of `html,md`, each once.
 *
 * @throws UsageError where one is unknown
 */
export function formatsOf(text: string): readonly FormatName[] {
  const wanted = text.split(',').map((name) => name.trim().toLowerCase());
  const names = wanted.filter((name) => name !== '');
  if (names.length === 0) throw new UsageError(say('cli.export.no-format', { names: known.join(', ') }));
  for (const name of names) {
    if (Object.hasOwn(formats, name)) continue;
    const near = nearest(name, known) ?? 'none';
    throw new UsageError(say('cli.export.unknown-format', { name, near, names: known.join(', ') }));
  }
  return [...new Set(names as FormatName[])];
}

/**
 * The plans of a file's designs: of all, or of the one that is asked for.
 *
 * @throws UsageError where there is no such design
 */
export function plansOf(engine: Engine, address: string, file: string, wanted: string | undefined): Plan[] {
  const names = engine.designs(address).map(({ name }) => name.value);
  if (names.length === 0) throw new UsageError(say('cli.plan.no-design', { file }));
  if (wanted !== undefined && !names.includes(wanted)) {
    const near = nearest(wanted, names) ?? 'none';
    throw new UsageError(say('cli.plan.no-such-design', { file, name: wanted, near, names: names.join(', ') }));
  }
  const chosen = wanted === undefined ? [...new Set(names)] : [wanted];
  return chosen.map((name) => {
    const made = engine.plan(address, name);
    if (!made) throw new UsageError(say('cli.plan.failed', { name }));
    return made;
  });
}

/** The participant of a name or a title, in the plans that have one. */
export function participantIn(plan: Plan, wanted: string): ParticipantId | undefined {
  const of = (field: 'id' | 'name' | 'title') => plan.participants.find((each) => each[field] === wanted);
  const found = of('id') ?? of('name') ?? of('title');
  return found?.id ?? plan.participants.find(({ title }) => title?.toLowerCase() === wanted.toLowerCase())?.id;
}

/** Why there is nothing for someone who takes part in no design. */
export function unknownParticipant(plans: readonly Plan[], name: string): UsageError {
  const all = plans.flatMap(({ participants }) => participants);
  const names = [...new Set(all.map((each) => each.name))];
  const words = [...new Set(all.flatMap((each) => [each.name, ...(each.title ? [each.title] : [])]))];
  const near = nearest(name, words) ?? 'none';
  return new UsageError(say('cli.export.no-participant', { name, near, count: names.length, names: names.join(', ') }));
}
