/** What the person does on the page, and what follows from it. */
import type { Supposed } from '@jointwork/plan';
import { readGo, shownSession, viewOf, type Words } from '@jointwork/render/html';
import { type FromPage, type ViewName, viewNames } from '../contract.ts';
import { narrowed } from '../narrow.ts';
import { readSupposed } from '../supposed.ts';
import { sheetText } from './sheet-text.ts';
import type { Sent } from './shell.ts';
import type { Sight } from './sight.ts';

export interface Reader {
  readonly sight: Sight;
  readonly words: Words;
  /** What is on the page; undefined before anything is. */
  readonly sent: Sent | undefined;
  tell(message: FromPage): void;
  show(view: ViewName): void;
  /** Draws before the next frame, and keeps what is chosen. */
  changed(): void;
  drawNow(): void;
  /** Brings the run sheet into sight once it is drawn. */
  revealSheet(): void;
}

export function handle(root: HTMLElement, reader: Reader): void {
  root.addEventListener('click', (event) => clicked(event, reader));
  root.addEventListener('keydown', (event) => pressed(event));
  root.addEventListener('input', (event) => typed(event.target as HTMLInputElement, reader));
  root.addEventListener('change', (event) => chosen(event.target as HTMLInputElement | HTMLSelectElement, reader));
  // The event of a `details` does not rise.
  root.addEventListener('toggle', (event) => toggled(event.target as HTMLElement, reader), true);
}

function clicked(event: MouseEvent, reader: Reader): void {
  const target = event.target as Element;
  const { sight, sent } = reader;
  const attribute = (name: string) => target.closest(`[${name}]`)?.getAttribute(name) ?? undefined;
  const [fold, jump, design, session, view, doing, fix] = [
    'fold',
    'jump',
    'design',
    'session',
    'view',
    'do',
    'fix',
  ].map((name) => attribute(`data-${name}`));
  const place = readGo(attribute('data-go') ?? '');
  if (jump !== undefined) {
    event.preventDefault();
    jumpTo(jump, reader);
  } else if (fold !== undefined) {
    if (!sight.folded.delete(fold)) sight.folded.add(fold);
  } else if (design !== undefined) {
    reader.tell({ kind: 'design', name: design });
  } else if (view !== undefined) {
    reader.show(viewNames.find((name) => name === view) ?? sight.view);
  } else if (fix !== undefined) {
    const chosenFix = sent?.update.fixes[Number(fix)];
    if (chosenFix) reader.tell({ kind: 'fix', fix: chosenFix });
  } else if (doing !== undefined) {
    act(doing, reader);
  } else if (target.closest('[data-absent], [data-by]')) {
    sight.supposed = plain(stepped(sight.supposed, attribute));
  } else {
    // Whoever marks text to copy it does not want to leave.
    if (!target.closest('button') && window.getSelection()?.isCollapsed === false) return;
    if (session !== undefined) {
      sight.selected = session;
      reader.revealSheet();
    }
    if (place) {
      const current = target.closest('[data-fresh]') !== null;
      reader.tell({ kind: 'go', file: place.file, range: place.span, current, stay: session !== undefined });
    }
  }
  reader.changed();
}

function jumpTo(section: string, { sight, drawNow }: Reader): void {
  sight.folded.delete(section);
  drawNow();
  document.getElementById(`jw-h-${section}`)?.scrollIntoView({ block: 'start' });
  document.querySelector<HTMLElement>(`[data-fold="${CSS.escape(section)}"]`)?.focus({ preventScroll: true });
}

function act(what: string, reader: Reader): void {
  const { sight, sent, tell } = reader;
  if (what === 'print' || what === 'export') tell({ kind: what });
  else if (what === 'forget') sight.supposed = {};
  else if (what === 'write') {
    tell({ kind: 'write', supposed: sight.supposed });
    // What is written is no longer supposed; that somebody is away cannot be.
    sight.supposed = plain({ absent: sight.supposed.absent ?? [] });
  } else if (what === 'copy') {
    const text = sent && shownText(sent, reader);
    if (text !== undefined) tell({ kind: 'copy', text });
  }
}

