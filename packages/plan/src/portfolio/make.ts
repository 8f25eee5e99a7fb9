/** Makes the portfolio of a workspace from its plans. */
import type { DesignLoad } from '../ledger/load.ts';
import { rounded, sharedKey, sumOf, windowsOf } from '../ledger/workspace.ts';
import type { IsoDate, Kept, LedgerWindow, Plan, PlanFinding, PlanParticipant } from '../plan.ts';
import { circlesAcross } from './circles.ts';
import type { Portfolio, PortfolioDesign, PortfolioFindings, PortfolioParty, PortfolioReview } from './portfolio.ts';
import { WorkspaceLedger, type WorkspaceLoad } from './workspace-ledger.ts';

/** A design of the workspace. */
export interface PortfolioEntry {
  readonly plan: Plan;
  readonly load: DesignLoad;
}

/** @param today without it, everything is still to come, and nothing is late */
export function portfolioOf(entries: readonly PortfolioEntry[], today?: IsoDate): Portfolio {
  const sorted = entries.toSorted(byBeginning);
  const ids = uniqueNames(sorted.map(({ plan }) => plan.design.name));
  const ledger = new WorkspaceLedger();
  for (const [index, { load }] of sorted.entries()) ledger.set(ids[index]!, load);
  const people = new People(sorted);
  const designs = sorted.map((entry, index) => designOf(entry, ids[index]!, people, today));
  const parties = partiesOf(people, ledger, designs, sorted);
  const all = sorted.flatMap(({ plan }) => plan.findings);
  return {
    version: 1,
    ...(today === undefined ? {} : { today }),
    designs,
    parties,
    circles: circlesAcross(sorted, ids, people),
    reviews: sorted.flatMap((entry, index) => reviewsOf(entry, ids[index]!, today)).sort(byDay),
    findings: countsOf(distinct(all)),
  };
}

function byBeginning(one: PortfolioEntry, other: PortfolioEntry): number {
  const [a, b] = [one, other].map(({ plan, load }) => {
    const { file, span } = plan.design.source;
    return [load.active?.from ?? '9999', plan.design.name, file, String(span.start).padStart(9, '0')].join(' ');
  });
  return a! < b! ? -1 : 1;
}

/** Names as ids; the second of one name becomes `name~2`. */
function uniqueNames(names: readonly string[]): string[] {
  const used = new Map<string, number>();
  return names.map((name) => {
    const times = (used.get(name) ?? 0) + 1;
    used.set(name, times);
    return times === 1 ? name : `${name}~${times}`;
  });
}

// ------------------------------------------------------------------------------------------------- people

/** Who is who across designs: by the keys of loads, each with an id. */
export class People {
  readonly #ids = new Map<string, string>();
  readonly #facts = new Map<string, { readonly fact: PlanParticipant; readonly plan: Plan }>();
  readonly #keys = new Map<Plan, ReadonlyMap<string, string>>();

