import assert from 'node:assert/strict';
import { type PageState, type ViewName, viewNames } from '@jointwork/preview';
import { type OpenOptions, type PreviewPage, previewBrowser, themeNames } from './preview/page.ts';
import { OpenText } from './preview/text.ts';

describe('The page of the preview, in Chromium', function () {
  this.timeout(30_000);
  let browser: Awaited<ReturnType<typeof previewBrowser>>;
  let preview: PreviewPage;

  before(async () => {
    browser = await previewBrowser();
  });
  after(() => browser?.close());
  afterEach(() => preview?.close());

  async function open(text: OpenText, { view, ...options }: OpenOptions & { view?: ViewName } = {}): Promise<void> {
    preview = await browser.open(options);
    await preview.show(text.update());
    if (view) await look(view);
  }
  const look = (view: ViewName) => preview.look(view);
  const textOf = (selector: string) => preview.page.locator(selector).first().innerText();
  const count = (selector: string) => preview.page.locator(selector).count();

  describe('can be read by everyone', () => {
    for (const theme of themeNames) {
      it(`in the ${theme} theme, in every view, from narrow to wide`, async function () {
        this.timeout(120_000);
        const text = OpenText.sample('district.collab');
        text.edit('at 15:45 for 60 min', 'at 15:45 for 30 min');
        await open(text, { theme });
        await preview.send({ kind: 'portfolio', portfolio: text.portfolio() });
        await preview.send({ kind: 'comparison', comparison: text.comparison('Families', 'All families') });
        for (const view of viewNames) {
          await look(view);
          for (const width of [400, 900, 1600]) {
            await preview.page.setViewportSize({ width, height: 800 });
            assert.deepEqual(await preview.axe(), [], `${view}, ${width} pixels`);
            const wider = await preview.page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
            assert.ok(wider <= 0, `${view}, ${width} pixels: the page is ${wider} wider than the panel`);
          }
        }
        // What is supposed is shown over another view, with what can be done about it.
        await look('what-if');
        await preview.page.locator('[data-shorten][data-by="5"]').click();
        await preview.send({ kind: 'supposition', supposition: text.supposition({ shorten: 5 }) });
        assert.deepEqual(await preview.axe(), []);
        await look('sheet');
        assert.equal(await count('.jw-supposing'), 1);
        assert.deepEqual(await preview.axe(), []);
      });
    }

    it('and the check would notice', async () => {
      await open(OpenText.sample('lesson-study.collab'));
      await preview.page.evaluate(`document.getElementById('page').append(document.createElement('button'))`);
      assert.match((await preview.axe()).join(), /button-name/);
    });

    it('when it has a hole where a design would be, and when the text is broken', async () => {
      await open(OpenText.sample('protocols.collab'));
      assert.equal(await textOf('h1'), 'What do you want to do together?');
      assert.deepEqual(await preview.axe(), []);
      await preview.close();
      const text = OpenText.sample('lesson-study.collab');
      text.edit('every 2 weeks on', 'every 2');
      await open(text, { theme: 'dark' });
      assert.deepEqual(await preview.axe(), []);
    });

    it('with the keyboard: sessions by the arrows, one stop for the Tab key', async () => {
      await open(OpenText.sample('lesson-study.collab'), { view: 'sheet' });
      const focused = () => preview.page.evaluate<string>('document.activeElement.getAttribute("data-session")');
      await preview.page.locator('[data-session][tabindex="0"]').focus();
      assert.equal(await focused(), 'Debrief#1');
      await preview.page.keyboard.press('ArrowUp');
      assert.equal(await focused(), 'Teach#1');
      await preview.page.keyboard.press('Home');
      assert.equal(await focused(), 'Launch#1');
      await preview.page.keyboard.press('Enter');
      await preview.page.locator('.jw-sheet-head h3', { hasText: 'Everyone gets the big picture' }).waitFor();
      assert.equal(await count('[data-session][tabindex="0"]'), 1);
    });

    it('without motion, where none is wanted', async () => {
      await open(OpenText.sample('lesson-study.collab'), { reducedMotion: true });
      const moving = await preview.page.evaluate<string>(
        `[...document.querySelectorAll('*')].map((one) => getComputedStyle(one).transitionDuration).find((time) => time !== '0s') ?? ''`,
      );
      assert.equal(moving, '');
    });
  });

  describe('is safe', () => {
    it('keeps to its policy, and reaches for nothing', async () => {
      await open(OpenText.sample('district.collab'));
      assert.deepEqual(await preview.violations(), []);
    });

    it('shows hostile names as they are written', async () => {
      const evil = `<img src=x onerror=alert(1)>`;
      const text = OpenText.of(`
        group A "${evil}" as students { size 2 }
        design D "${evil}" { purpose "${evil}" work W "${evil}" { with A once on 2026-10-01 } }`);
      await open(text);
      assert.equal(await textOf('h1'), evil);
      assert.equal(await count('img'), 0);
      assert.deepEqual(await preview.violations(), []);
    });
  });

  describe('follows the text', () => {
    it('with each change of it', async () => {
      const text = OpenText.sample('lesson-study.collab');
      await open(text, { view: 'sheet' });
      assert.equal(await count('.jw-late'), 0);
      text.edit('at 15:00 for 90 min', 'at 15:00 for 60 min');
      await preview.show(text.update());
      assert.equal(await textOf('.jw-late'), '18 min over');
      await look('overview');
      assert.match(await textOf('.jw-tally'), /1 error/);
      assert.match(await textOf('.jw-finding'), /18 min longer/);
    });

    it('and drops what comes late', async () => {
      const text = OpenText.sample('lesson-study.collab');
      const old = text.update();
      text.edit('Pupils become people who', 'They');
      await open(text);
      await preview.show(old);
      assert.match(await textOf('h1'), /^They can reason aloud/);
    });

    it('draws once for many messages', async () => {
      const text = OpenText.sample('lesson-study.collab');
      await open(text);
      const updates = ['A', 'AB', 'ABC'].map((purpose, place) => {
        text.edit(['Pupils become people who', 'A can', 'AB can'][place]!, place === 0 ? 'A' : `${purpose} can`);
        return text.update();
      });
      const drawn = await preview.page.evaluate(`(async () => {
        let drawn = 0;
        new MutationObserver(() => drawn++).observe(document.querySelector('h1'), { subtree: true, characterData: true });
        for (const update of ${JSON.stringify(updates)}) dispatchEvent(new MessageEvent('message', { data: { kind: 'plan', update } }));
        await new Promise((settle) => requestAnimationFrame(() => requestAnimationFrame(settle)));
        return drawn;
      })()`);
      assert.equal(drawn, 1);
      assert.match(await textOf('h1'), /^ABC can/);
    });

    it('keeps the place, the focus, the marked words and what is folded', async () => {
      const text = OpenText.sample('lesson-study.collab');
      await open(text, { height: 500, view: 'sheet' });
      await preview.page.locator('[data-fold="sheet"]').click();
      await preview.page.locator('[data-session="HalfTermly#4"]').focus();
      await preview.page.evaluate(`
        scrollTo(0, 300);
        getSelection().selectAllChildren(document.querySelector('.jw-session .jw-what'));`);
      const before = await preview.page.evaluate('[scrollY, getSelection().toString()]');
      text.edit('"Anyone may sit out a cycle and come back"', '"Anyone may come back"');
      text.edit('Keep, change or end', 'Keep or end');
      await preview.show(text.update());
      assert.deepEqual(await preview.page.evaluate('[scrollY, getSelection().toString()]'), before);
      assert.equal(await preview.page.evaluate('document.activeElement.getAttribute("data-session")'), 'HalfTermly#4');
      assert.equal(await preview.page.locator('[data-fold="sheet"]').getAttribute('aria-expanded'), 'false');
    });

    it('stays with the last whole plan while a clause is half written, and moves nothing to say so', async () => {
      const text = OpenText.sample('lesson-study.collab');
      await open(text);
      const places = () =>
        preview.page.evaluate(
          `[...document.querySelectorAll('h1, h2, .jw-session')].map((one) => one.getBoundingClientRect().top)`,
        );
      const before = await places();
      text.edit('every 2 weeks on Tuesday', 'every 2 ');
      await preview.show(text.update());
      assert.match(await textOf('.jw-badge'), /does not parse yet.*from before/s);
      assert.deepEqual(await places(), before);
      text.edit('every 2 ', 'every 2 weeks on Tuesday');
      await preview.show(text.update());
      assert.equal(await count('.jw-badge'), 0);
      assert.deepEqual(await places(), before);
    });

    it('shows where the text is broken', async () => {
      const text = OpenText.sample('lesson-study.collab');
      await open(text);
      text.edit('every 2 weeks on Tuesday', 'every 2 ');
      await preview.show(text.update());
      await preview.page.locator('.jw-badge button').click();
      const message = (await preview.sent()).at(-1)!;
      assert.ok(message.kind === 'go' && message.current);
      assert.ok(Math.abs(message.range.start - text.offsetOf('every 2 ')) < 20);
    });

    it('says what "next" is by the day that it is handed', async () => {
      const text = OpenText.sample('lesson-study.collab');
      await open(text);
      assert.match(await textOf('.jw-facts'), /29 September 2026/);
      await preview.show(text.update({ today: '2027-01-10' }));
      assert.match(await textOf('.jw-facts'), /11 February 2027/);
    });
  });

  describe('leads to the source', () => {
    const went = async () => {
      const message = (await preview.sent()).at(-1)!;
      assert.ok(message.kind === 'go', JSON.stringify(message));
      return message;
    };

    it('from a session, whose run sheet it shows as well', async () => {
      const text = OpenText.sample('lesson-study.collab');
      await open(text, { view: 'sheet' });
      await preview.page.locator('[data-session="Debrief#2"]').click();
      const { range, file, stay } = await went();
      assert.equal(text.text.slice(range.start, range.end), '2027-03-02');
      assert.deepEqual([file, stay], [text.uri, true]);
      // The sheet is drawn in the frame after the click.
      await preview.page.locator('.jw-sheet-when', { hasText: '2 March 2027' }).waitFor({ timeout: 5000 });
    });

    it('from a step, to the protocol of another file', async () => {
      await open(OpenText.sample('lesson-study.collab'), { view: 'sheet' });
      await preview.page.locator('.jw-step', { hasText: 'Gather thoughts' }).click({ position: { x: 300, y: 30 } });
      const { file } = await went();
      assert.equal(file, 'file:///ws/protocols.collab');
    });

    it('from a finding, a person, a tenet and the purpose', async () => {
      const text = OpenText.sample('data-team.collab');
      await open(text);
      for (const [view, selector] of [
        ['overview', '.jw-finding-go'],
        ['overview', '.jw-person'],
        ['overview', '.jw-purpose .jw-go'],
        ['timeline', '.jw-tl-name .jw-go'],
        ['coverage', '.jw-coverage th .jw-go'],
      ] as const) {
        await look(view);
        await preview.page.locator(selector).first().click();
        const { range, stay } = await went();
        assert.ok(range.end > range.start, selector);
        assert.equal(stay, false);
      }
    });

    it('but not while words are being marked', async () => {
      await open(OpenText.sample('lesson-study.collab'), { view: 'sheet' });
      const step = preview.page.locator('.jw-step').nth(1);
      const box = (await step.boundingBox())!;
      const before = (await preview.sent()).length;
      await preview.page.mouse.move(box.x + 70, box.y + 30);
      await preview.page.mouse.down();
      await preview.page.mouse.move(box.x + 160, box.y + 34, { steps: 4 });
      await preview.page.mouse.up();
      assert.equal((await preview.sent()).length, before);
    });
  });

  describe('knows where the cursor is', () => {
    const here = () =>
      preview.page.evaluate<string[]>(
        `[...document.querySelectorAll('[data-here]')].map((one) => one.innerText.replaceAll(/\\s+/g, ' ').trim())`,
      );

    it('marks the session of a date, and shows its run sheet', async () => {
      const text = OpenText.sample('lesson-study.collab');
      await open(text, { view: 'sheet' });
      const offset = text.offsetOf('once on 2026-09-08') + 12;
      await preview.send({ kind: 'cursor', file: text.uri, offset, reveal: true });
      const [next, session] = await here();
      assert.match(`${next} ${session}`, /Everyone gets the big picture/);
      assert.match(await textOf('.jw-sheet-head h3'), /Everyone gets the big picture/);
    });

    it('moves nothing by marking it', async () => {
      const text = OpenText.sample('lesson-study.collab');
      await open(text);
      const places = () =>
        preview.page.evaluate(
          `[...document.querySelectorAll('.jw-plan button, .jw-plan span')].map((one) => one.getBoundingClientRect().left)`,
        );
      const before = await places();
      for (const words of ['evidence observation "Observers', 'purpose', 'context {', 'target mutual']) {
        const offset = Math.max(0, text.text.indexOf(words)) + 3;
        await preview.send({ kind: 'cursor', file: text.uri, offset, reveal: false });
        assert.deepEqual(await places(), before, words);
      }
    });

    it('marks all sessions of the meeting whose block it stands in', async () => {
      const text = OpenText.sample('lesson-study.collab');
      await open(text, { view: 'sheet' });
      const offset = text.offsetOf('evidence observation "Observers');
      await preview.send({ kind: 'cursor', file: text.uri, offset, reveal: true });
      assert.equal((await here()).filter((words) => words.includes('What did we see?')).length, 3);
    });

    it('marks a step of the protocol in its own file', async () => {
      const text = OpenText.sample('lesson-study.collab');
      await open(text, { view: 'sheet' });
      const { steps } = text.update().plan!.agendas[0]!;
      const { file, span } = steps[3]!.source;
      await preview.send({ kind: 'cursor', file, offset: span.start + 8, reveal: true });
      assert.match((await here()).join(), /Gather thoughts/);
    });

    it('brings what it marks into sight when the cursor is moved, and never while somebody types', async () => {
      const text = OpenText.sample('lesson-study.collab');
      await open(text, { height: 400, view: 'coverage' });
      const offset = text.offsetOf('target collaborating-with-students') + 3;
      await preview.send({ kind: 'cursor', file: text.uri, offset, reveal: false });
      assert.equal(await preview.page.evaluate('scrollY'), 0);
      await preview.send({ kind: 'cursor', file: text.uri, offset, reveal: true });
      assert.ok((await preview.page.evaluate<number>('scrollY')) > 100);
    });
  });

  describe('is there again after it was hidden', () => {
    it('with its session, its folds and its place', async () => {
      const text = OpenText.sample('lesson-study.collab');
      await open(text, { height: 500, view: 'sheet' });
      await preview.page.locator('[data-session="Debrief#2"]').click();
      await preview.page.locator('[data-fold="sessions"]').click();
      await preview.page.evaluate('scrollTo(0, 300)');
      await preview.until('host.state.scroll.sheet === 300');
      const state: PageState = await preview.kept();
      assert.deepEqual(
        [state.document, state.design, state.selected, state.folded],
        [text.uri, 'ReasoningAloud', 'Debrief#2', ['sessions']],
      );
      await preview.close();
      await open(text, { height: 500, state });
      await preview.send({ kind: 'cursor', file: text.uri, offset: text.offsetOf('work Launch'), reveal: false });
      // The sheet is drawn in the frame after the click.
      await preview.page.locator('.jw-sheet-when', { hasText: '2 March 2027' }).waitFor({ timeout: 5000 });
      assert.equal(await preview.page.locator('[data-fold="sessions"]').getAttribute('aria-expanded'), 'false');
      assert.equal(await preview.page.evaluate('scrollY'), 300);
    });
  });

  it('lets one choose among the designs of a file', async () => {
    const text = OpenText.of('design One "The first" { purpose "A" }\ndesign Two { purpose "B" }');
    await open(text);
    assert.equal(await textOf('.jw-designs [aria-current]'), 'The first');
    await preview.page.getByRole('button', { name: 'Two', exact: true }).click();
    assert.deepEqual((await preview.sent()).at(-1), { kind: 'design', name: 'Two' });
    await preview.show(text.update({ design: 'Two' }));
    assert.equal(await textOf('h1'), 'B');
  });
});
