/** Room mode: one page for each meeting, which drives its session without a network, on a wall or on a phone. */
import type { Agenda, AgendaStep } from '@jointwork/plan';
import { type Sheet, sheetsOf } from '../documents/run-sheet/sheets.ts';
import { Say } from '../documents/say.ts';
import type { ExportFormat } from '../export/format.ts';
import { fileName, slug } from '../export/names.ts';
import { roomScript, roomScriptHash } from '../generated/room-script.ts';
import { roomCss } from '../generated/styles.ts';
import { el, escapeHtml, toHtml } from '../html/tree.ts';
import { type View, viewOf } from '../html/view.ts';
import { duration, listInWords, spaced, type Words } from '../html/words.ts';
import { rolesBy, roomBody } from './body.ts';
import { type Carried, type CarriedStep, carriedWords } from './carried.ts';

/** Nothing from anywhere, and no script but the one of this page. */
const policy = `default-src 'none'; style-src 'unsafe-inline'; script-src '${roomScriptHash}'; base-uri 'none'; form-action 'none'`;

/** Minutes that are told one by one; beyond, the last stands. */
const mostMinutes = 180;

/** A page for each meeting with a protocol, and for each hour and number of people that change its order. */
export const room: ExportFormat = async (input) => {
  const say = new Say(input);
  const view = viewOf(input.plan, { today: input.today, folded: new Set() }, input.words);
  const sheets = sheetsOf(say);
  // One agenda at several hours is one page: the clock begins when somebody begins it.
  const pages = sheets.filter(
    ({ agenda, meeting }, place) =>
      sheets.findIndex((other) => other.agenda === agenda && other.meeting === meeting) === place,
  );
  return [
    ...pages.map((sheet) => ({
      name: fileName(input, `${slug(sheet.meeting.name)}.room`, 'html'),
      content: roomPage(sheet, view),
    })),
    ...(pages.length === 0 ? [{ name: fileName(input, 'room', 'html'), content: emptyPage(view) }] : []),
  ];
};

/** The document of one meeting. */
export function roomPage(sheet: Sheet, view: View): string {
  const { words } = view;
  const title = words.say('room.title', { meeting: view.names.meetingTitle(sheet.meeting.id) });
  const carried = JSON.stringify(carriedOf(sheet, view)).replaceAll('<', '\\u003c');
  const scripts = `<script type="application/json" id="rm-data">${carried}</script>\n<script>${roomScript}</script>`;
  return documentOf(
    title,
    toHtml(roomBody(sheet, view)).replace(/<\/body>$/, () => `${scripts}</body>`),
    words,
  );
}

function emptyPage({ plan, words }: View): string {
  const title = plan.design.title ?? spaced(plan.design.name);
  const body = el(
    'body',
    { class: 'rm rm-empty' },
    el('main', {}, el('h1', {}, title), el('p', {}, words.say('room.none'))),
  );
  return documentOf(words.say('room.title', { meeting: title }), toHtml(body), words);
}

function documentOf(title: string, body: string, { locale }: Words): string {
  const head = [
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    '<meta name="referrer" content="no-referrer">',
    `<title>${escapeHtml(title)}</title>`,
    `<style>${roomCss}</style>`,
  ];
  return `<!DOCTYPE html>\n<html lang="${escapeHtml(locale)}">\n<head>\n${head.join('\n')}\n</head>\n${body}\n</html>\n`;
}

/** What the script needs to know. */
export function carriedOf({ agenda, meeting }: Sheet, view: View): Carried {
  const { plan, words } = view;
  const say = (key: string, params?: Record<string, string | number>) => words.say(`room.${key}`, params);
  const steps = agenda.steps.map((step) => carriedStep(step, agenda, words));
  const counted = (key: string) => Array.from({ length: mostMinutes }, (_, count) => say(key, { count }));
  return {
    key: `jointwork-room ${plan.design.name} ${meeting.id} ${steps.map(({ minutes }) => minutes).join(' ')}`,
    locale: words.locale,
    steps,
    slot: agenda.slot ?? agenda.planned,
    words: Object.fromEntries(
      // What the script fills in stays as it is.
      carriedWords.map((key) => [key, say(key, { time: '{time}', title: '{title}' })]),
    ) as Carried['words'],
    left: counted('left'),
    over: counted('over'),
    spare: counted('spare'),
    behind: counted('behind'),
  };
}

function carriedStep(step: AgendaStep, agenda: Agenda, words: Words): CarriedStep {
  const minutes = step.end - step.start;
  const timed = minutes > 0 ? [step.title, duration(minutes, words)] : [step.title];
  const voices = rolesBy(step, words).map(
    ({ voice, roles }) => `${words.say(`room.${voice}`)}: ${listInWords(roles, words)}.`,
  );
  return {
    minutes,
    optional: step.optional,
    dropped: step.dropped,
    gate: step.gate && step !== agenda.steps.at(-1),
    title: step.title,
    said: [words.say('room.now', { title: timed.join(', ') }), ...voices].join(' '),
    next: timed.join(', '),
  };
}
