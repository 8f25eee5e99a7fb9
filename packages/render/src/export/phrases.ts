/** Parts of a plan as phrases: what the terminal and documents that are lines of text say alike. */
import type { Milestone, PlanParticipant, PlanSession, PlanTarget, SkipReason, UndatedMeeting } from '@jointwork/plan';
import { dayRange, timeOf } from '../html/dates.ts';
import { spaced } from '../html/words.ts';
import type { Said } from './said.ts';

/** How far a design is, where in the system it stands, what it looks at, how deep it goes. */
export function nature(said: Said): string {
  const { status, level, focus, depth } = said.plan.design;
  const [prime, ...rest] = focus;
  const stand = status && said.say(`view.status.${status.word}`);
  const parts = [
    status?.on && stand ? said.say('view.status.on', { status: stand, day: said.date(status.on) }) : stand,
    level && said.say('terminal.level', { level }),
    prime && said.say(rest.length > 0 ? 'terminal.focus.with' : 'terminal.focus', { prime, rest: said.list(rest) }),
    depth,
  ];
  return parts.filter(Boolean).join(' · ');
}

/** From when until when, by which calendar, in which zone. */
export function span(said: Said): string {
  const { period, zone, calendar } = said.plan.design;
  const parts = [
    period && dayRange(period.from, period.to, said.words.locale),
    calendar && (calendar.title ?? spaced(calendar.name)),
    zone,
  ];
  return parts.filter(Boolean).join(' · ');
}

/** The size of a group: `4`, `3–5`; nothing for a person, and where it is unknown. */
export function sizeOf({ kind, heads }: Pick<PlanParticipant, 'kind' | 'heads'>, said: Said): string {
  if (kind === 'person' || !heads) return '';
  return heads.min === heads.max ? String(heads.min) : said.say('terminal.heads.range', { ...heads });
}

/** `professionals of Oak Primary School, teaching` */
export function standing(one: PlanParticipant, said: Said): string {
  const count = one.kind === 'person' ? 1 : 2;
  const word = one.standing && said.say('terminal.standing', { standing: one.standing, count });
  const organisations = said.list(one.of.map((id) => said.names.organisation(id)));
  const key = word ? 'terminal.standing.of' : 'terminal.of';
  const home = organisations ? said.say(key, { standing: word ?? '', organisations }) : word;
  const parts = [
    home,
    one.profession,
    one.memberOf && said.say('terminal.member', { group: said.names.participant(one.memberOf) }),
    one.joins.length > 0 && said.say('terminal.joins', { groups: said.participants(one.joins) }),
    one.voice && said.say('terminal.voice', { voice: one.voice }),
  ];
  return parts.filter(Boolean).join(', ');
}

/** `15:30–16:30` */
export function timesOf({ start, end }: PlanSession): string {
  if (start === undefined) return '';
  return end === undefined ? timeOf(start) : `${timeOf(start)}–${timeOf(end)}`;
}

/** Why nobody meets on a day. */
export function reasonOf(reason: SkipReason, said: Said): string {
  if (reason.kind === 'except') return said.say('view.session.except');
  const title = reason.title;
  if (reason.kind === 'closed') {
    return title === undefined ? said.say('view.session.closed') : said.say('view.session.closed.title', { title });
  }
  const organisation = said.names.organisation(reason.organisation);
  return title === undefined
    ? said.say('view.session.organisation', { organisation })
    : said.say('view.session.organisation.title', { organisation, title });
}

/** When people meet without a date, and about how often. */
export function undatedWhen({ why, when, about }: UndatedMeeting, said: Said): string {
  const isNamed = why === 'as-needed' && when !== undefined;
  const text = isNamed ? said.say('view.undated.as-needed.when', { when }) : said.say(`view.undated.${why}`);
  const often = about && said.say('view.undated.about', { times: about.times, unit: about.per });
  return [text, often].filter(Boolean).join(', ');
}

/** `emerging → established by 9 July 2027; found developing by Year 5 teachers` */
export function changeOf({ from, to, by, found }: PlanTarget, said: Said): string {
  const levels =
    to === undefined
      ? ''
      : from === undefined
        ? said.say('terminal.coverage.level', { to })
        : said.say('terminal.coverage.change', { from, to });
  const change = by === undefined ? levels : said.say('terminal.coverage.by', { change: levels, day: said.date(by) });
  const results = found.map(({ level, by: who }) => {
    return who.length > 0
      ? said.say('terminal.coverage.found.by', { level, who: said.participants(who) })
      : said.say('terminal.coverage.found', { level });
  });
  return [change, ...results].filter(Boolean).join('; ');
}

/** `Target: Mutual dialogue` */
export function milestoneOf({ kind, meeting, text }: Milestone, said: Said): string {
  const title = meeting === undefined ? '' : said.names.meetingTitle(meeting);
  const row = kind === 'target' ? said.plan.coverage.find(({ id }) => id === text) : undefined;
  const what = row ? (row.title ?? spaced(row.tenet)) : (text ?? '');
  return said.say(`terminal.milestone.${kind}`, { title, text: what });
}
