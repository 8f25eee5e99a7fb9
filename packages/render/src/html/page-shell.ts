/** What every page that needs nothing else begins with. */
import { type Element, escapeHtml, toHtml } from './tree.ts';

/** No script, nothing from anywhere: what stands in the file is all that there is. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

export interface PageShell {
  /** A BCP 47 tag. */
  readonly lang: string;
  readonly title: string;
  readonly description?: string;
  /** Trusted: it stands in the page as it is. */
  readonly css: string;
  readonly body: Element;
}

/** An HTML file. Titles and descriptions may hold anything. */
export function pageShell({ lang, title, description = '', css, body }: PageShell): string {
  const head = [
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    '<meta name="referrer" content="no-referrer">',
    `<title>${escapeHtml(title)}</title>`,
    ...(description === '' ? [] : [`<meta name="description" content="${escapeHtml(description)}">`]),
    `<style>${css}</style>`,
  ];
  return `<!DOCTYPE html>\n<html lang="${escapeHtml(lang)}">\n<head>\n${head.join('\n')}\n</head>\n${toHtml(body)}\n</html>\n`;
}
