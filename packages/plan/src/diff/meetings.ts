/** Activities and reviews: what comes, goes, and is held otherwise. */
import type { PlanMeeting, PlanPeople, UndatedMeeting } from '../plan.ts';
import { compare, type Facet, type Pair, renamed, type Sides, whole } from './compare.ts';
import type { DiffCadence, DiffChange, DiffValue } from './diff.ts';
import type { Identities } from './renames.ts';
import type { Side } from './side.ts';
import { date, minutes, people, peopleOf, refValue, refValues, somebodies, text, texts, words } from './values.ts';

export function meetingChanges({ meetings }: Identities, sides: Sides): DiffChange[] {
  return [
    ...meetings.both.flatMap((pair) => {
      const of = sides.after.meeting(pair.after.id);
      return [
        ...renamed('meeting', 'meeting.title', pair, of),
        ...compare(
          pair,
          of,
          [...scheduleFacets(pair), ...facets, ...deputyFacets(pair), ...castFacets(pair, sides)],
          sides,
        ),
      ];
    }),
    ...meetings.come.map((meeting) => comes(meeting, 'added', sides.after)),
    ...meetings.gone.map((meeting) => comes(meeting, 'removed', sides.before)),
  ];
}

function comes(meeting: PlanMeeting, change: 'added' | 'removed', side: Side): DiffChange {
  return whole('meeting', change, side.meeting(meeting.id), cadence(meeting, side), meeting.source);
}

const facets: readonly Facet<PlanMeeting>[] = [
  { what: 'meeting.doc', one: ({ doc }) => text(doc) },
  { what: 'meeting.kind', one: ({ kind }) => ({ is: 'word', word: kind }) },
  { what: 'meeting.after', many: ({ after }, side) => refValues(after.map((id) => side.meeting(id))) },
  ...peopleFacets('meeting.with', (meeting) => meeting.with),
  ...peopleFacets('meeting.hear', (meeting) => meeting.hear),
  { what: 'meeting.grouping', one: ({ grouping }) => grouping && { is: 'grouping', ...grouping } },
  {
    what: 'meeting.lead',
    many: ({ leads }, side) =>
      leads.map((lead) => ({ is: 'lead', people: peopleOf(lead.people, side), from: lead.from, until: lead.until })),
  },
  { what: 'meeting.place', one: ({ place }) => text(place) },
  {
    what: 'meeting.at',
    one: ({ at }, side) => refValue(at === undefined ? undefined : side.ref('organisation', at)),
  },
  { what: 'meeting.online', one: ({ online }) => text(online) },
  { what: 'meeting.focus', one: ({ focus }) => words(focus) },
  { what: 'meeting.questions', many: ({ questions }) => texts(questions) },
  {
    what: 'meeting.protocol',
    one: ({ protocol }, side) => refValue(protocol && protocolRef(protocol, side)),
  },
  {
    what: 'meeting.evidence',
    many: ({ evidence }, side) =>
      evidence.map(({ kind, text: what, anonymised, under }) => ({
        is: 'evidence',
        kind,
        text: what,
        anonymised,
        under: under === undefined ? undefined : side.artefact(under),
      })),
    same: (value) => (value.is === 'evidence' ? value.kind : ''),
  },
  {
    what: 'meeting.produces',
    many: ({ produces }) => produces.map(({ kind, name, text: what }) => ({ is: 'artefact', kind, name, text: what })),
    same: (value) => (value.is === 'artefact' ? value.kind : ''),
  },
  { what: 'meeting.uses', many: ({ uses }, side) => uses.map((name) => ({ is: 'name', name: side.artefact(name) })) },
  { what: 'meeting.tenets', many: ({ tenets }, side) => refValues(tenets.map((id) => side.ref('tenet', id))) },
];

/** Where nobody leads on one side, who could step in has come or gone with who led. */
function deputyFacets({ before, after }: Pair<PlanMeeting>): Facet<PlanMeeting>[] {
  if (before.leads.length === 0 || after.leads.length === 0) return [];
  return [
    { what: 'meeting.deputy', many: ({ leads }, side) => leads.flatMap(({ deputy }) => people(deputy, side) ?? []) },
  ];
}

/** Whole groups come and go one by one; who takes turns is said as a whole, as their order counts. */
function peopleFacets(
  what: 'meeting.with' | 'meeting.hear',
  pick: (meeting: PlanMeeting) => PlanPeople | undefined,
): Facet<PlanMeeting>[] {
  return [
    {
      what,
      many: (meeting, side) => {
        const list = pick(meeting);
        if (!list?.inTurn) return somebodies(list, side);
        const value = people(list, side);
        return value ? [value] : [];
      },
      same: (value) => (value.is === 'somebody' ? value.who.id : ''),
    },
  ];
}

