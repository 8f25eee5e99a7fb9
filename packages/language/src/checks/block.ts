import type { Block, Participant } from '../model/model.ts';
import type { Problem } from '../problem.ts';
import { checkDate } from './dates.ts';
import { checkSize } from './sizes.ts';

/** The dates of exceptions and open questions, which any block may hold. */
export function checkBlock({ allows, undecided }: Block, problems: Problem[]): void {
  for (const { until } of allows) checkDate(until, problems);
  for (const { before } of undecided) checkDate(before, problems);
}

/** A person or a group, at the top level or in a design. */
export function checkParticipant(participant: Participant, problems: Problem[]): void {
  checkBlock(participant, problems);
  checkSize(participant.size, problems);
}
