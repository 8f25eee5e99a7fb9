/** "What this asks of me": one page for each participant. */
import type { ParticipantId } from '@jointwork/plan';
import type { ExportFile, ExportFormat } from '../../export/format.ts';
import { filesOf, frame } from '../files.ts';
import { densityOf } from '../model/height.ts';
import { facts, paragraph } from '../model/make.ts';
import type { Block, PaperDocument } from '../model/model.ts';
import { phrase } from '../model/text.ts';
import { Say } from '../say.ts';
import { type DutyRow, dutyRows, ownWords } from './duties.ts';
import { hoursBlocks } from './hours.ts';
import { meetingsTable } from './meetings.ts';
import { Mine } from './mine.ts';

export const asks: ExportFormat = async (input) => {
  const { plan, for: id } = input;
  const ids = id === undefined ? plan.participants.map((participant) => participant.id) : [id];
  const files: ExportFile[] = [];
  for (const each of ids) {
    const one = { ...input, for: each };
    files.push(...(await filesOf(asksDocument(new Say(one), each), 'asks', one)));
  }
  return files;
};

export function asksDocument(say: Say, id: ParticipantId): PaperDocument {
  const mine = new Mine(id, say.plan);
  const who = say.participant(id);
  const meetings = meetingsTable(mine, say);
  const duties = [...dutyRows(mine, say), ...ownWords(mine, say)];
  const [purpose] = say.plan.design.purposes;
  const head: Block = {
    kind: 'masthead',
    over: say.say('asks.over', { count: say.number([id]) }),
    title: who,
    ...(purpose ? { lead: phrase(purpose.text) } : {}),
    under: [say.title()],
    sheet: false,
  };
  const nothing = meetings.length === 0 && duties.length === 0 ? [paragraph(say.say('asks.nothing'))] : [];
  const before = [head, ...nothing, ...hoursBlocks(mine, meetings, say)];
  const whole = withDuties(before, duties);
  const dense = densityOf(whole, say.input.paper);
  // Where the page is full, their own words yield: they know them.
  const blocks = dense === 2 ? withDuties(before, dutyRows(mine, say)) : whole;
  const title = say.say('asks.title', { who, design: say.title() });
  return { ...frame(say, 'asks', title), blocks, dense };
}

function withDuties(before: readonly Block[], duties: readonly DutyRow[]): readonly Block[] {
  return duties.length > 0 ? [...before, facts(duties)] : before;
}
