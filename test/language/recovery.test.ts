/** Mistakes that people make: one helpful message for each, where it is, and everything else is read all the same. */
import assert from 'node:assert/strict';
import { Engine } from '@jointwork/engine';
import { ruleIds } from '@jointwork/rules';
import { inDesign, inWork, told } from './told.ts';

const rules = new Set<string>(ruleIds);

/** What is told of a text, wherever. */
function problemsOf(text: string): string[] {
  const engine = new Engine({ roots: ['file:///w'] });
  engine.setFile('file:///w/a.collab', text);
  return engine
    .findings('file:///w/a.collab')
    .filter(({ code }) => !rules.has(code))
    .map(({ code, span }) => `${code} ${text.slice(span.start, span.end)}`);
}

interface Slip {
  /** The text, with a mark around each place. */
  readonly text: string;
  readonly code: string;
  readonly says: string | RegExp;
  /** A line of the text after the first fix. */
  readonly mended?: string;
}

function slips(rows: readonly Slip[], around: (text: string) => string): void {
  for (const { text, code, says, mended } of rows) {
    it(text.trim().replaceAll('\n', ' ⏎ '), () => {
      const all = told(around(text));
      assert.deepEqual([...new Set(all.map((one) => one.code))], [code], all.map(({ message }) => message).join('\n'));
      const { message, fixed } = all[0]!;
      if (typeof says === 'string') assert.equal(message, says);
      else assert.match(message, says);
      assert.doesNotMatch(message, /token|expect|parse|syntax|EOF|undefined|\bID\b|STRING/i);
      if (mended === undefined) return;
      assert.ok(
        fixed[0]?.split('\n').some((line) => line.trim() === mended),
        fixed[0],
      );
    });
  }
}

describe('a date, a time or a number of another place', () => {
  const date = (text: string, written: string): Slip => ({
    text: `once on «${text}» at 15:30`,
    code: 'notation',
    says: new RegExp(`^Dates are written year, month, day: \`${written}\``),
    mended: `once on ${written} at 15:30`,
  });
  const time = (text: string, written: string): Slip => ({
    text: `every week at «${text}» for 60 min`,
    code: /[.h]|^\d+$/.test(text) && !/m/i.test(text) && !text.includes('h') ? 'unexpected' : 'notation',
    says: new RegExp(`\`${written}\`\\.$`),
    mended: `every week at ${written} for 60 min`,
  });
  slips(
    [
      date('31.12.2026', '2026-12-31'),
      date('1.9.26', '2026-09-01'),
      date('31/12/2026', '2026-12-31'),
      date('12/31/2026', '2026-12-31'),
      date('2026/12/31', '2026-12-31'),
      date('2026.12.31', '2026-12-31'),
      date('2026–12–31', '2026-12-31'),
      date('31-12-2026', '2026-12-31'),
      {
        text: 'once on «03/04/2027»',
        code: 'notation',
        says: 'Dates are written year, month, day: `2027-04-03`, or `2027-03-04`.',
        mended: 'once on 2027-04-03',
      },
      { text: 'once on «２０２６－１２－３１»', code: 'notation', says: /full width/, mended: 'once on 2026-12-31' },
      time('3pm', '15:00'),
      time('3 pm', '15:00'),
      time('3:30 p.m.', '15:30'),
      time('12am', '00:00'),
      time('15h30', '15:30'),
      time('15.30', '15:30'),
      time('15', '15:00'),
      {
        text: 'every week for «1,5»h',
        code: 'notation',
        says: /with a point before decimals: `1.5`/,
        mended: 'every week for 1.5h',
      },
    ],
    inWork,
  );
  slips(
    [
      {
        text: 'context { beside "b" grants «4,000» GBP }',
        code: 'notation',
        says: /`4000`\.$/,
        mended: 'context { beside "b" grants 4000 GBP }',
      },
      { text: 'context { beside "b" grants «4.000» GBP }', code: 'notation', says: /`4000`, or `4`\.$/ },
      {
        text: 'context { beside "b" grants «4 000» GBP }',
        code: 'unexpected',
        says: 'Numbers are written without spaces: `4000`.',
        mended: 'context { beside "b" grants 4000 GBP }',
      },
      {
        text: 'group G { size «four» }',
        code: 'unexpected',
        says: 'Numbers are written in digits: `4`.',
        mended: 'group G { size 4 }',
      },
      {
        text: 'group G { size «４» }',
        code: 'notation',
        says: /full width/,
        mended: 'group G { size 4 }',
      },
    ],
    inDesign,
  );
});

