import { milestoneOf } from '../export/phrases.ts';
import type { Said } from '../export/said.ts';
import { type Block, heading, table } from './build.ts';

/** The dates that people look for first, in order. */
export function milestones(said: Said): readonly Block[] {
  const all = said.plan.milestones;
  if (all.length === 0) return [];
  const heads = ['day', 'what'].map((key) => said.say(`export.md.${key}`));
  const rows = all.map((each) => [said.date(each.date), milestoneOf(each, said)]);
  return [heading(2, said.say('terminal.milestones')), ...table(heads, rows)];
}
