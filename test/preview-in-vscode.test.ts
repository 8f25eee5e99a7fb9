import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Frame } from 'playwright-core';
import { type Editor, openEditor } from './vscode/drive.mjs';

/** The tests of one `describe` go on where the one before left off, as a person's afternoon does. */
describe('The preview in a real VS Code', function () {
  this.timeout(60_000);
  let folder: string;
  let editor: Editor;

  before(async function () {
    this.timeout(180_000);
    folder = mkdtempSync(join(tmpdir(), 'jointwork-preview-'));
    cpSync(join(import.meta.dirname, 'samples'), folder, { recursive: true });
    editor = await openEditor({ folder, file: 'lesson-study.collab', width: 1500, height: 900 });
  });
  after(async () => {
    await editor?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Asks again until an answer is there; pages and frames come and go meanwhile. */
  async function eventually<T>(what: string, ask: () => Promise<T | undefined | false>): Promise<T> {
    const deadline = Date.now() + 20_000;
    while (Date.now() < deadline) {
      const answer = await ask().catch(() => undefined);
      if (answer) return answer;
      await editor.wait(50);
    }
    throw new Error(`This did not come about: ${what}`);
  }

  /** The frame of the page that is in sight, with the plan drawn. */
  const plan = (): Promise<Frame> =>
    eventually('the page with a plan', async () => {
      for (const frame of editor.page.frames()) {
        if (
          await frame
            .locator('#page h1')
            .isVisible()
            .catch(() => false)
        )
          return frame;
      }
      return undefined;
    });
  const shows = async (selector: string, words: RegExp) =>
    eventually(`${selector} says ${words}`, async () => {
      const all = await (await plan()).locator(selector).allInnerTexts();
      return all.some((text) => words.test(text));
    });
  const look = async (view: string) => (await plan()).locator(`[role="tab"][data-view="${view}"]`).click();
  const cursorIsIn = (line: number) =>
    eventually(`the cursor is in line ${line}`, () =>
      editor.page
        .getByText(new RegExp(`^Ln ${line}, Col`))
        .first()
        .isVisible(),
    );

  it('opens beside the text, and leaves the keyboard there', async () => {
    await editor.command('Jointwork: Open Plan');
    await shows('h1', /^Pupils become people who can reason aloud/);
    await editor.goto('12:13');
    await editor.type('All ');
    await shows('h1', /^All Pupils become people/);
  });

  it('follows each keystroke', async () => {
    const page = await plan();
    await page.evaluate(`
      globalThis.seen = [];
      const heading = document.querySelector('h1');
      new MutationObserver(() => seen.push(heading.innerText.split(' ')[0]))
        .observe(heading, { subtree: true, characterData: true, childList: true });`);
    for (const letter of 'now') {
      await editor.type(letter);
      await editor.wait(300);
    }
    await shows('h1', /^All nowPupils/);
    assert.ok((await page.evaluate<number>('seen.length')) >= 3);
    for (let times = 0; times < 7; times++) await editor.key('Backspace');
    await shows('h1', /^Pupils become people/);
  });

  it('finds what an edit breaks, and says so in the plan', async () => {
    await editor.goto('68:49');
    await editor.key('Shift+ArrowRight');
    await editor.type('6');
    await shows('.jw-finding', /slot-overrun/);
    await look('sheet');
    await shows('.jw-late', /18 min over/);
  });

  it('goes to the source of what is clicked', async () => {
    await look('overview');
    await (await plan()).locator('.jw-finding-go').first().click();
    await cursorIsIn(69);
    await look('sheet');
    await (await plan()).locator('[data-session="Launch#1"]').click();
    await editor.command('View: Focus First Editor Group');
    await cursorIsIn(42);
    await shows('.jw-sheet-head h3', /Everyone gets the big picture/);
  });

  it('goes to a step in the protocol of another file', async () => {
    await (await plan()).locator('[data-session="Debrief#1"]').click();
    await (await plan()).locator('.jw-step .jw-go', { hasText: 'Gather thoughts' }).click();
    await eventually('the other file', () =>
      editor.page.locator('.tab.active[aria-label^="protocols.collab"]').isVisible(),
    );
    await editor.open('lesson-study.collab');
  });

  it('keeps the last plan while a clause is half written', async () => {
    await editor.goto('51:18');
    for (let times = 0; times < 5; times++) await editor.key('Backspace');
    await shows('.jw-badge', /does not parse yet/);
    assert.equal(await (await plan()).locator('.jw-session[data-session^="Question#"]').count(), 4);
    await editor.type('weeks');
    await eventually('the badge is gone', async () => (await (await plan()).locator('.jw-badge').count()) === 0);
  });

  it('says so, too, while the design has lost its head, and marks nothing wrong', async () => {
    await look('overview');
    await editor.command('View: Focus First Editor Group');
    await editor.goto('11:7');
    for (let times = 0; times < 6; times++) await editor.key('Backspace');
    await shows('.jw-badge', /does not parse yet.*from before/s);
    await shows('h1', /^Pupils become people/);
    // The text is six letters shorter than that of the plan.
    await editor.goto('12:14');
    await eventually('the purpose is marked', async () =>
      (await plan()).locator('.jw-purpose[data-here], .jw-purpose [data-here]').first().isVisible(),
    );
    await editor.goto('11:1');
    await editor.type('design');
    await eventually('the badge is gone', async () => (await (await plan()).locator('.jw-badge').count()) === 0);
  });

  it('settles a finding, as one edit that can be undone', async () => {
    const frame = await plan();
    const offered = await frame.locator('.jw-section-findings [data-fix]').count();
    assert.ok(offered > 0, 'the overrun can be settled');
    const found = await frame.locator('.jw-section-findings .jw-finding').count();
    await frame.locator('.jw-section-findings [data-fix]').first().click();
    await eventually('there is less to settle', async () => {
      return (await (await plan()).locator('.jw-section-findings .jw-finding').count()) < found;
    });
    await editor.command('View: Focus First Editor Group');
    await editor.key('Control+z');
    await shows('.jw-finding', /slot-overrun/);
  });

  it('answers what if at once, and writes it as one edit when it is asked to', async () => {
    await look('what-if');
    await (await plan()).locator('[data-absent="OakHead"]').click();
    await shows('.jw-breaks li', /Headteacher of Oak|lead/i);
    await (await plan()).locator('[data-absent="OakHead"]').click();
    await look('sheet');
    await (await plan()).locator('[data-session="Debrief#1"]').click();
    await (await plan()).locator('[data-length]').focus();
    for (let times = 0; times < 3; times++) await editor.key('ArrowRight');
    await shows('.jw-protocol', /78 min planned of 75 min, 3 min over/);
    assert.equal(await (await plan()).locator('[data-length]').inputValue(), '75');
    await (await plan()).locator('.jw-try [data-do="write"]').click();
    await editor.command('View: Focus First Editor Group');
    await editor.goto('69:1');
    await eventually('the length is in the text', async () =>
      /15:00\s+for\s+75\s+min/.test(await editor.page.locator('.monaco-editor .view-lines').first().innerText()),
    );
    await shows('.jw-protocol', /78 min planned of 75 min/);
    assert.equal(await (await plan()).locator('.jw-supposing').count(), 0, 'it is no longer supposed');
    await editor.key('Control+z');
    await shows('.jw-protocol', /78 min planned of 60 min, 18 min over/);
  });

  it('shows all designs of the workspace', async () => {
    await look('portfolio');
    await shows('.jw-pf-designs', /Lesson study.*/s);
  });

  it('says why there is nothing to compare with, where there is no repository', async () => {
    await look('compare');
    await shows('.jw-problem', /repository/);
  });

  it('goes on after the server was restarted', async () => {
    await look('overview');
    await editor.command('View: Focus First Editor Group');
    await editor.command('Jointwork: Restart Language Server');
    await editor.goto('12:13');
    await editor.type('All ');
    await shows('h1', /^All Pupils become people/);
    for (let times = 0; times < 4; times++) await editor.key('Backspace');
    await shows('h1', /^Pupils become people/);
    await look('sheet');
  });

  it('is as it was after it was hidden and shown', async () => {
    await (await plan()).locator('[data-session="Debrief#2"]').click();
    await (await plan()).locator('[data-fold="sessions"]').click();
    await editor.page.locator('.tab[aria-label^="Plan of lesson-study"]').click();
    await editor.open('protocols.collab');
    await editor.page.locator('.tab[aria-label^="Plan of lesson-study"]').click();
    await shows('.jw-sheet-when', /2 March 2027/);
    assert.equal(await (await plan()).locator('[data-fold="sessions"]').getAttribute('aria-expanded'), 'false');
  });

  it('is as it was after the window was loaded anew', async () => {
    await editor.command('Developer: Reload Window');
    await shows('.jw-sheet-when', /2 March 2027/);
    assert.equal(await (await plan()).locator('[data-fold="sessions"]').getAttribute('aria-expanded'), 'false');
    await shows('.jw-protocol', /18 min over/);
  });

  it('runs under a policy that lets nothing in', async () => {
    const policy = await (await plan()).evaluate<string>(
      `document.querySelector('meta[http-equiv="Content-Security-Policy"]').content`,
    );
    assert.match(policy, /^default-src 'none'; style-src [^;]*vscode[^;]*; script-src 'nonce-[A-Za-z0-9+/=]+'$/);
  });
});