describe('signs of word processors and other languages', () => {
  slips(
    [
      { text: 'place «:» "Library"', code: 'unreadable', says: /^`:` has no meaning here/, mended: 'place  "Library"' },
      { text: 'place "Library"«;»', code: 'unreadable', says: /^`;` has no meaning here/, mended: 'place "Library"' },
      {
        text: "place «'Library'»",
        code: 'notation',
        says: 'Texts stand in quotes like these: `"…"`.',
        mended: 'place "Library"',
      },
      { text: 'place «‘Library’»', code: 'notation', says: /quotes like these/, mended: 'place "Library"' },
      { text: 'place «「図書館」»', code: 'notation', says: /quotes like these/, mended: 'place "図書館"' },
      { text: 'hear A «&» B', code: 'notation', says: '`&` has no meaning here. Write `and`.', mended: 'hear A and B' },
      { text: 'hear A«;» B', code: 'notation', says: '`;` has no meaning here. Write `,`.', mended: 'hear A, B' },
      { text: 'hear A«，» B', code: 'notation', says: /full width/, mended: 'hear A, B' },
      {
        text: 'hear A«\u200B», B',
        code: 'unreadable',
        says: /cannot be seen \(U\+200B\)/,
        mended: 'hear A, B',
      },
      { text: '«#» a note\n    hear B', code: 'notation', says: 'A comment begins with `//`.', mended: '// a note' },
      { text: 'prepare "p" «–» by A', code: 'unreadable', says: /^`–` has no meaning here/ },
    ],
    inWork,
  );
  slips(
    [
      {
        text: 'group G { size 4«–»6 }',
        code: 'notation',
        says: '`–` has no meaning here. Write `to`.',
        mended: 'group G { size 4 to 6 }',
      },
      {
        text: 'group G { size 4 «-» 6 }',
        code: 'notation',
        says: '`-` has no meaning here. Write `to`.',
        mended: 'group G { size 4 to 6 }',
      },
      {
        text: 'target joint-work from emerging «->» developing',
        code: 'notation',
        says: /Write `to`/,
        mended: 'target joint-work from emerging to developing',
      },
      {
        text: 'group G «｛» size 4 }',
        code: 'notation',
        says: /full width/,
        mended: 'group G { size 4 }',
      },
    ],
    inDesign,
  );
  slips(
    [
      {
        text: 'calendar C { closed 2026-02-02 «–» 2026-02-04 }',
        code: 'notation',
        says: /Write `to`/,
        mended: 'calendar C { closed 2026-02-02 to 2026-02-04 }',
      },
      { text: 'protocol Q { role a 2«–»3 step "s" 5«–»10 min share }', code: 'notation', says: /Write `to`/ },
    ],
    (text) => text,
  );
});

