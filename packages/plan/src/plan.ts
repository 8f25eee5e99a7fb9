/**
 * The plan: what a design compiles to. Plain JSON data, version 1, the same bytes for the same input; its JSON Schema
 * is generated from these types. Parts name each other by id: a participant, an organisation and a meeting by the id
 * that stands in its own list. An absent key means "not said" or "not known"; lists are never absent.
 *
 * Later parts join as new keys; a key, once here, keeps its meaning within a version.
 */
import type { Agenda } from './plan/agendas.ts';
import type { PlanAgreement } from './plan/agreement.ts';
import type { CoverageRow } from './plan/coverage.ts';
import type { Duties } from './plan/duties.ts';
import type { PlanFocus } from './plan/focus.ts';
import type { PlanGraph } from './plan/graph.ts';
import type { Balance, PlanContext } from './plan/ground.ts';
import type { PlanDesign } from './plan/head.ts';
import type { LedgerRow } from './plan/ledger.ts';
import type { PlanMeeting } from './plan/meetings.ts';
import type { Milestone, PlanFinding, PlanNote } from './plan/milestones.ts';
import type { PlanOrganisation, PlanParticipant } from './plan/people.ts';
import type { PlanProtocol } from './plan/protocols.ts';
import type { PlanResults } from './plan/results.ts';
import type { PlanSession, SkippedSession, UndatedMeeting } from './plan/sessions.ts';
import type { WorkspaceRow } from './plan/workspace.ts';

export type * from './plan/agendas.ts';
export type * from './plan/agreement.ts';
export type * from './plan/coverage.ts';
export type * from './plan/duties.ts';
export type * from './plan/focus.ts';
export type * from './plan/graph.ts';
export type * from './plan/ground.ts';
export type * from './plan/head.ts';
export type * from './plan/ids.ts';
export type * from './plan/ledger.ts';
export type * from './plan/meetings.ts';
export type * from './plan/milestones.ts';
export type * from './plan/people.ts';
export type * from './plan/protocols.ts';
export type * from './plan/results.ts';
export type * from './plan/sessions.ts';
export type * from './plan/workspace.ts';

export interface Plan {
  readonly version: 1;
  readonly design: PlanDesign;
  /** Everyone whom the design names, in the order of first mention, then those whom they join. */
  readonly participants: readonly PlanParticipant[];
  /** The organisations that participants are of, and those that these are part of. */
  readonly organisations: readonly PlanOrganisation[];
  /** Activities, then reviews, in the order of the text. */
  readonly meetings: readonly PlanMeeting[];
  /** The protocols that meetings follow, as they are written. */
  readonly protocols: readonly PlanProtocol[];
  /** Every dated session, in the order in which they happen. */
  readonly sessions: readonly PlanSession[];
  /** The agendas that sessions point to; sessions with the same protocol and head counts share one. */
  readonly agendas: readonly Agenda[];
  /** Days that a schedule names and on which nobody meets. */
  readonly skipped: readonly SkippedSession[];
  /** Meetings that happen without a date of their own. */
  readonly undated: readonly UndatedMeeting[];
  /** One row for each group and person of whom sessions ask time. */
  readonly ledger: readonly LedgerRow[];
  /** What all designs ask of those whom others name too. Empty until the engine, which knows them, joins it. */
  readonly workspace: readonly WorkspaceRow[];
  /** One row for every tenet of the frameworks that the design uses. */
  readonly coverage: readonly CoverageRow[];
  readonly context: PlanContext;
  readonly balance: Balance;
  readonly duties: Duties;
  readonly agreement: PlanAgreement;
  readonly focus: PlanFocus;
  readonly results: PlanResults;
  readonly graph: PlanGraph;
  readonly milestones: readonly Milestone[];
  readonly notes: readonly PlanNote[];
  /** Empty until the engine joins the findings of the rules. */
  readonly findings: readonly PlanFinding[];
}
