import type { Declaration, Meeting, Model } from '@jointwork/language';

/** Everything in a file that has a name, in the order of the text. */
export function* declarationsOf(model: Model): Generator<Declaration> {
  for (const { names } of model.imports) yield* (names ?? []).filter(({ alias }) => alias);
  for (const item of model.items) {
    yield item;
    if (item.kind === 'framework') {
      yield* item.levels;
      yield* item.tenets;
    } else if (item.kind === 'protocol') yield* item.roles;
    else if (item.kind === 'design') {
      yield* item.participants;
      for (const meeting of [...item.activities, ...item.reviews]) yield* meetingDeclarations(meeting);
    }
  }
}

function* meetingDeclarations(meeting: Meeting): Generator<Declaration> {
  yield meeting;
  yield* meeting.produces.filter(({ name }) => name);
}
