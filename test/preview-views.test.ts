import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { FromPage, ViewName, Wants } from '@jointwork/preview';
import { viewNames } from '@jointwork/preview';
import { type OpenOptions, type PreviewPage, previewBrowser } from './preview/page.ts';
import { spoken, spokenFile } from './preview/spoken.ts';
import { OpenText } from './preview/text.ts';

describe('The views of the preview, in Chromium', function () {
  this.timeout(30_000);
  let browser: Awaited<ReturnType<typeof previewBrowser>>;
  let preview: PreviewPage;

  before(async () => {
    browser = await previewBrowser();
  });
  after(() => browser?.close());
  afterEach(() => preview?.close());

  async function open(text: OpenText, view: ViewName = 'overview', options: OpenOptions = {}): Promise<void> {
    preview = await browser.open(options);
    await preview.show(text.update());
    if (view !== 'overview') await preview.look(view);
  }
  const lessonStudy = () => OpenText.sample('lesson-study.collab');
  const all = (selector: string) => preview.page.locator(selector);
  const textOf = (selector: string) => all(selector).first().innerText();
  const last = async <K extends FromPage['kind']>(kind: K) => {
    const found = (await preview.sent()).filter((message) => message.kind === kind).at(-1);
    assert.ok(found, `the page said nothing of "${kind}"`);
    return found as FromPage & { kind: K };
  };
  const wants = async (): Promise<Wants> => (await last('wants')).wants;

  describe('are tabs', () => {
    it('of which one is a stop for the Tab key; the arrows go along and round', async () => {
      await open(lessonStudy());
      const chosen = () => preview.page.evaluate<string>('document.activeElement.dataset.view');
      await all('[role="tab"][tabindex="0"]').focus();
      assert.equal(await chosen(), 'overview');
      for (const view of [...viewNames.slice(1), 'overview'] as const) {
        await preview.page.keyboard.press('ArrowRight');
        assert.equal(await chosen(), view);
        await preview.until(`document.getElementById('jw-view').getAttribute('aria-labelledby') === 'jw-tab-${view}'`);
        assert.equal(await all('[role="tab"][aria-selected="true"]').count(), 1);
      }
      await preview.page.keyboard.press('ArrowLeft');
      assert.equal(await chosen(), 'portfolio');
      await preview.page.keyboard.press('Home');
      assert.equal(await chosen(), 'overview');
    });

    it('each with a place of its own to which it comes back', async () => {
      await open(lessonStudy(), 'sheet', { height: 400 });
      await preview.page.evaluate('scrollTo(0, 250)');
      await preview.until('host.state.scroll.sheet === 250');
      await preview.look('timeline');
      assert.equal(await preview.page.evaluate('scrollY'), 0);
      await preview.look('sheet');
      await preview.until('scrollY === 250');
    });

    it('and only the one in sight is drawn', async () => {
      await open(lessonStudy());
      assert.equal(await all('.jw-session').count(), 0);
      await preview.look('sheet');
      assert.equal(await all('.jw-session').count(), 17);
      assert.equal(await all('.jw-map').count(), 0);
    });

    it('show hostile names as they are written, in each of them', async () => {
      const evil = '<img src=x onerror=alert(1)>';
      const text = OpenText.of(`
        organisation O "${evil}" { phase primary }
        group A "${evil}" as students of O { size 2 to 4 available 1h per week }
        person P "${evil}" as staff of O { interest "${evil}" }
        protocol Q "${evil}" { roles { speaker "${evil}" } step "${evil}" 5 min { speaker present prompt "${evil}" } }
        design D "${evil}" {
          purpose "${evil}"
          context { before "${evil}" beside "${evil}" grants 1h per week to A }
          tension "${evil}" between A and P
          undecided "${evil}" by P
          work W "${evil}" {
            with A and P led by P once on 2026-10-01 at 10:00 for 4 min follows Q with speaker = A
            place "${evil}" question "${evil}" action "${evil}" by P due 2026-10-09
          }
          commit "${evil}" from A to P by 2026-10-02
          start "${evil}" stop "${evil}"
        }`);
      await open(text);
      await preview.send({ kind: 'portfolio', portfolio: text.portfolio() });
      await preview.send({ kind: 'comparison', comparison: text.comparison('purpose', 'focus pedagogy purpose') });
      for (const view of viewNames) {
        await preview.look(view);
        assert.equal(await all('#page img').count(), 0, view);
        assert.match(await textOf('#page'), /<img src=x/, view);
      }
      assert.deepEqual(await preview.violations(), []);
    });
  });

  describe('can be narrowed', () => {
    it('to somebody and to a term, and say so when they come back', async () => {
      const text = lessonStudy();
      await open(text, 'sheet');
      await all('[data-filter="person"]').selectOption('Adviser');
      await preview.until(`document.querySelectorAll('.jw-session:not(.jw-skipped)').length === 11`);
      await all('[data-filter="term"]').selectOption({ index: 2 });
      await preview.until(`document.querySelectorAll('.jw-session:not(.jw-skipped)').length === 4`);
      const state = await preview.kept();
      assert.equal(state.person, 'Adviser');
      await preview.close();
      preview = await browser.open({ state });
      await preview.show(text.update());
      assert.equal(await all('.jw-session:not(.jw-skipped)').count(), 4);
      await preview.look('people');
      assert.equal(await all('.jw-party').count(), 1);
    });
  });

  describe('settle what is found', () => {
    it('with the fixes of the server', async () => {
      const text = OpenText.sample('data-team.collab');
      await open(text);
      const fixes = text.update().fixes;
      assert.ok(fixes.length > 0);
      await all('.jw-section-findings [data-fix]').first().click();
      const { fix } = await last('fix');
      assert.ok(fixes.some((each) => JSON.stringify(each) === JSON.stringify(fix)));
    });
  });

  describe('answer what if', () => {
    it('somebody is away, more people come, sessions are shorter, it begins later', async () => {
      await open(lessonStudy(), 'what-if');
      await all('[data-absent="OakHead"]').click();
      await all('[data-join="OakYear5"][data-by="1"]').click();
      await all('[data-join="OakYear5"][data-by="1"]').click();
      await all('[data-shorten][data-by="5"]').click();
      await all('[data-from]').fill('2026-10-01');
      await all('[data-from]').blur();
      assert.deepEqual((await wants()).supposed, {
        absent: ['OakHead'],
        join: [{ participant: 'OakYear5', heads: 2 }],
        shorten: 5,
        from: '2026-10-01',
      });
      await all('[data-absent="OakHead"]').click();
      assert.equal((await wants()).supposed?.absent, undefined);
    });

    it('with what breaks, in every view, until one goes back to the plan', async () => {
      const text = lessonStudy();
      await open(text, 'what-if');
      for (let times = 0; times < 6; times++) await all('[data-shorten][data-by="5"]').click();
      await preview.send({ kind: 'supposition', supposition: text.supposition({ shorten: 30 }) });
      assert.match(await textOf('.jw-outcome'), /each session is 30 min shorter.*breaks/s);
      assert.match(await textOf('.jw-breaks'), /18 min/);
      await preview.look('sheet');
      assert.equal((await all('.jw-over').count()) > 0, true);
      assert.match(await textOf('.jw-supposing'), /30 min shorter/);
      await all('[data-do="forget"]').first().click();
      await preview.until(`!document.querySelector('.jw-supposing, .jw-over')`);
      assert.deepEqual(await wants(), { portfolio: false });
    });

    it('and write it when asked to', async () => {
      const text = lessonStudy();
      await open(text, 'what-if');
      await all('[data-shorten][data-by="5"]').click();
      await preview.send({ kind: 'supposition', supposition: text.supposition({ shorten: 5 }) });
      await all('[data-do="write"]').click();
      assert.deepEqual((await last('write')).supposed, { shorten: 5 });
      assert.deepEqual(await wants(), { portfolio: false }, 'what is written is not supposed any more');
    });

    it('the length of a session is dragged, by mouse or by keyboard', async () => {
      const text = lessonStudy();
      await open(text, 'sheet');
      await all('[data-length]').focus();
      for (let times = 0; times < 4; times++) await preview.page.keyboard.press('ArrowLeft');
      const supposed = { lengths: [{ meeting: 'Debrief', minutes: 70 }] };
      assert.deepEqual((await wants()).supposed, supposed);
      assert.equal(await all('.jw-over').count(), 0, 'nothing is drawn that was not worked out');
      await preview.send({ kind: 'supposition', supposition: text.supposition(supposed) });
      assert.match(await textOf('.jw-protocol'), /8 min over/);
      assert.equal(
        await preview.page.evaluate('document.activeElement.dataset.length'),
        'Debrief',
        'it can be dragged on',
      );
      await all('[data-join="ElmCritics"][data-by="1"]').click();
      assert.deepEqual((await wants()).supposed?.join, [{ participant: 'ElmCritics', heads: 1 }]);
      for (let times = 0; times < 4; times++) await all('[data-length]').press('ArrowRight');
      assert.equal((await wants()).supposed?.lengths, undefined, 'what is as written is not supposed');
    });
  });

  describe('compare with a revision', () => {
    it('in sentences first, and then in two columns', async () => {
      const text = lessonStudy();
      await open(text, 'compare');
      assert.equal((await wants()).revision, 'HEAD');
      await preview.send({
        kind: 'comparison',
        comparison: text.comparison('at 15:00 for 90 min', 'at 15:00 for 60 min'),
      });
      assert.match(await textOf('.jw-diff'), /What did we see\?.*90 min/s);
      assert.match(await textOf('.jw-then'), /60/);
      assert.match(await textOf('.jw-now'), /90/);
      await all('[data-filter="revision"]').selectOption('a1b2c3d');
      assert.equal((await wants()).revision, 'a1b2c3d');
      await all('[data-filter="other-revision"]').fill('main');
      await all('[data-filter="other-revision"]').press('Enter');
      await preview.until(`host.state.revision === 'main'`);
    });

    it('or say why not', async () => {
      await open(lessonStudy(), 'compare');
      await preview.send({
        kind: 'comparison',
        comparison: { revision: 'HEAD', revisions: [], problem: 'No git here.' },
      });
      assert.match(await textOf('.jw-problem'), /No git here/);
    });
  });

  it('show all designs of the workspace, each of which leads to its text', async () => {
    const text = lessonStudy();
    await open(text, 'portfolio');
    assert.equal((await wants()).portfolio, true);
    await preview.send({ kind: 'portfolio', portfolio: text.portfolio() });
    await all('.jw-pf-designs .jw-go').first().click();
    const { range, file } = await last('go');
    assert.ok(range.end > range.start);
    assert.match(file, /\.collab$/);
    await preview.look('timeline');
    assert.equal((await wants()).portfolio, false);
  });

  it('hand the run sheet on as text, and the plan to print and to files', async () => {
    await open(lessonStudy(), 'sheet');
    await all('[data-do="copy"]').click();
    const { text } = await last('copy');
    assert.match(
      text,
      /^What did we see\?\nTue 24 November 2026, 15:00–16:30\nTuning a piece of work, 90 min\n\n15:00 {2}Set the norms/,
    );
    await all('[data-do="print"]').click();
    await all('[data-do="export"]').click();
    assert.deepEqual((await preview.sent()).slice(-2), [{ kind: 'print' }, { kind: 'export' }]);
  });

  it('announce to a screen reader what is written down in spoken.txt', async () => {
    assert.equal(await spoken(), readFileSync(spokenFile, 'utf8'));
  });

  it('fold long lists, whose rows are made when they are opened', async () => {
    await open(OpenText.long(2000), 'sheet');
    const drawn = await all('.jw-session').count();
    assert.ok(drawn < 700, `${drawn} rows`);
    const closed = all('details:not([open])').last();
    assert.equal(await closed.locator('.jw-session').count(), 0);
    await closed.locator('summary').click();
    await preview.until(
      `[...document.querySelectorAll('details[open]')].at(-1).querySelectorAll('.jw-session').length > 40`,
    );
  });

  it('say that a text whose design has lost its head does not parse, and stay', async () => {
    const text = lessonStudy();
    await open(text);
    text.edit('design ReasoningAloud', 'design ReasoningAloud "x" "');
    await preview.show(text.update());
    assert.match(await textOf('.jw-badge'), /does not parse yet.*from before/s);
    assert.match(await textOf('h1'), /^Pupils become people/);
    text.edit('design ReasoningAloud "x" "', 'desig ReasoningAloud');
    await preview.show(text.update());
    assert.match(await textOf('.jw-badge'), /does not parse yet.*from before/s);
  });
});
