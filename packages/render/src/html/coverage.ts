/** Tenets in rows, activities in columns: what serves what, and how far it is meant to go. */
import type { CoverageRow, PlanMeeting, PlanTarget, Served } from '@jointwork/plan';
import { across } from './across.ts';
import { plainDay } from './dates.ts';
import { hidden, kindMark, waiting } from './marks.ts';
import { goButton } from './opening.ts';
import { section } from './section.ts';
import { type Child, type Element, el } from './tree.ts';
import { go, type View } from './view.ts';
import { listInWords, spaced } from './words.ts';

export function coverage(view: View): Element {
  const { plan, words } = view;
  const touched = plan.coverage.filter(isTouched);
  const waits = plan.coverage.filter((row) => !isTouched(row));
  const meetings = plan.meetings.filter(({ id }) => touched.some(({ serves }) => serves.some((s) => s.meeting === id)));
  return section(
    'coverage',
    view,
    undefined,
    touched.length > 0 && across('table', words.say('view.coverage.table'), table(touched, meetings, view)),
    waits.length > 0 &&
      el(
        'div',
        { class: 'jw-untouched', key: 'waits' },
        el('p', {}, words.say(touched.length > 0 ? 'view.coverage.waits' : 'view.coverage.none')),
        el(
          'ul',
          { class: 'jw-chips' },
          waits.map((row) =>
            el(
              'li',
              { key: row.id },
              el('button', { type: 'button', class: 'jw-waiting', 'data-go': go(row.source) }, nameOf(row)),
            ),
          ),
        ),
      ),
    plan.coverage.length === 0 && el('p', {}, waiting(words.say('view.coverage.none'))),
  );
}

function isTouched({ targets, serves, examined }: CoverageRow): boolean {
  return targets.length + serves.length + examined.reviews.length > 0;
}

function nameOf({ title, tenet }: CoverageRow): string {
  return title ?? spaced(tenet);
}

// Roles are written out, as a narrow view takes the table's layout away and the roles would go with it.
function table(rows: readonly CoverageRow[], meetings: readonly PlanMeeting[], view: View): Element {
  const { words, names } = view;
  return el(
    'table',
    { class: 'jw-coverage', role: 'table' },
    el(
      'thead',
      { role: 'rowgroup' },
      el(
        'tr',
        { role: 'row' },
        el('th', { scope: 'col', role: 'columnheader' }, words.say('view.coverage.tenet')),
        meetings.map((meeting) =>
          el(
            'th',
            { key: meeting.id, scope: 'col', role: 'columnheader', class: 'jw-column' },
            el(
              'button',
              { type: 'button', class: 'jw-go', 'data-go': go(meeting.source), title: names.meetingTitle(meeting.id) },
              kindMark(meeting.kind, words),
              el('span', { class: 'jw-column-name' }, spaced(meeting.name)),
            ),
          ),
        ),
      ),
    ),
    el(
      'tbody',
      { role: 'rowgroup' },
      rows.map((row) => tenetRow(row, meetings, view)),
    ),
  );
}

function tenetRow(row: CoverageRow, meetings: readonly PlanMeeting[], view: View): Element {
  const { words, names } = view;
  const reviews = row.examined.reviews.map((id) => names.meetingTitle(id));
  const source = row.targets[0]?.source ?? row.source;
  return el(
    'tr',
    { key: row.id, role: 'row' },
    el(
      'th',
      { scope: 'row', role: 'rowheader' },
      goButton(go(source), nameOf(row)),
      row.targets.map((target, place) => levels(target, `target ${place}`, view)),
      row.serves.length === 0 && el('p', { class: 'jw-levels' }, waiting(words.say('view.coverage.unserved'))),
      reviews.length > 0 &&
        el('p', { class: 'jw-levels' }, words.say('view.coverage.examined', { reviews: listInWords(reviews, words) })),
    ),
    meetings.map((meeting) =>
      cell(
        meeting,
        row.serves.find((served) => served.meeting === meeting.id),
        view,
      ),
    ),
  );
}

/** `now emerging → wanted established → found developing`, on one line. */
function levels({ from, to, by, found, source }: PlanTarget, key: string, view: View): Child {
  const { words, names } = view;
  const level = (word: string) => spaced(word).toLowerCase();
  const until = by === undefined ? undefined : plainDay(by, words.locale);
  const findings = found.map((each) => {
    const who = listInWords(
      each.by.map((id) => names.participant(id)),
      words,
    );
    return who === '' ? level(each.level) : words.say('view.coverage.found.by', { level: level(each.level), who });
  });
  const parts = [
    ...(from === undefined ? [] : [words.say('view.coverage.now', { level: level(from) })]),
    ...(to === undefined
      ? []
      : [
          until === undefined
            ? words.say('view.coverage.wanted', { level: level(to) })
            : words.say('view.coverage.wanted.by', { level: level(to), day: until }),
        ]),
    // What each party found stands side by side; it is never averaged.
    ...(findings.length > 0 ? [words.say('view.coverage.found', { level: findings.join(', ') })] : []),
  ];
  return el('p', { class: 'jw-levels', key, 'data-go': go(source) }, parts.join(' → '));
}

/** A dot that grows with the number of sessions, and the number. */
function cell(meeting: PlanMeeting, served: Served | undefined, { words, names }: View): Element {
  if (!served) return el('td', { key: meeting.id, role: 'cell', class: 'jw-nothing' });
  const { sessions } = served;
  const size = 8 + Math.min(10, Math.round(Math.sqrt(sessions) * 2));
  return el(
    'td',
    { key: meeting.id, role: 'cell' },
    el(
      'button',
      { type: 'button', class: `jw-go jw-dot-cell jw-${meeting.kind}`, 'data-go': go(served.source) },
      el('span', { class: 'jw-cell-name' }, `${names.meetingTitle(meeting.id)} `),
      el('span', {
        class: `jw-dot${sessions === 0 ? ' jw-hollow' : ''}`,
        'aria-hidden': 'true',
        style: { width: `${size}px`, height: `${size}px` },
      }),
      sessions > 0 && el('span', { class: 'jw-dot-count', 'aria-hidden': 'true' }, sessions),
      hidden(words.say('view.coverage.cell', { count: sessions })),
    ),
  );
}
