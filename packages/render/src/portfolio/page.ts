/** The portfolio as one page that needs nothing else. */
import type { Portfolio } from '@jointwork/plan';
import { plainLine } from '../export/text.ts';
import { pageCss, planCss, portfolioCss } from '../generated/styles.ts';
import { pageShell } from '../html/page-shell.ts';
import { el } from '../html/tree.ts';
import type { Words } from '../html/words.ts';
import { portfolioView } from './view.ts';

export interface PortfolioPageOptions {
  readonly words: Words;
  /** What the workspace is called. */
  readonly folder: string;
}

export function portfolioPage(portfolio: Portfolio, { words, folder }: PortfolioPageOptions): string {
  return pageShell({
    lang: words.locale.split('-')[0] || 'en',
    title: words.say('portfolio.page.title', { folder: plainLine(folder) }),
    css: `${planCss}${pageCss}${portfolioCss}`,
    body: el('body', {}, el('div', { class: 'jw-plan jw-page' }, portfolioView(portfolio, words))),
  });
}
