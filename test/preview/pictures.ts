// Pictures of every view of the preview: node test/preview/pictures.ts OUT [--theme light,dark] [--width 400,900] [--view
// people] [--only lesson-study]. What they show is looked at, not compared.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type ViewName, viewNames } from '@jointwork/preview';
import { previewBrowser, type Theme, themeNames } from './page.ts';
import { OpenText } from './text.ts';

const broken = () => {
  const text = OpenText.sample('lesson-study.collab');
  text.update();
  text.edit('every 2 weeks on Tuesday', 'every 2 ');
  return text;
};

/** What is looked at, by name. */
const texts: Readonly<Record<string, () => OpenText>> = {
  'lesson-study': () => OpenText.sample('lesson-study.collab'),
  'one-health': () => OpenText.sample('one-health.collab'),
  empty: () => OpenText.of('design Ours {}'),
  broken,
  long: () => OpenText.long(2000),
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    theme: { type: 'string', default: themeNames.join(',') },
    width: { type: 'string', default: '400,900,1600' },
    view: { type: 'string', default: viewNames.join(',') },
    only: { type: 'string', default: Object.keys(texts).join(',') },
  },
});
const folder = positionals[0] ?? 'pictures';
mkdirSync(folder, { recursive: true });
const browser = await previewBrowser();
try {
  for (const name of values.only.split(',')) {
    for (const theme of values.theme.split(',') as Theme[]) {
      for (const width of values.width.split(',').map(Number)) await picture(name, theme, width);
    }
  }
} finally {
  await browser.close();
}

async function picture(name: string, theme: Theme, width: number): Promise<void> {
  const text = texts[name]!();
  const preview = await browser.open({ theme, width, height: width === 400 ? 800 : 1000 });
  const update = text.update();
  await preview.show(update);
  for (const view of values.view.split(',') as ViewName[]) {
    await preview.look(view);
    if (view === 'portfolio') await preview.send({ kind: 'portfolio', portfolio: text.portfolio() });
    if (view === 'compare') {
      await preview.send({ kind: 'comparison', comparison: text.comparison('for 90 min', 'for 60 min') });
    }
    if (view === 'what-if') {
      for (let times = 0; times < 4; times++) await preview.page.locator('[data-shorten][data-by="5"]').click();
      await preview.send({ kind: 'supposition', supposition: text.supposition({ shorten: 20 }) });
    }
    await preview.page.screenshot({ path: join(folder, `${name}-${view}-${theme}-${width}.png`) });
    if (view === 'what-if') await preview.page.locator('[data-do="forget"]').first().click();
  }
  await preview.close();
}
