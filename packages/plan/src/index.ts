export { layOut, type RoleHeads } from './agenda.ts';
export { compile, type PlanInput } from './compile.ts';
export { dateProblems } from './dates-check.ts';
export { type ChangeCode, changeCodes, type DiffPart, diffParts, partOf } from './diff/codes.ts';
export type * from './diff/diff.ts';
export { diffPlans } from './diff/diff-plans.ts';
export { findingsChange } from './diff/findings.ts';
export { isSame, matchPlans, type PlanPair } from './diff/match-plans.ts';
export type * from './diff/workspace-diff.ts';
export { type DesignLoad, entriesOf, keyOf, type LoadAt, loadOf, type PartyLoad } from './ledger/load.ts';
export { type LoadIn, type Weighed, type WeighedWindow, weigh } from './ledger/weigh.ts';
export { type DayNumber, dateAt, dayNumber, windowAt } from './ledger/windows.ts';
export { type Around, sharedKey, workspaceFacts } from './ledger/workspace.ts';
export { planMessages } from './messages/en.ts';
export type * from './plan.ts';
export { type PortfolioEntry, portfolioOf } from './portfolio/make.ts';
export type * from './portfolio/portfolio.ts';
export { WorkspaceLedger, type WorkspaceLoad } from './portfolio/workspace-ledger.ts';
export { isTipped } from './review/hours.ts';
export { type ChangedFile, type ReviewInput, type ReviewState, reviewOf } from './review/make.ts';
export type * from './review/review.ts';
export { type Closure, type Expansion, expand, type Held, type ScheduleContext, type Skipped } from './schedule.ts';
export { type Planned, type Timetable, timetable } from './timetable.ts';
export { clashesIn } from './what-if/clashes.ts';
export { type Clashes, compareWhatIf } from './what-if/compare.ts';
export { resolveSupposed, type Unsupposable } from './what-if/resolve.ts';
export { type SupposedPeople, suppose } from './what-if/suppose.ts';
export type * from './what-if/what-if.ts';
export {
  type In,
  partsOf,
  type WholeParticipant,
  type WholeProtocol,
  wholeActivity,
  wholeParticipant,
  wholeProtocol,
} from './whole.ts';
