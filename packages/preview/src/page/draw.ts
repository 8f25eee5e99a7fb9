/** Draws a tree of a view with keyed updates: what did not change stays, with its focus, its selection and its place. */
import type { Element, Node } from '@jointwork/render/html';
import { h, render, type VNode } from 'preact';

function toVNode(node: Node): VNode | string {
  if (typeof node === 'string') return node;
  const { tag, key, attributes, style, children } = node;
  return h(
    tag,
    { ...attributes, ...(key === undefined ? {} : { key }), ...(style === undefined ? {} : { style }) },
    ...children.map(toVNode),
  );
}

/** Draws elements into `root`, in place of those drawn before. */
export function draw(elements: readonly Element[], root: HTMLElement): void {
  render(
    elements.map((element) => toVNode(element)),
    root,
  );
}
