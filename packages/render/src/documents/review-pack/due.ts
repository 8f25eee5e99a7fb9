/** Actions and promises that fall due by the day of a review, each with room for what came of it. */
import type { PlanAction, PlanCommitment } from '@jointwork/plan';
import { heading, paragraph, row, table } from '../model/make.ts';
import type { Block, Row } from '../model/model.ts';
import { phrase } from '../model/text.ts';
import type { Say } from '../say.ts';
import type { Pack } from './review-pack.ts';

export function dueBlocks(pack: Pack, say: Say): readonly Block[] {
  const actions = say.plan.duties.actions.filter((action) => isDue(action, pack));
  const title = heading(say.say('pack.due'));
  if (actions.length === 0) return [title, paragraph(say.say('pack.due.none'))];
  return [
    title,
    table(
      say.say('pack.due'),
      [
        { head: say.say('pack.due.what'), width: 36 },
        { head: say.say('pack.due.who'), width: 20 },
        { head: say.say('pack.due.day'), width: 16 },
        { head: say.say('pack.due.now'), width: 28 },
      ],
      actions.map((action) => actionRow(action, say)),
    ),
  ];
}

/** Due by this day, or without a day; of those that are done, what was done since the review before. */
function isDue({ due, done, checkedIn }: PlanAction, { review, session, previous }: Pack): boolean {
  if (done !== undefined) return previous === undefined || done >= previous.date;
  if (checkedIn !== undefined && checkedIn !== review.id) return false;
  return due === undefined || session === undefined || due <= session.date;
}

function actionRow({ text, by, due, done }: PlanAction, say: Say): Row {
  return {
    ...row(
      phrase(text),
      by && by.who.length > 0 ? say.people(by) : say.say('pack.due.nobody'),
      due === undefined ? say.say('pack.due.noday') : say.day(due),
      done === undefined ? '' : say.say('pack.due.done', { day: say.day(done) }),
    ),
    height: 12,
  };
}

export function promiseBlocks(pack: Pack, say: Say): readonly Block[] {
  const title = heading(say.say('pack.promises'));
  const all = say.plan.duties.commitments;
  const promises = all.filter((commitment) => isOwed(commitment, pack));
  if (all.length === 0) return [title, paragraph(say.say('pack.promises.none'))];
  if (promises.length === 0) return [];
  return [
    title,
    table(
      say.say('pack.promises'),
      [
        { head: say.say('pack.due.what'), width: 36 },
        { head: say.say('pack.promises.who'), width: 26 },
        { head: say.say('pack.due.day'), width: 18 },
        { head: say.say('pack.promises.now'), width: 20 },
      ],
      promises.map((promise) => promiseRow(promise, say)),
    ),
  ];
}

function isOwed({ due, done }: PlanCommitment, { session, previous }: Pack): boolean {
  if (done !== undefined) return previous === undefined || done >= previous.date;
  return due === undefined || session === undefined || due <= session.date;
}

function promiseRow({ text, from, to, due, within, done }: PlanCommitment, say: Say): Row {
  const day = within
    ? say.say('pack.promises.each', { distance: say.distance(within), meeting: say.meeting(within.of) })
    : due === undefined
      ? say.say('pack.due.noday')
      : say.day(due);
  return row(
    phrase(text),
    say.say('pack.promises.pair', { from: say.participants(from), to: say.participants(to) }),
    day,
    done === undefined ? '' : say.say('pack.promises.kept', { day: say.day(done) }),
  );
}
