import type { IsoDate, ParticipantId, PlanPeople } from '@jointwork/plan';
import type { Said } from '../export/said.ts';
import { type Block, heading, joined, list, strong, type Text } from './build.ts';

/** Who owes what to whom by when, what is decided how, and what is still open. */
export function duties(said: Said): readonly Block[] {
  const blocks = [
    ...part(said, 'commitments', commitments(said)),
    ...part(said, 'actions', actions(said)),
    ...part(said, 'decisions', decisions(said)),
    ...part(said, 'handoffs', handoffs(said)),
    ...part(said, 'preparations', preparations(said)),
    ...part(said, 'accountable', accountable(said)),
    ...part(said, 'tensions', tensions(said)),
    ...part(said, 'open', open(said)),
  ];
  return blocks.length === 0 ? [] : [heading(2, said.say('export.md.duties')), ...blocks];
}

function part(said: Said, name: string, items: readonly Text[]): readonly Block[] {
  return items.length === 0 ? [] : [heading(3, said.say(`export.md.${name}`)), ...list(items)];
}

/** A text, and after it what else is known of it. */
function item(text: string | undefined, ...facts: readonly (string | false | undefined)[]): Text {
  return joined([text !== undefined && strong(text), ...facts], ' · ');
}

const who = (said: Said, people: PlanPeople | undefined) => said.people(people?.who ?? []);
const from = (said: Said, meeting: string) => said.say('export.md.in', { title: said.names.meetingTitle(meeting) });

function by(said: Said, due: IsoDate | undefined, done: IsoDate | undefined): string | undefined {
  if (done) return said.say('export.md.done', { day: said.date(done) });
  return due && said.say('export.md.by', { day: said.date(due) });
}

function commitments(said: Said): Text[] {
  return said.plan.duties.commitments.map(({ text, from: giver, to, due, again, done }) =>
    item(
      text,
      said.say('export.md.promise', { from: said.participants(giver), to: said.participants(to) }),
      by(said, due, done),
      again.length > 0 && said.say('export.md.again', { count: again.length }),
    ),
  );
}

function actions(said: Said): Text[] {
  return said.plan.duties.actions.map(({ text, by: doers, due, done, meeting, checkedIn }) =>
    item(
      text,
      who(said, doers),
      by(said, due, done),
      from(said, meeting),
      checkedIn && said.say('export.md.checked', { review: said.names.meetingTitle(checkedIn) }),
    ),
  );
}

function decisions(said: Said): Text[] {
  return said.plan.duties.decisions.map(({ text, way, by: deciders, quorum, meeting }) =>
    item(
      text,
      way && said.say('export.md.way', { way }),
      who(said, deciders),
      quorum.length > 0 &&
        said.say('export.md.quorum', {
          who: said.list(
            quorum.map(({ count, of }) =>
              of ? said.say('view.player.count', { count, name: said.names.participant(of) }) : String(count),
            ),
          ),
        }),
      from(said, meeting),
    ),
  );
}

function handoffs(said: Said): Text[] {
  return said.plan.duties.handoffs.map(({ text, from: giver, to, confirmedBy, under, meeting }) =>
    item(
      text,
      said.say('export.md.handoff', { from: said.participants(giver), to: said.participants(to) }),
      confirmedBy.length > 0 && said.say('export.md.confirmed', { who: said.participants(confirmedBy) }),
      under && said.say('export.md.under', { under }),
      from(said, meeting),
    ),
  );
}

function preparations(said: Said): Text[] {
  return said.plan.duties.preparations.map(({ text, by: doers, minutes, before, meeting }) =>
    item(
      text,
      who(said, doers),
      minutes !== undefined && said.duration(minutes),
      before && said.say('export.before', { value: before.value, unit: before.unit }),
      from(said, meeting),
    ),
  );
}

function accountable(said: Said): Text[] {
  const organisations = new Set(said.plan.organisations.map(({ id }) => id));
  const nameOf = (id: ParticipantId) =>
    organisations.has(id) ? said.names.organisation(id) : said.names.participant(id);
  return said.plan.duties.accountable.map(({ who: those, to, text, meeting }) =>
    item(
      text,
      said.say('export.md.handoff', { from: said.participants(those), to: said.list(to.map(nameOf)) }),
      from(said, meeting),
    ),
  );
}

function tensions(said: Said): Text[] {
  return said.plan.duties.tensions.map(({ text, between, heldIn }) =>
    item(
      text,
      between.length > 0 && said.say('export.md.between', { who: said.participants(between) }),
      heldIn && said.say('export.md.held', { title: said.names.meetingTitle(heldIn) }),
    ),
  );
}

function open(said: Said): Text[] {
  return said.plan.duties.undecided.map(({ text, by: those, before }) =>
    item(
      text,
      those.length > 0 && said.say('terminal.open.by', { by: said.participants(those) }),
      before && said.say('terminal.open.before', { day: said.date(before) }),
    ),
  );
}
