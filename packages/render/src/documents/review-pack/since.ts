/** What has happened since the review before: the sessions, and what changed in the agreement. */
import { diffPlans } from '@jointwork/plan';
import { textOf } from '../../diff/say.ts';
import { Sentences } from '../../diff/sentences.ts';
import { heading, list, paragraph } from '../model/make.ts';
import type { Block } from '../model/model.ts';
import type { Say } from '../say.ts';
import type { Pack } from './review-pack.ts';

/** Changes that are told one by one. */
const changesTold = 12;

export function sinceBlocks(pack: Pack, say: Say): readonly Block[] {
  const { previous } = pack;
  return [
    heading(previous ? say.say('pack.since', { day: say.day(previous.date) }) : say.say('pack.since.start')),
    paragraph(sessionsSince(pack, say)),
    ...changesSince(say),
  ];
}

function sessionsSince({ session, previous }: Pack, say: Say): string {
  const inBetween = ({ date, meeting }: { date: string; meeting: string }) =>
    meeting !== session?.meeting &&
    (previous === undefined || date >= previous.date) &&
    (session === undefined || date <= session.date);
  const held = say.plan.sessions.filter(inBetween);
  const times = new Map<string, number>();
  for (const { meeting } of held) times.set(meeting, (times.get(meeting) ?? 0) + 1);
  const meetings = [...times].map(([id, count]) => say.say('pack.since.meeting', { meeting: say.meeting(id), count }));
  const skipped = say.plan.skipped.filter(inBetween).map(({ date }) => date);
  return [
    say.say('pack.since.sessions', { count: held.length, meetings: say.list(meetings) }),
    ...(skipped.length > 0 ? [say.say('pack.since.skipped', { count: skipped.length, days: say.days(skipped) })] : []),
  ].join(' ');
}

function changesSince(say: Say): Block[] {
  const { before, plan, words } = say.input;
  if (!before) return [paragraph(say.say('pack.since.unknown'), 'note')];
  const { changes } = diffPlans(before.plan, plan);
  if (changes.length === 0) return [paragraph(say.say('pack.since.same', { when: before.when }))];
  const sentences = new Sentences(words);
  const told = changes
    .slice(0, changesTold)
    .map((change) => [sentences.change(change), ...sentences.follows(change)].map(textOf).join(' '));
  const more = changes.length - told.length;
  return [
    paragraph(say.say('pack.since.changes', { when: before.when })),
    list(more > 0 ? [...told, say.say('pack.since.more', { count: more })] : told),
  ];
}
