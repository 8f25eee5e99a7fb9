/** The meetings of the plan, their sessions, the days that are skipped, and those without dates. */
import type { DateAt, ProtocolArtefact, Schedule, Tenet } from '@jointwork/language';
import { groupingOf } from './agenda.ts';
import type { Cast, Present } from './casting.ts';
import { placeIn } from './facts.ts';
import type {
  Agenda,
  Attendance,
  PlanMeeting,
  PlanSession,
  ScheduleFacts,
  SkippedSession,
  SkipReason,
  UndatedMeeting,
} from './plan.ts';
import { dateOf, type Registry } from './registry.ts';
import type { Skipped } from './schedule.ts';
import { closureFile, type Planned, type Timetable } from './timetable.ts';
import { voicesIn } from './voices.ts';
import { follow } from './whole.ts';

export function meetingFacts(
  { meeting, whole, protocol, expansion, agendas }: Planned,
  table: Timetable,
  registry: Registry,
  tenetId: (tenet: Tenet) => string | undefined,
): PlanMeeting {
  const { file } = registry;
  const activity = whole.kind === 'review' ? undefined : whole;
  const tenets = whole.kind === 'review' ? whole.examine : whole.serves;
  const place = follow(whole.place?.at, file);
  return {
    id: registry.meetingId(meeting),
    kind: whole.kind,
    name: meeting.name.value,
    title: meeting.title?.value,
    doc: meeting.doc?.value,
    after: whole.after.flatMap((ref) => registry.meeting(ref) ?? []),
    with: whole.with && registry.list(whole.with),
    hear: whole.hear && registry.list(whole.hear),
    grouping: activity?.grouping && groupingOf(activity.grouping),
    leads: whole.leads.map((lead) => ({
      people: registry.list(lead.people),
      deputy: lead.deputy && registry.list(lead.deputy),
      from: dateOf(lead.from),
      until: dateOf(lead.until),
      source: registry.place(lead.span),
    })),
    place: whole.place?.text.value,
    at: place && registry.organisation(place),
    online: whole.online?.value,
    focus: activity?.focus?.words.map(({ value }) => value) ?? [],
    questions: (whole.kind === 'review' ? whole.asks : whole.questions).map(({ value }) => value),
    protocol:
      protocol && whole.follows
        ? {
            name: protocol.protocol.name.value,
            title: protocol.protocol.title?.value,
            purpose: protocol.protocol.purpose?.value,
            origin: protocol.protocol.source?.value,
            norms: protocol.protocol.norms.map(({ value }) => value),
            uses: protocol.protocol.uses.map(artefactText),
            produces: protocol.protocol.produces.map(artefactText),
            bindings: whole.follows.bindings.map((binding) => ({
              role: binding.role.name,
              people: registry.list(binding.people),
              source: registry.place(binding.span),
            })),
            declared: placeIn(protocol.file, protocol.protocol.name.span),
            source: registry.place(whole.follows.protocol.span),
          }
        : undefined,
    evidence: whole.evidence.map((evidence) => ({
      kind: evidence.kindOf.value,
      text: evidence.text?.value,
      anonymised: evidence.anonymised,
      under: evidence.under?.name,
      source: registry.place(evidence.span),
    })),
    produces: whole.produces.map((artefact) => ({
      kind: artefact.kindOf.value,
      name: artefact.name?.value,
      text: artefact.text?.value,
      source: registry.place(artefact.span),
    })),
    uses: activity?.uses.map(({ name }) => name) ?? [],
    tenets: tenets.flatMap(({ to }) => (to && tenetId(to)) ?? []),
    schedule: whole.schedule && {
      ...rhythmFacts(whole.schedule, registry),
      minutes: whole.schedule.for?.value ?? (agendas.length > 0 ? plannedOf(agendas[0]!, table) : undefined),
      ...heldFacts(expansion),
      source: registry.place(whole.schedule.span),
    },
    source: registry.place(meeting.name.span),
  };
}

