import type { CoverageRow } from '@jointwork/plan';
import { changeOf } from '../export/phrases.ts';
import type { Said } from '../export/said.ts';
import { spaced } from '../html/words.ts';
import { type Block, heading, joined, paragraph, soft, strong, type Text, table } from './build.ts';

/** What the design aims at, how far it is to come, what serves it and where that is looked at. */
export function coverage(said: Said): readonly Block[] {
  const rows = said.plan.coverage;
  const aimed = rows.filter(({ targets, serves }) => targets.length > 0 || serves.length > 0);
  const title = heading(2, said.say('view.coverage'));
  if (aimed.length === 0) return [title, ...paragraph(soft(said.say('view.coverage.none')))];
  const heads = ['tenet', 'change', 'served-by', 'examined-in'].map((key) => said.say(`export.md.${key}`));
  const rest = rows.filter((row) => !aimed.includes(row)).map(nameOf);
  // What has a target comes first: that is what the design promises.
  const sorted = [...aimed].sort((one, other) => Number(other.targets.length > 0) - Number(one.targets.length > 0));
  return [
    title,
    ...table(
      heads,
      sorted.map((row): Text[] => [
        row.targets.length > 0 ? strong(nameOf(row)) : nameOf(row),
        joined(
          row.targets.map((target) => changeOf(target, said)),
          '; ',
        ),
        serving(row, said),
        said.list(row.examined.reviews.map((id) => said.names.meetingTitle(id))),
      ]),
    ),
    ...(rest.length > 0 ? paragraph(soft(said.say('terminal.coverage.rest', { tenets: said.list(rest) }))) : []),
  ];
}

function nameOf({ title, tenet }: CoverageRow): string {
  return title ?? spaced(tenet);
}

function serving({ serves }: CoverageRow, said: Said): Text {
  if (serves.length === 0) return soft(said.say('view.coverage.unserved'));
  return serves
    .map(({ meeting, sessions }) => {
      const title = said.names.meetingTitle(meeting);
      return sessions > 1 ? said.say('terminal.coverage.served', { title, count: sessions }) : title;
    })
    .join(', ');
}
