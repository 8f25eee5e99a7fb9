/** The plan as one page that needs nothing else: it is opened from a disk, sent by mail, printed, read on a phone. */
import type { Place } from '@jointwork/language';
import type { ExportFormat, ExportInput, Paper } from '../export/format.ts';
import { fileName } from '../export/names.ts';
import { pageCss, planCss, viewsCss } from '../generated/styles.ts';
import { coverage } from './coverage.ts';
import { plainDay } from './dates.ts';
import { findings } from './findings.ts';
import { followThrough } from './follow-through.ts';
import { opening } from './opening.ts';
import { overview } from './overview.ts';
import { pageShell } from './page-shell.ts';
import { people } from './people.ts';
import { programme } from './programme.ts';
import { runSheets } from './run-sheets.ts';
import { section } from './section.ts';
import { sessions } from './sessions.ts';
import { lineFinder, lineId, sourceText } from './source-text.ts';
import { still } from './still.ts';
import { timeline } from './timeline.ts';
import { type Element, el, type Node } from './tree.ts';
import { type View, viewOf } from './view.ts';
import { spaced } from './words.ts';

/** One HTML file with all views of a plan. */
export const html: ExportFormat = async (input) => [
  { name: fileName(input, 'plan', 'html'), content: planPage(input) },
];

/** The document. */
export function planPage(input: ExportInput): string {
  const { plan, words, today, paper } = input;
  const view = viewOf(plan, { today, folded: new Set() }, words);
  const title = plan.design.title ?? spaced(plan.design.name);
  const description = plan.design.purposes.map(({ text }) => text).join(' ');
  return pageShell({
    lang: words.locale,
    title: words.say('view.page.title', { title }),
    description,
    css: `${planCss}${viewsCss}${pageCss}${paperCss(paper, footerText(input))}`,
    body: body(input, view),
  });
}

function body(input: ExportInput, view: View): Element {
  const { words } = view;
  const lineOf = lineFinder(input.source);
  const anchors = ({ file, span }: Place) =>
    file === input.plan.design.source.file ? `#${lineId(lineOf(span.start))}` : undefined;
  const sections = [
    overview(view),
    timeline(view),
    programme(view),
    sessions(view),
    runSheets(view),
    people(view),
    coverage(view),
    followThrough(view),
    findings(view),
    section('source', view, undefined, sourceText(input.source, words)),
  ].filter((each): each is Element => typeof each === 'object' && 'tag' in each);
  return el(
    'body',
    {},
    still(
      el(
        'div',
        { class: 'jw-plan jw-page' },
        opening(view),
        contents(sections, view),
        el('main', {}, sections),
        el(
          'footer',
          { class: 'jw-foot' },
          el('p', {}, footerText(input)),
          el('p', {}, words.say('view.page.today', { day: plainDay(input.today, words.locale) })),
        ),
      ),
      anchors,
    ),
  );
}

function contents(sections: readonly Element[], { words }: View): Node {
  return el(
    'nav',
    { class: 'jw-contents', 'aria-label': words.say('view.page.contents') },
    el(
      'ul',
      {},
      sections.map(({ key = '' }) => el('li', {}, el('a', { href: `#jw-h-${key}` }, words.say(`view.${key}`)))),
    ),
  );
}

/** `Made from lesson-study.collab on 22 November 2026, version 1.2` */
function footerText({ file, today, words, plan }: ExportInput): string {
  const made = words.say('view.page.made', { file, day: plainDay(today, words.locale) });
  const { version } = plan.agreement;
  return version === undefined ? made : `${made}, ${words.say('view.page.version', { version })}`;
}

/** The line at the foot of each page, and the paper where one is asked for; without, the reader's printer knows it. */
function paperCss(paper: Paper | undefined, footer: string): string {
  const size = paper === undefined ? '' : `size:${paper};`;
  return `@page{${size}@bottom-left{content:${cssString(footer)}}}`;
}

/** A text as a string of CSS inside an element of HTML: whatever could end either is written as a number. */
function cssString(text: string): string {
  return `"${text.replaceAll(/[^\p{L}\p{N} .,:()-]/gu, (character) => `\\${character.codePointAt(0)!.toString(16)} `)}"`;
}
