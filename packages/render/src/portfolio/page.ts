/** The portfolio as one page that needs nothing else. */
import type { Portfolio } from '@jointwork/plan';
import { plainLine } from '../export/text.ts';
import { pageCss, planCss, portfolioCss } from '../generated/styles.ts';
import { el, escapeHtml, toHtml } from '../html/tree.ts';
import type { Words } from '../html/words.ts';
import { portfolioView } from './view.ts';

export interface PortfolioPageOptions {
  readonly words: Words;
  /** What the workspace is called. */
  readonly folder: string;
}

/** No script, nothing from anywhere: what stands in the file is all that there is. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

export function portfolioPage(portfolio: Portfolio, { words, folder }: PortfolioPageOptions): string {
  const title = words.say('portfolio.page.title', { folder: plainLine(folder) });
  const head = [
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    '<meta name="referrer" content="no-referrer">',
    `<title>${escapeHtml(title)}</title>`,
    `<style>${planCss}${pageCss}${portfolioCss}</style>`,
  ];
  const body = el('body', {}, el('div', { class: 'jw-plan jw-page' }, portfolioView(portfolio, words)));
  const language = escapeHtml(words.locale.split('-')[0] || 'en');
  return `<!DOCTYPE html>\n<html lang="${language}">\n<head>\n${head.join('\n')}\n</head>\n${toHtml(body)}\n</html>\n`;
}