function artefactText({ kindOf, text }: ProtocolArtefact): { kind: string; text: string } {
  return { kind: kindOf.value, text: text.value };
}

function rhythmFacts(
  schedule: Schedule,
  registry: Registry,
): Omit<ScheduleFacts, 'minutes' | 'sessions' | 'first' | 'last' | 'source'> {
  const { kind, at } = schedule;
  return {
    kind,
    every:
      schedule.kind === 'every'
        ? {
            n: schedule.n,
            unit: schedule.unit.value,
            days: schedule.days.map(({ ordinal, day }) => ({ ordinal: ordinal?.value, day: day.value })),
          }
        : undefined,
    within:
      schedule.kind === 'within'
        ? {
            value: schedule.distance.value,
            unit: schedule.distance.unit,
            of: registry.meeting(schedule.of),
          }
        : undefined,
    at: at?.valid ? clockOf(at.value) : undefined,
    for: schedule.for?.value,
    ...boundFacts(schedule),
  };
}

function boundFacts(schedule: Schedule): Pick<ScheduleFacts, 'from' | 'until' | 'times' | 'except' | 'also' | 'on'> {
  const dates = (list: readonly DateAt[]) => list.flatMap((date) => dateOf(date) ?? []);
  if (schedule.kind === 'once') return { except: [], also: [], on: dates(schedule.dates) };
  if (schedule.kind !== 'every') return { except: [], also: [], on: [] };
  return {
    from: dateOf(schedule.from),
    until: dateOf(schedule.until),
    times: schedule.times?.value,
    except: dates(schedule.except),
    also: dates(schedule.also),
    on: [],
  };
}

