/** Drives a session in the browser that the page is opened in: draws the clock, listens to keys and buttons. */
import type { Carried } from '../carried.ts';
import * as steer from '../course.ts';
import { Kept } from './kept.ts';
import { Notes } from './notes.ts';

const byId = (id: string) => document.getElementById(id)!;
const carried = JSON.parse(byId('rm-data').textContent!) as Carried;
const { steps, words } = carried;
const articles = [...document.querySelectorAll<HTMLElement>('.rm-step')];
const rows = [...document.querySelectorAll<HTMLElement>('.rm-row')];

const kept = new Kept(carried.key, Date.now());
let course = steer.courseFrom(kept.course, steps) ?? steer.courseOf(steps);
const notes = new Notes(carried, kept, announce);
/** What was asked for that needs to be asked for twice, and until when it may be. */
let sure: { readonly what: string; readonly until: number } | undefined;
let shown = -1;
let tone = '';
let awake: { release(): Promise<void> } | undefined;

function set(id: string, text: string): void {
  const element = byId(id);
  // What is the same stays untouched: nothing is read aloud twice, nothing is laid out again.
  if (element.textContent !== text) element.textContent = text;
}

function announce(text: string): void {
  byId('rm-live').textContent = text;
}

/** True the second time that something is asked for within five seconds. */
function isSure(what: string): boolean {
  const now = Date.now();
  const again = sure?.what === what && now < sure.until;
  sure = again ? undefined : { what, until: now + 5_000 };
  return again;
}

function change(next: steer.Course): void {
  course = next;
  kept.keepCourse(course, Date.now());
  stayAwake();
  draw();
}

const actions: Readonly<Record<string, () => void>> = {
  run: () => change(steer.isRunning(course) ? steer.pause(course, Date.now()) : steer.run(course, Date.now())),
  back: () => change(steer.goTo(course, steer.previous(course, course.at), Date.now())),
  forward: () => {
    if (steer.isOver(course)) return;
    const { at } = course;
    if (steps[at]?.gate && !isSure(`gate ${at}`)) {
      announce(words['gate.sure']);
      draw();
      return;
    }
    change(steer.goTo(course, steer.following(course, at), Date.now()));
  },
  minute: () => {
    if (steer.isOver(course)) return;
    change(steer.addMinute(course));
    announce(words['said.added']);
  },
  skip: () => {
    const which = steer.skippable(course, steps);
    if (which === undefined) return;
    const isHere = which === course.at;
    change(steer.skip(course, steps, Date.now()));
    const said = words['said.skipped'].replace('{title}', () => steps[which]!.title);
    announce(isHere ? `${said} ${steps[course.at]?.said ?? words['end.text']}` : said);
  },
  notes: () => notes.focus(),
  copy: () => notes.copy(),
  full: () => {
    if (document.fullscreenElement) void document.exitFullscreen();
    else void document.documentElement.requestFullscreen().catch(() => {});
  },
  anew: () => {
    if (isSure('anew')) {
      notes.forget();
      shown = -1;
      change(steer.courseOf(steps));
    } else draw();
  },
};

const keys: Readonly<Record<string, string>> = {
  ' ': 'run',
  ArrowRight: 'forward',
  PageDown: 'forward',
  ArrowLeft: 'back',
  PageUp: 'back',
  '+': 'minute',
  '=': 'minute',
  s: 'skip',
  S: 'skip',
  n: 'notes',
  N: 'notes',
};

document.addEventListener('keydown', (event) => {
  const target = event.target as HTMLElement;
  const action = keys[event.key];
  if (event.ctrlKey || event.metaKey || event.altKey || target.closest('textarea')) {
    if (event.key === 'Escape' && target.closest('textarea')) target.blur();
    return;
  }
  // On a button or a fold that the Tab key went to, space presses it.
  if (action === undefined || (event.key === ' ' && target.closest('button, summary'))) return;
  event.preventDefault();
  if (!event.repeat) actions[action]!();
});

document.addEventListener('click', (event) => {
  const button = (event.target as HTMLElement).closest<HTMLButtonElement>('button');
  if (!button) return;
  const { action, to } = button.dataset;
  if (action) actions[action]?.();
  if (to) change(steer.goTo(course, Number(to), Date.now()));
  // Pressed with a finger or a mouse: space is the clock's again.
  if (event.detail > 0) button.blur();
});

function stayAwake(): void {
  if (!steer.isRunning(course)) {
    void awake?.release().catch(() => {});
    awake = undefined;
  } else if (!awake) {
    // Not in every browser; where it is refused, the screen goes dark as it would.
    void navigator.wakeLock
      ?.request('screen')
      .then((lock) => {
        awake = lock;
      })
      .catch(() => {});
  }
}
document.addEventListener('visibilitychange', () => {
  awake = undefined;
  if (document.visibilityState === 'visible') stayAwake();
});