describe('a word that begins no clause', () => {
  const unknown = (text: string, says: string | RegExp, mended?: string): Slip => ({
    text,
    code: 'unknown-clause',
    says,
    mended,
  });
  slips(
    [
      unknown('«blurb» "x"', 'Nothing in an activity or a review begins with `blurb`.'),
      unknown('«lead» by A', 'Nothing in an activity or a review begins with `lead`. Did you mean `led`?', 'led by A'),
      unknown('«Hear» B', /Did you mean `hear`\?/, 'hear B'),
      unknown('«weekly» on Tuesday at 15:30', /Did you mean `every week`\?/, 'every week on Tuesday at 15:30'),
      unknown('«location» "Library"', /Did you mean `place`\?/, 'place "Library"'),
      unknown('hear B «questoin» "Why?"', /Did you mean `question`\?/, 'hear B question "Why?"'),
      unknown('«target» joint-work', /It belongs in a design\.$/),
      unknown('«after» V', /It stands before the brace, behind the name and the title: `work Teach after Launch`\.$/),
      unknown('«like» V', /It stands before the brace/),
    ],
    inWork,
  );
  slips(
    [
      unknown('«goal» "x"', /Did you mean `purpose`\?/, 'purpose "x"'),
      unknown('«reviews» R { with A hear B }', /Did you mean `review`\?/, 'review R { with A hear B }'),
      unknown('«activity» X { with A }', /Did you mean `work`\?/),
      unknown('«step» "x" share', /It belongs in a protocol\.$/),
      unknown('«with» A', /It belongs in an activity or a review\.$/),
      unknown('context { «past» "x" «Before» "y" }', /Did you mean `before`\?/),
      unknown('target joint-work { «via» W }\n  work W', /Did you mean `through`\?/, 'target joint-work { through W }'),
      unknown(
        'party A { «size» 3 }',
        /^Nothing in `party` begins with `size`: write `voice`, `interest` or `contributes`\./,
      ),
    ],
    inDesign,
  );
  slips(
    [
      unknown('«school» Oak\ngroup G of Oak', /Did you mean `organisation`\?/, 'organisation Oak'),
      unknown(
        'calendar C { «timezone» "Europe/London" }',
        /Did you mean `zone`\?/,
        'calendar C { zone "Europe/London" }',
      ),
      unknown(
        'framework F { «level» low, high tenet t }',
        /Did you mean `levels`\?/,
        'framework F { levels low, high tenet t }',
      ),
      unknown('group G { «number» 4 }', /Did you mean `size`\?/, 'group G { size 4 }'),
      unknown(
        'protocol Q { role a «stpe» "s" share }',
        /Did you mean `step`\?/,
        'protocol Q { role a step "s" share }',
      ),
      unknown('«purpose» "p"', /^Nothing at the top of a file begins with `purpose`\. It belongs in a design\.$/),
    ],
    (text) => text,
  );
});

