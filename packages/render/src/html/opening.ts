/** The head of a plan: the purpose first, then who, when next, where it stands, and what waits to be settled. */
import type { Severity } from '@jointwork/language';
import type { Plan, PlanParticipant, PlanSession } from '@jointwork/plan';
import { dayRange, daysBetween, longDay, plainDay, timeOf } from './dates.ts';
import { hidden, severityIcon, waiting } from './marks.ts';
import { type Child, type Element, el } from './tree.ts';
import { go, type View } from './view.ts';
import { listInWords, spaced } from './words.ts';

/** The first session on or after a day. */
export function nextSession(plan: Plan, today: string): PlanSession | undefined {
  return plan.sessions.find(({ date }) => date >= today);
}

export function opening(view: View): Element {
  const { plan, words } = view;
  const { design } = plan;
  const [purpose, ...more] = design.purposes;
  return el(
    'header',
    { class: 'jw-opening', key: 'opening' },
    el(
      'p',
      { class: 'jw-title', 'data-go': go(design.source) },
      goButton(go(design.source), design.title ?? spaced(design.name)),
    ),
    el(
      'h1',
      purpose ? { class: 'jw-purpose', 'data-go': go(purpose.source) } : { class: 'jw-purpose' },
      purpose ? goButton(go(purpose.source), purpose.text) : waiting(words.say('view.purpose.waits')),
    ),
    more.map(({ text, source }, place) =>
      el('p', { class: 'jw-purpose-more', key: `purpose ${place}`, 'data-go': go(source) }, goButton(go(source), text)),
    ),
    el('dl', { class: 'jw-facts' }, who(view), next(view), when(view), status(view), toSettle(view)),
  );
}

/** Text that leads to its source, for the mouse and for the keyboard. */
export function goButton(to: string, ...children: readonly Child[]): Element {
  return el('button', { type: 'button', class: 'jw-go', 'data-go': to }, ...children);
}

function fact(view: View, name: string, ...children: readonly Child[]): Element {
  return el(
    'div',
    { class: 'jw-fact', key: name },
    el('dt', {}, view.words.say(`view.opening.${name}`)),
    el('dd', {}, ...children),
  );
}

/** Everyone named by the design who meets; groups that are parts of a joined one stand for themselves in it. */
function who(view: View): Element {
  const { plan, words } = view;
  const listed = plan.participants;
  if (listed.length === 0) return fact(view, 'who', waiting(words.say('view.opening.who.waits')));
  return fact(
    view,
    'who',
    el(
      'ul',
      { class: 'jw-chips' },
      listed.map((participant) => el('li', { key: participant.id }, chip(view, participant))),
    ),
  );
}

function chip(view: View, participant: PlanParticipant): Element {
  const { names, words } = view;
  const name = names.participant(participant.id);
  const { heads, served } = participant;
  const count = heads && heads.max > 1 ? (heads.min === heads.max ? `${heads.max}` : `${heads.min}–${heads.max}`) : '';
  return el(
    'button',
    {
      type: 'button',
      class: `jw-chip jw-person${served ? ' jw-served' : ''}`,
      'data-go': go(participant.source),
      title: served ? words.say('view.opening.served', { name }) : undefined,
    },
    name,
    count !== '' && el('span', { class: 'jw-count' }, ` ${count}`),
  );
}

function next(view: View): Element {
  const { plan, names, words, state } = view;
  const coming = nextSession(plan, state.today);
  const session = coming ?? plan.sessions.at(-1);
  const label = coming ? 'next' : 'last';
  if (!session) return fact(view, 'next', waiting(words.say('view.opening.next.waits')));
  const day = longDay(session.date, words.locale);
  const away = daysBetween(state.today, session.date);
  const said =
    away === 0
      ? words.say('view.opening.next.today', { day })
      : away === 1
        ? words.say('view.opening.next.tomorrow', { day })
        : day;
  return fact(
    view,
    label,
    goButton(
      go(session.source),
      el('strong', {}, said),
      session.start !== undefined && el('strong', { class: 'jw-figures' }, ` ${timeOf(session.start)}`),
      ` ${names.meetingTitle(session.meeting)}`,
    ),
  );
}

function when(view: View): Child {
  const { plan, words } = view;
  const { period, calendar } = plan.design;
  const first = period?.from ?? plan.sessions[0]?.date;
  const last = period?.to ?? plan.sessions.at(-1)?.date;
  if (first === undefined || last === undefined) return undefined;
  const range = dayRange(first, last, words.locale);
  const sessions = words.say('view.opening.sessions', { count: plan.sessions.length });
  return fact(
    view,
    'when',
    calendar ? goButton(go(calendar.source), range) : range,
    el('span', { class: 'jw-soft' }, `, ${sessions}`),
  );
}

function status(view: View): Element {
  const { words, plan } = view;
  const { status: stands } = plan.design;
  if (!stands) return fact(view, 'status', waiting(words.say('view.opening.status.waits')));
  const word = words.say(`view.status.${stands.word}`);
  const { on } = stands;
  return fact(
    view,
    'status',
    on === undefined ? word : words.say('view.status.on', { status: word, day: plainDay(on, words.locale) }),
  );
}

const severities: readonly Severity[] = ['error', 'warning', 'info'];

/** Findings by number and word, then each question that the design leaves open. */
function toSettle(view: View): Element {
  const { plan, words, names } = view;
  const counts = severities.flatMap((severity) => {
    const count = plan.findings.filter((finding) => finding.severity === severity).length;
    if (count === 0) return [];
    return el(
      'span',
      { class: 'jw-tally', key: severity },
      severityIcon(severity),
      words.say(`view.count.${severity}`, { count }),
    );
  });
  const open = plan.duties.undecided;
  if (counts.length + open.length === 0) {
    return fact(view, 'settle', el('span', { class: 'jw-soft' }, words.say('view.opening.settle.nothing')));
  }
  return fact(
    view,
    'settle',
    counts.length > 0 && el('a', { class: 'jw-tallies', href: '#jw-h-findings', 'data-jump': 'findings' }, counts),
    open.length > 0 &&
      el(
        'ul',
        { class: 'jw-undecided' },
        open.map(({ text, by, before, source }, place) =>
          el(
            'li',
            { key: `undecided ${place}` },
            goButton(
              go(source),
              text,
              by.length + (before ? 1 : 0) > 0 &&
                el(
                  'span',
                  { class: 'jw-soft' },
                  ` ${[
                    ...(by.length > 0
                      ? [
                          words.say('view.undecided.by', {
                            by: listInWords(
                              by.map((id) => names.participant(id)),
                              words,
                            ),
                          }),
                        ]
                      : []),
                    ...(before ? [words.say('view.undecided.before', { day: plainDay(before, words.locale) })] : []),
                  ].join(' ')}`,
                ),
              hidden('.'),
            ),
          ),
        ),
      ),
  );
}