function clockOf(minutes: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

function plannedOf(agenda: number, table: Timetable): number | undefined {
  return table.agendas[agenda]!.planned || undefined;
}

function heldFacts(expansion: Planned['expansion']): Pick<ScheduleFacts, 'sessions' | 'first' | 'last'> {
  const held = expansion?.held ?? [];
  return { sessions: held.length, first: held[0]?.date, last: held.at(-1)?.date };
}

/** Every dated session, in the order in which they start; at the same time, in the order of the text. */
export function sessionFacts(table: Timetable, registry: Registry): PlanSession[] {
  const people = new CastFacts(registry);
  const all = table.meetings.flatMap((planned) => {
    const meeting = registry.meetingId(planned.meeting);
    return (planned.expansion?.held ?? []).map((held, index) => ({
      from: held.from,
      session: {
        meeting,
        index: index + 1,
        date: held.date,
        start: held.start,
        end: held.end,
        zone: held.zone,
        offset: held.offset,
        endOffset: held.endOffset,
        minutes: held.minutes,
        ...people.of(planned.casts[index]!, agendaAt(planned.agendas[index], table)),
        agenda: planned.agendas[index],
        source: registry.place(held.span),
      } satisfies PlanSession,
    }));
  });
  return all.sort((a, b) => a.from - b.from).map(({ session }) => session);
}

type CastFact = Pick<PlanSession, 'attend' | 'heard' | 'leads' | 'deputies' | 'roles' | 'groups'>;

/** Casts in the words of the plan; sessions with the same people share one in memory. */
class CastFacts {
  readonly #registry: Registry;
  readonly #known = new Map<Cast, CastFact>();

  constructor(registry: Registry) {
    this.#registry = registry;
  }

  /** @param agenda what these people do there: the same for the same cast */
  of(cast: Cast, agenda: Agenda | undefined): CastFact {
    let fact = this.#known.get(cast);
    if (!fact) {
      fact = castFact(cast, agenda, this.#registry);
      this.#known.set(cast, fact);
    }
    return fact;
  }
}

function castFact(cast: Cast, agenda: Agenda | undefined, registry: Registry): CastFact {
  return {
    attend: cast.attend.map((present) => attendance(present, maySpeak(present, agenda), registry)),
    heard: cast.heard.map((someone) =>
      attendance({ ...someone, heads: registry.people.headsOf(someone), lead: false, roles: [] }, false, registry),
    ),
    leads: cast.leads.map((someone) => registry.player(someone)),
    deputies: cast.deputies.map((someone) => registry.player(someone)),
    roles: cast.roles.map(({ role, players, heads }) => ({
      role,
      players: players.map((someone) => registry.player(someone)),
      heads,
    })),
    groups: cast.groups,
  };
}

/** Without a protocol nobody is kept from speaking. */
function maySpeak({ roles }: Present, agenda: Agenda | undefined): boolean {
  if (!agenda) return true;
  const voices = voicesIn(agenda);
  return roles.length === 0 ? voices.others : roles.some((role) => voices.roles.has(role));
}

function agendaAt(index: number | undefined, table: Timetable): Agenda | undefined {
  return index === undefined ? undefined : table.agendas[index];
}

function attendance(present: Present, speaks: boolean, registry: Registry): Attendance {
  return {
    ...registry.player(present),
    heads: present.heads,
    countedIn: present.countedIn && registry.participant(present.countedIn),
    served: registry.people.whole(present.at).served,
    lead: present.lead,
    roles: present.roles,
    speaks,
  };
}

/** In the order of the days. */
export function skippedFacts(table: Timetable, registry: Registry): SkippedSession[] {
  const all = table.meetings.flatMap((planned) => {
    const schedule = planned.whole.schedule;
    return (planned.expansion?.skipped ?? []).map((skipped) =>
      skippedFact(skipped, planned, table, registry, schedule!.span),
    );
  });
  return all.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

function skippedFact(
  skipped: Skipped,
  planned: Planned,
  table: Timetable,
  registry: Registry,
  schedule: { start: number; end: number },
): SkippedSession {
  const { closure } = skipped;
  const common = { meeting: registry.meetingId(planned.meeting), date: skipped.date, source: registry.place(schedule) };
  if (!closure) {
    const message = { key: 'plan.skipped-except' };
    return { ...common, reason: { kind: 'except' }, message, because: registry.place(skipped.span) };
  }
  const title = closure.closed.title?.value;
  const organisation = planned.organisations[closure.organisation];
  const reason: SkipReason = organisation
    ? { kind: 'organisation', organisation: registry.organisation(organisation), title }
    : { kind: 'closed', title };
  const params = {
    ...(title === undefined ? {} : { title }),
    ...(organisation ? { organisation: organisation.to.title?.value ?? organisation.to.name.value } : {}),
  };
  const key = `plan.skipped-${reason.kind}${title === undefined ? '' : '.titled'}`;
  return {
    ...common,
    reason,
    message: { key, params },
    because: placeIn(closureFile(closure, planned, table), skipped.span),
  };
}

/** Meetings without dates, in the order of the text. */
export function undatedFacts(table: Timetable, registry: Registry): UndatedMeeting[] {
  return table.meetings.flatMap((planned) => {
    const { whole, expansion } = planned;
    if (expansion && !expansion.undated) return [];
    const { schedule } = whole;
    const estimate = schedule?.kind === 'as-needed' ? schedule : undefined;
    const agenda = planned.agendas[0];
    return {
      meeting: registry.meetingId(planned.meeting),
      why: expansion?.undated ?? 'no-schedule',
      when: estimate?.when?.value,
      about: estimate?.about && { times: estimate.about.times.value, per: estimate.about.per.value },
      minutes: schedule?.for?.value ?? (agenda === undefined ? undefined : plannedOf(agenda, table)),
      attend: planned.casts[0]!.attend.map((present) =>
        attendance(present, maySpeak(present, agendaAt(agenda, table)), registry),
      ),
      agenda,
      source: registry.place(schedule?.span ?? planned.meeting.name.span),
    } satisfies UndatedMeeting;
  });
}