describe('a word that is missing, misspelt or in another place', () => {
  slips(
    [
      {
        text: 'led «A»',
        code: 'incomplete',
        says: 'Say who leads: `led by Coaches deputy Teachers`.',
        mended: 'led by A',
      },
      {
        text: 'action "a" «A» by 2026-10-10',
        code: 'incomplete',
        says: /^`by` is missing before `A`\./,
        mended: 'action "a" by A by 2026-10-10',
      },
      {
        text: 'decision "d" «consensus»',
        code: 'incomplete',
        says: /^`by` is missing before/,
        mended: 'decision "d" by consensus',
      },
      { text: 'hear A «B»', code: 'incomplete', says: /^A comma is missing before `B`\./, mended: 'hear A, B' },
      {
        text: 'handoff "h" «A» to B',
        code: 'incomplete',
        says: /^`from` is missing/,
        mended: 'handoff "h" from A to B',
      },
      {
        text: 'handoff "h" from A to B «in» 2 days',
        code: 'unexpected',
        says: '`in` does not fit here. Did you mean `within`?',
        mended: 'handoff "h" from A to B within 2 days',
      },
      {
        text: 'hear B«,»\n    led by A',
        code: 'stray-separator',
        says: /but `led` begins a new clause\. Remove the `,`\.$/,
        mended: 'hear B',
      },
      { text: 'hear B «and»\n    led by A', code: 'stray-separator', says: /Remove the `and`\.$/ },
      {
        text: 'led by A«,» deputy B',
        code: 'stray-separator',
        says: /but `deputy` goes on with the clause\. Remove the `,`\.$/,
        mended: 'led by A deputy B',
      },
      {
        text: 'once on 2026-10-10«,» at 15:30',
        code: 'stray-separator',
        says: /goes on with the clause/,
        mended: 'once on 2026-10-10 at 15:30',
      },
      {
        text: 'evidence work "w", «anonymised»',
        code: 'anonymised-alone',
        says: /belongs to its own item/,
        mended: 'evidence work "w" anonymised',
      },
      { text: 'every «2»', code: 'incomplete', says: 'A schedule needs a unit: `every 2 weeks`.' },
      {
        text: 'every «Tuesday» at 15:30',
        code: 'day-for-unit',
        says: 'Say it with a unit: `every week on Tuesday`.',
        mended: 'every week on Tuesday at 15:30',
      },
      {
        text: 'every «other week»',
        code: 'unexpected',
        says: 'Say it with a number: `every 2 weeks`.',
        mended: 'every 2 weeks',
      },
      {
        text: 'every «two» weeks',
        code: 'unexpected',
        says: 'Numbers are written in digits: `2`.',
        mended: 'every 2 weeks',
      },
      {
        text: 'every «second Wednesday»',
        code: 'unexpected',
        says: /`every month on the second Wednesday`/,
        mended: 'every month on the second Wednesday',
      },
      {
        text: 'every «fortnight»',
        code: 'unknown-unit',
        says: '`fortnight` is no unit of time here. Units: day, week, month, term, year, weekday.',
      },
      {
        text: 'every week on «Mondy»',
        code: 'unknown-weekday',
        says: /Did you mean `Monday`\?/,
        mended: 'every week on Monday',
      },
      { text: 'every week for «60»', code: 'incomplete', says: 'The length of time needs a unit: `60 min`, or `2h`.' },
      {
        text: 'every week «for»',
        code: 'incomplete',
        says: 'A length of time is needed here: `60 min`, or `1h 30 min`.',
      },
      { text: 'every week «at»', code: 'incomplete', says: 'A time of day is needed after `at`: `at 15:30`.' },
      {
        text: 'every week from 2026-09-08 «to» 2026-10-10',
        code: 'unexpected',
        says: '`to` does not fit here. Did you mean `until`?',
        mended: 'every week from 2026-09-08 until 2026-10-10',
      },
      { text: 'once «on»', code: 'incomplete', says: /^A date, such as `2026-09-15`, is missing after `on`\./ },
      {
        text: 'once on «July»',
        code: 'unexpected',
        says: /^A date, such as `2026-09-15`, belongs after `on`, not `July`\./,
      },
      {
        text: 'evidence «"data"»',
        code: 'unexpected',
        says: 'A single word stands here, without quotes: `data`.',
        mended: 'evidence data',
      },
      {
        text: 'evidence «datta»',
        code: 'unknown-evidence',
        says: '`datta` is no kind of evidence. Did you mean `data`?',
        mended: 'evidence data',
      },
      {
        text: 'question «Why not»',
        code: 'unexpected',
        says: /^Texts stand in quotes\./,
        mended: 'question "Why not"',
      },
      { text: 'produces «"A plan"»', code: 'incomplete', says: /^Say first what kind of thing it is/ },
      { text: 'produces «plan»', code: 'incomplete', says: /^Say in quotes what it is/ },
      { text: 'prepare "p" 30 min «by» A', code: 'incomplete', says: /^Write `for 30 min` for how long it takes/ },
      {
        text: 'decision «by» consensus "d"',
        code: 'unexpected',
        says: /^A text in quotes belongs after `decision`, not `by`\./,
      },
      {
        text: '«with» B',
        code: 'said-twice',
        says: '`with` was already said above, and can be said only once. Keep one of the two.',
      },
      {
        text: '«examine» joint-work',
        code: 'misplaced-clause',
        says: '`examine` belongs in a review, not in an activity.',
      },
    ],
    inWork,
  );
  slips(
    [
      {
        text: 'target joint-work «emerging» to developing',
        code: 'incomplete',
        says: /^`from` is missing before `emerging`\./,
        mended: 'target joint-work from emerging to developing',
      },
      {
        text: 'target joint-work «form» emerging to developing',
        code: 'unexpected',
        says: '`form` does not fit here. Did you mean `from`?',
        mended: 'target joint-work from emerging to developing',
      },
      {
        text: 'target joint-work { seen «"x"» }',
        code: 'incomplete',
        says: /^Write `seen when`/,
        mended: 'target joint-work { seen when "x" }',
      },
      {
        text: 'commit A to B "c" «until» 2026-10-10',
        code: 'unexpected',
        says: '`until` does not fit here. Did you mean `by`?',
        mended: 'commit A to B "c" by 2026-10-10',
      },
      {
        text: 'tension "t" «A» and B',
        code: 'incomplete',
        says: /^`between` is missing/,
        mended: 'tension "t" between A and B',
      },
      {
        text: 'sponsor P gives «"time"»',
        code: 'unexpected',
        says: /without quotes: `time`/,
        mended: 'sponsor P gives time',
      },
      {
        text: 'allow missing-b «"so be it"»',
        code: 'incomplete',
        says: /^`because` is missing before/,
        mended: 'allow missing-b because "so be it"',
      },
      { text: 'party «A»', code: 'missing-block', says: /^`party` needs a block in braces/ },
      { text: 'context «before» "x"', code: 'unexpected', says: /^`before` belongs between the braces of `context`\./ },
      {
        text: 'work W «with» A every week',
        code: 'unexpected',
        says: /^`with` belongs between the braces of `work`\./,
      },
      {
        text: 'work «"Planning"» { with A }',
        code: 'incomplete',
        says: /^A name is missing after `work`: one word/,
        mended: 'work Planning "Planning" { with A }',
      },
      { text: '«work» { with A }', code: 'incomplete', says: /^A name or word is missing after `work`\./ },
      {
        text: 'work «Plan the unit» { with A }',
        code: 'unexpected',
        says: 'A name is one word. What people read stands behind it, in quotes: `work PlanTheUnit "Plan the unit"`.',
        mended: 'work PlanTheUnit "Plan the unit" { with A }',
      },
      {
        text: '«exit»',
        code: 'incomplete',
        says: /^A text in quotes is missing after `exit`\./,
      },
      {
        text: 'group G { available 2«h» }',
        code: 'incomplete',
        says: 'Say how often this time is there: `2h per week`.',
      },
      {
        text: 'group G { turnover 25 «per» year }',
        code: 'incomplete',
        says: /^Turnover is a percentage/,
        mended: 'group G { turnover 25% per year }',
      },
      {
        text: 'context { beside "b" grants «3h» to A }',
        code: 'grant-how-often',
        says: 'Say how often this time is there: `3h per week`.',
      },
      {
        text: 'level «professional»',
        code: 'unknown-level',
        says: /Did you mean `professionals`\?/,
        mended: 'level professionals',
      },
      {
        text: 'status «done»',
        code: 'unknown-status',
        says: '`done` is no status. It is one of draft, agreed, running, ended.',
      },
      {
        text: 'depth «deep»',
        code: 'unknown-depth',
        says: /Depths: networking, coordinating, cooperating, collaborating\.$/,
      },
      { text: 'group G { voice «decider» }', code: 'unknown-voice', says: /Did you mean `decides`\?/ },
      { text: '«from» 2026-10-10 to 2026-11-10', code: 'said-twice', says: /^`from` was already said/ },
    ],
    inDesign,
  );
  slips(
    [
      {
        text: 'protocol Q { role a step "s" share«,» by a }',
        code: 'stray-separator',
        says: /goes on with the clause/,
        mended: 'protocol Q { role a step "s" share by a }',
      },
      { text: 'protocol Q { role a step "s" 5 min «sharing» }', code: 'unknown-move', says: /^`sharing` is no move/ },
      {
        text: 'protocol Q { role a step "s" share by «all» }',
        code: 'unknown-role',
        says: /Did you mean `everyone`\?/,
        mended: 'protocol Q { role a step "s" share by everyone }',
      },
      {
        text: 'protocol Q { repeat «3» { step "s" share } }',
        code: 'incomplete',
        says: /^`rounds` is missing after `3`\./,
        mended: 'protocol Q { repeat 3 rounds { step "s" share } }',
      },
      {
        text: 'protocol Q { role a repeat «a» { step "s" share } }',
        code: 'incomplete',
        says: /^`each` is missing/,
        mended: 'protocol Q { role a repeat each a { step "s" share } }',
      },
      {
        text: 'protocol Q { repeat 3 «times» { step "s" share } }',
        code: 'unexpected',
        says: /Did you mean `rounds`\?/,
      },
      {
        text: 'protocol Q { step «Start» 5 min share }',
        code: 'unexpected',
        says: /^Texts stand in quotes|^A text in quotes belongs/,
      },
      {
        text: 'group «"Teachers"» as professionals',
        code: 'incomplete',
        says: /^A name is missing after `group`/,
        mended: 'group Teachers "Teachers" as professionals',
      },
      { text: 'group as «professionals»', code: 'incomplete', says: /^A name is missing after `group`/ },
      {
        text: 'group «Year 5 teachers» as professionals',
        code: 'unexpected',
        says: /`group Year5Teachers "Year 5 teachers"`/,
        mended: 'group Year5Teachers "Year 5 teachers" as professionals',
      },
      {
        text: 'group G as «profesionals»',
        code: 'unknown-standing',
        says: '`profesionals` is no standing. Did you mean `professionals`?',
        mended: 'group G as professionals',
      },
      {
        text: 'calendar C { from 2026-01-01 «until» 2026-12-31 }',
        code: 'unexpected',
        says: /Did you mean `to`\?/,
        mended: 'calendar C { from 2026-01-01 to 2026-12-31 }',
      },
    ],
    (text) => text,
  );
});

