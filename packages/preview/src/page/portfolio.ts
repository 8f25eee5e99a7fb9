/** All designs of the workspace; each leads to its text. */
import type { Portfolio } from '@jointwork/plan';
import { type Child, type Element, el, go, goButton, type Node, type Words } from '@jointwork/render/html';
import { portfolioView } from '@jointwork/render/portfolio';

export function portfolioTab(portfolio: Portfolio | undefined, words: Words): Child {
  if (!portfolio) return el('p', { class: 'jw-soft', role: 'status' }, words.say('preview.portfolio.waits'));
  const places = new Map(portfolio.designs.map(({ id, source }) => [id, go(source)]));
  // The page has its own main part.
  return { ...(leading(portfolioView(portfolio, words), places) as Element), tag: 'div' };
}

function leading(node: Node, places: ReadonlyMap<string, string>): Node {
  if (typeof node === 'string') return node;
  if (node.attributes.class === 'jw-section jw-pf-parties') return node;
  const to = node.tag === 'li' && node.key !== undefined ? places.get(node.key) : undefined;
  if (to !== undefined) return titled(node, to);
  return { ...node, children: node.children.map((child) => leading(child, places)) };
}

/** The first words of the heading become a way to the source. */
function titled(node: Element, to: string): Element {
  const children = node.children.map((child): Node => {
    if (typeof child === 'string') return child;
    if (child.tag !== 'h3') return titled(child, to);
    const [first, ...rest] = child.children;
    return { ...child, children: [goButton(to, first), ...rest] };
  });
  return { ...node, children };
}
