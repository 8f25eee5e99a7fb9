/** A run sheet beside the sessions; its length and heads can be tried. */
import type { Plan, Supposed } from '@jointwork/plan';
import {
  type Child,
  duration,
  type Element,
  el,
  runSheet,
  sessions,
  shownSession,
  type View,
} from '@jointwork/render/html';
import type { Supposition } from '../contract.ts';
import { actions, headsStepper } from './what-if.ts';

export function sheetView(view: View, whole: Plan, supposed: Supposed, supposition: Supposition | undefined): Element {
  return el(
    'div',
    { class: 'jw-plan-columns', key: 'columns' },
    el('div', { class: 'jw-sheet-side', key: 'sheet' }, tools(view, whole, supposed, supposition), runSheet(view)),
    sessions(view),
  );
}

function tools(view: View, whole: Plan, supposed: Supposed, supposition: Supposition | undefined): Child {
  const { words } = view;
  const shown = shownSession(view);
  if (!shown?.agenda) return undefined;
  const { meeting, agenda, session, undated } = shown;
  const minutes = session?.minutes ?? undated?.minutes ?? agenda.slot ?? agenda.planned;
  const length = supposed.lengths?.find((each) => each.meeting === meeting)?.minutes ?? minutes;
  const attend = (session ?? undated)?.attend ?? [];
  const groups = whole.participants.filter(
    ({ id, kind, heads, joins }) =>
      kind === 'group' && heads && joins.length === 0 && attend.some(({ participant }) => participant === id),
  );
  return el(
    'div',
    { class: 'jw-try', key: 'try', role: 'group', 'aria-label': words.say('preview.sheet.try') },
    el(
      'label',
      { class: 'jw-length-slider' },
      el('span', { class: 'jw-soft' }, words.say('preview.sheet.length')),
      el('input', {
        type: 'range',
        'data-length': meeting,
        min: 5,
        max: Math.max(180, Math.ceil((Math.max(agenda.needed, minutes) * 1.5) / 30) * 30),
        step: 5,
        value: length,
        'aria-valuetext': duration(length, words),
      }),
      el('output', { class: 'jw-figures' }, duration(length, words)),
    ),
    groups.map((group) => headsStepper(baseOf(group, supposed), supposed, words)),
    el(
      'div',
      { class: 'jw-actions' },
      el('button', { type: 'button', class: 'jw-action', 'data-do': 'copy' }, words.say('preview.copy')),
      supposition && actions(supposition, words),
    ),
  );
}

/** The plan that is shown has those who are supposed to join already. */
function baseOf(group: Plan['participants'][number], { join = [] }: Supposed): Plan['participants'][number] {
  const more = join.find(({ participant }) => participant === group.id)?.heads ?? 0;
  const { heads } = group;
  return heads ? { ...group, heads: { min: heads.min - more, max: heads.max - more } } : group;
}
