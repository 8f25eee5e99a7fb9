import assert from 'node:assert/strict';
import { catalogue, Engine } from '@jointwork/engine';
import { formatMessage } from '@jointwork/language';
import type { Portfolio } from '@jointwork/plan';
import type { Words } from '../html/words.ts';
import { portfolioMessages } from '../messages/portfolio.ts';
import { viewMessages } from '../messages/view.ts';
import { toText } from '../terminal/line.ts';
import { portfolioPage } from './page.ts';
import { portfolioLines } from './terminal.ts';

const all = { ...catalogue, ...viewMessages, ...portfolioMessages };
const words: Words = {
  locale: 'en-GB',
  say(key, params) {
    const said = formatMessage(all, { key, params });
    assert.notEqual(said, key, `no words for ${key}`);
    return said;
  },
};

const people = `organisation Hill "Hill School"
group Teachers "The teachers" as professionals of Hill { size 4 available 1h per month }
group Pupils "The pupils" as students of Hill { size 30 } group Cooks "The cooks" { size 2 }`;
const design = (name: string, body: string) =>
  `import "./people.collab"\ndesign ${name} { status agreed purpose "p" from 2026-09-01 to 2026-12-31 ${body} }`;

function portfolio(files: Record<string, string>, today = '2026-10-15'): Portfolio {
  const engine = new Engine({ roots: ['file:///w/'], today: () => today });
  for (const [name, text] of Object.entries(files)) engine.setFile(`file:///w/${name}`, text);
  return engine.portfolio(engine.uris());
}

const school = {
  'people.collab': people,
  'a.collab': design(
    'Reading',
    `work W { with Teachers, Pupils every month on the first Monday at 9:00 for 50 min }
     review R "Does it help?" { with Teachers once on 2026-12-01 at 9:00 for 10 min } start "Reading aloud"`,
  ),
  'b.collab': design(
    'Writing',
    `work W { with Teachers every month on the first Monday at 11:00 for 20 min } stop "Copying" undecided "Who pays?"
     work C { with Cooks once on 2026-11-03 for 60 min }`,
  ),
};

const terminal = (of: Portfolio, width = 100) => toText(portfolioLines(of, { words, width }));
const page = (of: Portfolio) => portfolioPage(of, { words, folder: 'school' });

describe('the portfolio in a terminal', () => {
  it('says what each design comes to, and what tips over', () => {
    const text = terminal(portfolio(school));
    for (const said of [
      'Portfolio  2 designs, 3 groups and persons, 121 person-hours',
      'Agreed · 1 September – 31 December 2026 · 5 sessions · 114 h · next 2 November 2026 · review',
      'one open question',
      'The teachers, 4  4 h 50 min each in all  too much in 4 months',
      '80 min of 60 min each in the month from 1 December 2026 · in 2 designs at the same time',
      'Reading 3 h 30 min · Writing 80 min',
      'Starts against stops  one thing starts, one stops',
      '+ Reading aloud',
      'What could stop?',
      '− Copying',
      'Within Writing, The cooks never meet The teachers.',
      '◆ Tue 1 December 2026 09:00  Does it help?  Reading',
    ]) {
      assert.ok(text.includes(said), `${said}\n\n${text}`);
    }
  });

  it('fits the terminal that it is shown on', () => {
    for (const width of [40, 80, 120]) {
      const widest = Math.max(
        ...terminal(portfolio(school), width)
          .split('\n')
          .map((line) => [...line].length),
      );
      assert.ok(widest <= width, `${widest} columns of ${width}`);
    }
  });

  it('says that there is nothing', () => {
    assert.equal(terminal(portfolio({})), 'No design stands here yet.\n');
  });
});

describe('the portfolio as a page', () => {
  it('stands alone, and says the same', () => {
    const text = page(portfolio(school));
    assert.match(text, /^<!DOCTYPE html>\n<html lang="en">/);
    assert.doesNotMatch(text, /<script|https?:|url\((?!#)/);
    for (const said of ['The teachers', 'too much in 4 months', 'Does it help?', 'What could stop?', 'Copying']) {
      assert.ok(text.includes(said), said);
    }
    assert.equal(text.match(/class="jw-pf-over"/g)?.length, 4, 'a bar beyond the line in each month');
    assert.equal(text.match(/class="jw-pf-review"/g)?.length, 1);
  });

  it('takes names for text, whatever they hold', () => {
    const hostile = '</style><script>alert(1)</script>" onload="x \u202e\u0007';
    const quoted = JSON.stringify(hostile);
    const of = portfolio({
      'a.collab': `organisation O ${quoted} group G ${quoted} of O { size 2 available 1h per week }
        design D ${quoted} { purpose ${quoted} from 2026-09-01 to 2026-12-31 start ${quoted}
        work W ${quoted} { with G once on 2026-11-02 for 3h } review R ${quoted} { with G once on 2026-12-01 } }`,
    });
    const text = portfolioPage(of, { words, folder: hostile });
    assert.equal(text.match(/<script/g), null);
    assert.equal(text.match(/<\/style>/g)?.length, 1);
    for (const said of [text, terminal(of)]) assert.ok(!said.includes('\u202e') && !said.includes('\u0007'));
  });

  it('of a workspace that is empty or has no dates is made as well', () => {
    assert.match(page(portfolio({})), /No design stands here yet/);
    assert.match(page(portfolio({ 'a.collab': 'group G design D { work W { with G as needed } }' })), /no session yet/);
  });
});
