/** Under each finding what settles it, where something does. */
import { type Element, el, type Node, readGo } from '@jointwork/render/html';
import type { PageFix, PlanUpdate } from '../contract.ts';

export function withFixes(element: Element, { fixes, document }: PlanUpdate): Element {
  return fixes.length === 0 ? element : (offered(element, fixes, document) as Element);
}

function offered(node: Node, fixes: readonly PageFix[], document: string): Node {
  if (typeof node === 'string') return node;
  const children = node.children.map((child) => offered(child, fixes, document));
  const [first] = node.children;
  if (node.tag !== 'li' || typeof first !== 'object' || first.attributes['data-finding'] === undefined) {
    return { ...node, children };
  }
  const place = readGo(String(first.attributes['data-go']));
  const own = fixes
    .map((fix, index) => ({ fix, index }))
    .filter(
      ({ fix: { rule, range } }) =>
        rule === first.attributes['data-finding'] &&
        place?.file === document &&
        place.span.start === range.start &&
        place.span.end === range.end,
    );
  if (own.length === 0) return { ...node, children };
  const list = el(
    'ul',
    { class: 'jw-fixes', key: 'fixes' },
    own.map(({ fix, index }) =>
      el(
        'li',
        { key: fix.title },
        el('button', { type: 'button', class: 'jw-action', 'data-fix': index }, plain(fix.title)),
      ),
    ),
  );
  return { ...node, children: [...children, list] };
}

/** Without the backticks around words of the language: a button has one voice. */
function plain(title: string): string {
  return title.replaceAll('`', '');
}
