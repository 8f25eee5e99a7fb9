/** What happens: each activity and review as an entry of the programme. */
import type { PlanMeeting, ScheduleFacts } from '@jointwork/plan';
import { dayRange, plainDay } from './dates.ts';
import { peopleInWords } from './duties.ts';
import { kindMark, waiting } from './marks.ts';
import { goButton } from './opening.ts';
import { section } from './section.ts';
import { type Child, type Element, el } from './tree.ts';
import { go, type View } from './view.ts';
import { duration, listInWords, spaced } from './words.ts';

export function programme(view: View): Element {
  const { plan, words } = view;
  return section(
    'programme',
    view,
    undefined,
    plan.meetings.length === 0
      ? el('p', {}, waiting(words.say('view.programme.waits')))
      : el(
          'div',
          { class: 'jw-programme' },
          plan.meetings.map((meeting) => entry(meeting, view)),
        ),
  );
}

function entry(meeting: PlanMeeting, view: View): Element {
  const { words, names } = view;
  const { questions, uses, produces, place, online, at, protocol } = meeting;
  const where = [
    ...(place === undefined ? [] : [place]),
    ...(at === undefined ? [] : [names.organisation(at)]),
    ...(online === undefined ? [] : [online]),
  ].join(', ');
  return el(
    'article',
    { class: `jw-entry jw-${meeting.kind}`, key: meeting.id, 'data-meeting': meeting.id },
    el(
      'h3',
      {},
      kindMark(meeting.kind, words),
      el('span', {}, goButton(go(meeting.source), names.meetingTitle(meeting.id))),
    ),
    questions.map((question, index) => el('p', { class: 'jw-question', key: `question ${index}` }, question)),
    el(
      'dl',
      { class: 'jw-entry-facts' },
      fact('when', whenOf(meeting, view), view),
      fact('where', where, view),
      fact(
        'with',
        meeting.with ? peopleInWords(meeting.with, view) : waiting(words.say('view.entry.with.waits')),
        view,
      ),
      fact('hear', meeting.hear && peopleInWords(meeting.hear, view), view),
      fact('led', leadsOf(meeting, view), view),
      fact('follows', protocol && (protocol.title ?? spaced(protocol.name)), view),
      fact('evidence', evidenceOf(meeting, view), view),
      fact('uses', listInWords(uses.map(spaced), words), view),
      fact('produces', produces.map(({ kind, text, name }) => text ?? spaced(name ?? kind)).join('; '), view),
      fact('for', tenetsOf(meeting, view), view),
    ),
  );
}

function fact(name: string, said: Child, { words }: View): Child {
  if (said === undefined || said === '' || said === false) return undefined;
  return el('div', { key: name }, el('dt', {}, words.say(`view.entry.${name}`)), el('dd', {}, said));
}

/** `every 2 weeks on Tuesday at 15:30 for 60 min; 5 sessions, 15 September – 10 November 2026` */
function whenOf(meeting: PlanMeeting, view: View): Child {
  const { schedule } = meeting;
  const { words, plan } = view;
  if (!schedule) return waiting(words.say('view.undated.no-schedule'));
  const { minutes, sessions: count, first, last } = schedule;
  const length = minutes === undefined ? [] : [words.say('view.rhythm.for', { length: duration(minutes, words) })];
  const rhythm = rhythmInWords(schedule, view);
  const undated = plan.undated.find((each) => each.meeting === meeting.id);
  if (undated) {
    const { about, when, why } = undated;
    const said =
      rhythm ??
      (when === undefined ? words.say(`view.undated.${why}`) : words.say('view.undated.as-needed.when', { when }));
    const often = about ? [`, ${words.say('view.undated.about', { times: about.times, unit: about.per })}`] : [];
    return [said, ...often, ...length.map((each) => ` ${each}`)].join('');
  }
  const skipped = plan.skipped.filter((each) => each.meeting === meeting.id).length;
  const held = [
    // Days that are all written out need no count.
    ...(schedule.kind === 'once' && rhythm ? [] : [words.say('view.opening.sessions', { count })]),
    ...(schedule.kind === 'once' && rhythm ? [] : first && last ? [dayRange(first, last, words.locale)] : []),
    ...(skipped > 0 ? [words.say('view.timeline.left', { count: skipped })] : []),
  ];
  return [[rhythm, ...length].filter(Boolean).join(' '), held.join(', ')].filter(Boolean).join('; ');
}

function rhythmInWords(schedule: ScheduleFacts, { words, names }: View): string | undefined {
  const at = schedule.at === undefined ? '' : ` ${words.say('view.rhythm.at', { time: schedule.at })}`;
  if (schedule.every) {
    const { n, unit, days } = schedule.every;
    const named = days.map(({ ordinal, day }) => words.say('view.rhythm.day', { ordinal: ordinal ?? 'none', day }));
    const on = named.length === 0 ? '' : ` ${words.say('view.rhythm.on', { days: listInWords(named, words) })}`;
    return words.say('view.rhythm.every', { n, unit: words.say(`view.unit.${unit}`, { n }) }) + on + at;
  }
  if (schedule.within) {
    const { value, unit, of } = schedule.within;
    const length = { value, unit: words.say(`view.unit.${unit}`, { n: value }) };
    return of === undefined
      ? words.say('view.handoff.within', length)
      : words.say('view.due.within', { ...length, meeting: names.meetingTitle(of) });
  }
  if (schedule.on.length > 0 && schedule.on.length <= 4) {
    return (
      listInWords(
        schedule.on.map((day) => plainDay(day, words.locale)),
        words,
      ) + at
    );
  }
  return undefined;
}

function leadsOf({ leads }: PlanMeeting, view: View): Child {
  const { words } = view;
  if (leads.length === 0) return undefined;
  return leads.map(({ people, deputy, from, until }, place) => {
    const said = [
      words.say(people.inTurn ? 'view.entry.in-turn' : 'view.entry.who', { who: peopleInWords(people, view) }),
      ...(deputy ? [words.say('view.entry.deputy', { who: peopleInWords(deputy, view) })] : []),
      ...(from === undefined ? [] : [words.say('view.entry.from', { day: plainDay(from, words.locale) })]),
      ...(until === undefined ? [] : [words.say('view.entry.until', { day: plainDay(until, words.locale) })]),
    ];
    return el('p', { key: `lead ${place}` }, said.join(', '));
  });
}

function evidenceOf({ evidence }: PlanMeeting, { words }: View): string {
  return evidence
    .map(({ kind, text, anonymised }) => {
      const said = text ?? words.say(`view.evidence.${kind}`);
      return anonymised ? words.say('view.evidence.anonymised', { said }) : said;
    })
    .join('; ');
}

function tenetsOf({ tenets }: PlanMeeting, { plan, words }: View): string {
  return listInWords(
    tenets.map((id) => {
      const row = plan.coverage.find((each) => each.id === id);
      return row ? (row.title ?? spaced(row.tenet)) : spaced(id);
    }),
    words,
  );
}
