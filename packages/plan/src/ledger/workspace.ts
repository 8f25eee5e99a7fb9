/** The ledger across designs: what all of them ask of those whom one shares with others. */
import type { Design } from '@jointwork/language';
import type { DateSpan, Heads, LedgerSum, LedgerWindow, Plan, PlanParticipant, WorkspaceRow } from '../plan.ts';
import { type DesignLoad, entriesOf, type LoadAt, type PartyLoad } from './load.ts';
import { weigh } from './weigh.ts';
import { dateAt } from './windows.ts';

/** What a design alone does not tell of the others. */
export interface Around {
  /** What all designs of the workspace ask of somebody, in the order of their files; the key is that of a load. */
  loadsOf(key: string): readonly LoadAt[];
  /** Where the name of a design stands. */
  placeOf(at: LoadAt): WorkspaceRow['designs'][number]['source'];
}

/** Rows for those of whom another design asks time as well, in the order of the plan's participants. */
export function workspaceFacts(plan: Plan, design: Design, around: Around): WorkspaceRow[] {
  const asked = new Set(plan.ledger.map(({ participant }) => participant));
  return plan.participants.flatMap((participant) => {
    if (!asked.has(participant.id) || isLocal(participant, plan, design)) return [];
    const loads = around.loadsOf(sharedKey(participant)).filter(({ party }) => party.spent.length > 0);
    return loads.length < 2 ? [] : rowOf(participant, loads, around);
  });
}

/** The key, in loads, of a participant that is declared at the top level of a file. */
export function sharedKey({ source, name }: Pick<PlanParticipant, 'source' | 'name'>): string {
  return `${source.file}#${name}`;
}

function isLocal({ source }: PlanParticipant, plan: Plan, design: Design): boolean {
  const here = source.file === plan.design.source.file;
  return here && design.participants.some(({ name }) => name.span.start === source.span.start);
}

function rowOf({ id, heads }: PlanParticipant, loads: readonly LoadAt[], around: Around): WorkspaceRow {
  const designs = loads.map((at) => ({
    design: at.load.design,
    ...sumOf(minutesOf(at.party), heads),
    source: around.placeOf(at),
  }));
  const total = loads.reduce((all, { party }) => all + minutesOf(party), 0);
  return { participant: id, heads, total: sumOf(total, heads), designs, ...weighedOf(loads, heads) };
}

/** Loads window by window, in the words of the plan. */
export function weighedOf(
  loads: readonly { readonly party: PartyLoad; readonly load: Pick<DesignLoad, 'active' | 'terms'> }[],
  heads: Heads | undefined,
): Pick<WorkspaceRow, 'window' | 'windows'> {
  const weighed = weigh(loads.map(({ party, load: { active, terms } }) => ({ party, active, terms })));
  return { window: weighed?.unit, windows: weighed ? windowsOf(weighed.windows, heads) : [] };
}

/** Windows in the words of the plan. */
export function windowsOf(
  windows: NonNullable<ReturnType<typeof weigh>>['windows'],
  heads: Heads | undefined,
): LedgerWindow[] {
  return windows.map(({ from, to, wanted, given, over }) => {
    const span: DateSpan = { from: dateAt(from), to: dateAt(to) };
    return { ...span, ...sumOf(wanted, heads), given, over: rounded(over) };
  });
}

export function minutesOf(party: PartyLoad): number {
  let all = 0;
  for (const { minutes } of entriesOf(party)) all += minutes;
  return all;
}

/** Minutes per head and for all heads. */
export function sumOf(minutes: number, heads: Heads | undefined): LedgerSum {
  return { perHead: rounded(minutes), all: heads && rounded(minutes * heads.max) };
}

/** Shares of minutes come out even to a hundredth. */
export function rounded(minutes: number): number {
  return Math.round(minutes * 100) / 100;
}