describe('quotes and braces', () => {
  slips(
    [
      { text: 'question «"Why?»\n    hear B', code: 'unclosed-string', says: /^This text has no closing quote/ },
      {
        text: 'question «"Why? place "»Here"\n    hear B',
        code: 'unclosed-string',
        says: /^A quote is missing in this line/,
      },
      { text: 'question "a" «"b"»', code: 'unexpected', says: /^`"b"` does not fit here/ },
      {
        text: 'question "a" «{» }',
        code: 'unexpected-block',
        says: '`question` opens no block. Remove the brace, or end the clause before it.',
      },
      { text: '«{» hear B }', code: 'unexpected-block', says: /^`with` opens no block/ },
    ],
    inWork,
  );
  slips(
    [
      {
        text: 'work X { with A question «"Why?» }\n  work Y { with B }\n  review R { with A }',
        code: 'unclosed-string',
        says: /^This text has no closing quote/,
      },
      {
        text: 'context { before «"x» }\n  value "v"',
        code: 'unclosed-string',
        says: /^This text has no closing quote/,
      },
      {
        text: 'work X «{»\n    with A\n  work Y after X { with B }\n  commit A to B "c"',
        code: 'unclosed-block',
        says: 'This block is not closed. Add a closing brace where it ends.',
      },
      {
        text: 'party A «{»\n    voice decides\n  work Y { with B }',
        code: 'unclosed-block',
        says: /^This block is not closed/,
      },
      {
        text: 'target joint-work «{»\n    seen when "s"\n  review R { with A }',
        code: 'unclosed-block',
        says: /^This block is not closed/,
      },
      {
        text: 'context «{»\n    before "b"\n  value "v"\n  work Y { with B }',
        code: 'unclosed-block',
        says: /^This block is not closed/,
      },
    ],
    inDesign,
  );
  slips(
    [
      {
        text: 'organisation Oak «{» sector education\norganisation Elm\ngroup G of Elm',
        code: 'unclosed-block',
        says: /^This block is not closed/,
      },
      {
        text: 'protocol Q «{»\n role a\n step "s" share by a\ndesign D { purpose "p" }',
        code: 'unclosed-block',
        says: /^This block is not closed/,
      },
      {
        text: 'protocol Q {\n role a\n repeat 2 rounds «{»\n  step "s" share by a\n norm "n"\n}\ndesign D { purpose "p" }',
        code: 'unclosed-block',
        says: /^This block is not closed/,
      },
      {
        text: 'group G { size 3 } «}»\ngroup H joins G',
        code: 'unmatched-brace',
        says: /^This closing brace has no opening brace/,
      },
      { text: 'group G «/* never closed»', code: 'unclosed-comment', says: /^This comment is not closed/ },
      { text: 'group G «"""never»\nclosed', code: 'unclosed-string', says: /^This text has no closing quote/ },
    ],
    (text) => text,
  );
});

