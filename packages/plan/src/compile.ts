import type { Design, Framework, Tenet } from '@jointwork/language';
import { agreementFacts } from './agreement.ts';
import { balanceFacts, contextFacts } from './balance.ts';
import { Coverage } from './coverage.ts';
import { dutyFacts } from './duties.ts';
import { designFacts, organisationFacts, participantFacts } from './facts.ts';
import { focusFacts } from './focus.ts';
import { type GraphInput, graphFacts } from './graph.ts';
import { ledgerFacts } from './ledger/ledger.ts';
import { meetingFacts, sessionFacts, skippedFacts, undatedFacts } from './meetings.ts';
import { milestoneFacts } from './milestones.ts';
import { noteFacts } from './notes.ts';
import type { Plan, PlanMeeting } from './plan.ts';
import { protocolFacts } from './protocols.ts';
import { Registry } from './registry.ts';
import { resultFacts } from './results.ts';
import { type Timetable, timetable } from './timetable.ts';

/** What a design alone does not tell. Pure: the same answers for the same workspace. */
export interface PlanInput {
  /** The id (URI) of the file where the design stands. */
  readonly file: string;
  /** The framework that declares a tenet; undefined where it is not known. */
  frameworkOf(tenet: Tenet): Framework | undefined;
  /** The design's timetable, where it was made already. */
  readonly table?: Timetable;
}

/** The plan of a linked design. A design with errors gives the plan of what can be understood. */
export function compile(design: Design, input: PlanInput): Plan {
  const table = input.table ?? timetable(design, input.file);
  const registry = new Registry(design, input.file, table.people);
  const coverage = new Coverage(design, table, registry, (tenet) => input.frameworkOf(tenet));
  const meetings = table.meetings.map((planned) =>
    meetingFacts(planned, table, registry, (tenet) => coverage.idOf(tenet)),
  );
  const sessions = sessionFacts(table, registry);
  const skipped = skippedFacts(table, registry);
  const undated = undatedFacts(table, registry);
  const duties = dutyFacts(design, table, registry);
  const agreement = agreementFacts(design, table, registry);
  const context = contextFacts(design, registry);
  const ledger = ledgerFacts(design, table, registry);
  const rows = coverage.rows();
  const head = designFacts(design, table, registry);
  // Last, as everything above may name somebody for the first time.
  const participants = participantFacts(design, registry);
  const balance = balanceFacts(design, table, registry, context, participants, duties.commitments);
  return {
    version: 1,
    design: head,
    participants,
    organisations: organisationFacts(registry),
    meetings,
    protocols: protocolFacts(table),
    sessions,
    agendas: table.agendas,
    skipped,
    undated,
    ledger,
    workspace: [],
    coverage: rows,
    context,
    balance,
    duties,
    agreement,
    focus: focusFacts(head, meetings, sessions),
    results: resultFacts(participants, meetings, rows, duties),
    graph: graphFacts({ participants, meetings, sessions, undated, duties, isFree: freeRoles(meetings, table) }),
    milestones: milestoneFacts(design, table, registry, coverage, duties),
    notes: noteFacts(design, table, registry),
    findings: [],
  };
}

/** Whether a role is for `any` number, as the protocol of its meeting declares it. */
function freeRoles(facts: readonly PlanMeeting[], { meetings }: Timetable): GraphInput['isFree'] {
  const roles = new Map(facts.map(({ id }, index) => [id, meetings[index]!.protocol?.protocol.roles ?? []]));
  return ({ id }, role) => roles.get(id)?.some(({ name, any }) => any && name.value === role) ?? false;
}
