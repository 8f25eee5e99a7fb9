import type { PlanSession } from '@jointwork/plan';
import type { Said } from '../export/said.ts';
import { timeOf } from '../html/dates.ts';
import { spaced } from '../html/words.ts';
import { type Columns, tableOf } from './columns.ts';

const columns: Columns<PlanSession> = {
  meeting: ({ meeting }) => meeting,
  title: ({ meeting }, said) => said.names.meetingTitle(meeting),
  kind: ({ meeting }, said) => said.meeting(meeting)?.kind,
  session: ({ index }) => index,
  date: ({ date }) => date,
  start: ({ start }) => start && timeOf(start),
  'end-date': ({ end }) => end?.slice(0, 10),
  end: ({ end }) => end && timeOf(end),
  zone: ({ zone }) => zone,
  minutes: ({ minutes }) => minutes,
  with: ({ attend }, said) => attend.map((each) => said.names.player(each, said.words)),
  'least-people': (session) => headsOf(session)?.min,
  'most-people': (session) => headsOf(session)?.max,
  'led-by': ({ leads }, said) => leads.map((each) => said.names.player(each, said.words)),
  deputies: ({ deputies }, said) => deputies.map((each) => said.names.player(each, said.words)),
  heard: ({ heard }, said) => heard.map((each) => said.names.player(each, said.words)),
  place: ({ meeting }, said) => said.where(meeting),
  protocol: ({ meeting }, said) => {
    const protocol = said.meeting(meeting)?.protocol;
    return protocol && (protocol.title ?? spaced(protocol.name));
  },
};

/** Every dated session in the order of time, a row each. */
export const sessions = (said: Said) => tableOf(columns, said.plan.sessions, said);

/** How many come; unknown where the size of some group is. Whoever counts in another group counts there. */
function headsOf({ attend }: PlanSession): { readonly min: number; readonly max: number } | undefined {
  let [min, max] = [0, 0];
  for (const { heads, countedIn } of attend) {
    if (countedIn !== undefined) continue;
    if (!heads) return undefined;
    min += heads.min;
    max += heads.max;
  }
  return { min, max };
}
