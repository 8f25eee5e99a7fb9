import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launchChromium } from '../packages/dev/src/editor/browser.mjs';
import { room } from '../packages/render/src/room/room.ts';
import { textInput } from './export/sample-input.ts';

const axe = readFileSync(join(import.meta.dirname, '../node_modules/axe-core/axe.min.js'), 'utf8');

const design = `
group Teachers as professionals { size 7 }
person Ana "Ana Ruiz" as professional
person Guide as professional

protocol Look "Looking at a lesson" {
  role host 1
  role presenter 1
  role critics 2 to 10
  step "Welcome" 5 min open by host { prompt "Who is here, and what did we agree about the way we talk?" }
  step "The lesson" 20 min present by presenter silent critics { prompt "What did you hope the pupils would do?" }
  step "Clarifying questions" 10 min clarify by critics
  step "Stretch" 5 min break optional
  step "Warm and cool" 3 min each critics warm, cool by critics silent presenter
  step "Response" 14 min respond by presenter silent critics gate
  step "What we take along" 15 min reflect, close
}

design Lessons "Lessons worth a second look" {
  purpose "Lessons get better because colleagues look at them together"
  dialogue Round "Thursday round" {
    with Teachers, Ana, Guide
    once on 2026-11-26 at 15:30 for 90 min
    follows Look with host = Guide, presenter = Ana, critics = Teachers
  }
}
`;

