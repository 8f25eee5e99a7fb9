/** Which things of two plans are the same, although they are called otherwise. */
import type {
  CoverageRow,
  Plan,
  PlanArtefact,
  PlanMeeting,
  PlanOrganisation,
  PlanParticipant,
  PlanPeople,
  PlanProtocol,
  ScheduleFacts,
} from '../plan.ts';
import type { MentionedAs } from './diff.ts';
import { type Features, featuresOf, type Matched, match, wordsOf } from './match.ts';
import { type Renames, roleKey } from './side.ts';

/** Names and what they stand for are alike at half of what is known of them. */
const least = 0.5;

export interface Identities {
  readonly participants: Matched<PlanParticipant>;
  readonly organisations: Matched<PlanOrganisation>;
  readonly meetings: Matched<PlanMeeting>;
  readonly tenets: Matched<CoverageRow>;
  readonly protocols: Matched<PlanProtocol>;
  readonly renames: Renames;
}

/** First those whom the others are known by: each further kind is told by the later names of the kinds before it. */
export function identify(before: Plan, after: Plan): Identities {
  const id = (thing: { readonly id: string }) => thing.id;
  const organisations = match<PlanOrganisation>(before.organisations, after.organisations, {
    id,
    least,
    features: ({ title, partOf, sector, phase, zone }) =>
      featuresOf({ title, partOf, sector, phase, zone }, { title: 3 }),
  });
  const calledOrganisation = later(organisations);
  const mentions = { before: mentionsIn(before), after: mentionsIn(after) };
  const participants = match<PlanParticipant>(before.participants, after.participants, {
    id,
    least,
    features: (participant, isAfter) =>
      participantFeatures(
        participant,
        (isAfter ? mentions.after : mentions.before).get(participant.id) ?? [],
        isAfter ? same : calledOrganisation,
      ),
  });
  const protocols = match<PlanProtocol>(before.protocols, after.protocols, {
    id,
    least,
    features: ({ title, roles, steps }) =>
      featuresOf(
        { title, role: roles.map(({ name }) => name), step: steps.map((step) => step.title) },
        { title: 3, step: 2 },
      ),
  });
  const calledParticipant = later(participants);
  const calledProtocol = later(protocols);
  const meetings = match<PlanMeeting>(before.meetings, after.meetings, {
    id,
    least,
    features: (meeting, isAfter) =>
      meetingFeatures(meeting, isAfter ? same : calledParticipant, isAfter ? same : calledProtocol),
  });
  const tenets = match<CoverageRow>(before.coverage, after.coverage, {
    id,
    least,
    features: ({ title, framework, levels, serves, targets }) =>
      featuresOf(
        {
          title,
          framework,
          level: levels,
          serves: serves.map(({ meeting }) => meeting),
          target: targets.map(({ from, to, by }) => `${from} ${to} ${by}`),
          seen: targets.flatMap(({ seen }) => seen),
        },
        { title: 3, level: 0.2, framework: 0.5, seen: 2 },
      ),
  });
  return {
    organisations,
    participants,
    protocols,
    meetings,
    tenets,
    renames: {
      organisation: ids(organisations),
      participant: ids(participants),
      protocol: ids(protocols),
      meeting: ids(meetings),
      tenet: ids(tenets),
      artefact: artefactNames(meetings),
      role: roleNames(protocols),
    },
  };
}

const same = (id: string) => id;

function ids<T extends { readonly id: string }>({ both }: Matched<T>): Map<string, string> {
  return new Map(both.map(({ before, after }) => [before.id, after.id]));
}

function later<T extends { readonly id: string }>(matched: Matched<T>): (id: string) => string {
  const known = ids(matched);
  return (id) => known.get(id) ?? id;
}

