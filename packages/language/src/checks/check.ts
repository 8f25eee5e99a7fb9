import type {
  Calendar,
  Framework,
  Item,
  Model,
  Organisation,
  Participant,
  Protocol,
  StepItem,
} from '../model/model.ts';
import type { Ref } from '../model/ref.ts';
import type { Problem } from '../problem.ts';
import { checkBlock, checkParticipant } from './block.ts';
import { checkCircles } from './circles.ts';
import { checkSpanOfDates } from './dates.ts';
import { checkFileNames, checkFrameworkNames, checkRoleNames } from './declared.ts';
import { checkDesign } from './design.ts';
import { checkZone } from './known.ts';
import { checkCounted, checkGrouping, checkRoleSize, checkStepTime } from './sizes.ts';
import { linksOf, takenOver } from './taken-over.ts';

/**
 * The errors of the language that need no calendar laid out: names declared twice, circles, dates and sizes that cannot
 * be, unknown zones and currencies, roles that are not bound as they should be. Works on the model of a file that is
 * linked, as are the heads of all files that it leads to. `file` is the id of the file, for related places.
 */
export function check(model: Model, file: string): Problem[] {
  const problems: Problem[] = [];
  checkFileNames(model, file, problems);
  for (const item of model.items) checkItem(item, file, problems);
  checkTopCircles(model, file, problems);
  return problems;
}

function checkItem(item: Item, file: string, problems: Problem[]): void {
  switch (item.kind) {
    case 'organisation':
      checkOrganisation(item, problems);
      break;
    case 'calendar':
      checkCalendar(item, file, problems);
      break;
    case 'person':
    case 'group':
      checkParticipant(item, problems);
      return;
    case 'framework':
      checkFramework(item, file, problems);
      break;
    case 'protocol':
      checkProtocol(item, file, problems);
      break;
    case 'design':
      checkDesign(item, file, problems);
      break;
  }
  checkBlock(item, problems);
}

function checkOrganisation(item: Organisation, problems: Problem[]): void {
  checkZone(item.zone, problems);
}

function checkCalendar({ zone, period, closed }: Calendar, file: string, problems: Problem[]): void {
  checkZone(zone, problems);
  if (period) checkSpanOfDates(period.from, period.to, file, problems);
  for (const { from, to } of closed) checkSpanOfDates(from, to, file, problems);
}

function checkFramework(item: Framework, file: string, problems: Problem[]): void {
  checkFrameworkNames(item, file, problems);
  for (const tenet of item.tenets) checkBlock(tenet, problems);
}

function checkProtocol(item: Protocol, file: string, problems: Problem[]): void {
  checkRoleNames(item, file, problems);
  for (const role of item.roles) checkRoleSize(role, problems);
  if (item.adapted) checkBlock(item.adapted, problems);
  checkSteps(item.steps, problems);
}

function checkSteps(steps: readonly StepItem[], problems: Problem[]): void {
  for (const step of steps) {
    checkBlock(step, problems);
    if (step.kind === 'repeat') {
      checkCounted(step.rounds, 'rounds', problems);
      checkSteps(step.steps, problems);
    } else {
      checkStepTime(step.time, problems);
      checkGrouping(step.grouping, problems);
    }
  }
}

/** Circles among what is declared at the top level and, for participants, in the designs, which may lead to those. */
function checkTopCircles(model: Model, file: string, problems: Problem[]): void {
  const organisations: Organisation[] = [];
  const participants: Participant[] = [];
  const protocols: Protocol[] = [];
  for (const item of model.items) {
    if (item.kind === 'organisation') organisations.push(item);
    else if (item.kind === 'protocol') protocols.push(item);
    else if (item.kind === 'person' || item.kind === 'group') participants.push(item);
    else if (item.kind === 'design') participants.push(...item.participants);
  }
  checkCircles(organisations, ({ partOf }, at) => linksOf(partOf, at), 'cycle-in-part-of', file, problems);
  checkCircles(participants, ({ like }, at) => linksOf(like, at), 'cycle-in-like', file, problems);
  checkCircles(participants, (each, at) => takenOver(each, at, joinsOf), 'cycle-in-joins', file, problems);
  checkCircles(participants, (each, at) => takenOver(each, at, memberOf), 'cycle-in-membership', file, problems);
  checkCircles(protocols, ({ like }, at) => linksOf(like, at), 'cycle-in-like', file, problems);
}

function joinsOf({ joins }: Participant): readonly Ref[] | undefined {
  return joins.length > 0 ? joins : undefined;
}

function memberOf({ memberOf: group }: Participant): readonly Ref[] | undefined {
  return group && [group];
}
