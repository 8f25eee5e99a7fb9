import { marksOf } from '@jointwork/language';
import type { DocumentLink } from 'vscode-languageserver';
import { type Desk, rangeOf, words } from '../desk.ts';

/** Where imports lead, and addresses of the web in texts: where one meets online, where a protocol comes from. */
export function documentLinks(desk: Desk, id: string): DocumentLink[] {
  const text = desk.engine.text(id);
  if (text === undefined) return [];
  return [...importLinks(desk, id), ...webLinks(desk, id, text)];
}

function importLinks(desk: Desk, id: string): DocumentLink[] {
  const files = desk.engine.imported(id);
  return (desk.engine.model(id)?.imports ?? []).flatMap(({ from }, i) => {
    const file = files[i];
    if (!from || !file || !desk.engine.has(file)) return [];
    const inside = { start: from.span.start + 1, end: from.span.end - 1 };
    const tooltip = words(desk, 'server.link.import');
    return [{ range: rangeOf(desk, id, inside), target: desk.addresses.uriOf(file), tooltip }];
  });
}

/** No quote, no space, no bracket that closes more than it opens, no sign of the sentence around it. */
const address = /https?:\/\/[^\s"“”„<>\\^`{|}]+/giu;

function webLinks(desk: Desk, id: string, text: string): DocumentLink[] {
  const links: DocumentLink[] = [];
  for (const { kind, span } of marksOf(text)) {
    if (kind !== 'string') continue;
    for (const match of text.slice(span.start, span.end).matchAll(address)) {
      const found = trimmed(match[0]);
      const url = webAddress(found);
      if (!url) continue;
      const start = span.start + match.index;
      const range = rangeOf(desk, id, { start, end: start + found.length });
      links.push({ range, target: url.href, tooltip: words(desk, 'server.link.web', { host: url.host }) });
    }
  }
  return links;
}

/** Without what belongs to the sentence: a full stop, a closing bracket that was not opened. */
function trimmed(found: string): string {
  let end = found.length;
  for (;;) {
    const last = found[end - 1];
    if (last === undefined) break;
    const open = { ')': '(', ']': '[' }[last];
    const count = (sign: string) => found.slice(0, end).split(sign).length;
    if (/[.,;:!?'’]/.test(last) || (open && count(last) > count(open))) end--;
    else break;
  }
  return found.slice(0, end);
}

/** The web only, and nothing that hides where it leads behind a name and a password. */
function webAddress(found: string): URL | undefined {
  const url = URL.canParse(found) ? new URL(found) : undefined;
  return url && /^https?:$/.test(url.protocol) && url.username === '' && url.password === '' ? url : undefined;
}
