import type { Plan } from '@jointwork/plan';
import { coverage } from './coverage.ts';
import { findings } from './findings.ts';
import { opening } from './opening.ts';
import { runSheet } from './run-sheet.ts';
import { sessions } from './sessions.ts';
import { type Element, el } from './tree.ts';
import { type ViewState, viewOf } from './view.ts';
import type { Words } from './words.ts';

/** A plan as one page: the opening, sessions beside one run sheet, findings, coverage. */
export function planView(plan: Plan, state: ViewState, words: Words): Element {
  const view = viewOf(plan, state, words);
  return el(
    'article',
    { class: 'jw-plan', key: `plan ${plan.design.name}` },
    opening(view),
    el('div', { class: 'jw-plan-columns', key: 'columns' }, sessions(view), runSheet(view)),
    findings(view),
    coverage(view),
  );
}
