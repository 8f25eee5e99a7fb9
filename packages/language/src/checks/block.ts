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
  const { kind, joins, size } = participant;
  checkBlock(participant, problems);
  checkSize(size, problems);
  if (kind !== 'person') return;
  const first = joins[0];
  if (first) {
    const span = { start: first.span.start, end: joins[joins.length - 1]!.span.end };
    problems.push({ code: 'person-joins', severity: 'error', message: { key: 'person-joins' }, span });
  }
  if (size && size.max > 1) {
    problems.push({ code: 'person-size', severity: 'error', message: { key: 'person-size' }, span: size.span });
  }
}
