/** The head of the plan: the design, its calendar, its participants and their organisations. */
import type { At, Design, Participant, Party, Place, Text } from '@jointwork/language';
import type { PlanCalendar, PlanDesign, PlanOrganisation, PlanParticipant } from './plan.ts';
import { dateOf, type Registry } from './registry.ts';
import { type Timetable, zoneOf } from './timetable.ts';
import type { In } from './whole.ts';

export function designFacts(design: Design, table: Timetable, registry: Registry): PlanDesign {
  const zone = table.meetings.find((planned) => planned.zone !== undefined)?.zone;
  return {
    name: design.name.value,
    title: design.title?.value,
    doc: design.doc?.value,
    status: design.status && { word: design.status.value, on: dateOf(design.status.on) },
    purposes: design.purpose.map((purpose) => ({
      text: purpose.text.value,
      agreed: registry.named(purpose.agreed),
      source: registry.place(purpose.span),
    })),
    level: design.level?.value,
    focus: design.focus?.words.map(({ value }) => value) ?? [],
    depth: design.depth?.value,
    period: table.period,
    zone,
    calendar: calendarFacts(table),
    source: registry.place(design.name.span),
  };
}

function calendarFacts({ calendar: at, terms }: Timetable): PlanCalendar | undefined {
  if (!at) return undefined;
  const { calendar, file } = at;
  return {
    name: calendar.name.value,
    title: calendar.title?.value,
    zone: calendar.zone?.value,
    closed: calendar.closed
      .filter(({ from, to }) => from.valid && to.valid && from.value <= to.value)
      .map((closed) => ({
        from: closed.from.value,
        to: closed.to.value,
        title: closed.title?.value,
        source: placeIn(file, closed.span),
      })),
    terms,
    source: placeIn(file, calendar.name.span),
  };
}

/** Everyone registered, then everyone whom they join or are in. */
export function participantFacts(design: Design, registry: Registry): PlanParticipant[] {
  const parties = new Map<Participant, Party>();
  for (const party of design.parties) {
    if (party.who.to && !parties.has(party.who.to)) parties.set(party.who.to, party);
  }
  const facts: PlanParticipant[] = [];
  // The list grows as the participants that are found on the way are registered.
  for (let index = 0; index < registry.participants.length; index++) {
    const at = registry.participants[index]!;
    facts.push(participantFact(at, parties.get(at.to), registry));
  }
  return facts;
}

function participantFact(at: In<Participant>, party: Party | undefined, registry: Registry): PlanParticipant {
  const { to } = at;
  const whole = registry.people.whole(at);
  return {
    id: registry.participant(at),
    kind: to.kind,
    name: to.name.value,
    title: to.title?.value,
    doc: to.doc?.value,
    standing: whole.standing,
    served: whole.served,
    of: whole.of.map((organisation) => registry.organisation(organisation)),
    profession: whole.profession,
    phase: whole.phase,
    heads: whole.size,
    available: whole.available && { minutes: whole.available.minutes.value, per: whole.available.per.value },
    voice: party?.voice?.value ?? whole.voice,
    interests: texts(party?.interest, whole.interest),
    contributes: texts(party?.contributes, whole.contributes),
    turnover: whole.turnover,
    joins: whole.joins.map((joined) => registry.participant(joined)),
    memberOf: whole.memberOf && registry.participant(whole.memberOf),
    party: party && registry.place(party.span),
    source: placeIn(at.file, to.name.span),
  };
}

function texts(here: readonly Text[] | undefined, otherwise: readonly Text[]): string[] {
  return (here && here.length > 0 ? here : otherwise).map(({ value }) => value);
}

/** Every organisation registered, then what it is part of. */
export function organisationFacts(registry: Registry): PlanOrganisation[] {
  const facts: PlanOrganisation[] = [];
  for (let index = 0; index < registry.organisations.length; index++) {
    const { to, file } = registry.organisations[index]!;
    const above = to.partOf?.to && { to: to.partOf.to, file: to.partOf.file ?? file };
    facts.push({
      id: registry.organisation({ to, file }),
      name: to.name.value,
      title: to.title?.value,
      partOf: above && registry.organisation(above),
      sector: word(to.sector),
      phase: word(to.phase),
      zone: zoneOf(to),
      source: placeIn(file, to.name.span),
    });
  }
  return facts;
}

function word(at: At<string> | undefined): string | undefined {
  return at?.value;
}

export function placeIn(file: string, span: Place['span']): Place {
  return { file, span: { start: span.start, end: span.end } };
}
