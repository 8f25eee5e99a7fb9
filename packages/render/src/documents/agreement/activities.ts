/** What is done and when: a clause for each activity. */
import type { PlanAction, PlanMeeting, PlanPreparation } from '@jointwork/plan';
import { clause, waits } from '../model/make.ts';
import type { Block, Clause } from '../model/model.ts';
import { capital, phrase, sentence } from '../model/text.ts';
import type { Say } from '../say.ts';
import { rhythm, spanOf } from '../when.ts';
import { named } from './agreement.ts';

export function activityClauses(say: Say): readonly Block[] {
  const activities = say.plan.meetings.filter(({ kind }) => kind !== 'review');
  if (activities.length === 0) return [waits(say.say('agreement.what.waits'))];
  return [...activities.map((activity) => activityClause(activity, say)), ...skipped(say)];
}

function activityClause(activity: PlanMeeting, say: Say): Clause {
  return clause(
    [named(say.names.meetingTitle(activity.id)), capital(meetOf(activity, say))],
    [...detailsOf(activity, say), ...workOf(activity, say), ...dutiesOf(activity, say)],
  );
}

function meetOf(activity: PlanMeeting, say: Say): string {
  const when = rhythm(activity, say);
  const span = spanOf(activity, say);
  const people = activity.with;
  if (!people || people.who.length === 0) {
    return when === undefined ? say.say('agreement.what.alone.open') : say.say('agreement.what.alone', { when });
  }
  const who = say.people(people);
  const count = say.numberOf(people);
  if (when === undefined) return say.say('agreement.what.meet.open', { who, count });
  return span === undefined
    ? say.say('agreement.what.meet', { who, count, when })
    : say.say('agreement.what.meet.span', { who, count, when, span });
}

function detailsOf(activity: PlanMeeting, say: Say): string[] {
  const { grouping, after, questions } = activity;
  const place = say.place(activity);
  return [
    ...(questions.length > 0
      ? [
          say.say('agreement.what.question', {
            count: questions.length,
            questions: questions.map(sentence).join(' '),
          }),
        ]
      : []),
    ...(grouping
      ? [
          say.say(grouping.size === 2 ? 'agreement.what.pairs' : 'agreement.what.groups', {
            size: grouping.size,
            mixed: grouping.mixed ? 'yes' : 'no',
          }),
        ]
      : []),
    ...(place === undefined ? [] : [say.say('agreement.what.place', { place: phrase(place) })]),
    ...(after.length > 0 ? [say.say('agreement.what.after', { meetings: say.meetings(after) })] : []),
  ];
}

function workOf({ id, uses, produces, tenets }: PlanMeeting, say: Say): string[] {
  const made = produces.map(({ text, name, kind }) =>
    text === undefined && name === undefined
      ? kind
      : say.say('agreement.what.artefact', { text: text === undefined ? say.artefact(name!) : say.quote(text), kind }),
  );
  const tools = say.plan.agreement.digital.filter(({ meeting }) => meeting === id);
  return [
    ...(uses.length > 0
      ? [say.say('agreement.what.uses', { what: say.list(uses.map((name) => say.artefact(name))) })]
      : []),
    ...(made.length > 0 ? [say.say('agreement.what.produces', { what: say.list(made) })] : []),
    ...tools.map(({ text, because }) =>
      because === undefined
        ? say.say('agreement.what.digital', { what: phrase(text) })
        : say.say('agreement.what.digital.because', { what: phrase(text), why: phrase(because) }),
    ),
    ...(tenets.length > 0
      ? [say.say('agreement.what.for', { tenets: say.list(tenets.map((tenet) => say.tenet(tenet).toLowerCase())) })]
      : []),
  ];
}

/** What those who take part do before and after. */
export function dutiesOf({ id }: PlanMeeting, say: Say): string[] {
  const { preparations, actions } = say.plan.duties;
  return [
    ...preparations.filter(({ meeting }) => meeting === id).map((each) => preparationOf(each, say)),
    ...actions.filter(({ meeting }) => meeting === id).map((each) => actionOf(each, say)),
  ];
}

/** `“Comment on one draft”, 30 minutes each time, 2 days before` */
export function preparing({ text, minutes, before }: PlanPreparation, say: Say): string {
  const timed =
    minutes === undefined
      ? say.quote(text)
      : say.say('agreement.what.prepare.time', { what: say.quote(text), time: say.time(minutes) });
  return before ? say.say('agreement.what.prepare.before', { what: timed, distance: say.distance(before) }) : timed;
}

function preparationOf(preparation: PlanPreparation, say: Say): string {
  const { by } = preparation;
  const what = preparing(preparation, say);
  if (!by || by.who.length === 0) return say.say('agreement.what.prepare.all', { what });
  return say.say('agreement.what.prepare', { who: say.people(by), count: say.numberOf(by), what });
}

/** `“Share the revised lesson”, by 10 December 2026; “Are we still learning?” asks after it` */
export function doing({ text, due, done, checkedIn }: PlanAction, say: Say): string {
  const dated =
    done !== undefined
      ? say.say('agreement.what.action.done', { what: say.quote(text), day: say.day(done) })
      : due !== undefined
        ? say.say('agreement.what.action.by', { what: say.quote(text), day: say.day(due) })
        : say.quote(text);
  if (checkedIn === undefined) return dated;
  return say.say('agreement.what.action.checked', { what: dated, review: say.meeting(checkedIn) });
}

function actionOf(action: PlanAction, say: Say): string {
  const { by } = action;
  const what = doing(action, say);
  if (!by || by.who.length === 0) return say.say('agreement.what.action.open', { what });
  return say.say('agreement.what.action', { who: say.people(by), what });
}

function skipped(say: Say): Clause[] {
  const days = [...new Set(say.plan.skipped.map(({ date }) => date))];
  return days.length === 0 ? [] : [clause(say.say('agreement.skipped', { days: say.days(days) }))];
}
