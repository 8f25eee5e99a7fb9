/** A view as it stands on paper and in a file: what could be pressed there becomes text, what was folded is open. */
import type { Place } from '@jointwork/language';
import { type Attribute, type Element, el, type Node } from './tree.ts';
import { readGo } from './view.ts';

/** Where a place of the source stands in the document, as the value of `href`; undefined where it does not. */
export type Anchors = (place: Place) => string | undefined;

/** Buttons that stay ways to the source; all others become plain text, so that the Tab key has few stops. */
const leading = new Set(['jw-finding-go']);

/** The same view without anything that needs a script. */
export function still(node: Node, anchors: Anchors): Node {
  if (typeof node === 'string') return node;
  const children = node.children.map((child) => still(child, anchors));
  const classes = String(node.attributes.class ?? '').split(' ');
  const attributes = kept(node);
  if (node.tag !== 'button') return { ...node, attributes, children };
  const place = classes.some((name) => leading.has(name)) ? readGo(String(node.attributes['data-go'])) : undefined;
  const href = place && anchors(place);
  return el(
    href === undefined ? 'span' : 'a',
    { ...attributes, ...(href === undefined ? {} : { href }), ...(node.style ? { style: node.style } : {}) },
    ...children,
  );
}

const ofPressing = new Set(['type', 'tabindex', 'disabled', 'aria-expanded', 'aria-controls', 'aria-current']);

function kept({ tag, attributes }: Element): Record<string, Attribute> {
  return Object.fromEntries(
    Object.entries(attributes).filter(
      ([name]) => !name.startsWith('data-') && !(tag === 'button' && ofPressing.has(name)),
    ),
  );
}
