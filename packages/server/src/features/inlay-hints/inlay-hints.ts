import { type InlayHint, InlayHintKind, type Range } from 'vscode-languageserver';
import type { Desk } from '../../desk.ts';
import type { EditorSettings } from '../../settings.ts';
import { headCounts } from './head-counts.ts';
import { type HintMaker, meets } from './hint.ts';
import { protocolTotals } from './protocol-totals.ts';
import { firstSessions, hoursPerTerm } from './schedules.ts';
import { weekdays } from './weekdays.ts';

/** Every kind of hint, by the setting that switches it; of two at one place, the first comes first. */
const makers: Readonly<Record<keyof EditorSettings['inlayHints'], HintMaker>> = {
  weekdays,
  protocolTotals,
  headCounts,
  firstSessions,
  hoursPerTerm,
};

/** What the plan knows and the text does not say, behind the words of a range. */
export function inlayHints(desk: Desk, id: string, range: Range): InlayHint[] {
  if (!desk.engine.has(id)) return [];
  const lines = desk.engine.lines(id);
  const within = { start: lines.offset(range.start), end: lines.offset(range.end) };
  const wanted = desk.settings.inlayHints;
  return (Object.keys(makers) as (keyof typeof makers)[])
    .filter((kind) => wanted[kind])
    .flatMap((kind) => [...makers[kind](desk, id, within)])
    .filter(({ at }) => meets({ start: at, end: at }, within))
    .sort((one, other) => one.at - other.at)
    .map(({ at, label, tooltip }) => ({
      position: lines.position(at),
      label,
      tooltip,
      kind: InlayHintKind.Type,
      paddingLeft: true,
    }));
}
