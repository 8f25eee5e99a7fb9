/** XML as text: everything is escaped, and characters that XML 1.0 does not have are left out. */

export type XmlNode = { readonly xml: string };

export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
  children: readonly XmlNode[] = [],
): XmlNode {
  const said = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escaped(String(value))}"`)
    .join('');
  if (children.length === 0) return { xml: `<${name}${said}/>` };
  return { xml: `<${name}${said}>${children.map(({ xml }) => xml).join('')}</${name}>` };
}

export function text(content: string): XmlNode {
  return { xml: escaped(content) };
}

export function xmlDocument(root: XmlNode): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root.xml.replaceAll('><', '>\n<')}\n`;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

function escaped(content: string): string {
  return content
    .replaceAll(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, ' ')
    .replaceAll(/[&<>"']/g, (character) => entities[character]!);
}
