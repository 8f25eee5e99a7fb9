/** Who comes, goes and is otherwise than before; their organisations. */
import type { PlanMeeting, PlanOrganisation, PlanParticipant } from '../plan.ts';
import { compare, type Facet, renamed, type Sides, whole } from './compare.ts';
import type { Consequences, DiffChange, DiffValue, MentionedAs } from './diff.ts';
import { type Identities, mentionsOf } from './renames.ts';
import type { Side } from './side.ts';
import { refValues, text, texts, word } from './values.ts';

export function peopleChanges({ participants, organisations }: Identities, sides: Sides): DiffChange[] {
  const changed = new Map(
    participants.both.map((pair) => [
      pair.after.id,
      [
        ...renamed('participant', 'participant.title', pair, sides.after.participant(pair.after.id)),
        ...compare(pair, sides.after.participant(pair.after.id), participantFacets, sides),
      ],
    ]),
  );
  return [
    ...participants.both.flatMap(({ after }) =>
      changed.get(after.id)!.filter((change) => isOwn(change, after, changed)),
    ),
    ...participants.come.map((participant) => comes(participant, 'added', sides.after)),
    ...participants.gone.map((participant) => comes(participant, 'removed', sides.before)),
    // An organisation comes and goes with those who are of it.
    ...organisations.both.flatMap((pair) => {
      const of = sides.after.ref('organisation', pair.after.id);
      return [
        ...renamed('organisation', 'organisation.title', pair, of),
        ...compare(pair, of, organisationFacets, sides),
      ];
    }),
  ];
}

const participantFacets: readonly Facet<PlanParticipant>[] = [
  { what: 'participant.doc', one: ({ doc }) => text(doc) },
  { what: 'participant.kind', one: ({ kind }) => word(kind) },
  { what: 'participant.standing', one: ({ standing }) => word(standing) },
  { what: 'participant.of', many: ({ of }, side) => refValues(of.map((id) => side.ref('organisation', id))) },
  { what: 'participant.profession', one: ({ profession }) => word(profession) },
  { what: 'participant.phase', one: ({ phase }) => word(phase) },
  {
    what: 'participant.size',
    one: ({ kind, heads }) => (heads && kind === 'group' ? { is: 'heads', ...heads } : undefined),
  },
  {
    what: 'participant.available',
    one: ({ available }) => available && { is: 'rate', minutes: available.minutes, per: available.per },
  },
  { what: 'participant.voice', one: ({ voice }) => word(voice) },
  { what: 'participant.interests', many: ({ interests }) => texts(interests) },
  { what: 'participant.contributes', many: ({ contributes }) => texts(contributes) },
  {
    what: 'participant.turnover',
    one: ({ turnover }) => (turnover === undefined ? undefined : { is: 'percent', percent: turnover }),
  },
  { what: 'participant.joins', many: ({ joins }, side) => refValues(joins.map((id) => side.participant(id))) },
  {
    what: 'participant.member',
    one: ({ memberOf }, side): DiffValue | undefined =>
      memberOf === undefined ? undefined : { is: 'ref', ref: side.participant(memberOf) },
  },
];

const organisationFacets: readonly Facet<PlanOrganisation>[] = [
  {
    what: 'organisation.part',
    one: ({ partOf }, side): DiffValue | undefined =>
      partOf === undefined ? undefined : { is: 'ref', ref: side.ref('organisation', partOf) },
  },
  { what: 'organisation.sector', one: ({ sector }) => word(sector) },
  { what: 'organisation.phase', one: ({ phase }) => word(phase) },
  { what: 'organisation.zone', one: ({ zone }) => word(zone) },
];

/** A joined group is as many as those whom it joins. A joined group, or a person in a group, takes over what the others say: told once, of those who say it. */
function isOwn(
  change: DiffChange,
  { id, joins, memberOf }: PlanParticipant,
  all: ReadonlyMap<string, DiffChange[]>,
): boolean {
  if (change.change === 'renamed') return true;
  if (change.what === 'participant.size' && all.get(id)!.some(({ what }) => what === 'participant.joins')) return false;
  const from = memberOf === undefined ? joins : [...joins, memberOf];
  return !from.some((other) => all.get(other)?.some(({ what }) => what === change.what));
}

function comes(participant: PlanParticipant, change: 'added' | 'removed', side: Side): DiffChange {
  const { kind, heads, id, source } = participant;
  const size: DiffValue | undefined = kind === 'group' && heads ? { is: 'heads', ...heads } : undefined;
  const follows: Consequences = { mentions: mentions(id, side) };
  return { ...whole('participant', change, side.participant(id), size, source), follows };
}

/** In which meetings somebody is named; in those that come or go as well. */
function mentions(id: string, side: Side): Consequences['mentions'] {
  const all = side.plan.meetings.flatMap((meeting: PlanMeeting) => {
    const as = mentionsOf(meeting).filter(([, { who }]) => who.some(({ participant }) => participant === id));
    const kinds = [...new Set<MentionedAs>(as.map(([kind]) => kind))];
    return kinds.length > 0 ? { meeting: side.meeting(meeting.id), as: kinds } : [];
  });
  return all.length > 0 ? all : undefined;
}
