/** What a design stands on: what surrounds it, what keeps it together, and what would help it most. */
import type { PlanFinding } from '@jointwork/plan';
import { balance } from './balance.ts';
import { contextMap } from './context-map.ts';
import { findingItems, gravestFirst } from './findings.ts';
import { section } from './section.ts';
import { type Element, el } from './tree.ts';
import type { View } from './view.ts';

/** As many findings as somebody takes in who reads standing. */
const few = 3;

export function overview(view: View): Element {
  const { plan, words } = view;
  const helpful = mostHelpful(plan.findings);
  return section(
    'overview',
    view,
    undefined,
    el('h3', { key: 'map title' }, words.say('view.map')),
    contextMap(view),
    el('h3', { key: 'balance title' }, words.say('view.balance')),
    balance(view),
    helpful.length > 0 && [
      el('h3', { key: 'helpful title' }, words.say('view.helpful')),
      el('ul', { class: 'jw-findings', key: 'helpful' }, findingItems(helpful, view)),
    ],
  );
}

/** The gravest, of each rule one: ten of the same would hide what else there is. */
function mostHelpful(all: readonly PlanFinding[]): readonly PlanFinding[] {
  const rules = new Set<string>();
  const chosen = gravestFirst(all).filter(({ rule }) => !rules.has(rule) && rules.add(rule));
  return chosen.slice(0, few);
}