function participantFeatures(
  participant: PlanParticipant,
  mentions: readonly string[],
  organisation: (id: string) => string,
): Features {
  const { kind, title, standing, of, profession, phase, heads, available, interests, contributes } = participant;
  return featuresOf(
    {
      kind,
      title,
      standing,
      of: of.map(organisation),
      profession,
      phase,
      heads: kind === 'group' && heads ? `${heads.min} ${heads.max}` : undefined,
      available: available && `${available.minutes} ${available.per}`,
      interests,
      contributes,
      mentions,
    },
    { title: 3, kind: 0.5, standing: 0.5, of: 0.5, interests: 2, contributes: 2, mentions: 0.5 },
  );
}

/** Where each participant is named, and as what. */
export function mentionsIn(plan: Plan): Map<string, string[]> {
  const all = new Map<string, string[]>();
  for (const meeting of plan.meetings) {
    for (const [as, people] of mentionsOf(meeting)) {
      for (const { participant } of people.who) {
        all.set(participant, [...(all.get(participant) ?? []), `${as} ${meeting.id}`]);
      }
    }
  }
  return all;
}

/** Every list of people that a meeting names. */
export function mentionsOf(meeting: PlanMeeting): (readonly [MentionedAs, PlanPeople])[] {
  const { hear, leads, protocol } = meeting;
  return [
    ...(meeting.with ? [['attends', meeting.with] as const] : []),
    ...(hear ? [['heard', hear] as const] : []),
    ...leads.map(({ people }) => ['leads', people] as const),
    ...leads.flatMap(({ deputy }) => (deputy ? [['deputy', deputy] as const] : [])),
    ...(protocol?.bindings ?? []).map(({ people }) => ['plays', people] as const),
  ];
}

function meetingFeatures(
  meeting: PlanMeeting,
  participant: (id: string) => string,
  protocol: (id: string) => string,
): Features {
  const { kind, title, hear, leads, questions, evidence, produces, tenets, schedule, place, online } = meeting;
  const who = (people: PlanPeople | undefined) => people?.who.map((each) => participant(each.participant)) ?? [];
  return featuresOf(
    {
      kind,
      title,
      with: who(meeting.with),
      hear: who(hear),
      leads: leads.flatMap(({ people }) => who(people)),
      question: questions.flatMap(wordsOf).slice(0, 12),
      protocol: meeting.protocol && protocol(meeting.protocol.name),
      evidence: evidence.map((each) => `${each.kind} ${each.text}`),
      produces: produces.map((each) => `${each.kind} ${each.text}`),
      tenets,
      schedule: schedule && scheduleKey(schedule),
      place,
      online,
    },
    { title: 4, kind: 0.5, question: 0.3, schedule: 2 },
  );
}

function scheduleKey({ kind, every, within, at, minutes, from, until, on }: ScheduleFacts): string {
  return JSON.stringify([kind, every, within?.value, at, minutes, from, until, on]);
}

/** Roles are the same where as many play them, and the others have kept their names. */
function roleNames({ both }: Matched<PlanProtocol>): Map<string, string> {
  const names = new Map<string, string>();
  for (const { before, after } of both) {
    const gone = before.roles.filter(({ name }) => !after.roles.some((role) => role.name === name));
    const come = after.roles.filter(({ name }) => !before.roles.some((role) => role.name === name));
    for (const one of gone) {
      const other = come.find(({ min, max, title }) => min === one.min && max === one.max && title === one.title);
      if (!other) continue;
      come.splice(come.indexOf(other), 1);
      names.set(roleKey(after.id, one.name), other.name);
    }
  }
  return names;
}

/** Artefacts are the same where the same meeting produces the same under another name. */
function artefactNames({ both }: Matched<PlanMeeting>): Map<string, string> {
  const names = new Map<string, string>();
  const key = ({ kind, text }: PlanArtefact) => JSON.stringify([kind, text]);
  for (const { before, after } of both) {
    const taken = new Set(before.produces.map(({ name }) => name));
    for (const one of before.produces) {
      const other =
        after.produces.find((each) => each.name === one.name) ??
        after.produces.find((each) => !taken.has(each.name) && key(each) === key(one));
      if (one.name !== undefined && other?.name !== undefined) names.set(one.name, other.name);
    }
  }
  return names;
}
