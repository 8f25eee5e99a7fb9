/** The timeline alone, as a picture that can stand in a text, on a slide or on a wall. */
import type { PlanMeeting } from '@jointwork/plan';
import type { ExportFormat, ExportInput } from '../export/format.ts';
import { fileName } from '../export/names.ts';
import { timelineCss } from '../generated/styles.ts';
import { dayRange } from '../html/dates.ts';
import { letteredMark } from '../html/marks.ts';
import { undatedInWords } from '../html/sessions.ts';
import { background, flag, flagShape, happenings, hatch, units } from '../html/strip.ts';
import { rowSaid } from '../html/timeline.ts';
import { hasRoom, todayAnchor } from '../html/timeline-axis.ts';
import { type TimelineFacts, timelineFacts } from '../html/timeline-facts.ts';
import { type Child, type Element, el, toHtml } from '../html/tree.ts';
import { type View, viewOf } from '../html/view.ts';
import { spaced } from '../html/words.ts';
import { linesOf } from './lines.ts';

/** Pixels. */
const margin = 40;
const label = 288;
const plot = 840;
const width = margin + label + plot + margin;
const lineHeight = 20;
const axisTop = 92;
const axisHeight = 48;

export const svg: ExportFormat = async (input) => [
  { name: fileName(input, 'timeline', 'svg'), content: timelineSvg(input) },
];

/** The picture. */
export function timelineSvg({ plan, words, today }: ExportInput): string {
  const view = viewOf(plan, { today, folded: new Set() }, words);
  const facts = timelineFacts(view);
  const title = plan.design.title ?? spaced(plan.design.name);
  const drawn = facts ? withTime(facts, view) : { height: axisTop, parts: [] };
  const undated = undatedPart(drawn.height, view);
  const height = undated.height + margin;
  const { period, purposes } = plan.design;
  const range = period && dayRange(period.from, period.to, words.locale);
  const tree = el(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      role: 'img',
      'aria-labelledby': 'title desc',
      lang: words.locale,
    },
    el('title', { id: 'title' }, `${title}: ${words.say('view.timeline')}`),
    el('desc', { id: 'desc' }, described(facts, view)),
    el('style', {}, timelineCss),
    el('defs', {}, hatch('hatch')),
    el('rect', { class: 'paper', width, height }),
    el('text', { class: 'title', x: margin, y: 52 }, linesOf(title, 100, 1)),
    el(
      'text',
      { class: 'soft', x: margin, y: 74 },
      [range, ...purposes.slice(0, 1).map(({ text }) => linesOf(text, 140, 1)[0])].filter(Boolean).join(' · '),
    ),
    drawn.parts,
    undated.parts,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${toHtml(tree)}\n`;
}

interface Drawn {
  /** Where it ends, in pixels from the top. */
  readonly height: number;
  readonly parts: readonly Child[];
}

/** What the picture shows, for those who do not see it. */
function described(facts: TimelineFacts | undefined, view: View): string {
  const rows = facts?.rows.map((row) => `${view.names.meetingTitle(row.meeting.id)}: ${rowSaid(row, view)}`) ?? [];
  return [...rows, ...(facts?.flags.map(({ said }) => said) ?? [])].join('. ');
}

function at(x: number, y: number, ...children: readonly Child[]): Element {
  return el('g', { transform: `translate(${x} ${y})` }, ...children);
}

function withTime(facts: TimelineFacts, view: View): Drawn {
  const { words, names } = view;
  const scale = units(plot);
  const parts: Child[] = [at(margin + label, axisTop, axis(facts, view))];
  let y = axisTop + axisHeight;
  const row = (mark: Child, name: string, said: readonly string[], happens: (middle: number) => readonly Child[]) => {
    const lines = linesOf(name, 34, 2);
    const height = Math.max(48, lines.length * lineHeight + said.length * 18 + 16);
    parts.push(
      at(
        margin,
        y,
        el('line', { class: 'rule', x1: 0, y1: 0, x2: label + plot, y2: 0 }),
        at(0, 8, mark),
        lines.map((line, place) => el('text', { x: 28, y: 22 + place * lineHeight }, line)),
        said.map((line, place) =>
          el('text', { class: 'soft', x: 28, y: 22 + lines.length * lineHeight + place * 18 - 2 }, line),
        ),
        at(label, 0, background(facts, scale, 'hatch', height), happens(height / 2)),
      ),
    );
    y += height;
  };
  for (const each of facts.rows) {
    row(letter(each.meeting.kind, view), names.meetingTitle(each.meeting.id), [rowSaid(each, view)], (middle) =>
      happenings(each, scale, middle),
    );
  }
  if (facts.flags.length > 0) {
    const sign = at(10, 10, el('g', { class: 'jw-tl-flag' }, el('path', { d: flagShape })));
    const said = facts.flags.flatMap((each) => linesOf(each.said, 42, 3));
    row(sign, words.say('view.timeline.targets'), said, (middle) =>
      facts.flags.map((each) => flag(each.at, each.said, scale, middle)),
    );
  }
  parts.push(el('line', { class: 'rule', x1: margin, y1: y, x2: margin + label + plot, y2: y }));
  return { height: y, parts };
}

function letter(kind: PlanMeeting['kind'], { words }: View): Element {
  return el('g', { class: `letter jw-${kind}` }, letteredMark(kind, words));
}

function axis(facts: TimelineFacts, { words }: View): Child {
  const scale = units(plot);
  return [
    facts.terms
      .filter((term) => hasRoom(term, facts))
      .map(({ from, label: name }) => el('text', { class: 'jw-tl-term-name', x: scale(from), y: 14 }, name)),
    facts.months.map(({ at: share, label: name, year }) => [
      el('line', { class: 'jw-tl-month', x1: scale(share), y1: 24, x2: scale(share), y2: axisHeight }),
      el(
        'text',
        { class: 'jw-tl-month-name', x: scale(share), dx: 4, y: 38 },
        year === undefined ? name : `${name} ${year}`,
      ),
    ]),
    facts.today !== undefined && [
      el(
        'text',
        {
          class: 'jw-tl-today-name',
          x: scale(facts.today),
          y: 14,
          'text-anchor': todayAnchor(facts),
        },
        words.say('view.timeline.today'),
      ),
      el('line', { class: 'jw-tl-today', x1: scale(facts.today), y1: 20, x2: scale(facts.today), y2: axisHeight }),
    ],
  ];
}

/** What has no date stands below the time. */
function undatedPart(top: number, view: View): Drawn {
  const { plan, names, words } = view;
  if (plan.undated.length === 0) return { height: top, parts: [] };
  const parts: Child[] = [el('text', { class: 'head', x: margin, y: top + 40 }, words.say('view.sessions.undated'))];
  let y = top + 52;
  for (const undated of plan.undated) {
    const kind = names.meeting(undated.meeting)?.kind ?? 'work';
    const lines = linesOf(names.meetingTitle(undated.meeting), 34, 2);
    const said = linesOf(undatedInWords(undated, view), 110, 2);
    parts.push(
      at(
        margin,
        y,
        at(0, 8, letter(kind, view)),
        lines.map((line, place) => el('text', { x: 28, y: 22 + place * lineHeight }, line)),
        said.map((line, place) => el('text', { class: 'soft', x: label, y: 22 + place * 18 }, line)),
      ),
    );
    y += Math.max(lines.length * lineHeight, said.length * 18) + 16;
  }
  return { height: y, parts };
}