function shownText({ update, supposition }: Sent, { sight, words }: Reader): string | undefined {
  const plan = (sight.isSupposing ? supposition?.plan : undefined) ?? update.plan;
  if (!plan) return undefined;
  const { selected, folded } = sight;
  const inSight = narrowed(plan, sight);
  const state = { today: update.today, folded, ...(selected === undefined ? {} : { selected }) };
  const shown = shownSession({ plan: inSight, state });
  return sheetText(viewOf(inSight, { ...state, ...(shown ? { selected: shown.key } : {}) }, words));
}

/** A step up or down, or somebody who is away or back. */
function stepped(supposed: Supposed, attribute: (name: string) => string | undefined): Supposed {
  const { absent = [], join = [], shorten = 0 } = supposed;
  const by = Number(attribute('data-by'));
  const away = attribute('data-absent');
  const participant = attribute('data-join');
  if (away !== undefined) {
    return { ...supposed, absent: absent.includes(away) ? absent.filter((id) => id !== away) : [...absent, away] };
  }
  if (participant === undefined) return { ...supposed, shorten: shorten + by };
  const heads = (join.find((each) => each.participant === participant)?.heads ?? 0) + by;
  const others = join.filter((each) => each.participant !== participant);
  return { ...supposed, join: heads === 0 ? others : [...others, { participant, heads }] };
}

/** Without lists that have become empty. */
function plain(supposed: Supposed): Supposed {
  return readSupposed(supposed) ?? {};
}

/** While the length is dragged. */
function typed(target: HTMLInputElement, reader: Reader): void {
  const { length: meeting } = target.dataset;
  if (meeting === undefined) return;
  const { sight, sent } = reader;
  const minutes = Number(target.value);
  const others = (sight.supposed.lengths ?? []).filter((each) => each.meeting !== meeting);
  const all = [...(sent?.update.plan?.sessions ?? []), ...(sent?.update.plan?.undated ?? [])];
  const asWritten = all.some((each) => each.meeting === meeting && each.minutes === minutes);
  sight.supposed = plain({ ...sight.supposed, lengths: asWritten ? others : [...others, { meeting, minutes }] });
  reader.changed();
}

function chosen(target: HTMLInputElement | HTMLSelectElement, reader: Reader): void {
  const { sight } = reader;
  const { filter, from } = target.dataset;
  const value = target.value.trim();
  if (filter === 'person') sight.person = value || undefined;
  else if (filter === 'term') sight.term = value || undefined;
  else if (filter === 'revision') sight.revision = value;
  else if (filter === 'other-revision') sight.revision = value || sight.revision;
  else if (from !== undefined) {
    const { from: _before, ...rest } = sight.supposed;
    sight.supposed = value === '' ? rest : { ...rest, from: value };
  } else return;
  reader.changed();
}

function toggled(target: HTMLElement, reader: Reader): void {
  const key = target.dataset.opened;
  if (key === undefined) return;
  const isOpen = (target as HTMLDetailsElement).open;
  if (isOpen === reader.sight.unfolded.has(key)) return;
  if (isOpen) reader.sight.unfolded.add(key);
  else reader.sight.unfolded.delete(key);
  reader.changed();
}

/** The arrows go from tab to tab and from session to session; Home and End to the first and the last. */
function pressed(event: KeyboardEvent): void {
  if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
  const target = event.target as HTMLElement;
  const list = target.closest('[data-roving], [role="tablist"]');
  if (!list) return;
  const isTabs = list.getAttribute('role') === 'tablist';
  // Those in a stretch that is folded away cannot be reached.
  const stops = [...list.querySelectorAll<HTMLElement>('button')].filter((stop) => stop.checkVisibility());
  const place = stops.indexOf(target);
  const [back, forth] = isTabs ? ['ArrowLeft', 'ArrowRight'] : ['ArrowUp', 'ArrowDown'];
  const to = { [forth!]: place + 1, [back!]: place - 1, Home: 0, End: stops.length - 1 }[event.key];
  if (place < 0 || to === undefined) return;
  event.preventDefault();
  // Tabs go round; a list of sessions has an end.
  const stop = stops[isTabs ? (to + stops.length) % stops.length : Math.max(0, Math.min(stops.length - 1, to))];
  stop?.focus();
  if (isTabs) stop?.click();
}
