import assert from 'node:assert/strict';
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { catalogue, Engine } from '@jointwork/engine';
import { formatMessage } from '@jointwork/language';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../packages/dev/src/editor/browser.mjs';
import type { Words } from '../packages/render/src/html/words.ts';
import { viewMessages } from '../packages/render/src/messages/view.ts';
import { portfolioMessages, portfolioPage } from '../packages/render/src/portfolio/index.ts';

const axe = readFileSync(join(import.meta.dirname, '../node_modules/axe-core/axe.min.js'), 'utf8');
const all = { ...catalogue, ...viewMessages, ...portfolioMessages };
const words: Words = { locale: 'en-GB', say: (key, params) => formatMessage(all, { key, params }) };

/** The portfolio of a folder of the repository. */
function pageOf(folder: string): string {
  const engine = new Engine({ roots: ['file:///w/'], today: () => '2026-11-22' });
  const cwd = join(import.meta.dirname, '..', folder);
  for (const name of globSync('**/*.collab', { cwd }).sort()) {
    engine.setFile(`file:///w/${name.replaceAll('\\', '/')}`, readFileSync(join(cwd, name), 'utf8'));
  }
  return portfolioPage(engine.portfolio(engine.uris()), { words, folder });
}

describe('The portfolio as one file, in Chromium', function () {
  this.timeout(120_000);
  let browser: Browser;
  let folder: string;

  before(async () => {
    browser = await launchChromium();
    folder = mkdtempSync(join(tmpdir(), 'jointwork-'));
  });
  after(async () => {
    await browser?.close();
    if (folder) rmSync(folder, { recursive: true, force: true });
  });

  async function open(text: string, dark: boolean, width: number): Promise<{ page: Page; heard: string[] }> {
    const file = join(folder, 'portfolio.html');
    writeFileSync(file, text);
    const context = await browser.newContext({
      viewport: { width, height: 900 },
      colorScheme: dark ? 'dark' : 'light',
    });
    const page = await context.newPage();
    const heard: string[] = [];
    page.on('console', (message) => heard.push(message.text()));
    page.on('request', (request) => {
      if (request.url() !== pathToFileURL(file).href) heard.push(request.url());
    });
    await page.goto(pathToFileURL(file).href);
    return { page, heard };
  }

  for (const where of ['examples', 'test/corpus/designs', 'test/samples']) {
    it(`can be read by everyone, by day and by night, wide and narrow: ${where}`, async () => {
      const text = pageOf(where);
      for (const [dark, width] of [
        [false, 1200],
        [true, 1200],
        [false, 640],
        [true, 360],
      ] as const) {
        const { page, heard } = await open(text, dark, width);
        const how = `${dark ? 'dark' : 'light'}, ${width} pixels`;
        const wider = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
        assert.ok(wider <= 0, `${how}: ${wider} pixels wider than the page`);
        assert.deepEqual(heard, [], how);
        await page.evaluate(axe);
        const { violations } = await page.evaluate<{ violations: { id: string; nodes: { html: string }[] }[] }>(
          'axe.run()',
        );
        assert.deepEqual(
          violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`)),
          [],
          how,
        );
        await page.context().close();
      }
    });
  }

  it('draws what is beyond the time that there is above the line', async () => {
    const { page } = await open(pageOf('test/corpus/designs'), false, 1200);
    const row = page.locator('.jw-pf-parties .jw-pf-row').first();
    const [line, over, bar] = await Promise.all(
      ['.jw-pf-there', '.jw-pf-over', '.jw-pf-bar'].map((part) => row.locator(part).first().boundingBox()),
    );
    assert.ok(over!.y < line!.y && over!.y + over!.height <= line!.y + 1, 'the red stands on the line');
    assert.ok(Math.abs(bar!.y - line!.y) <= 1.5, 'what fits ends at it');
    await page.context().close();
  });
});
