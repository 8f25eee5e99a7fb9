/** What an element says in all: its own clauses, and those that it takes over by `like`, `joins` and `in`. */
import {
  type Activity,
  type At,
  type Organisation,
  type Participant,
  type Protocol,
  peopleServed,
  type Rate,
  type Ref,
  type Size,
  type Standing,
  type Text,
  type Voice,
} from '@jointwork/language';

/** A declaration together with the file where it stands. */
export interface In<T> {
  readonly to: T;
  readonly file: string;
}

/** Follows a reference that stands in `file`; undefined where it leads nowhere. */
export function follow<T extends { readonly kind: string }>(
  ref: { readonly to: T | undefined; readonly file: string | undefined } | undefined,
  file: string,
): In<T> | undefined {
  return ref?.to ? { to: ref.to, file: ref.file ?? file } : undefined;
}

function followAll<T extends { readonly kind: string }>(
  refs: readonly { readonly to: T | undefined; readonly file: string | undefined }[],
  file: string,
): In<T>[] {
  return refs.flatMap((ref) => follow(ref, file) ?? []);
}

// ---------------------------------------------------------------------------------------------- participants

export interface WholeParticipant {
  readonly standing?: Standing;
  /** Those whom the collaboration is for. */
  readonly served: boolean;
  readonly of: readonly In<Organisation>[];
  readonly profession?: string;
  readonly phase?: string;
  /** Undefined where it is unknown. A person is one. */
  readonly size?: { readonly min: number; readonly max: number };
  readonly available?: Rate;
  readonly voice?: Voice;
  readonly interest: readonly Text[];
  readonly contributes: readonly Text[];
  readonly turnover?: number;
  readonly joins: readonly In<Participant>[];
  readonly memberOf?: In<Participant>;
}

const nothing: WholeParticipant = { served: false, of: [], interest: [], contributes: [], joins: [] };

/**
 * A participant with what it takes over: from the one it is `like`; then a joined group from those it joins, a person
 * `in` a group from that group. Where several joined groups differ in a single word, the word stays unsaid.
 */
export function wholeParticipant(participant: Participant, file: string, known: Wholes = new Map()): WholeParticipant {
  return wholeOf(participant, file, known, 0);
}

/** What was worked out so far: for as long as no reference is linked anew. */
export type Wholes = Map<Participant, WholeParticipant>;

/** Steps of `like`, `joins` and `in` that are followed: a longer chain is no agreement that anyone could read. */
const maxDepth = 500;

function wholeOf(own: Participant, file: string, seen: Wholes, depth: number): WholeParticipant {
  const known = seen.get(own);
  if (known || depth > maxDepth) return known ?? nothing;
  // Stands in for it while it is being worked out, so that a cycle ends.
  seen.set(own, nothing);
  const from = (other: In<Participant> | undefined) =>
    other ? wholeOf(other.to, other.file, seen, depth + 1) : nothing;
  const model = from(follow(own.like, file));
  const joins = own.joins.length > 0 ? followAll(own.joins, file) : model.joins;
  const memberOf = follow(own.memberOf, file) ?? model.memberOf;
  const around =
    joins.length > 0 ? agreed(joins.map((joined) => wholeOf(joined.to, joined.file, seen, depth + 1))) : from(memberOf);

  const say = <T>(word: At<T> | undefined, pick: (whole: WholeParticipant) => T | undefined): T | undefined =>
    word?.value ?? pick(model) ?? pick(around);
  const list = <T>(words: readonly T[], pick: (whole: WholeParticipant) => readonly T[]): readonly T[] =>
    [words, pick(model), pick(around)].find(({ length }) => length > 0) ?? [];

  const standing = say(own.standing, (whole) => whole.standing);
  const size = own.size ? range(own.size) : model.size;
  const whole: WholeParticipant = {
    standing,
    served: standing !== undefined && peopleServed.has(standing),
    of: list(followAll(own.of, file), (whole) => whole.of),
    profession: say(own.profession, (whole) => whole.profession),
    phase: say(own.phase, (whole) => whole.phase),
    size: own.kind === 'person' ? { min: 1, max: 1 } : (size ?? (joins.length > 0 ? headsOf(joins) : undefined)),
    available: own.available ?? model.available ?? around.available,
    voice: say(own.voice, (whole) => whole.voice),
    interest: list(own.interest, (whole) => whole.interest),
    contributes: list(own.contributes, (whole) => whole.contributes),
    turnover: say(own.turnover, (whole) => whole.turnover),
    joins,
    memberOf,
  };
  seen.set(own, whole);
  return whole;
}

