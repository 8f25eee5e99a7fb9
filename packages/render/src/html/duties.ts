/** Actions, decisions, handoffs, preparation, who answers to whom, and the tensions that are held. */
import type { PlanDecision, PlanPeople } from '@jointwork/plan';
import { plainDay } from './dates.ts';
import { inARow, standing } from './due.ts';
import { waiting } from './marks.ts';
import { goButton } from './opening.ts';
import { namesOf } from './promises.ts';
import { type Child, el } from './tree.ts';
import { go, type View } from './view.ts';
import { duration, listInWords } from './words.ts';

export function duties(view: View): readonly Child[] {
  return [actions(view), decisions(view), handoffs(view), preparations(view), accountable(view), tensions(view)];
}

/** People as they are named in a clause: `2 of Vets and Doctors`. */
export function peopleInWords({ who }: PlanPeople, { names, words }: View): string {
  return listInWords(
    who.map(({ participant, count }) =>
      names.player({ participant, ...(count === undefined ? {} : { count }) }, words),
    ),
    words,
  );
}

/** A list under a heading; nothing where it is empty. Each entry is its words, then what there is to say of them. */
function list<
  Entry extends { readonly text?: string; readonly source: { file: string; span: { start: number; end: number } } },
>(name: string, all: readonly Entry[], view: View, say: (entry: Entry) => readonly Child[]): Child {
  if (all.length === 0) return undefined;
  return [
    el('h3', { key: `${name} title` }, view.words.say(`view.${name}`)),
    el(
      'ul',
      { class: 'jw-duties', key: name },
      all.map((entry, index) =>
        el(
          'li',
          { class: 'jw-duty', key: `${name} ${index}`, 'data-go': go(entry.source) },
          entry.text !== undefined && goButton(go(entry.source), entry.text),
          el('p', { class: 'jw-duty-facts' }, inARow(say(entry))),
        ),
      ),
    ),
  ];
}

function actions(view: View): Child {
  const { plan, words, names } = view;
  return list('actions', plan.duties.actions, view, ({ meeting, by, due, done, checkedIn, checkedOn }) => [
    by ? peopleInWords(by, view) : waiting(words.say('view.action.waits.by')),
    due === undefined && done === undefined
      ? waiting(words.say('view.action.waits.due'))
      : standing({ ...(due === undefined ? {} : { due }), ...(done === undefined ? {} : { done }) }, view),
    words.say('view.action.from', { meeting: names.meetingTitle(meeting) }),
    checkedIn !== undefined &&
      (checkedOn === undefined
        ? words.say('view.action.checked', { meeting: names.meetingTitle(checkedIn) })
        : words.say('view.action.checked.on', {
            meeting: names.meetingTitle(checkedIn),
            day: plainDay(checkedOn, words.locale),
          })),
  ]);
}

function decisions(view: View): Child {
  const { plan, words, names } = view;
  return list('decisions', plan.duties.decisions, view, (decision) => [
    decision.by && words.say('view.decision.by', { who: peopleInWords(decision.by, view) }),
    decision.way && words.say(`view.decision.way.${decision.way}`),
    decision.quorum.length > 0 && words.say('view.decision.quorum', { who: quorumInWords(decision, view) }),
    words.say('view.in', { meeting: names.meetingTitle(decision.meeting) }),
  ]);
}

function quorumInWords({ quorum }: PlanDecision, { words, names }: View): string {
  return listInWords(
    quorum.map(({ count, of }) =>
      of === undefined
        ? words.say('view.heads', { min: count })
        : words.say('view.decision.quorum.of', { count, name: names.participant(of) }),
    ),
    words,
  );
}

function handoffs(view: View): Child {
  const { plan, words } = view;
  return list('handoffs', plan.duties.handoffs, view, ({ from, to, confirmedBy, within, under }) => [
    words.say('view.handoff.route', { from: namesOf(from, view), to: namesOf(to, view) }),
    within &&
      words.say('view.handoff.within', {
        value: within.value,
        unit: words.say(`view.unit.${within.unit}`, { n: within.value }),
      }),
    under !== undefined && words.say('view.handoff.under', { agreement: under }),
    confirmedBy.length > 0
      ? words.say('view.handoff.confirmed', { who: namesOf(confirmedBy, view) })
      : waiting(words.say('view.handoff.waits')),
  ]);
}

function preparations(view: View): Child {
  const { plan, words, names } = view;
  return list('preparations', plan.duties.preparations, view, ({ meeting, minutes, by, before }) => [
    by ? peopleInWords(by, view) : words.say('view.preparation.everyone'),
    minutes !== undefined && duration(minutes, words),
    before &&
      words.say('view.preparation.before', {
        value: before.value,
        unit: words.say(`view.unit.${before.unit}`, { n: before.value }),
      }),
    words.say('view.in', { meeting: names.meetingTitle(meeting) }),
  ]);
}

function accountable(view: View): Child {
  const { plan, words, names } = view;
  const nameOf = (id: string) =>
    plan.participants.some((each) => each.id === id) ? names.participant(id) : names.organisation(id);
  const all = plan.duties.accountable;
  return list('accountable', all, view, ({ meeting, who, to }) => [
    to.length > 0
      ? words.say('view.accountable.line', { who: namesOf(who, view), to: listInWords(to.map(nameOf), words) })
      : namesOf(who, view),
    words.say('view.in', { meeting: names.meetingTitle(meeting) }),
  ]);
}

function tensions(view: View): Child {
  const { plan, words, names } = view;
  return list('tensions', plan.duties.tensions, view, ({ between, heldIn }) => [
    between.length > 0 && words.say('view.tension.between', { who: namesOf(between, view) }),
    heldIn === undefined
      ? waiting(words.say('view.tension.waits'))
      : words.say('view.tension.held', { meeting: names.meetingTitle(heldIn) }),
  ]);
}