describe('after a mistake', () => {
  /** Clauses with a mistake, in a design where everything else depends on being read. */
  const mistakes = [
    'led A',
    'led by A,',
    'every 2',
    'every Tusday',
    'place Library',
    'place "Library',
    'question: "Why?";',
    'evidence "data", anonymised',
    'follows',
    'produces',
    'produces "x"',
    'action by A "x"',
    'handoff "h" to B',
    'blurb "x" { y { z } }',
    'lead by A',
    'once on 31.12.2026 – 3pm',
    'with with with',
    'for 60 min',
    'decision',
    '. . .',
    '= = =',
    '"text alone"',
    '2026-10-10',
  ];
  for (const mistake of mistakes) {
    it(`${mistake}: names before and behind it are known, and the rest is checked`, () => {
      const text = inDesign(`
  work X {
    with A
    ${mistake}
    produces plan Plan "p"
    hear «Nobody»
  }
  work Y after X {
    with B
    uses Plan
    action "a" checked in R
  }
  review R {
    with A
    once within 2 days of Y
    hear «Nobody2»
  }`);
      const plain = text.replaceAll(/[«»]/g, '');
      const engineTold = problemsOf(plain);
      const names = engineTold.filter((line) => line.startsWith('unknown-name') && !line.includes('Library'));
      assert.deepEqual(names, ['unknown-name Nobody', 'unknown-name Nobody2'], engineTold.join('\n'));
    });
  }
});
