/** The preview's page in Chromium, as VS Code frames it: its policy, its theme's variables, and a host that listens. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FromPage, PageState, PlanUpdate, ToPage, ViewName } from '@jointwork/preview';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { bundles } from '../../packages/dev/src/bundles.mjs';
import { launchChromium } from '../../packages/dev/src/editor/browser.mjs';
import themes from './themes.json' with { type: 'json' };

export type Theme = keyof typeof themes;
export const themeNames = Object.keys(themes) as Theme[];

export interface OpenOptions {
  readonly theme?: Theme;
  readonly width?: number;
  readonly height?: number;
  readonly state?: PageState;
  readonly reducedMotion?: boolean;
}

/** The built page and a browser to open it in; `close` ends the browser. */
export async function previewBrowser(): Promise<{
  open(options?: OpenOptions): Promise<PreviewPage>;
  close(): Promise<void>;
}> {
  const [{ outputFiles }, browser] = await Promise.all([
    build({ ...bundles['preview page'], write: false, logLevel: 'silent' }),
    launchChromium(),
  ]);
  const built = (ending: string) => outputFiles!.find(({ path }) => path.endsWith(ending))!.text;
  return {
    open: async (options = {}) => {
      const page = new PreviewPage(await framed(browser, built('.js'), built('.css'), options));
      await page.waitFor('ready');
      return page;
    },
    close: () => browser.close(),
  };
}

const address = 'https://preview.test/';

async function framed(browser: Browser, script: string, style: string, options: OpenOptions): Promise<Page> {
  const { theme = 'light', width = 900, height = 800, state, reducedMotion } = options;
  const context = await browser.newContext({
    viewport: { width, height },
    reducedMotion: reducedMotion ? 'reduce' : 'no-preference',
  });
  const page = await context.newPage();
  const { classes, variables } = themes[theme];
  const policy = `default-src 'none'; style-src ${address}; script-src 'nonce-test'`;
  const root = Object.entries(variables)
    .map(([name, value]) => `${name}: ${value}`)
    .join('; ');
  const html = `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Plan</title>
<meta http-equiv="Content-Security-Policy" content="${policy}"><link rel="stylesheet" href="${address}theme.css">
<link rel="stylesheet" href="${address}page.css"></head><body class="${classes}"><main id="page"></main>
<script nonce="test" src="${address}page.js"></script></body></html>`;
  await context.route('**', (route) => {
    const name = new URL(route.request().url()).pathname.slice(1);
    const body = { '': html, 'page.js': script, 'page.css': style, 'theme.css': `:root { ${root} }` }[name];
    const contentType = name.endsWith('.js') ? 'text/javascript' : name.endsWith('.css') ? 'text/css' : 'text/html';
    return body === undefined ? route.abort() : route.fulfill({ contentType, body });
  });
  await page.addInitScript({ content: `${hostSource}\nhost.state = ${JSON.stringify(state) ?? 'undefined'};` });
  await page.goto(address);
  return page;
}

const hostSource = readFileSync(join(import.meta.dirname, 'host.js'), 'utf8');
const axeSource = readFileSync(join(import.meta.dirname, '../../node_modules/axe-core/axe.min.js'), 'utf8');

interface AxeResults {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
  }[];
}

/** What the extension does to the page, and what it hears from it. */
export class PreviewPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Sends a message and waits until the page has drawn what it says. */
  async send(message: ToPage): Promise<void> {
    await this.page.evaluate(`host.send(${JSON.stringify(message)})`);
  }

  show(update: PlanUpdate): Promise<void> {
    return this.send({ kind: 'plan', update });
  }

  /** Goes to another view, as a person does. */
  async look(view: ViewName): Promise<void> {
    await this.page.locator(`[role="tab"][data-view="${view}"]`).click();
    await this.page.locator(`#jw-view[aria-labelledby="jw-tab-${view}"]`).waitFor();
  }

  /** What the page has said since it was opened. */
  sent(): Promise<FromPage[]> {
    return this.page.evaluate('host.sent');
  }

  kept(): Promise<PageState> {
    return this.page.evaluate('host.state');
  }

  /** The directives of its policy that the page ran into. */
  violations(): Promise<string[]> {
    return this.page.evaluate('host.violations');
  }

  waitFor(kind: FromPage['kind']): Promise<void> {
    return this.until(`host.sent.some((message) => message.kind === ${JSON.stringify(kind)})`);
  }

  /** Waits until an expression is true on the page. Playwright's own wait would need what the policy forbids. */
  async until(expression: string): Promise<void> {
    const deadline = Date.now() + 5_000;
    while (!(await this.page.evaluate(expression))) {
      if (Date.now() > deadline) throw new Error(`never true: ${expression}`);
      await this.page.waitForTimeout(20);
    }
  }

  /** What axe finds, as `rule: element`. */
  async axe(): Promise<string[]> {
    // Evaluated by the debugger, which the page's policy does not bind.
    await this.page.evaluate(axeSource);
    const { violations } = await this.page.evaluate<AxeResults>('axe.run()');
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
    );
  }

  async close(): Promise<void> {
    await this.page.context().close();
  }
}