describe('Room mode, in Chromium', function () {
  this.timeout(60_000);
  let browser: Browser;
  let folder: string;
  let address: string;

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'jointwork-room-'));
    const files = await room(textInput(design));
    assert.deepEqual(
      files.map(({ name }) => name),
      ['lessons.round.room.html'],
    );
    const path = join(folder, files[0]!.name);
    writeFileSync(path, files[0]!.content);
    address = pathToFileURL(path).href;
    browser = await launchChromium();
  });
  after(async () => {
    await browser?.close();
    if (folder) rmSync(folder, { recursive: true, force: true });
  });

  interface Room {
    readonly context: BrowserContext;
    readonly page: Page;
    /** What it asked for or complained about. */
    readonly heard: readonly string[];
    /** What is read aloud. */
    said(): Promise<string>;
    text(selector: string): Promise<string>;
    pass(minutes: number): Promise<void>;
  }

  async function open({ width = 1920, height = 1080, dark = false, init = '' } = {}): Promise<Room> {
    const context = await browser.newContext({
      viewport: { width, height },
      colorScheme: dark ? 'dark' : 'light',
      reducedMotion: 'reduce',
      timezoneId: 'Europe/London',
    });
    const page = await context.newPage();
    const heard: string[] = [];
    page.on('console', (message) => heard.push(message.text()));
    page.on('pageerror', (error) => heard.push(error.message));
    page.on('request', (request) => {
      if (request.url() !== address) heard.push(request.url());
    });
    await page.clock.install({ time: new Date('2026-11-26T15:30:00Z') });
    if (init) await page.addInitScript(init);
    await page.goto(address);
    await page.clock.pauseAt(new Date('2026-11-26T15:30:01Z'));
    const text = async (selector: string) => (await page.locator(selector).textContent())?.trim() ?? '';
    return {
      context,
      page,
      heard,
      text,
      said: () => text('#rm-live'),
      pass: (minutes) => page.clock.runFor(minutes * 60_000),
    };
  }

  const title = '.rm-step:not([hidden]) h2';

  it('drives a session of 90 minutes from its first word to its last', async () => {
    const { context, page, heard, said, text, pass } = await open();
    assert.equal(await text(title), 'Welcome');
    assert.equal(await text('#rm-clock'), '5:00');
    assert.equal(await text('#rm-state'), 'Not begun');
    await pass(3);
    assert.equal(await text('#rm-clock'), '5:00', 'waits until it is begun');

    await page.keyboard.press('Space');
    await pass(2);
    assert.equal(await text('#rm-clock'), '3:00');
    assert.equal(await text('#rm-left'), 'about 3 minutes left');
    assert.equal(await text('#rm-next'), 'Next: The lesson, 20 min');
    await pass(2);
    assert.equal(await text('#rm-left'), 'Less than a minute left');
    assert.equal(await said(), 'Less than a minute left. Next: The lesson, 20 min');
    await pass(1);
    assert.equal(await said(), 'Time is up. Next: The lesson, 20 min');
    assert.equal(await text(title), 'Welcome', 'nobody is cut off');
    await pass(1.5);
    assert.equal(await text('#rm-clock'), '+1:30');
    assert.equal(await text('#rm-left'), 'A minute over');

    await page.keyboard.press('ArrowRight');
    assert.equal(await text(title), 'The lesson');
    assert.equal(await said(), 'Now: The lesson, 20 min. Speaks: Presenter. Silent: Critics. Listens: Host.');
    assert.deepEqual(await page.locator('.rm-step:not([hidden]) dd').allTextContents(), [
      'Presenter',
      'Critics',
      'Host',
    ]);
    await pass(19);
    await page.keyboard.press('+');
    assert.equal(await text('#rm-clock'), '2:00');
    assert.equal(await said(), 'One minute more.');
    await pass(2);
    await page.keyboard.press('PageDown');

    assert.equal(await text(title), 'Clarifying questions');
    assert.match(await text('#rm-next'), /^Next: Stretch/);
    assert.equal(await text('#rm-skip'), 'Skip the next step');
    await page.keyboard.press('s');
    assert.equal(await said(), 'Skipped: Stretch.');
    assert.equal(await text('#rm-next'), 'Next: Warm and cool, 21 min');
    await pass(4);
    await page.keyboard.press('Space');
    assert.equal(await text('#rm-state'), 'Paused');
    await pass(5);
    assert.equal(await text('#rm-clock'), '6:00', 'a pause takes nothing away');
    await page.keyboard.press('Space');
    await pass(6);
    await page.keyboard.press('ArrowRight');
    await pass(21);
    await page.keyboard.press('ArrowRight');

    assert.equal(await text(title), 'Response');
    await pass(14);
    await page.keyboard.press('ArrowRight');
    assert.equal(await text(title), 'Response', 'a gate is asked about');
    assert.equal(await text('#rm-next'), 'Is this done? Press once more to go on.');
    await page.keyboard.press('ArrowRight');
    assert.equal(await text(title), 'What we take along');
    assert.equal(await text('#rm-next'), 'This is the last step.');
    assert.match(await text('#rm-ends'), /^Ends about 17:0\d, [2-4] minutes more than there are$/);
    await pass(14);
    assert.equal(await said(), 'Less than a minute left. This is the last step.');
    await pass(1);
    await page.keyboard.press('ArrowRight');
    assert.equal(await text(title), 'The end');
    assert.equal(await said(), 'That was the last step. Thank you.');
    assert.deepEqual(heard, []);
    await context.close();
  });

  it('keeps its place and its notes over a reload, and goes on as if it had not been away', async () => {
    const { context, page, text, pass } = await open();
    await page.keyboard.press('Space');
    await pass(5);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('n');
    await page.keyboard.type('s + says a pupil: why?');
    await pass(2);
    await page.reload();
    assert.equal(await text(title), 'The lesson');
    assert.equal(await text('#rm-clock'), '18:00');
    assert.equal(await page.locator('#rm-note').inputValue(), 's + says a pupil: why?');
    await page.keyboard.press('ArrowLeft');
    assert.equal(await page.locator('#rm-note').inputValue(), '');
    await page.locator('#rm-note').fill('All were there');
    assert.equal(
      await page.locator('#rm-notes').inputValue(),
      '## Welcome\n\nAll were there\n\n## The lesson\n\ns + says a pupil: why?\n',
    );
    await page.locator('.rm-notes summary').click();
    await page.locator('.rm-copy').click();
    await page.locator('#rm-copied:not(:empty)').waitFor();
    assert.match(await text('#rm-copied'), /^The notes are (copied|selected)/);
    await page.locator('#rm-anew').click();
    assert.equal(await text('#rm-anew'), 'Press once more: place and notes are forgotten');
    await page.locator('#rm-anew').click();
    assert.equal(await page.locator('#rm-notes').inputValue(), '');
    assert.equal(await text('#rm-state'), 'Not begun');
    await context.close();
  });

  it('begins anew on another day, and has the notes still', async () => {
    const { context, page, text, pass } = await open();
    await page.keyboard.press('ArrowRight');
    await page.locator('#rm-note').fill('To be taken up again');
    await page.locator('#rm-note').blur();
    await page.clock.setSystemTime(new Date('2026-12-03T15:30:00Z'));
    await page.reload();
    await pass(0.01);
    assert.equal(await text(title), 'Welcome');
    assert.match(await page.locator('#rm-notes').inputValue(), /To be taken up again/);
    await context.close();
  });

  it('says nothing where the browser keeps nothing', async () => {
    const refused = `Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } });`;
    const { context, page, heard, text, pass } = await open({ init: refused });
    await page.keyboard.press('Space');
    await pass(1);
    assert.equal(await text('#rm-clock'), '4:00');
    assert.deepEqual(heard, []);
    await context.close();
  });

  it('leaves space and letters to where they belong', async () => {
    const { context, page, text, pass } = await open();
    await page.locator('.rm-forward').click();
    await page.keyboard.press('Space');
    assert.equal(await text(title), 'The lesson', 'space is the clock, not the button that was clicked');
    await pass(1);
    assert.equal(await text('#rm-clock'), '19:00');
    await page.locator('.rm-back').focus();
    await page.keyboard.press('Space');
    assert.equal(await text(title), 'Welcome', 'who went to a button by key presses it by key');
    await page.locator('#rm-note').fill('');
    await page.locator('#rm-note').press('ArrowRight');
    assert.equal(await text(title), 'Welcome');
    await context.close();
  });

  for (const [width, height] of [
    [1920, 1080],
    [390, 844],
    [320, 568],
  ] as const) {
    it(`can be read by everyone, by day and by night, at ${width} by ${height}`, async () => {
      for (const dark of [false, true]) {
        const { context, page, heard, pass } = await open({ width, height, dark });
        await page.keyboard.press('Space');
        await page.keyboard.press('ArrowRight');
        for (const minutes of [1, 16, 2.5, 2]) {
          await pass(minutes);
          const wider = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
          assert.ok(wider <= 0, `${wider} pixels wider than the page`);
        }
        for (const fold of await page.locator('summary').all()) await fold.click();
        await page.evaluate(axe);
        const run = page.evaluate<{ violations: { id: string; nodes: { html: string }[] }[] }>('axe.run()');
        await pass(0.2);
        const { violations } = await run;
        assert.deepEqual(
          violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`)),
          [],
        );
        assert.deepEqual(heard, []);
        await context.close();
      }
    });
  }

  it('shows every step where scripts are off', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(address);
    assert.equal(await page.locator('.rm-step h2:visible').count(), 7);
    assert.equal(await page.locator('button:visible').count(), 0);
    await context.close();
  });
});