function range({ min, max }: Size): { min: number; max: number } {
  return { min, max };
}

/** What several groups say together: lists in one, single words only where all who say one say the same. */
function agreed(wholes: readonly WholeParticipant[]): WholeParticipant {
  const one = <T>(pick: (whole: WholeParticipant) => T | undefined, same = (a: T, b: T) => a === b): T | undefined => {
    const said = wholes.map(pick).filter((word) => word !== undefined);
    return said.every((word) => same(word, said[0]!)) ? said[0] : undefined;
  };
  const standing = one((whole) => whole.standing);
  return {
    standing,
    served: standing !== undefined && peopleServed.has(standing),
    of: distinct(wholes.flatMap(({ of }) => of)),
    profession: one((whole) => whole.profession),
    phase: one((whole) => whole.phase),
    available: one(
      (whole) => whole.available,
      (a, b) => a.minutes.value === b.minutes.value && a.per.value === b.per.value,
    ),
    voice: one((whole) => whole.voice),
    interest: distinctTexts(wholes.flatMap(({ interest }) => interest)),
    contributes: distinctTexts(wholes.flatMap(({ contributes }) => contributes)),
    turnover: one((whole) => whole.turnover),
    joins: [],
  };
}

function distinct<T>(all: readonly In<T>[]): In<T>[] {
  const seen = new Set<T>();
  return all.filter(({ to }) => !seen.has(to) && seen.add(to));
}

function distinctTexts(all: readonly Text[]): Text[] {
  const seen = new Set<string>();
  return all.filter(({ value }) => !seen.has(value) && seen.add(value));
}

/**
 * The groups and persons that a participant comes down to when what is joined is taken apart; itself where it joins
 * nobody. Nobody stands in it twice: a person `in` a group that is there too counts as one of that group.
 */
export function partsOf(participant: Participant, file: string): readonly In<Participant>[] {
  const parts = new Map<Participant, In<Participant>>();
  const seen = new Set<Participant>();
  const waiting: In<Participant>[] = [{ to: participant, file }];
  for (let at = waiting.pop(); at; at = waiting.pop()) {
    if (seen.has(at.to)) continue;
    seen.add(at.to);
    const joins = joinedBy(at);
    if (joins.length === 0) parts.set(at.to, at);
    else waiting.push(...joins.toReversed());
  }
  const all = [...parts.values()];
  return all.filter(({ to }) => !(to.memberOf?.to && parts.has(to.memberOf.to)));
}

function joinedBy({ to, file }: In<Participant>): readonly In<Participant>[] {
  const seen = new Set<Participant>();
  for (let at: In<Participant> | undefined = { to, file }; at && !seen.has(at.to); at = follow(at.to.like, at.file)) {
    seen.add(at.to);
    if (at.to.joins.length > 0) return followAll(at.to.joins, at.file);
  }
  return [];
}

/** How many people a joined group is; undefined where the size of one part is unknown. */
function headsOf(joins: readonly In<Participant>[]): { min: number; max: number } | undefined {
  const parts = new Map<Participant, In<Participant>>();
  for (const { to, file } of joins) for (const part of partsOf(to, file)) parts.set(part.to, part);
  let min = 0;
  let max = 0;
  for (const { to, file } of parts.values()) {
    if (to.memberOf?.to && parts.has(to.memberOf.to)) continue;
    const size = sizeOf(to, file);
    if (!size) return undefined;
    min += size.min;
    max += size.max;
  }
  return { min, max };
}

