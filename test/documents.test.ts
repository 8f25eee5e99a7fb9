/** The documents as Chromium prints them: how many pages, on which paper, and on a phone. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatMessage } from '@jointwork/language';
import { planMessages } from '@jointwork/plan';
import { documentMessages, type ExportInput, formats, type Paper, pageMessages } from '@jointwork/render/export';
import { viewMessages, type Words } from '@jointwork/render/html';
import { ruleMessages } from '@jointwork/rules';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../packages/dev/src/editor/browser.mjs';
import { sampleWorkspace, type Workspace, workspace } from '../packages/plan/src/testing/designs.ts';

const catalogue = { ...planMessages, ...ruleMessages, ...viewMessages, ...pageMessages, ...documentMessages };
const words: Words = {
  locale: 'en-GB',
  say: (key, params) => formatMessage(catalogue, { key, ...(params ? { params } : {}) }),
};

type Kind = 'agreement' | 'run-sheet' | 'asks' | 'review-pack';

const examples = join(import.meta.dirname, '..', 'examples');

function exampleWorkspace(folder: string): Workspace {
  const names = readdirSync(join(examples, folder)).filter((name) => name.endsWith('.collab'));
  return workspace(Object.fromEntries(names.map((name) => [name, readFileSync(join(examples, folder, name), 'utf8')])));
}

/** The HTML files of a document. */
async function pagesOf(kind: Kind, space: Workspace, design: string, more: Partial<ExportInput> = {}) {
  const make = await formats[kind].load();
  const files = await make({
    plan: space.plan(design),
    source: '',
    file: 'designs/year-five.collab',
    words,
    today: '2026-09-20',
    ...more,
  });
  return files.flatMap(({ name, content }) => (typeof content === 'string' ? [{ name, html: content }] : []));
}

describe('Printed documents', function () {
  this.timeout(120_000);
  const samples = sampleWorkspace();
  let browser: Browser;

  before(async () => {
    browser = await launchChromium();
  });
  after(() => browser.close());

  async function printed(html: string): Promise<{ pages: number; width: number }> {
    const page = await browser.newPage();
    try {
      await page.setContent(html);
      const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
      return {
        pages: pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0,
        width: Number(/\/MediaBox\s*\[\s*0\s+0\s+([\d.]+)/.exec(pdf)?.[1]),
      };
    } finally {
      await page.close();
    }
  }

  for (const paper of ['a4', 'letter'] as const satisfies readonly Paper[]) {
    it(`fit one page for a protocol of ninety minutes, on ${paper}`, async () => {
      const designs = [
        [samples, 'ReasoningAloud'],
        [samples, 'OneHealth'],
        [exampleWorkspace('lesson-study'), 'LightAndShadow'],
      ] as const;
      for (const [space, design] of designs) {
        for (const { name, html } of await pagesOf('run-sheet', space, design, { paper })) {
          const sheets = html.match(/<header class="jd-head/g)?.length;
          const { pages, width } = await printed(html);
          assert.equal(pages, sheets, name);
          assert.equal(Math.round(width), paper === 'a4' ? 595 : 612);
        }
      }
    });

    it(`ask of each on one page, on ${paper}`, async () => {
      for (const design of ['ReasoningAloud', 'WritingNetwork', 'OneHealth']) {
        for (const { name, html } of await pagesOf('asks', samples, design, { paper })) {
          assert.equal((await printed(html)).pages, 1, name);
        }
      }
    });
  }

  it('hold an agreement on a few pages', async () => {
    const [agreement] = await pagesOf('agreement', samples, 'ReasoningAloud');
    const { pages } = await printed(agreement!.html);
    assert.ok(pages >= 3 && pages <= 6, `${pages} pages`);
  });

  it('are read on a phone without being moved sideways, and load nothing', async () => {
    for (const kind of ['agreement', 'run-sheet', 'asks', 'review-pack'] as const) {
      const [file] = await pagesOf(kind, samples, 'ReasoningAloud');
      const page = await browser.newPage({ viewport: { width: 360, height: 740 } });
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      await page.setContent(file!.html);
      const wide = await page.evaluate<number>('document.documentElement.scrollWidth');
      assert.ok(wide <= 360, `${kind} is ${wide} wide`);
      assert.deepEqual(asked, [], kind);
      await page.close();
    }
  });

  it('tell the time that is to spare on a phone, and no minutes of nothing; words stay beside what they are called', async () => {
    const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
    try {
      const [sheet] = await pagesOf('run-sheet', samples, 'ReasoningAloud');
      await page.setContent(sheet!.html);
      const slack = page.locator('.jd-row-slack');
      assert.equal((await slack.innerText()).replaceAll(/\s+/g, ' ').trim(), '16:18 12 minutes to spare');
      assert.equal(await slack.locator('td').nth(1).isVisible(), false);
      const [pack] = await pagesOf('review-pack', samples, 'ReasoningAloud');
      await page.setContent(pack!.html);
      const lefts = await page.evaluate<
        number[]
      >(`[...document.querySelectorAll('td[data-label="What"]')].flatMap((cell) => {
        const range = document.createRange();
        range.selectNodeContents(cell);
        return [...range.getClientRects()].filter(({ width }) => width > 0).map(({ left }) => Math.round(left));
      })`);
      assert.ok(lefts.length > 4);
      assert.equal(new Set(lefts).size, 1, String(lefts));
    } finally {
      await page.close();
    }
  });

  it('are open to everyone: axe finds nothing, light and dark', async () => {
    const axe = readFileSync(join(import.meta.dirname, '../node_modules/axe-core/axe.min.js'), 'utf8');
    for (const kind of ['agreement', 'run-sheet', 'asks', 'review-pack'] as const) {
      const [file] = await pagesOf(kind, samples, 'WritingNetwork');
      for (const colorScheme of ['light', 'dark'] as const) {
        const page = await browser.newPage({ colorScheme, bypassCSP: true });
        await page.setContent(file!.html);
        await page.evaluate(axe);
        const found = await page.evaluate<{ violations: { id: string; nodes: { html: string }[] }[] }>('axe.run()');
        const told = found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
        assert.deepEqual(told, [], `${kind}, ${colorScheme}`);
        await page.close();
      }
    }
  });
});
