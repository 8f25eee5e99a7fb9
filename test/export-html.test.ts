import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../packages/dev/src/editor/browser.mjs';
import { planPage } from '../packages/render/src/html/page.ts';
import { timelineSvg } from '../packages/render/src/svg/timeline.ts';
import { Printed } from './export/printed.ts';
import { sampleInput, sampleNames, textInput } from './export/sample-input.ts';

const axe = readFileSync(join(import.meta.dirname, '../node_modules/axe-core/axe.min.js'), 'utf8');

interface Opened {
  readonly page: Page;
  /** What it asked for or complained about. */
  readonly heard: readonly string[];
}

describe('The plan as one file, in Chromium', function () {
  this.timeout(60_000);
  let browser: Browser;
  let folder: string;
  const pages = new Map<string, string>();

  before(async () => {
    browser = await launchChromium();
    folder = mkdtempSync(join(tmpdir(), 'jointwork-'));
    const inputs = [
      ...sampleNames.map((name) => [name, sampleInput(name)] as const),
      ['empty', textInput('design Together {\n}\n', { file: 'together.collab' })] as const,
    ];
    for (const [name, input] of inputs) {
      const file = join(folder, `${name}.html`);
      writeFileSync(file, planPage(input));
      pages.set(name, pathToFileURL(file).href);
    }
  });
  after(async () => {
    await browser?.close();
    if (folder) rmSync(folder, { recursive: true, force: true });
  });

  async function open(address: string, { dark = false, width = 1200 } = {}): Promise<Opened> {
    const context = await browser.newContext({
      viewport: { width, height: 900 },
      colorScheme: dark ? 'dark' : 'light',
    });
    const page = await context.newPage();
    const heard: string[] = [];
    page.on('console', (message) => heard.push(message.text()));
    page.on('pageerror', (error) => heard.push(error.message));
    page.on('request', (request) => {
      if (request.url() !== address) heard.push(request.url());
    });
    await page.goto(address);
    return { page, heard };
  }

  const all = [...sampleNames, 'empty'];

  for (const name of all) {
    it(`can be read by everyone, by day and by night, wide and narrow: ${name}`, async () => {
      for (const dark of [false, true]) {
        for (const width of [1200, 360]) {
          const { page, heard } = await open(pages.get(name)!, { dark, width });
          const where = `${dark ? 'dark' : 'light'}, ${width} pixels`;
          const wider = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
          assert.ok(wider <= 0, `${where}: ${wider} pixels wider than the page`);
          assert.deepEqual(heard, [], where);
          await page.evaluate(axe);
          const { violations } = await page.evaluate<{ violations: { id: string; nodes: { html: string }[] }[] }>(
            'axe.run()',
          );
          assert.deepEqual(
            violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`)),
            [],
            where,
          );
          await page.context().close();
        }
      }
    });

    it(`is printed on A4 and Letter without a row that is cut: ${name}`, async () => {
      const { page } = await open(pages.get(name)!);
      for (const format of ['A4', 'Letter'] as const) {
        const printed = new Printed(await page.pdf({ format, tagged: true, preferCSSPageSize: false }));
        assert.ok(printed.pages > 0 && printed.count('LI') > 0, 'the tags are read');
        assert.deepEqual([printed.split('TR'), printed.split('LI')], [0, 0], format);
      }
      await page.context().close();
    });
  }

  it('and the check of rows would notice', async () => {
    const { page } = await open(pages.get('district.collab')!);
    await page.addStyleTag({
      content: '@media print { .jw-page * { break-inside: auto !important } .jw-page li { padding: 61pt 0 } }',
    });
    const printed = new Printed(await page.pdf({ format: 'A4', tagged: true }));
    assert.ok(printed.split('LI') > 0);
    await page.context().close();
  });

  it('is printed dark on white by night as well, and moves nothing for whom motion is too much', async () => {
    const { page } = await open(pages.get('lesson-study.collab')!, { dark: true });
    const ground = () => page.evaluate<string>('getComputedStyle(document.body).backgroundColor');
    assert.equal(await ground(), 'rgb(25, 26, 28)');
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    assert.equal(await ground(), 'rgb(255, 255, 255)');
    const motion = () => page.evaluate<string>('getComputedStyle(document.documentElement).scrollBehavior');
    assert.equal(await motion(), 'smooth');
    await page.emulateMedia({ media: 'screen', reducedMotion: 'reduce' });
    assert.equal(await motion(), 'auto');
    await page.context().close();
  });

  it('has few stops for the Tab key: its contents, its tables, its findings', async () => {
    const { page } = await open(pages.get('data-team.collab')!);
    const stops = await page.evaluate<string[]>(
      `[...document.querySelectorAll('a[href], button, input, summary, [tabindex]')].map((one) => one.className || one.parentElement.parentElement.parentElement.className)`,
    );
    assert.deepEqual([...new Set(stops)].sort(), ['jw-across', 'jw-contents', 'jw-finding-go', 'jw-tallies']);
    await page.context().close();
  });

  it('runs no script, and its policy lets none run', async () => {
    const text = readFileSync(new URL(pages.get('district.collab')!), 'utf8');
    assert.doesNotMatch(text, /<script/);
    const { page } = await open(pages.get('district.collab')!);
    await page.evaluate(`
      const made = document.createElement('script');
      made.textContent = 'window.ran = true';
      document.body.append(made);`);
    assert.equal(await page.evaluate('window.ran'), undefined);
    await page.context().close();
  });

  it('shows hostile names as they are written', async () => {
    const evil = `</style><img src=x onerror=alert(1)>`;
    const input = textInput(
      `group A "${evil}" as students { size 2 }
       design D "${evil}" { purpose "${evil}" work W "${evil}" { with A once on 2026-12-01 at 10:00 for 60 min } }`,
      { file: `a"}${evil}.collab` },
    );
    const file = join(folder, 'evil.html');
    writeFileSync(file, planPage(input));
    const { page, heard } = await open(pathToFileURL(file).href);
    assert.equal(await page.locator('h1').innerText(), evil);
    assert.equal(await page.locator('img').count(), 0);
    assert.equal(await page.evaluate('getComputedStyle(document.body).margin'), '0px');
    assert.deepEqual(heard, []);
    await page.context().close();
  });

  it('breaks a word that has no end', async () => {
    const long = 'x'.repeat(10_000);
    const input = textInput(
      `group A "${long}" as students { size 2 }
       design D "${long}" { purpose "${long}" work W "${long}" { with A once on 2026-12-01 at 10:00 for 60 min } }`,
    );
    const file = join(folder, 'long.html');
    writeFileSync(file, planPage(input));
    const { page } = await open(pathToFileURL(file).href, { width: 360 });
    assert.ok((await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth')) <= 0);
    await page.context().close();
  });

  it('is made in a moment and stays readable with thousands of sessions', async () => {
    const activities = Array.from(
      { length: 14 },
      (_, place) => `work W${place} { with G${place}, G0 every week on Monday at 10:00 for 45 min }`,
    );
    const groups = activities.map((_, place) => `group G${place} as professionals { size 3 available 2h per week }`);
    const input = textInput(`
      ${groups.join('\n')}
      design D "Everything" { from 2026-09-01 to 2029-08-31 ${activities.join('\n')} }`);
    assert.ok(input.plan.sessions.length > 2_000);
    planPage(input);
    const start = performance.now();
    const made = planPage(input);
    const took = performance.now() - start;
    assert.ok(took < 1_000, `${Math.round(took)} ms`);
    const file = join(folder, 'long.html');
    writeFileSync(file, made);
    const { page } = await open(pathToFileURL(file).href, { width: 360 });
    assert.ok((await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth')) <= 0);
    assert.equal(await page.locator('.jw-tl-mark').count(), 0);
    assert.equal(await page.locator('details.jw-stretch[open]').count(), 1);
    const tall = await page.evaluate<number>('document.documentElement.scrollHeight');
    assert.ok(tall < 40_000, `${tall} pixels`);
    await page.context().close();
  });

  it('leads from a finding to the line of the text, with the keyboard too', async () => {
    const { page } = await open(pages.get('data-team.collab')!);
    const link = page.locator('a.jw-finding-go').first();
    await link.focus();
    await page.keyboard.press('Enter');
    assert.match(page.url(), /#line-\d+$/);
    const line = Number(/\d+$/.exec(page.url())![0]);
    const lines = readFileSync(join(import.meta.dirname, 'samples/data-team.collab'), 'utf8').split('\n');
    assert.equal((await page.locator(`#line-${line}`).innerText()).trim(), lines[line - 1]!.trim());
    await page.context().close();
  });

  it('says the headings of the document in order, and one for each part', async () => {
    const { page } = await open(pages.get('lesson-study.collab')!);
    const levels = await page.evaluate<number[]>(
      `[...document.querySelectorAll('h1,h2,h3,h4')].map(({ tagName }) => Number(tagName[1]))`,
    );
    assert.equal(levels[0], 1);
    for (const [place, level] of levels.entries()) {
      assert.ok(level <= (levels[place - 1] ?? 0) + 1, `h${level} after h${levels[place - 1]}`);
    }
    assert.deepEqual(await page.locator('h2').allInnerTexts(), await page.locator('nav a').allInnerTexts());
    await page.context().close();
  });

  describe('and its timeline as a picture', () => {
    for (const name of all.filter((each) => each !== 'empty')) {
      it(`is well formed, says what it shows, and needs nothing else: ${name}`, async () => {
        const file = join(folder, `${name}.svg`);
        writeFileSync(file, timelineSvg(sampleInput(name)));
        const { page, heard } = await open(pathToFileURL(file).href);
        assert.equal(await page.evaluate('document.querySelector("parsererror")'), null);
        assert.equal(await page.evaluate('document.documentElement.namespaceURI'), 'http://www.w3.org/2000/svg');
        const [title, description] = await page.evaluate<[string, string]>(
          `[document.querySelector('title').textContent, document.querySelector('desc').textContent]`,
        );
        assert.match(title, /: Timeline$/);
        assert.ok(description.length > 20);
        assert.deepEqual(heard, []);
        const beyond = await page.evaluate<string[]>(`
          [...document.querySelectorAll('text')]
            .filter((text) => text.getBoundingClientRect().right > document.documentElement.viewBox.baseVal.width)
            .map((text) => text.textContent)`);
        assert.deepEqual(beyond, []);
        await page.context().close();
      });
    }
  });
});
