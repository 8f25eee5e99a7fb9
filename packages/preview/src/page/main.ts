/** The page in the panel: draws what the extension sends, says what the person did, and keeps where they were. */
import '@jointwork/render/plan.css';
import '@jointwork/render/views.css';
import '@jointwork/render/portfolio.css';
import './page.css';
import { formatMessage } from '@jointwork/language';
import { diffMessages } from '@jointwork/render/diff';
import { viewMessages, type Words } from '@jointwork/render/html';
import { portfolioMessages } from '@jointwork/render/portfolio';
import { type FromPage, type PageState, readPageState, type ToPage, type Wants } from '../contract.ts';
import { previewMessages } from '../messages/en.ts';
import { type Cursor, elementsAt, sessionAt } from './cursor.ts';
import { draw } from './draw.ts';
import { handle, type Reader } from './gestures.ts';
import { page, type Sent } from './shell.ts';
import { Sight } from './sight.ts';

interface Host {
  postMessage(message: FromPage): void;
  getState(): unknown;
  setState(state: PageState): void;
}
declare function acquireVsCodeApi(): Host;

const host = acquireVsCodeApi();
const root = document.getElementById('page')!;
const locale = document.documentElement.lang || 'en';
const catalogue = { ...viewMessages, ...portfolioMessages, ...diffMessages, ...previewMessages };
const words: Words = {
  // English days are written the way the language writes them, day before month.
  locale: locale === 'en' ? 'en-GB' : locale,
  say: (key, params) => formatMessage(catalogue, { key, ...(params ? { params } : {}) }),
};

const kept = readPageState(host.getState());
const sight = new Sight(kept);
const sent: Partial<Sent> = {};
let cursor: Cursor | undefined;
/** The place of the view is to be found again once it is drawn. */
let restoring = true;
let revealNext = false;
/** The run sheet of a session that was chosen is to be brought into sight. */
let revealSheet = false;
let isDrawing = false;

function isReady(all: Partial<Sent>): all is Sent {
  return all.update !== undefined;
}

/** Milliseconds between frames: what is drawn more often, nobody sees. */
const frame = 16;
let drawnAt = Number.NEGATIVE_INFINITY;

/**
 * However many messages come together, the page is drawn once: at once where nothing was drawn just now, as a keystroke
 * wants it, and else with the next frame.
 */
function drawSoon(): void {
  if (isDrawing) return;
  isDrawing = true;
  const work = () => {
    isDrawing = false;
    drawNow();
    drawnAt = performance.now();
  };
  if (performance.now() - drawnAt > frame) queueMicrotask(work);
  else requestAnimationFrame(work);
}

function drawNow(): void {
  if (!isReady(sent)) return;
  draw(page(sent, sight, words), root, sight.unfolded);
  markCursor();
  if (revealSheet) {
    revealSheet = false;
    const sheet = document.getElementById('jw-h-sheet');
    if (sheet && !isInSight(sheet)) sheet.scrollIntoView({ block: 'start' });
  }
  if (!restoring) return;
  restoring = false;
  window.scrollTo({ top: sight.scroll[sight.view] ?? 0, behavior: 'instant' });
}

function markCursor(): void {
  if (!sent.update) return;
  const here = new Set(cursor ? elementsAt(root, sent.update, cursor) : []);
  for (const element of root.querySelectorAll('[data-here]'))
    if (!here.has(element)) element.removeAttribute('data-here');
  for (const element of here) element.setAttribute('data-here', '');
  if (!revealNext) return;
  revealNext = false;
  const all = [...here];
  if (all.length > 0 && !all.some(isInSight)) all[0]!.scrollIntoView({ block: 'center' });
}

function isInSight(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < window.innerHeight;
}

function keep(): void {
  if (sent.update) host.setState(sight.state(sent.update));
}

let told: Wants = { portfolio: false };
/** Says what is to be sent, where that has changed. */
function tellWants(): void {
  const { wants } = sight;
  if (JSON.stringify(wants) === JSON.stringify(told)) return;
  told = wants;
  host.postMessage({ kind: 'wants', wants });
}

function changed(): void {
  tellWants();
  keep();
  drawSoon();
}

const reader: Reader = {
  sight,
  words,
  get sent() {
    return isReady(sent) ? sent : undefined;
  },
  tell: (message) => host.postMessage(message),
  changed,
  drawNow,
  revealSheet: () => {
    revealSheet = true;
  },
  show: (view) => {
    if (view === sight.view) return;
    sight.scroll[sight.view] = Math.round(window.scrollY);
    sight.view = view;
    restoring = true;
  },
};
handle(root, reader);

window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  switch (data.kind) {
    case 'plan':
      if (sent.update && data.update.sequence <= sent.update.sequence) return;
      sent.update = data.update;
      break;
    case 'cursor': {
      // A page that was rebuilt shows the session it showed, until the cursor moves.
      const rebuilt = cursor === undefined && kept?.selected !== undefined;
      cursor = { file: data.file, offset: data.offset };
      revealNext = data.reveal;
      if (sent.update && !rebuilt) sight.selected = sessionAt(sent.update, cursor, sight.selected) ?? sight.selected;
      break;
    }
    case 'supposition':
      sent.supposition = data.supposition;
      break;
    case 'portfolio':
      sent.portfolio = data.portfolio;
      break;
    case 'comparison':
      sent.comparison = data.comparison;
      break;
    case 'view':
      reader.show(data.view);
      tellWants();
      break;
    default:
      return;
  }
  keep();
  drawSoon();
});

let scrolled: ReturnType<typeof setTimeout> | undefined;
window.addEventListener(
  'scroll',
  () => {
    clearTimeout(scrolled);
    scrolled = setTimeout(() => {
      if (restoring) return;
      sight.scroll[sight.view] = Math.round(window.scrollY);
      keep();
    }, 100);
  },
  { passive: true },
);

host.postMessage({ kind: 'ready' });
tellWants();
