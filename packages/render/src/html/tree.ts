/**
 * A view as a tree of plain data: the page draws it with keyed updates, an export writes it down. Text is always text;
 * nothing in here turns a string into markup, so a name cannot become an element, an attribute or a script.
 */
import { plainText } from '../export/text.ts';

/** False and undefined leave the attribute out; true writes it without a value. */
export type Attribute = string | number | boolean | undefined;

export interface Element {
  readonly tag: string;
  /** Tells siblings apart, so that an update moves an element and keeps what a person did with it. */
  readonly key?: string;
  readonly attributes: Readonly<Record<string, Attribute>>;
  readonly style?: Readonly<Record<string, string>>;
  readonly children: readonly Node[];
}

export type Node = Element | string;
/** What a builder accepts among children: lists are opened, what is not there is left out. */
export type Child = Node | number | false | undefined | readonly Child[];

type Given = Readonly<Record<string, Attribute | Readonly<Record<string, string>>>> & {
  readonly key?: string;
  readonly style?: Readonly<Record<string, string>>;
};

/** An element. `key` and `style` are taken out of what is given; everything else is an attribute. */
export function el(tag: string, given: Given, ...children: readonly Child[]): Element {
  const { key, style, ...attributes } = given;
  return {
    tag,
    ...(key === undefined ? {} : { key }),
    attributes: attributes as Record<string, Attribute>,
    ...(style === undefined ? {} : { style }),
    children: flat(children),
  };
}

function flat(children: readonly Child[]): Node[] {
  const nodes: Node[] = [];
  for (const child of children) {
    if (child === undefined || child === false || child === '') continue;
    if (Array.isArray(child)) nodes.push(...flat(child));
    else nodes.push(typeof child === 'number' ? String(child) : (child as Node));
  }
  return nodes;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Most texts need nothing done to them. */
const special = /[^ !#-%(-;=?-~\u00a1-\u061b\u0620-\u1fff]/;

/** Text that can stand in HTML and in XML, between tags and in quoted attributes alike. */
export function escapeHtml(text: string): string {
  if (!special.test(text)) return text;
  return plainText(text)
    .replaceAll(/[\ufffe\uffff]/g, '\ufffd')
    .replaceAll(/[&<>"']/g, (character) => entities[character]!);
}

/** Elements of HTML that have no end tag. */
const empty = new Set(['br', 'col', 'hr', 'img', 'input', 'link', 'meta', 'wbr']);
/** Shapes of SVG, which close themselves when nothing stands in them. */
const shapes = new Set(['path', 'circle', 'rect', 'line', 'use']);
const plainName = /^[a-z][a-z0-9-]*$/i;

/** The tree as HTML; a tree of SVG whose attributes all have values is XML as well. */
export function toHtml(node: Node): string {
  if (typeof node === 'string') return escapeHtml(node);
  const attributes = Object.entries(node.attributes).flatMap(([name, value]) => {
    if (value === undefined || value === false) return [];
    if (!plainName.test(name)) throw new Error(`not the name of an attribute: ${name}`);
    return [value === true ? ` ${name}` : ` ${name}="${escapeHtml(String(value))}"`];
  });
  const style = Object.entries(node.style ?? {}).map(([name, value]) => `${name}:${value}`);
  if (style.length > 0) attributes.push(` style="${escapeHtml(style.join(';'))}"`);
  const open = `<${node.tag}${attributes.join('')}>`;
  if (shapes.has(node.tag) && node.children.length === 0) return `${open.slice(0, -1)}/>`;
  return empty.has(node.tag) ? open : `${open}${node.children.map(toHtml).join('')}</${node.tag}>`;
}
