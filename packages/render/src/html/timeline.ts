/** The whole of a design in time: an activity a row, terms as bands, closed days hatched. */
import type { UndatedMeeting } from '@jointwork/plan';
import { kindMark, waiting } from './marks.ts';
import { goButton } from './opening.ts';
import { section } from './section.ts';
import { whyUndated } from './sessions.ts';
import { background, flag, flagShape, happenings, hatch, percent, strip } from './strip.ts';
import { type TimelineFacts, type TimelineRow, timelineFacts } from './timeline-facts.ts';
import { type Child, type Element, el } from './tree.ts';
import { go, type View } from './view.ts';
import { duration } from './words.ts';

export function timeline(view: View): Element {
  const facts = timelineFacts(view);
  const { plan, words } = view;
  return section(
    'timeline',
    view,
    undefined,
    !facts && plan.undated.length === 0 && el('p', {}, waiting(words.say('view.timeline.waits'))),
    facts && [
      axis(facts, view),
      el(
        'ol',
        { class: 'jw-tl-rows', key: 'rows' },
        facts.rows.map((row) => rowView(row, facts, view)),
        facts.flags.length > 0 && targetsRow(facts, view),
      ),
    ],
    plan.undated.length > 0 && undatedRows(plan.undated, view),
    facts && legend(facts, view),
  );
}

function axis(facts: TimelineFacts, { words }: View): Element {
  const top = facts.terms.length > 0 ? 20 : 0;
  return el(
    'div',
    { class: 'jw-tl-axis', key: 'axis', 'aria-hidden': 'true' },
    el(
      'svg',
      { class: 'jw-tl-scale', height: top + 22, width: '100%' },
      el('defs', {}, hatch()),
      facts.terms
        .filter(({ from, to }) => to - from > 0.07)
        .map(({ from, label }) => el('text', { x: percent(from), y: 13, class: 'jw-tl-term-name' }, label)),
      facts.months.map(({ at, label, year, rank }) => [
        el('line', { class: 'jw-tl-month', x1: percent(at), y1: top, x2: percent(at), y2: top + 22 }),
        el(
          'text',
          { x: percent(at), dx: 4, y: top + 14, class: `jw-tl-month-name jw-rank-${rank}` },
          label,
          year !== undefined && el('tspan', { class: 'jw-tl-year' }, ` ${year}`),
        ),
      ]),
      facts.today !== undefined &&
        el(
          'text',
          {
            x: percent(facts.today),
            y: top === 0 ? 21 : 13,
            'text-anchor': facts.today > 0.9 ? 'end' : 'middle',
            class: 'jw-tl-today-name',
          },
          words.say('view.timeline.today'),
        ),
    ),
  );
}

/** A row of the timeline: what it is on the left, above it where the page is narrow, and its time beside it. */
function inRow(key: string, kind: string, label: readonly Child[], time: Element): Element {
  return el('li', { class: `jw-tl-row jw-${kind}`, key }, el('div', { class: 'jw-tl-label' }, label), time);
}

function rowView(row: TimelineRow, facts: TimelineFacts, view: View): Element {
  const { meeting } = row;
  return inRow(
    meeting.id,
    meeting.kind,
    [
      kindMark(meeting.kind, view.words),
      el(
        'div',
        {},
        el('p', { class: 'jw-tl-name' }, goButton(go(meeting.source), view.names.meetingTitle(meeting.id))),
        el('p', { class: 'jw-tl-said' }, rowSaid(row, view)),
      ),
    ],
    strip(background(facts, percent), happenings(row, percent)),
  );
}

/** `5 sessions of 60 min, 1 left out`: the days are what the strip shows. */
export function rowSaid({ meeting }: TimelineRow, { plan, words }: View): string {
  const { sessions, minutes } = meeting.schedule ?? { sessions: 0 };
  const left = plan.skipped.filter((skipped) => skipped.meeting === meeting.id).length;
  return [
    minutes === undefined
      ? words.say('view.opening.sessions', { count: sessions })
      : words.say('view.timeline.sessions', { count: sessions, length: duration(minutes, words) }),
    ...(left > 0 ? [words.say('view.timeline.left', { count: left })] : []),
  ].join(', ');
}

function targetsRow(facts: TimelineFacts, { words }: View): Element {
  return inRow(
    'targets',
    'target',
    [
      el(
        'span',
        { class: 'jw-mark', 'aria-hidden': 'true' },
        el(
          'svg',
          { viewBox: '-10 -10 20 20', width: 20, height: 20, class: 'jw-tl-flag' },
          el('path', { d: flagShape }),
        ),
      ),
      el(
        'div',
        {},
        el('p', { class: 'jw-tl-name' }, words.say('view.timeline.targets')),
        facts.flags.map(({ said }) => el('p', { class: 'jw-tl-said', key: said }, said)),
      ),
    ],
    strip(
      background(facts, percent),
      facts.flags.map(({ at, said }) => flag(at, said, percent)),
    ),
  );
}

/** What has no date stands below the time, in a margin of its own. */
function undatedRows(undated: readonly UndatedMeeting[], view: View): Element {
  const { names, words } = view;
  return el(
    'div',
    { class: 'jw-tl-undated', key: 'undated' },
    el('h3', {}, words.say('view.sessions.undated')),
    el(
      'ul',
      { class: 'jw-tl-rows' },
      undated.map((each) => {
        const kind = names.meeting(each.meeting)?.kind ?? 'work';
        return el(
          'li',
          { class: `jw-tl-row jw-${kind}`, key: each.meeting },
          el(
            'div',
            { class: 'jw-tl-label' },
            kindMark(kind, words),
            el('p', { class: 'jw-tl-name' }, goButton(go(each.source), names.meetingTitle(each.meeting))),
          ),
          el(
            'p',
            { class: 'jw-tl-when' },
            whyUndated(each, view),
            each.minutes !== undefined && el('span', { class: 'jw-length' }, duration(each.minutes, words)),
          ),
        );
      }),
    ),
  );
}

/** Signs that the rows themselves do not explain. */
function legend(facts: TimelineFacts, { words }: View): Child {
  const hollow = facts.rows.find(({ marks }) => marks.some(({ held }) => !held));
  const signs: Child[] = [
    facts.closed.length > 0 &&
      el(
        'li',
        { key: 'closed' },
        sign(el('rect', { width: 20, height: 12, fill: 'url(#jw-hatch)' })),
        words.say('view.timeline.closed'),
      ),
    hollow &&
      el(
        'li',
        { key: 'hollow', class: `jw-${hollow.meeting.kind}` },
        kindMark(hollow.meeting.kind, words, true),
        words.say('view.timeline.hollow'),
      ),
  ];
  return signs.some(Boolean) && el('ul', { class: 'jw-tl-legend', key: 'legend' }, signs);
}

function sign(shape: Element): Element {
  return el('svg', { width: 20, height: 12, 'aria-hidden': 'true', class: 'jw-tl-sign' }, shape);
}
