/** Draws a tree of a view with keyed updates: what did not change stays, with its focus, its selection and its place. */
import type { Element, Node } from '@jointwork/render/html';
import { h, render, type VNode } from 'preact';

/** A list that is folded away, with more in it than this, is made when it is opened. */
const few = 40;

/** @param opened the keys of what was opened by the reader */
function toVNode(node: Node, opened: ReadonlySet<string>): VNode | string {
  if (typeof node === 'string') return node;
  const { tag, key, attributes, style, children } = node;
  const given = { ...attributes, ...(key === undefined ? {} : { key }), ...(style === undefined ? {} : { style }) };
  if (tag === 'details' && key !== undefined) {
    const isOpen = attributes.open === true || opened.has(key);
    const shown = isOpen || sizeOf(children) <= few ? children : children.slice(0, 1);
    const open: Record<string, unknown> = { ...given, open: isOpen, 'data-opened': key };
    return h(tag, open, ...shown.map((child) => toVNode(child, opened)));
  }
  return h(tag, given, ...children.map((child) => toVNode(child, opened)));
}

function sizeOf(children: readonly Node[]): number {
  return children.reduce((sum, child) => sum + (typeof child === 'string' ? 0 : child.children.length), 0);
}

/** Draws elements into `root`, in place of those drawn before. */
export function draw(elements: readonly Element[], root: HTMLElement, opened: ReadonlySet<string>): void {
  render(
    elements.map((element) => toVNode(element, opened)),
    root,
  );
}
