// What a screen reader announces of each view, in order, from Chromium's accessibility tree. Run by itself, it writes
// spoken.txt anew: node test/preview/spoken.ts
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { viewNames } from '@jointwork/preview';
import { previewBrowser } from './page.ts';
import { OpenText } from './text.ts';

export const spokenFile = join(import.meta.dirname, 'spoken.txt');

export async function spoken(): Promise<string> {
  const browser = await previewBrowser();
  try {
    const text = OpenText.sample('lesson-study.collab');
    text.edit('at 15:00 for 90 min', 'at 15:00 for 60 min');
    const preview = await browser.open();
    await preview.show(text.update());
    const parts: string[] = [];
    for (const view of viewNames) {
      await preview.look(view);
      if (view === 'portfolio') await preview.send({ kind: 'portfolio', portfolio: text.portfolio() });
      if (view === 'compare') {
        await preview.send({ kind: 'comparison', comparison: text.comparison('for 60 min', 'for 90 min') });
      }
      if (view === 'what-if') {
        await preview.page.locator('[data-absent="OakHead"]').click();
        await preview.send({ kind: 'supposition', supposition: text.supposition({ absent: ['OakHead'] }) });
      }
      parts.push(`# ${view}\n\n${await preview.page.locator('#page').ariaSnapshot()}\n`);
      if (view === 'what-if') await preview.page.locator('[data-do="forget"]').first().click();
    }
    return parts.join('\n');
  } finally {
    await browser.close();
  }
}

if (process.argv[1] === import.meta.filename) writeFileSync(spokenFile, await spoken());
