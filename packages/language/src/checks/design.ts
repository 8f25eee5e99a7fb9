import type { Activity, Design, Meeting, Target } from '../model/model.ts';
import type { Ref } from '../model/ref.ts';
import type { Problem } from '../problem.ts';
import { checkBlock, checkParticipant } from './block.ts';
import { checkCircles, type Links } from './circles.ts';
import { checkBetwixt } from './context.ts';
import { checkDate, checkSpanOfDates } from './dates.ts';
import { checkDesignNames } from './declared.ts';
import { checkCurrency } from './known.ts';
import { checkMeeting } from './meeting.ts';
import { linksOf, takenOver } from './taken-over.ts';

/** What can be wrong in a design. */
export function checkDesign(design: Design, file: string, problems: Problem[]): void {
  checkDesignNames(design, file, problems);
  checkDate(design.status?.on, problems);
  if (design.period) checkSpanOfDates(design.period.from, design.period.to, file, problems);
  for (const adapted of design.adapted) checkBlock(adapted, problems);
  checkContext(design, file, problems);
  for (const party of design.parties) checkBlock(party, problems);
  for (const { by, done } of design.commits) {
    checkDate(by, problems);
    checkDate(done, problems);
  }
  for (const participant of design.participants) checkParticipant(participant, problems);
  for (const activity of design.activities) checkMeeting(activity, file, problems);
  for (const review of design.reviews) checkMeeting(review, file, problems);
  for (const target of design.targets) checkTarget(target, problems);
  checkCircles<Activity>(design.activities, ({ like }, at) => linksOf(like, at), 'cycle-in-like', file, problems);
  checkCircles<Meeting>([...design.activities, ...design.reviews], comesAfter, 'cycle-in-after', file, problems);
}

function checkContext({ context }: Design, file: string, problems: Problem[]): void {
  if (!context) return;
  checkBlock(context, problems);
  checkBetwixt(context, file, problems);
  for (const { grants } of context.entries) for (const { money } of grants) checkCurrency(money?.currency, problems);
}

function checkTarget(target: Target, problems: Problem[]): void {
  checkBlock(target, problems);
  checkDate(target.by, problems);
  for (const { on } of target.found) checkDate(on, problems);
}

/** What has to come before a meeting: those it is `after`, and the one that it is to follow `within` some time. */
function comesAfter(meeting: Meeting, file: string): Links | undefined {
  const after = takenOver(meeting, file, afterOf);
  const within = takenOver(meeting, file, withinOf);
  return after && within ? { refs: [...after.refs, ...within.refs], file } : (after ?? within);
}

function afterOf({ after }: Meeting): readonly Ref[] | undefined {
  return after.length > 0 ? after : undefined;
}

function withinOf({ schedule }: Meeting): readonly Ref[] | undefined {
  return schedule && (schedule.kind === 'within' && schedule.of ? [schedule.of] : []);
}
