import { sizeOf, standing } from '../export/phrases.ts';
import type { Said } from '../export/said.ts';
import { type Block, heading, table } from './build.ts';

/** Everyone who takes part: how many, as what, with how much time. */
export function people(said: Said): readonly Block[] {
  const { participants } = said.plan;
  if (participants.length === 0) return [];
  const heads = ['name', 'people', 'as', 'time'].map((key) => said.say(`export.md.${key}`));
  const rows = participants.map((one) => [
    said.names.participant(one.id),
    sizeOf(one, said),
    [standing(one, said), one.served && said.say('export.md.served')].filter(Boolean).join('; '),
    one.available
      ? said.say('export.md.available', { time: said.duration(one.available.minutes), unit: one.available.per })
      : '',
  ]);
  return [heading(2, said.say('view.opening.who')), ...table(heads, rows, [1])];
}
