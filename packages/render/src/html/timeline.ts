/** The whole of a design in time: an activity a row, terms as bands, closed days hatched. */
import type { UndatedMeeting } from '@jointwork/plan';
import { kindMark, waiting } from './marks.ts';
import { goButton } from './opening.ts';
import { section } from './section.ts';
import { whyUndated } from './sessions.ts';
import { flag, flagShape, ground, happenings, percent, strip } from './strip.ts';
import { timelineAxis } from './timeline-axis.ts';
import { type TimelineFacts, type TimelineRow, timelineFacts } from './timeline-facts.ts';
import { type Child, type Element, el } from './tree.ts';
import { go, type View } from './view.ts';
import { duration } from './words.ts';

/** What is behind all rows goes by this id. */
const groundId = 'jw-time';

export function timeline(view: View): Element {
  const facts = timelineFacts(view);
  const { plan, words } = view;
  return section(
    'timeline',
    view,
    undefined,
    !facts && plan.undated.length === 0 && el('p', {}, waiting(words.say('view.timeline.waits'))),
    facts &&
      el(
        'div',
        { class: 'jw-tl', key: 'time' },
        timelineAxis(facts, groundId, view),
        el(
          'ol',
          { class: 'jw-tl-rows' },
          facts.rows.map((row) => rowView(row, view)),
          facts.flags.length > 0 && targetsRow(facts, view),
        ),
        legend(facts, view),
      ),
    plan.undated.length > 0 && undatedRows(plan.undated, view),
  );
}

/** A row of the timeline: what it is on the left, above it where the page is narrow, and its time beside it. */
function inRow(key: string, kind: string, label: readonly Child[], time: Element): Element {
  return el('li', { class: `jw-tl-row jw-${kind}`, key }, el('div', { class: 'jw-tl-label' }, label), time);
}

function rowView(row: TimelineRow, view: View): Element {
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
    strip(ground(groundId), happenings(row, percent)),
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
      ground(groundId),
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
        sign(el('rect', { width: 20, height: 12, fill: `url(#${groundId}-hatch)` })),
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
  return signs.some(Boolean) && el('ul', { class: 'jw-tl-legend' }, signs);
}

function sign(shape: Element): Element {
  return el('svg', { width: 20, height: 12, 'aria-hidden': 'true', class: 'jw-tl-sign' }, shape);
}
