import type { Activity, Once, Review } from '@jointwork/language';
import { CodeActionKind } from 'vscode-languageserver';
import { designAround, meetingAround } from '../features/around.ts';
import { applied } from './keeps.ts';
import type { Place, Refactoring } from './refactoring.ts';
import { rhythmsOf } from './rhythm.ts';

/** Fewer dates say more than a rule for them. */
const fewest = 3;

/** Says dates that follow a rhythm as that rhythm. Only where it yields the same days, closed ones left out. */
export const onceToEvery: Refactoring = {
  id: 'once-to-every',
  kind: CodeActionKind.RefactorRewrite,
  keeps: 'sessions',
  offer(place) {
    const { id, model, span, text } = place;
    const meeting = meetingAround(designAround(model, span.start), span.start);
    const schedule = meeting?.schedule;
    if (!meeting || schedule?.kind !== 'once' || schedule.dates.length < fewest) return undefined;
    if (span.start < schedule.span.start || span.end > schedule.span.end) return undefined;
    const written = recurrence(place, meeting, schedule);
    if (written === undefined) return undefined;
    const dates = { start: schedule.span.start, end: schedule.dates[schedule.dates.length - 1]!.span.end };
    // Behind the dates only a time and a length can stand: they come before the days of the rhythm, as one says it.
    const rest = text.slice(dates.end, schedule.span.end).trim().replaceAll(/\s+/g, ' ');
    const by = `${written.head}${rest ? ` ${rest}` : ''} ${written.tail}`;
    return {
      params: { rhythm: `${written.head} ${written.tail}` },
      change: () => ({ edits: [{ id, span: schedule.span, text: by }] }),
    };
  },
};

/** The first rhythm, with as few exceptions as it can have, on whose days the meeting would meet as it does now. */
function recurrence({ desk, id, text, model, span }: Place, { name }: Activity | Review, schedule: Once) {
  const design = designAround(model, span.start)!;
  const dates = schedule.dates.map(({ value }) => value);
  if (schedule.dates.some(({ valid }) => !valid) || dates.some((date, i) => i > 0 && date <= dates[i - 1]!))
    return undefined;
  // A comment among the dates has no place in a rhythm.
  if (/\/[/*]/.test(text.slice(schedule.span.start, schedule.span.end))) return undefined;
  const engine = desk.engine.beside([id, ...desk.engine.imported(id).filter((one) => one !== undefined)]);
  const heldWith = (clause: string): readonly string[] => {
    engine.setFile(id, applied(text, [{ id, span: schedule.span, text: clause }]), { open: true });
    const sessions = engine.plan(id, design.name.value)?.sessions ?? [];
    return sessions.filter(({ meeting }) => meeting === name.value).map(({ date }) => date);
  };
  const held = heldWith(text.slice(schedule.span.start, schedule.span.end));
  for (const { head, tail } of rhythmsOf(dates)) {
    const days = heldWith(`${head} ${tail}`);
    const extra = days.filter((day) => !held.includes(day));
    if (held.some((day) => !days.includes(day)) || extra.length * 3 > held.length) continue;
    const whole = extra.length > 0 ? `${tail} except ${extra.join(', ')}` : tail;
    if (String(heldWith(`${head} ${whole}`)) === String(held)) return { head, tail: whole };
  }
  return undefined;
}