/** The size of a group that joins nobody, or of a person. */
function sizeOf(participant: Participant, file: string): { min: number; max: number } | undefined {
  if (participant.kind === 'person') return { min: 1, max: 1 };
  const seen = new Set<Participant>();
  let at: In<Participant> | undefined = { to: participant, file };
  while (at && !seen.has(at.to)) {
    seen.add(at.to);
    if (at.to.size) return range(at.to.size);
    at = follow(at.to.like, at.file);
  }
  return undefined;
}

// ------------------------------------------------------------------------------------- activities, protocols

/**
 * An activity with what it takes over by `like`. Each kind of clause that it writes replaces that kind; what belongs to
 * the one element alone (name, title, documentation, exceptions, open questions) is not taken over, nor are the names
 * of artefacts.
 */
export function wholeActivity(activity: Activity): Activity {
  return chained(activity, (own, model) => ({
    ...own,
    after: some(own.after, model.after),
    with: own.with ?? model.with,
    grouping: own.with ? own.grouping : (own.grouping ?? model.grouping),
    hear: own.hear ?? model.hear,
    leads: some(own.leads, model.leads),
    schedule: own.schedule ?? model.schedule,
    place: own.place ?? model.place,
    online: own.online ?? model.online,
    focus: own.focus ?? model.focus,
    questions: some(own.questions, model.questions),
    evidence: some(own.evidence, model.evidence),
    follows: own.follows ?? model.follows,
    produces: some(
      own.produces,
      model.produces.map((artefact) => ({ ...artefact, name: undefined })),
    ),
    uses: some(own.uses, model.uses),
    serves: some(own.serves, model.serves),
    accountable: some(own.accountable, model.accountable),
    prepare: some(own.prepare, model.prepare),
    actions: some(own.actions, model.actions),
    decisions: some(own.decisions, model.decisions),
    handoffs: some(own.handoffs, model.handoffs),
    digital: some(own.digital, model.digital),
  }));
}

/** A protocol with what it takes over, and the file where its steps stand. */
export interface WholeProtocol {
  readonly protocol: Protocol;
  readonly file: string;
  readonly stepsFile: string;
}

/** A protocol with what it takes over by `like`, clause kind by clause kind. */
export function wholeProtocol({ to, file }: In<Protocol>): WholeProtocol {
  const protocol = chained(to, (own, model) => ({
    ...own,
    source: own.source ?? model.source,
    author: own.author ?? model.author,
    licence: own.licence ?? model.licence,
    version: own.version ?? model.version,
    purpose: own.purpose ?? model.purpose,
    adapted: own.adapted ?? model.adapted,
    roles: some(own.roles, model.roles),
    norms: some(own.norms, model.norms),
    uses: some(own.uses, model.uses),
    produces: some(own.produces, model.produces),
    steps: some(own.steps, model.steps),
  }));
  let stepsAt: In<Protocol> = { to, file };
  while (stepsAt.to.steps !== protocol.steps) {
    const model = follow(stepsAt.to.like, stepsAt.file);
    if (!model) break;
    stepsAt = model;
  }
  return { protocol, file, stepsFile: stepsAt.file };
}

function some<T>(own: readonly T[], model: readonly T[]): readonly T[] {
  return own.length > 0 ? own : model;
}

/** Takes over from the far end of a chain of `like` to the near one; a cycle is followed once round. */
function chained<T extends { readonly like?: Ref }>(own: T, take: (own: T, model: T) => T): T {
  if (!own.like?.to) return own;
  const chain: T[] = [];
  for (let at: T | undefined = own; at && !chain.includes(at); at = at.like?.to as unknown as T | undefined) {
    chain.push(at);
  }
  return chain.reduceRight((model, nearer) => take(nearer, model));
}
