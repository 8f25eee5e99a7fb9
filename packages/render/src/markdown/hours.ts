import type { LedgerRow, LedgerWindow } from '@jointwork/plan';
import type { Said } from '../export/said.ts';
import { dayRange } from '../html/dates.ts';
import { type Block, heading, joined, paragraph, strong, type Text, table } from './build.ts';

/** The time that sessions and their preparation ask of each, and where it is more than there is. */
export function hours(said: Said): readonly Block[] {
  const rows = said.plan.ledger;
  if (rows.length === 0) return [];
  const heads = ['name', 'people', 'each', 'in-all', 'most'].map((key) => said.say(`export.md.${key}`));
  return [
    heading(2, said.say('export.md.hours')),
    ...table(
      heads,
      rows.map((row): Text[] => [
        said.names.participant(row.participant),
        row.heads
          ? row.heads.min === row.heads.max
            ? `${row.heads.min}`
            : said.say('terminal.heads.range', { ...row.heads })
          : '',
        said.duration(row.total.perHead),
        row.total.all === undefined ? '' : said.duration(row.total.all),
        most(row, said),
      ]),
      [1, 2, 3],
    ),
    ...rows.flatMap((row) => estimates(row, said)),
  ];
}

/** The window in which most is asked: of one that asks too much, in strong words. */
function most({ windows, window }: LedgerRow, said: Said): Text {
  const full = (each: LedgerWindow) => [each.over, each.perHead] as const;
  const [peak] = [...windows].sort((one, other) => {
    const [over, asked] = full(one);
    const [otherOver, otherAsked] = full(other);
    return otherOver - over || otherAsked - asked;
  });
  if (!peak || !window) return '';
  const when = dayRange(peak.from, peak.to, said.words.locale);
  const asked = said.say('export.md.peak', {
    asked: said.duration(peak.perHead),
    given: said.duration(peak.given),
    when,
  });
  if (peak.over === 0) return asked;
  const over = windows.filter((each) => each.over > 0).length;
  return joined(
    [asked, strong(said.say('export.md.over', { over: said.duration(peak.over), count: over, unit: window }))],
    '; ',
  );
}

/** Meetings as needed stand beside the sum. */
function estimates({ participant, estimates: all }: LedgerRow, said: Said): readonly Block[] {
  return all.flatMap(({ meeting, minutes, times, per }) =>
    paragraph(
      said.say('export.md.estimate', {
        name: said.names.participant(participant),
        title: said.names.meetingTitle(meeting),
        time: said.duration(minutes),
        often: said.say('view.undated.about', { times, unit: per }),
      }),
    ),
  );
}
