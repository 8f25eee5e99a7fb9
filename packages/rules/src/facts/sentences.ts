import type { Design, Text } from '@jointwork/language';

/** What a design says in sentences of its own, in the order of the text. Names of meetings and of artefacts are no sentences. */
export function sentencesOf(design: Design): Text[] {
  const meetings = [...design.activities, ...design.reviews];
  return [
    ...design.purpose.map(({ text }) => text),
    ...design.values,
    ...design.sponsors.map(({ text }) => text),
    design.exit,
    ...design.tensions.map(({ text }) => text),
    ...design.commits.map(({ text }) => text),
    ...design.parties.flatMap(({ interest, contributes }) => [...interest, ...contributes]),
    ...design.activities.flatMap(({ questions, accountable, handoffs }) => [
      ...questions,
      ...accountable.map(({ text }) => text),
      ...handoffs.map(({ text }) => text),
    ]),
    ...meetings.flatMap(({ title, actions, decisions, prepare }) => [
      title,
      ...[...actions, ...decisions, ...prepare].map(({ text }) => text),
    ]),
    ...design.targets.flatMap(({ seen }) => seen),
    ...design.reviews.flatMap(({ asks }) => asks),
    ...[...design.starts, ...design.continues].map(({ text }) => text),
  ]
    .filter((text) => text !== undefined)
    .sort((one, other) => one.span.start - other.span.start);
}