  constructor(entries: readonly PortfolioEntry[]) {
    const keys: string[] = [];
    const names: string[] = [];
    for (const { plan, load } of entries) {
      const local = new Map(load.parties.filter(({ shared }) => !shared).map(({ name, key }) => [name, key]));
      const ofPlan = new Map<string, string>();
      for (const fact of plan.participants) {
        const key = (fact.source.file === plan.design.source.file && local.get(fact.name)) || sharedKey(fact);
        ofPlan.set(fact.id, key);
        if (fact.joins.length > 0 || this.#facts.has(key)) continue;
        this.#facts.set(key, { fact, plan });
        keys.push(key);
        names.push(fact.name);
      }
      this.#keys.set(plan, ofPlan);
    }
    const ids = uniqueNames(names);
    for (const [index, key] of keys.entries()) this.#ids.set(key, ids[index]!);
  }

  keyOf(participant: string, plan: Plan): string {
    return this.#keys.get(plan)?.get(participant) ?? participant;
  }

  id(key: string): string {
    return this.#ids.get(key) ?? key;
  }

  /** The ids of those whom a plan names by its own. */
  idsOf(participants: readonly string[], plan: Plan): string[] {
    return [...new Set(participants.map((id) => this.id(this.keyOf(id, plan))))];
  }

  all(): Iterable<readonly [key: string, at: { readonly fact: PlanParticipant; readonly plan: Plan }]> {
    return this.#facts;
  }
}

function partiesOf(
  people: People,
  ledger: WorkspaceLedger,
  designs: readonly PortfolioDesign[],
  entries: readonly PortfolioEntry[],
): PortfolioParty[] {
  const inSome = new Set(designs.flatMap(({ parties }) => parties));
  const titles = new Map(
    entries.flatMap(({ plan }) => plan.organisations.map((one) => [one, one.title ?? one.name] as const)),
  );
  const parties: PortfolioParty[] = [];
  for (const [key, { fact, plan }] of people.all()) {
    const id = people.id(key);
    if (!inSome.has(id)) continue;
    const row = ledger.row(key);
    const windows = row?.weighed ? windowsOf(row.weighed.windows, fact.heads) : [];
    const fullest = fullestOf(windows);
    const listing = listingIn(row, key);
    parties.push({
      id,
      kind: fact.kind,
      name: fact.name,
      ...(fact.title === undefined ? {} : { title: fact.title }),
      served: fact.served,
      of: plan.organisations.filter((one) => fact.of.includes(one.id)).map((one) => titles.get(one) ?? one.name),
      ...(fact.heads ? { heads: fact.heads } : {}),
      total: sumOf(row?.total ?? 0, fact.heads),
      designs: (row?.designs ?? []).map(({ design, minutes }) => ({ design, ...sumOf(minutes, fact.heads) })),
      atOnce: atOnce(listing),
      starts: listing.reduce((sum, load) => sum + load.starts, 0),
      stops: listing.reduce((sum, load) => sum + load.stops, 0),
      ...(row?.weighed ? { window: row.weighed.unit } : {}),
      windows,
      tips: windows.filter(({ over }) => over >= 1).length,
      ...(fullest ? { fullest } : {}),
      source: fact.source,
    });
  }
  const most = ({ fullest }: PortfolioParty) => Math.max(0, fullest?.over ?? 0);
  return parties.sort(
    (one, other) => most(other) - most(one) || other.total.perHead - one.total.perHead || (one.id < other.id ? -1 : 1),
  );
}

/** The designs in which a meeting lists somebody. */
function listingIn(row: WorkspaceLoad | undefined, key: string): readonly DesignLoad[] {
  return (row?.designs ?? []).flatMap(({ load }) =>
    load.parties.some((party) => party.key === key && party.listed.length > 0) ? load : [],
  );
}

/** The number of designs that run on one day changes only where one begins. */
function atOnce(loads: readonly DesignLoad[]): number {
  const active = loads.flatMap((load) => load.active ?? []);
  const counts = active.map(({ from }) => active.filter((one) => one.from <= from && from <= one.to).length);
  return Math.max(loads.length > 0 ? 1 : 0, ...counts);
}

function fullestOf(windows: readonly LedgerWindow[]): LedgerWindow | undefined {
  // What longer grants cover is beyond what the window gives, and still fits.
  const isFuller = (one: LedgerWindow, other: LedgerWindow) =>
    one.over !== other.over ? one.over > other.over : one.perHead - one.given > other.perHead - other.given;
  return windows.reduce<LedgerWindow | undefined>(
    (most, one) => (!most || isFuller(one, most) ? one : most),
    undefined,
  );
}

// ------------------------------------------------------------------------------------------------ designs

function designOf(
  { plan, load }: PortfolioEntry,
  id: string,
  people: People,
  today: IsoDate | undefined,
): PortfolioDesign {
  const { design, sessions, meetings, ledger, graph, duties, results, agreement, findings } = plan;
  const coming = sessions.filter(({ date }) => today === undefined || date >= today);
  const reviews = new Set(meetings.flatMap((meeting) => (meeting.kind === 'review' ? meeting.id : [])));
  const changes = (what: string) => agreement.changes.flatMap((change) => (change.what === what ? change.text : []));
  const isThere = new Set([
    ...graph.circles.flatMap(({ participants }) => participants),
    ...ledger.map(({ participant }) => participant),
  ]);
  const there = plan.participants.flatMap((one) => (isThere.has(one.id) && one.joins.length === 0 ? one.id : []));
  const next = coming[0]?.date;
  const nextReview = coming.find(({ meeting }) => reviews.has(meeting))?.date;
  return {
    id,
    name: design.name,
    ...(design.title === undefined ? {} : { title: design.title }),
    ...(design.purposes[0] ? { purpose: design.purposes[0].text } : {}),
    ...(design.status ? { status: design.status.word } : {}),
    ...(design.level ? { level: design.level } : {}),
    focus: design.focus,
    ...(load.active ? { period: load.active } : {}),
    sessions: sessions.length,
    ...(next === undefined ? {} : { next }),
    ...(nextReview === undefined ? {} : { nextReview }),
    parties: people.idsOf(there, plan),
    minutes: personMinutes(plan),
    unsized: ledger.filter(({ total }) => total.all === undefined && total.perHead > 0).length,
    starts: changes('start'),
    stops: changes('stop'),
    continues: changes('continue'),
    undecided: duties.undecided.length,
    actions: results.actions,
    commitments: results.commitments,
    late:
      today === undefined
        ? 0
        : lateIn(duties.actions, results.actions, today) + lateIn(duties.commitments, results.commitments, today),
    apart: graph.circles.length > 1 ? graph.circles.map(({ participants }) => people.idsOf(participants, plan)) : [],
    findings: countsOf(findings),
    source: design.source,
  };
}

/** Nobody is counted twice: whoever is one of a group that has a row is in that row. */
function personMinutes({ ledger, participants }: Plan): number {
  const rows = new Set(ledger.map(({ participant }) => participant));
  const memberOf = new Map(participants.map((one) => [one.id, one.memberOf]));
  const joins = new Map(participants.map((one) => [one.id, one.joins]));
  const isIn = (id: string) => {
    const group = memberOf.get(id);
    const parts = group === undefined ? [] : (joins.get(group)?.length ?? 0) > 0 ? joins.get(group)! : [group];
    const sized = parts.some((part) => ledger.some((row) => row.participant === part && row.heads));
    return parts.some((part) => rows.has(part)) && sized;
  };
  const counted = ledger.filter(({ participant }) => !isIn(participant));
  return rounded(counted.reduce((sum, { total }) => sum + (total.all ?? total.perHead), 0));
}

function lateIn(all: readonly { readonly due?: IsoDate }[], { open }: Kept, today: IsoDate): number {
  return open.filter((index) => (all[index]?.due ?? today) < today).length;
}

function reviewsOf({ plan }: PortfolioEntry, design: string, today: IsoDate | undefined): PortfolioReview[] {
  const reviews = new Map(plan.meetings.flatMap((one) => (one.kind === 'review' ? [[one.id, one]] : [])));
  return plan.sessions.flatMap(({ meeting, date, start, zone, source }) => {
    const review = reviews.get(meeting);
    if (!review || (today !== undefined && date < today)) return [];
    return {
      design,
      name: review.name,
      ...(review.title === undefined ? {} : { title: review.title }),
      date,
      ...(start === undefined ? {} : { start }),
      ...(zone === undefined ? {} : { zone }),
      source,
    };
  });
}

function byDay(one: PortfolioReview, other: PortfolioReview): number {
  const [a, b] = [one, other].map(({ date, start, design, name }) => [start ?? date, design, name].join(' '));
  return a! < b! ? -1 : a! > b! ? 1 : 0;
}

// ----------------------------------------------------------------------------------------------- findings

/** What stands outside a design, as in a protocol that several follow, is found for each of them. */
function distinct(findings: readonly PlanFinding[]): PlanFinding[] {
  const seen = new Set<string>();
  return findings.filter(({ rule, source: { file, span } }) => {
    const key = `${rule} ${file} ${span.start} ${span.end}`;
    return !seen.has(key) && seen.add(key);
  });
}

function countsOf(findings: readonly PlanFinding[]): PortfolioFindings {
  const count = (wanted: string) => findings.filter(({ severity }) => severity === wanted).length;
  return { errors: count('error'), warnings: count('warning'), infos: count('info') };
}
