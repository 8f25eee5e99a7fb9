/** Every run sheet once: sessions of a meeting that go by the same minutes share one. */
import type { Agenda } from '@jointwork/plan';
import { plainDay } from './dates.ts';
import { everyShown, type Shown, sheetHead, sheetRows } from './run-sheet.ts';
import { section } from './section.ts';
import { type Child, type Element, el } from './tree.ts';
import type { View } from './view.ts';
import { listInWords } from './words.ts';

/** More days than this on which the same is done are counted, not listed. */
const listed = 6;

/** Nothing where no meeting follows a protocol: there is no order to show. */
export function runSheets(view: View): Child {
  const uses = usesOf(view);
  if (uses.length === 0) return undefined;
  return section(
    'sheets',
    view,
    undefined,
    uses.map(([first, ...others]) => first && sheet(first, others, view)),
  );
}

type Use = Shown & { readonly agenda: Agenda };

/** Sessions by meeting and by the times of their agenda; that of the next day first, the others in order. */
function usesOf({ plan, state }: View): readonly (readonly Use[])[] {
  const uses = new Map<string, Use[]>();
  for (const shown of everyShown(plan.sessions, plan.undated, plan.agendas)) {
    const { agenda } = shown;
    if (!agenda) continue;
    const key = `${shown.meeting} ${plan.agendas.indexOf(agenda)} ${shown.session?.start?.slice(11) ?? ''}`;
    uses.set(key, [...(uses.get(key) ?? []), { ...shown, agenda }]);
  }
  return [...uses.values()].map((all) => {
    const next = all.find(({ session }) => session && session.date >= state.today) ?? all[0]!;
    return [next, ...all.filter((each) => each !== next)];
  });
}

function sheet(shown: Use, others: readonly Use[], view: View): Element {
  return el(
    'article',
    { class: 'jw-sheet', key: shown.key },
    sheetHead(shown, view, again(others, view)),
    sheetRows(shown, shown.agenda, view),
  );
}

function again(others: readonly Use[], { words }: View): Child {
  const days = others.flatMap(({ session }) => (session ? plainDay(session.date, words.locale) : []));
  if (days.length === 0) return undefined;
  const rest = days.length - listed;
  const said = rest > 1 ? [...days.slice(0, listed), words.say('view.sheets.more', { count: rest })] : days;
  return el('p', { class: 'jw-soft' }, words.say('view.sheets.again', { days: listInWords(said, words) }));
}
