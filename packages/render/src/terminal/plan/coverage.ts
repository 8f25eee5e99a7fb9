import type { CoverageRow } from '@jointwork/plan';
import { changeOf } from '../../export/phrases.ts';
import { spaced } from '../../html/words.ts';
import { columnsOf, type Line, line, type Piece, paragraph, piece, row } from '../line.ts';
import type { View } from './view.ts';

/** What the design aims at, how far it is to come, what serves it and where that is looked at. */
export function coverage(view: View): Line[] {
  const rows = view.plan.coverage;
  const title = view.say('view.coverage');
  const aimed = rows.filter(({ targets, serves }) => targets.length > 0 || serves.length > 0);
  if (aimed.length === 0) {
    return [...view.heading(title), ...paragraph(line(piece(view.say('view.coverage.none'), 'faint')), view.width, 2)];
  }
  const lines = view.heading(title);
  // What has a target comes first: that is what the design promises.
  for (const each of [...aimed].sort(
    (one, other) => Number(other.targets.length > 0) - Number(one.targets.length > 0),
  )) {
    lines.push(...coverageRow(each, view));
  }
  const rest = rows.filter((each) => !aimed.includes(each)).map((each) => tenetName(each));
  if (rest.length > 0) {
    const text = view.say('terminal.coverage.rest', { tenets: view.list(rest) });
    lines.push(...paragraph(line(piece(text, 'faint')), view.width, 2));
  }
  return lines;
}

function coverageRow(of: CoverageRow, view: View): Line[] {
  const name = line(piece(tenetName(of), of.targets.length > 0 ? 'strong' : undefined));
  const change = changesOf(of, view);
  const serving = servedBy(of, view);
  const examined = of.targets.length > 0 ? piece(examinedIn(of, view), 'faint') : undefined;
  if (!view.isWide) {
    const facts = [line(change), serving, line(...(examined ? [examined] : []))];
    return [
      ...paragraph(name, view.width, 2),
      ...facts.flatMap((fact) => paragraph(fact, view.width, 4)).filter(isFilled),
    ];
  }
  const room = view.width - 6;
  const widest = (text: (row: CoverageRow) => string, share: number) =>
    Math.min(Math.max(...view.plan.coverage.map((each) => columnsOf(text(each)))), Math.floor(room * share));
  const widths = [widest(tenetName, 0.3), widest((each) => changesOf(each, view), 0.4)];
  const served = line(...serving, ...(examined ? [piece(serving.length > 0 ? ' · ' : '', 'faint'), examined] : []));
  return row([name, line(change), served], [...widths, room - widths[0]! - widths[1]!], 2);
}

const isFilled = (of: Line) => of.some(({ text }) => text.trim() !== '');

function tenetName({ title, tenet }: CoverageRow): string {
  return title ?? spaced(tenet);
}

function changesOf({ targets }: CoverageRow, view: View): string {
  return targets.map((target) => changeOf(target, view)).join('; ');
}

function servedBy({ serves }: CoverageRow, view: View): Line {
  if (serves.length === 0) return line(piece(view.say('view.coverage.unserved'), 'warning'));
  return line(
    ...serves.flatMap(({ meeting, sessions }, i): (Piece | string)[] => {
      const title = view.names.meetingTitle(meeting);
      const text = sessions > 1 ? view.say('terminal.coverage.served', { title, count: sessions }) : title;
      return [i > 0 ? ', ' : '', view.mark(meeting), ` ${text}`];
    }),
  );
}

function examinedIn({ examined }: CoverageRow, view: View): string {
  if (examined.reviews.length === 0) return view.say('terminal.coverage.examined.not');
  const reviews = view.list(examined.reviews.map((id) => view.names.meetingTitle(id)));
  return view.say('terminal.coverage.examined', { reviews });
}