const two = (value: number) => String(value).padStart(2, '0');
const minutesIn = (ms: number) => Math.floor(ms / 60_000);

/** `12:05`; what is left is rounded up, so that it begins whole and 0:00 is the end. */
function figures(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${two(seconds % 60)}`;
}

const at = (list: readonly string[], count: number) => list[Math.min(count, list.length - 1)] ?? '';

function timeInWords({ tone: now, left = 0 }: steer.Reading): string {
  if (steer.isOver(course)) return words.end;
  if (now === 'untimed') return words.untimed;
  if (now === 'over') return at(carried.over, minutesIn(-left));
  return left <= 60_000 ? words['left.last'] : at(carried.left, Math.ceil(left / 60_000));
}

function draw(): void {
  const now = Date.now();
  const reading = steer.read(course, steps, now);
  const isOver = steer.isOver(course);
  const { left, spent } = reading;
  const state = steer.isRunning(course) ? 'running' : course.begun === undefined ? 'waiting' : 'paused';
  const body = document.body.dataset;
  body.state = isOver ? 'over' : state;
  body.tone = isOver ? 'untimed' : reading.tone;

  set('rm-clock', isOver ? '' : clockFace(left, spent));
  set('rm-left', timeInWords(reading));
  set('rm-state', isOver || state === 'running' ? '' : words[state]);
  byId('rm-gone').style.width = `${(reading.share * 100).toFixed(2)}%`;
  set('rm-now', hour(now));
  set('rm-ends', isOver ? '' : endsInWords(reading, now));

  const next = steer.following(course, course.at);
  const isAsked = (what: string) => sure?.what === what && now < sure.until;
  set('rm-next', nextInWords(next, isOver, isAsked(`gate ${course.at}`)));
  set('rm-run', words[state === 'running' ? 'pause' : state === 'waiting' ? 'start' : 'resume']);
  const which = steer.skippable(course, steps);
  set('rm-skip', words[which === undefined ? 'skip.none' : which === course.at ? 'skip' : 'skip.next']);
  (byId('rm-skip') as HTMLButtonElement).disabled = which === undefined;
  set('rm-anew', words[isAsked('anew') ? 'anew.sure' : 'anew']);
  if (shown !== course.at) turnTo(course.at);
  rows.forEach((row, step) => {
    row.classList.toggle('rm-skipped', course.skipped[step]!);
    row.classList.toggle('rm-done', step < course.at && !course.skipped[step]);
  });
  tell(reading, next);
}

function clockFace(left: number | undefined, spent: number): string {
  if (left === undefined) return figures(Math.floor(spent / 1000));
  return left > 0 ? figures(Math.ceil(left / 1000)) : `+${figures(Math.floor(-left / 1000))}`;
}

function hour(time: number): string {
  const day = new Date(time);
  return `${two(day.getHours())}:${two(day.getMinutes())}`;
}

/** `Ends about 17:04, 3 minutes to spare` */
function endsInWords({ ahead, elapsed }: steer.Reading, now: number): string {
  const over = minutesIn(elapsed + ahead - carried.slot * 60_000 + 59_999);
  const margin = over > 0 ? at(carried.behind, over) : at(carried.spare, -over);
  return `${words.ends.replace('{time}', hour(now + ahead))}, ${margin}`;
}

function nextInWords(next: number, isOver: boolean, isAsked: boolean): string {
  if (isOver) return '';
  if (isAsked) return words['gate.sure'];
  const step = steps[next];
  return step ? `${words.next}: ${step.next}` : words['next.end'];
}

/** Shows another step. */
function turnTo(step: number): void {
  const isFirst = shown < 0;
  shown = step;
  tone = '';
  articles.forEach((article, place) => {
    article.hidden = place !== step;
  });
  rows.forEach((row, place) => {
    row.querySelector('button')?.toggleAttribute('aria-current', place === step);
    if (place === step) row.querySelector('button')?.setAttribute('aria-current', 'step');
  });
  notes.turnTo(step);
  if (!isFirst) announce(steps[step]?.said ?? words['end.text']);
}

/** Says aloud that time gets short, once each, and what comes then. */
function tell({ tone: now }: steer.Reading, next: number): void {
  if (now === tone || steer.isOver(course)) return;
  const before = tone;
  tone = now;
  if (before === '' || !steer.isRunning(course)) return;
  const then = steps[next] ? `${words.next}: ${steps[next].next}` : words['next.end'];
  if (now === 'last') announce(`${words['said.minute']} ${then}`);
  if (now === 'over') announce(`${words['said.over']} ${then}`);
}

document.documentElement.classList.add('rm-live');
byId('rm-full').hidden = !document.fullscreenEnabled;
draw();
stayAwake();
setInterval(draw, 250);
