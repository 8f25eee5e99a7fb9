/** What Chromium makes of exports: it is the reader that markup is meant for, and the one that would run it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../../packages/dev/src/editor/browser.mjs';

const mermaidSource = readFileSync(join(import.meta.dirname, '../../node_modules/mermaid/dist/mermaid.min.js'), 'utf8');

const policy = /<meta http-equiv="?Content-Security-Policy"?[^>]*>/i;

export interface Seen {
  /** The names of elements that are there, each once. */
  readonly tags: readonly string[];
  readonly text: string;
  /** What a name did that it should not: scripts that ran, handlers, links that lead out, what was asked of the net. */
  readonly harm: readonly string[];
}

/** Runs in the page. */
const look = `(within) => {
  const root = document.querySelector(within);
  const all = [root, ...root.querySelectorAll('*')];
  const harm = [];
  if ('ran' in globalThis) harm.push('a script ran');
  if (document.querySelector('.injected')) harm.push('an element was injected');
  for (const each of all) {
    for (const { name, value } of each.attributes) {
      if (/^on/i.test(name)) harm.push(each.localName + ' ' + name);
      if (/^(?:xlink:)?(?:href|src|srcset|action|data)$/i.test(name) && !/^(?:#|data:image\\/svg)/.test(value)) harm.push(name + ' ' + value);
      if (/url\\(\\s*["']?(?!#|data:)/i.test(name === 'style' ? value : '')) harm.push(name + ' ' + value);
    }
  }
  return { tags: [...new Set(all.map((each) => each.localName))].sort(), text: root.textContent, harm };
}`;

export class Reader {
  readonly #browser: Browser;
  readonly #page: Page;
  readonly #asked: string[] = [];
  #drawing: Promise<Page> | undefined;

  private constructor(browser: Browser, page: Page) {
    this.#browser = browser;
    this.#page = page;
  }

  static async open(): Promise<Reader> {
    const browser = await launchChromium();
    const reader = new Reader(browser, await browser.newPage());
    await reader.#watch(reader.#page);
    return reader;
  }

  /** Nothing is let out; what is asked for is harm. */
  #watch(page: Page): Promise<unknown> {
    return page.route('**', (route) => {
      this.#asked.push(route.request().url());
      return route.abort();
    });
  }

  async #mermaidPage(): Promise<Page> {
    const page = await this.#browser.newPage();
    await this.#watch(page);
    await page.setContent('<!doctype html><html><head><title>x</title></head><body><main></main></body></html>');
    await page.addScriptTag({ content: mermaidSource });
    return page;
  }

  close(): Promise<void> {
    return this.#browser.close();
  }

  /** A page as it is opened from a disk. Its policy, which would keep scripts from running, is taken away before. */
  async html(text: string): Promise<Seen> {
    // A new document: the policy of the one before would go on to hold.
    await this.#page.goto('about:blank');
    await this.#page.setContent(text.replace(policy, ''), { waitUntil: 'load' });
    return this.#look();
  }

  /** XML that is well-formed; drawn within a page. */
  async svg(text: string): Promise<Seen> {
    await this.xml(text);
    return this.html(`<!doctype html><html lang="en"><head><title>x</title></head><body>${text}</body></html>`);
  }

  /** @returns the names of the elements of some texts @throws where one is not well-formed */
  async xml(...texts: readonly string[]): Promise<readonly string[]> {
    const found = await this.#page.evaluate<{ error?: string; tags: string[] }, readonly string[]>((given) => {
      const { DOMParser } = globalThis as unknown as { DOMParser: new () => XmlParser };
      const all = given.flatMap((text) => [
        ...new DOMParser().parseFromString(text, 'application/xml').getElementsByTagName('*'),
      ]);
      const error = all.find(({ localName }) => localName === 'parsererror');
      return { error: error?.textContent, tags: [...new Set(all.map(({ nodeName }) => nodeName))].sort() };
    }, texts);
    if (found.error !== undefined) throw new Error(found.error);
    return found.tags;
  }

  /** A diagram that Mermaid has drawn. @throws where Mermaid cannot read it */
  async mermaid(text: string): Promise<Seen> {
    this.#drawing ??= this.#mermaidPage();
    const page = await this.#drawing;
    await page.evaluate<void, string>(async (given) => {
      const { mermaid, document } = globalThis as unknown as MermaidPage;
      mermaid.initialize({ startOnLoad: false });
      document.querySelector('main').innerHTML = (await mermaid.render('diagram', given)).svg;
    }, text);
    return this.#look(page, 'main');
  }

  async #look(page = this.#page, within = 'html'): Promise<Seen> {
    const seen = await page.evaluate<Seen>(`(${look})(${JSON.stringify(within)})`);
    const asked = this.#asked.splice(0).map((url) => `asked for ${url}`);
    return { ...seen, harm: [...seen.harm, ...asked] };
  }
}

interface XmlParser {
  parseFromString(text: string, type: string): { getElementsByTagName(name: string): Iterable<XmlElement> };
}

interface XmlElement {
  readonly localName: string;
  readonly nodeName: string;
  readonly textContent: string;
}

interface MermaidPage {
  readonly mermaid: { initialize(config: object): void; render(id: string, text: string): Promise<{ svg: string }> };
  readonly document: { querySelector(selector: string): { innerHTML: string } };
}
