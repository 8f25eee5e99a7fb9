/** The page of room mode as it stands in the file: all steps, of which the script shows one. */
import type { AgendaStep } from '@jointwork/plan';
import type { Sheet } from '../documents/run-sheet/sheets.ts';
import { kindMark } from '../html/marks.ts';
import { mannerOf, roundInWords } from '../html/run-sheet-rows.ts';
import { type Element, el } from '../html/tree.ts';
import type { View } from '../html/view.ts';
import { duration, listInWords, spaced, type Words } from '../html/words.ts';

export type Voice = 'speaks' | 'works' | 'silent' | 'listens';

/** Who takes part in a step how: those who speak or work first, then the silent, then who listens. */
export function rolesBy(
  step: AgendaStep,
  words: Words,
): { readonly voice: Voice; readonly roles: readonly string[] }[] {
  if (step.moves.includes('break')) return [];
  const named = (roles: readonly string[]) => roles.map((role) => spaced(role));
  const active = step.by.length > 0 ? named(step.by) : [everyone(words)];
  return [
    { voice: step.speaks ? ('speaks' as const) : ('works' as const), roles: active },
    { voice: 'silent' as const, roles: named(step.silent) },
    { voice: 'listens' as const, roles: named(step.listen) },
  ].filter(({ roles }) => roles.length > 0);
}

function everyone(words: Words): string {
  const word = words.say('view.voice.everyone');
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}

export function roomBody(sheet: Sheet, view: View): Element {
  const { meeting, agenda } = sheet;
  const { words } = view;
  const say = (key: string) => words.say(`room.${key}`);
  return el(
    'body',
    { class: `rm rm-${meeting.kind}` },
    el(
      'header',
      {},
      el('h1', {}, kindMark(meeting.kind, words), view.names.meetingTitle(meeting.id)),
      el('p', { class: 'rm-time-of-day' }, el('span', { id: 'rm-ends' }), el('span', { id: 'rm-now' })),
    ),
    el(
      'main',
      {},
      el('noscript', {}, el('p', {}, say('noscript'))),
      el(
        'div',
        { class: 'rm-stage' },
        el(
          'div',
          { class: 'rm-steps' },
          agenda.steps.map((step, place) => stepArticle(step, place, agenda.steps.length, view)),
          el(
            'article',
            { class: 'rm-step rm-last', hidden: true },
            el('h2', {}, say('end')),
            el('p', {}, say('end.text')),
          ),
        ),
        el(
          'div',
          { class: 'rm-watch' },
          el('p', { id: 'rm-clock', role: 'timer', 'aria-live': 'off' }),
          el('p', { class: 'rm-word' }, el('span', { id: 'rm-left' }), el('span', { id: 'rm-state' })),
          el('div', { class: 'rm-bar', 'aria-hidden': 'true' }, el('div', { id: 'rm-gone' })),
        ),
      ),
      el('p', { id: 'rm-next' }),
      controls(say),
      el(
        'div',
        { class: 'rm-below' },
        el(
          'section',
          { class: 'rm-note' },
          el('label', { for: 'rm-note' }, say('notes')),
          el('textarea', { id: 'rm-note', rows: 3 }),
        ),
        allSteps(sheet, view),
        el(
          'details',
          { class: 'rm-notes' },
          el('summary', {}, say('notes.all')),
          el('textarea', { id: 'rm-notes', rows: 8, readonly: true, 'aria-label': say('notes.all') }),
          el(
            'p',
            { class: 'rm-row-of-buttons' },
            button('copy', say('notes.copy')),
            button('anew', say('anew'), 'rm-anew'),
          ),
          el('p', { id: 'rm-copied' }),
        ),
        el('p', { class: 'rm-keys' }, say('keys')),
      ),
    ),
    el('div', { id: 'rm-live', class: 'jw-hidden', role: 'status', 'aria-live': 'polite' }),
  );
}

function stepArticle(step: AgendaStep, place: number, of: number, view: View): Element {
  const { words } = view;
  const minutes = step.end - step.start;
  const rounds = step.rounds.map((round) => roundInWords(round, words));
  const over = [words.say('room.step', { number: place + 1, of }), ...rounds];
  const manner = [minutes > 0 && duration(minutes, words), mannerOf(step, view)].filter(Boolean).join(', ');
  return el(
    'article',
    { class: 'rm-step', hidden: place > 0 },
    el('p', { class: 'rm-over' }, over.join(', ')),
    el('h2', {}, step.title),
    manner !== '' && el('p', { class: 'rm-manner' }, manner),
    el(
      'dl',
      { class: 'rm-voices' },
      rolesBy(step, words).map(({ voice, roles }) =>
        el(
          'div',
          { class: `rm-${voice}` },
          el('dt', {}, words.say(`room.${voice}`)),
          el('dd', {}, listInWords(roles, words)),
        ),
      ),
    ),
    step.prompts.map((prompt) => el('p', { class: 'rm-prompt' }, prompt)),
    step.gate && el('p', { class: 'rm-gate' }, words.say('room.gate')),
  );
}

function controls(say: (key: string) => string): Element {
  return el(
    'div',
    { class: 'rm-controls', role: 'group', 'aria-label': say('controls') },
    button('back', say('back')),
    button('run', say('start'), 'rm-run'),
    button('forward', say('forward')),
    button('minute', say('minute')),
    button('skip', say('skip'), 'rm-skip'),
    button('full', say('full'), 'rm-full'),
  );
}

function button(action: string, text: string, id?: string): Element {
  return el('button', { type: 'button', class: `rm-${action}`, 'data-action': action, id }, text);
}

function allSteps({ agenda }: Sheet, { words }: View): Element {
  return el(
    'details',
    { class: 'rm-all' },
    el('summary', {}, words.say('room.all')),
    el(
      'ol',
      {},
      agenda.steps.map((step, place) => {
        const minutes = step.end - step.start;
        return el(
          'li',
          { class: 'rm-row' },
          el('button', { type: 'button', 'data-to': place }, step.title),
          el('span', { class: 'rm-row-time' }, minutes > 0 && duration(minutes, words)),
          step.optional && el('span', { class: 'rm-row-time' }, words.say('room.optional')),
          el('span', { class: 'rm-left-out' }, words.say('room.skipped')),
        );
      }),
    ),
  );
}