/** The protocol that is declared where the meeting's one is. */
function protocolRef({ declared, name, title }: NonNullable<PlanMeeting['protocol']>, side: Side) {
  const found = side.plan.protocols.find(
    ({ source }) => source.file === declared.file && source.span.start === declared.span.start,
  );
  // One that comes or goes is told here, so it is named as it is and not as a thing of one side alone.
  return found && !side.isAlone('protocol', found.id)
    ? side.ref('protocol', found.id)
    : { kind: 'item' as const, id: name, title };
}

/** Who plays which role: of another protocol the roles are others, and that is said already. */
function castFacets(pair: Pair<PlanMeeting>, sides: Sides): Facet<PlanMeeting>[] {
  const { before, after } = pair;
  if (!before.protocol || !after.protocol) return [];
  const was = protocolRef(before.protocol, sides.before);
  const is = protocolRef(after.protocol, sides.after);
  if (was.kind !== is.kind || was.id !== is.id) return [];
  return [
    {
      what: 'meeting.cast',
      many: ({ protocol }, side) =>
        protocol!.bindings.map(({ role, people: players }) => ({
          is: 'cast',
          role: side.role(is.id, role),
          people: peopleOf(players, side),
        })),
      same: (value) => (value.is === 'cast' ? value.role : ''),
    },
  ];
}

// ------------------------------------------------------------------------------------------------------ schedule

/** Bounds and exceptions belong to a recurrence: where the schedule is of another kind, that is the change. */
function scheduleFacets({ before, after }: Pair<PlanMeeting>): Facet<PlanMeeting>[] {
  const [was, is] = [before.schedule?.kind, after.schedule?.kind];
  const always: Facet<PlanMeeting>[] = [
    { what: 'meeting.start', one: ({ schedule }) => (schedule?.at ? { is: 'clock', time: schedule.at } : undefined) },
    { what: 'meeting.length', one: ({ schedule }) => minutes(schedule?.for) },
  ];
  const isSame = was === is;
  const inKind: Facet<PlanMeeting>[] = !isSame
    ? []
    : was === 'once'
      ? [{ what: 'meeting.dates', many: ({ schedule }) => schedule!.on.flatMap((day) => date(day) ?? []) }]
      : [
          { what: 'meeting.when', one: ({ id }, side) => text(undatedOf(id, side)?.when) },
          { what: 'meeting.about', one: ({ id }, side) => oftenOf(undatedOf(id, side)) },
          { what: 'meeting.from', one: ({ schedule }) => date(schedule?.from) },
          { what: 'meeting.until', one: ({ schedule }) => date(schedule?.until) },
          {
            what: 'meeting.times',
            one: ({ schedule }) =>
              schedule?.times === undefined ? undefined : { is: 'number', number: schedule.times },
          },
          {
            what: 'meeting.except',
            many: ({ schedule }) => (schedule?.except ?? []).flatMap((day) => date(day) ?? []),
          },
          { what: 'meeting.also', many: ({ schedule }) => (schedule?.also ?? []).flatMap((day) => date(day) ?? []) },
        ];
  return [
    { what: 'meeting.cadence', one: (meeting, side) => cadence(meeting, side, isSame) },
    ...(was === undefined || is === undefined ? [] : always),
    ...inKind,
  ];
}

/** @param isSame the schedule is of the same kind on both sides, so that its days are compared one by one */
function cadence({ id, schedule }: PlanMeeting, side: Side, isSame = false): DiffCadence | undefined {
  if (!schedule) return undefined;
  const { kind, every, within, on } = schedule;
  const undated = kind === 'as-needed' ? undatedOf(id, side) : undefined;
  return {
    is: 'cadence',
    kind,
    every: every && { n: every.n, unit: every.unit },
    on: every && every.days.length > 0 ? every.days : undefined,
    dates: kind === 'once' && !isSame ? on : undefined,
    within: within && {
      value: within.value,
      unit: within.unit,
      of: within.of === undefined ? undefined : side.meeting(within.of),
    },
    when: isSame ? undefined : undated?.when,
    about: isSame ? undefined : undated?.about,
  };
}

function oftenOf(undated: UndatedMeeting | undefined): DiffValue | undefined {
  return undated?.about && { is: 'often', times: undated.about.times, per: undated.about.per };
}

function undatedOf(id: string, side: Side): UndatedMeeting | undefined {
  return side.plan.undated.find(({ meeting }) => meeting === id);
}
