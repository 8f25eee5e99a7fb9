/** What stands in the views that show a plan and nothing else. */
import {
  coverage,
  type Element,
  el,
  findings,
  followThrough,
  type Node,
  opening,
  overview,
  people,
  programme,
  timeline,
  type View,
} from '@jointwork/render/html';
import type { ViewName } from '../contract.ts';

type PlanViewName = Exclude<ViewName, 'sheet' | 'what-if' | 'compare' | 'portfolio'>;

export const planViews: Readonly<Record<PlanViewName, (view: View) => readonly Element[]>> = {
  overview: (view) => [opening(view), overview(view), findings(view)],
  timeline: (view) => [timeline(view), programme(view)],
  people: (view) => [alone(people(view))],
  coverage: (view) => [alone(coverage(view))],
  follow: (view) => [alone(followThrough(view))],
};

/** A section that is all of its view needs no button that folds it away. */
function alone(section: Element): Element {
  return unfolding(section) as Element;
}

function unfolding(node: Node): Node {
  if (typeof node === 'string') return node;
  if (node.attributes['data-fold'] !== undefined) return el('span', {}, ...node.children);
  // The button stands in the head, before anything else.
  const [first, ...rest] = node.children;
  return first === undefined ? node : { ...node, children: [unfolding(first), ...rest] };
}
