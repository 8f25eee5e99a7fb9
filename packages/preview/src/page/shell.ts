/** All that is on the page: what frames the plan, the tabs, and the view that is in sight. */
import type { Plan, Portfolio } from '@jointwork/plan';
import {
  type Child,
  type Element,
  el,
  shownSession,
  spaced,
  type View,
  viewOf,
  type Words,
} from '@jointwork/render/html';
import type { Comparison, PlanUpdate, Supposition, ViewName } from '../contract.ts';
import { narrowed } from '../narrow.ts';
import { compareView } from './compare.ts';
import { filterBar, narrowable } from './filter.ts';
import { withFixes } from './fixes.ts';
import { badge, designsBar, noDesign } from './frame.ts';
import { portfolioTab } from './portfolio.ts';
import { sheetView } from './sheet.ts';
import type { Sight } from './sight.ts';
import { tabBar } from './tabs.ts';
import { planViews } from './views.ts';
import { supposingBar, whatIfView } from './what-if.ts';

/** What the extension has sent. */
export interface Sent {
  update: PlanUpdate;
  supposition?: Supposition | undefined;
  portfolio?: Portfolio | undefined;
  comparison?: Comparison | undefined;
}

export function page(sent: Sent, sight: Sight, words: Words): readonly Element[] {
  const { update } = sent;
  const bar = designsBar(update, words);
  return [
    ...(bar ? [bar] : []),
    ...(update.plan ? planPage(update.plan, sent, sight, words) : [noDesign(words)]),
    badge(update, words),
  ];
}

function planPage(plan: Plan, sent: Sent, sight: Sight, words: Words): readonly Element[] {
  const { view: name } = sight;
  const supposition = sight.isSupposing ? sent.supposition : undefined;
  const bar = supposition && name !== 'what-if' ? [supposingBar(supposition, plan, words)] : [];
  return [
    tabBar(name, words),
    ...bar,
    el(
      'div',
      {
        class: `jw-plan jw-view jw-view-${name}`,
        key: `${plan.design.name} ${name}`,
        role: 'tabpanel',
        id: 'jw-view',
        'aria-labelledby': `jw-tab-${name}`,
      },
      // The purpose of the overview, and the opening of the portfolio, are their own first words.
      name !== 'overview' &&
        name !== 'portfolio' &&
        el('h1', { class: 'jw-view-title', key: 'title' }, plan.design.title ?? spaced(plan.design.name)),
      narrowable.has(name) && filterBar(plan, sight, words),
      inSight(name, plan, supposition, sent, sight, words),
    ),
  ];
}

function inSight(
  name: ViewName,
  plan: Plan,
  supposition: Supposition | undefined,
  { update, portfolio, comparison }: Sent,
  sight: Sight,
  words: Words,
): Child {
  switch (name) {
    case 'what-if':
      return whatIfView(plan, sight.supposed, supposition, words);
    case 'compare':
      return compareView(comparison, sight.revision, words);
    case 'portfolio':
      return portfolioTab(portfolio, words);
    default: {
      const whole = supposition?.plan ?? plan;
      const view = viewIn(narrowable.has(name) ? narrowed(whole, sight) : whole, update, sight, words);
      if (name === 'sheet') return sheetView(view, whole, sight.supposed, supposition);
      const drawn = planViews[name](view);
      return supposition ? drawn : drawn.map((element) => withFixes(element, update));
    }
  }
}

function viewIn(plan: Plan, { today }: PlanUpdate, { folded, selected }: Sight, words: Words): View {
  const state = { today, folded, ...(selected === undefined ? {} : { selected }) };
  const shown = shownSession({ plan, state });
  return viewOf(plan, { ...state, ...(shown ? { selected: shown.key } : {}) }, words);
}
