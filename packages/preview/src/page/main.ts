/** The page in the panel: draws what the extension sends, says what the person did, and keeps where they were. */
import '@jointwork/render/plan.css';
import './page.css';
import { formatMessage } from '@jointwork/language';
import { planView, readGo, shownSession, viewMessages, type Words } from '@jointwork/render/html';
import { type FromPage, type PageState, type PlanUpdate, readPageState, type ToPage } from '../contract.ts';
import { type Cursor, elementsAt, sessionAt } from './cursor.ts';
import { draw } from './draw.ts';
import { badge, designsBar, noDesign } from './frame.ts';

interface Host {
  postMessage(message: FromPage): void;
  getState(): unknown;
  setState(state: PageState): void;
}
declare function acquireVsCodeApi(): Host;

const host = acquireVsCodeApi();
const root = document.getElementById('page')!;
const locale = document.documentElement.lang || 'en';
const words: Words = {
  // English days are written the way the language writes them, day before month.
  locale: locale === 'en' ? 'en-GB' : locale,
  say: (key, params) => formatMessage(viewMessages, { key, ...(params ? { params } : {}) }),
};

const kept = readPageState(host.getState());
let update: PlanUpdate | undefined;
let cursor: Cursor | undefined;
let selected = kept?.selected;
const folded = new Set(kept?.folded);
/** Where the page was before it was rebuilt; given up once it is there again. */
let scrollTo = kept?.scroll;
let revealNext = false;
let drawing: number | undefined;

/** However many messages come before the next frame, the page is drawn once. */
function drawSoon(): void {
  if (drawing !== undefined) return;
  drawing = requestAnimationFrame(() => {
    drawing = undefined;
    drawNow();
  });
}

function drawNow(): void {
  if (!update) return;
  const { plan, today } = update;
  const bar = designsBar(update, words);
  const state = { today, folded, ...(selected === undefined ? {} : { selected }) };
  const shown = plan && shownSession({ plan, state });
  draw(
    [
      ...(bar ? [bar] : []),
      plan ? planView(plan, { ...state, ...(shown ? { selected: shown.key } : {}) }, words) : noDesign(words),
      badge(update, words),
    ],
    root,
  );
  markCursor();
  if (scrollTo !== undefined) {
    window.scrollTo(0, scrollTo);
    scrollTo = undefined;
  }
}

function markCursor(): void {
  if (!update) return;
  const here = new Set(cursor ? elementsAt(root, update, cursor) : []);
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
  if (!update) return;
  const { document: file, plan } = update;
  host.setState({
    version: 1,
    document: file,
    ...(plan ? { design: plan.design.name } : {}),
    ...(selected === undefined ? {} : { selected }),
    folded: [...folded],
    scroll: scrollTo ?? Math.round(window.scrollY),
  });
}

window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  if (data.kind === 'plan') {
    if (update && data.update.sequence <= update.sequence) return;
    update = data.update;
  } else if (data.kind === 'cursor') {
    // A page that was rebuilt shows the session it showed, until the cursor moves.
    const rebuilt = cursor === undefined && kept?.selected !== undefined;
    cursor = { file: data.file, offset: data.offset };
    revealNext = data.reveal;
    if (update && !rebuilt) selected = sessionAt(update, cursor, selected) ?? selected;
  } else {
    return;
  }
  keep();
  drawSoon();
});

root.addEventListener('click', (event) => {
  const target = event.target as Element;
  const attribute = (name: string) => target.closest(`[${name}]`)?.getAttribute(name) ?? undefined;
  const fold = attribute('data-fold');
  const jump = attribute('data-jump');
  const design = attribute('data-design');
  const session = attribute('data-session');
  const place = readGo(attribute('data-go') ?? '');
  if (jump !== undefined) {
    event.preventDefault();
    folded.delete(jump);
    drawNow();
    document.getElementById(`jw-h-${jump}`)?.scrollIntoView({ block: 'start' });
    document.querySelector<HTMLElement>(`[data-fold="${CSS.escape(jump)}"]`)?.focus({ preventScroll: true });
  } else if (fold !== undefined) {
    if (!folded.delete(fold)) folded.add(fold);
  } else if (design !== undefined) {
    host.postMessage({ kind: 'design', name: design });
  } else {
    // Whoever marks text to copy it does not want to leave.
    if (!target.closest('button') && window.getSelection()?.isCollapsed === false) return;
    if (session !== undefined) selected = session;
    if (place) {
      const current = target.closest('[data-fresh]') !== null;
      host.postMessage({ kind: 'go', file: place.file, range: place.span, current, stay: session !== undefined });
    }
  }
  keep();
  drawSoon();
});

/** The arrows go from session to session; Home and End to the first and the last. */
root.addEventListener('keydown', (event) => {
  const list = (event.target as Element).closest('[data-roving]');
  if (!list || event.ctrlKey || event.altKey || event.metaKey) return;
  // Those in a stretch that is folded away cannot be reached.
  const rows = [...list.querySelectorAll<HTMLElement>('button')].filter((row) => row.checkVisibility());
  const place = rows.indexOf(event.target as HTMLElement);
  const to = { ArrowDown: place + 1, ArrowUp: place - 1, Home: 0, End: rows.length - 1 }[event.key];
  if (place < 0 || to === undefined) return;
  event.preventDefault();
  rows[Math.max(0, Math.min(rows.length - 1, to))]?.focus();
});

let scrolled: ReturnType<typeof setTimeout> | undefined;
window.addEventListener(
  'scroll',
  () => {
    clearTimeout(scrolled);
    scrolled = setTimeout(keep, 100);
  },
  { passive: true },
);

host.postMessage({ kind: 'ready' });
