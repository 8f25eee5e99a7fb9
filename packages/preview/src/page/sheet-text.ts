/** A run sheet as plain text, to put into a mail or a message. */
import type { Agenda, AgendaStep } from '@jointwork/plan';
import {
  clock,
  duration,
  elapsed,
  listInWords,
  sessionWhen,
  shownSession,
  spaced,
  type View,
} from '@jointwork/render/html';

/** Undefined where what is shown has no order of its own. */
export function sheetText(view: View): string | undefined {
  const shown = shownSession(view);
  if (!shown?.agenda) return undefined;
  const { agenda, session, meeting } = shown;
  const { names, words } = view;
  const timeAt = (minutes: number) => (session?.start === undefined ? elapsed(minutes) : clock(session.start, minutes));
  const head = [
    names.meetingTitle(meeting),
    ...(session ? [sessionWhen(session, view)] : []),
    `${agenda.title ?? spaced(agenda.protocol)}, ${duration(agenda.slot ?? agenda.planned, words)}`,
  ];
  const steps = agenda.steps.filter(({ dropped }) => !dropped).map((step) => stepText(step, timeAt(step.start), view));
  return `${[...head, '', ...steps, ...over(agenda, view)].join('\n')}\n`;
}

function stepText(step: AgendaStep, time: string, { words }: View): string {
  const minutes = step.end - step.start;
  const who = step.by.length > 0 ? listInWords(step.by.map(spaced), words) : words.say('view.voice.everyone');
  const silent =
    step.silent.length > 0 ? `; ${listInWords(step.silent.map(spaced), words)} ${words.say('view.voice.silent')}` : '';
  const isBreak = step.moves.includes('break');
  const line = `${time}  ${step.title}${minutes > 0 ? ` (${duration(minutes, words)})` : ''}${isBreak ? '' : ` – ${who}${silent}`}`;
  return [line, ...step.prompts.map((prompt) => `       “${prompt}”`)].join('\n');
}

function over({ overrun }: Agenda, { words }: View): string[] {
  return overrun > 0 ? ['', words.say('view.sheet.over', { minutes: duration(overrun, words) })] : [];
}
