/** Every error of the language: its code, its place, its sentence, where else it leads, what mends it; and what is none. */
import assert from 'node:assert/strict';
import { fine, inDesign, inWork, told } from './told.ts';

type Files = string | Readonly<Record<string, string>>;

interface Example {
  readonly code: string;
  readonly severity?: 'warning';
  /** The text, with marks around the places. */
  readonly text: Files;
  /** The whole sentence. */
  readonly says?: string;
  readonly related?: readonly string[];
  /** What the first fix makes of the line that it changes. */
  readonly mended?: string;
}

/** Each example is told as it says, and nothing else is. */
function errors(examples: readonly Example[]): void {
  for (const { code, severity = 'error', text, says, related, mended } of examples) {
    const name = typeof text === 'string' ? text : Object.values(text).join(' | ');
    const short = name.split('\n').find((line) => line.includes('«')) ?? name;
    it(`${code}: ${short.trim().slice(0, 100)}`, () => {
      const all = told(text);
      assert.deepEqual([...new Set(all.map((one) => `${one.severity} ${one.code}`))], [`${severity} ${code}`]);
      const [first] = all as [(typeof all)[0]];
      if (says !== undefined) assert.equal(first.message, says);
      if (related !== undefined) assert.deepEqual(first.related, related);
      if (mended !== undefined)
        assert.ok(
          first.fixed[0]?.split('\n').some((line) => line.trim() === mended),
          first.fixed[0],
        );
      assert.doesNotMatch(first.message, /undefined|NaN|\{|\}/u);
    });
  }
}

/** Texts beside the errors, of which nothing is told. */
function none(texts: readonly Files[]): void {
  it('has no false alarm beside it', () => {
    for (const text of texts) fine(text);
  });
}

describe('an unknown name', () => {
  errors([
    {
      code: 'unknown-name',
      text: inWork('    led by «Teachers»'),
      says: 'Nothing here is called `Teachers`; a group or a person belongs here.',
    },
    {
      code: 'unknown-name',
      text: 'group Teachers\ndesign D { work W { with «Teecher» } }',
      says: 'Nothing here is called `Teecher`; a group or a person belongs here. Did you mean `Teachers`?',
      mended: 'design D { work W { with Teachers } }',
    },
    {
      code: 'unknown-name',
      text: { 'a.collab': 'group G of «Oak»', 'b.collab': 'organisation Oak' },
      says: '`Oak` is declared in `./b.collab`, which this file does not import; an organisation belongs here.',
      mended: 'import { Oak } from "./b.collab"',
    },
    { code: 'unknown-name', text: inDesign('  calendar «Yaer»\n') },
    { code: 'unknown-name', text: inDesign('  adapted from «Elsewhere»') },
    { code: 'unknown-name', text: inDesign('  target joint-work { through «Nothing» }') },
    { code: 'unknown-name', text: inDesign('  tension "t" between A and «C» held in «R»') },
    { code: 'unknown-name', text: inDesign('  commit A to «C» "c" within 2 days of «R»') },
    { code: 'unknown-name', text: inDesign('  work W after «V» like «U» { with A }') },
    { code: 'unknown-name', text: inDesign('  context { beside "b" grants 3h per week to «C» }') },
    { code: 'unknown-name', text: inDesign('  undecided "u" by «C»') },
    { code: 'unknown-name', text: inWork('    uses «Plan» evidence case under «Sharing» action "a" checked in «R»') },
    { code: 'unknown-name', text: inWork('    follows «Tuning2»\n    place "p" at «School»') },
    { code: 'unknown-name', text: inWork('    handoff "h" from A to «C» confirmed by «E» under «S»') },
    {
      code: 'unknown-name',
      text: inWork('    decision "d" by «concensus»'),
      says: 'Nothing here is called `concensus`; a group, a person, or one of consensus, consent and majority belongs here. Did you mean `consensus`?',
      mended: 'decision "d" by consensus',
    },
    {
      code: 'unknown-tenet',
      text: inDesign('  target «joint-wrok»'),
      says: 'No framework that this file sees has a tenet `joint-wrok`. Did you mean `joint-work`?',
      mended: 'target joint-work',
    },
    { code: 'unknown-tenet', text: inWork('    for «nothing», joint-work') },
    {
      code: 'unknown-role',
      text: `protocol Q { role host step "s" share by «hots» }`,
      says: 'The protocol `Q` has no role `hots`. Did you mean `host`?',
    },
    {
      code: 'unknown-role',
      text: 'protocol Q { role host step "s" 5 min each «x» share by «all» silent «y» repeat each «z» { step "t" share } }',
    },
    {
      code: 'unknown-role',
      text: `protocol Q { role host step "s" share }\n${inWork('    follows Q with «chair» = A')}`,
    },
  ]);
  none([
    inWork('    decision "d" by consensus\n    decision "e" by majority'),
    'protocol Q { role host step "s" share by everyone, host silent everyone }',
    'protocol Q { role everyone step "s" share by everyone }',
    'group consensus\ndesign D { work W { with consensus decision "d" by consensus } }',
    inWork('    for joint-work, mutual-dialogue'),
  ]);
});

describe('a name of another kind', () => {
  errors([
    {
      code: 'wrong-kind',
      text: inWork('    led by «O»'),
      says: '`O` is an organisation; a group or a person belongs here.',
      related: ['O: `O` is declared here.'],
    },
    { code: 'wrong-kind', text: inDesign('  target «A»') },
    { code: 'wrong-kind', text: inDesign('  work W { with «W» uses «A» }') },
    { code: 'wrong-kind', text: 'group G of «H»\ngroup H joins «P»\ncalendar P { }' },
  ]);
});

describe('a name declared twice in one scope', () => {
  errors([
    {
      code: 'declared-twice',
      text: 'organisation Oak\ngroup «Oak»',
      says: '`Oak` is declared twice here; give one of the two another name.',
      related: ['Oak: `Oak` stands here first.'],
    },
    { code: 'declared-twice', text: inDesign('  work Same { with A }\n  review «Same» { with A }\n  group «Same»') },
    { code: 'declared-twice', text: inWork('    produces plan X "x" produces notes «X» "y"') },
    { code: 'declared-twice', text: 'protocol Q { role a role «a» step "s" share }' },
    { code: 'declared-twice', text: 'framework F { levels low, high, «low» tenet «high» }' },
    {
      code: 'declared-twice',
      text: { 'a.collab': 'import { Oak } from "./b.collab"\ngroup «Oak»', 'b.collab': 'organisation Oak' },
    },
    { code: 'declared-twice', text: 'group \u00C9quipe\ngroup «E\u0301quipe»' },
  ]);
  none([
    'group Us\ndesign D { group Us work W { with Us } }\ndesign E { group Us }',
    'protocol P { role a step "s" share }\nprotocol Q { role a step "s" share }\ngroup a',
    { 'a.collab': 'import "./b.collab"\ngroup Oak', 'b.collab': 'organisation Oak' },
    'protocol Consultancy { role a step "s" share }',
  ]);
});

describe('a cycle', () => {
  errors([
    {
      code: 'cycle-in-after',
      text: inDesign('  work X after «Z»\n  work Y after X\n  work Z after Y'),
      says: 'These wait for each other: `X` → `Z` → `Y` → `X`. Leave out one of the links.',
      related: ['Y: Here `Z` leads on to `Y`.', 'X: Here `Y` leads on to `X`.'],
    },
    { code: 'cycle-in-after', text: inDesign('  work X after «X»'), says: '`X` cannot come after itself.' },
    { code: 'cycle-in-after', text: inDesign('  work X after «R»\n  review R { with A once within 2 days of X }') },
    { code: 'cycle-in-like', text: 'group G like «H»\ngroup H like G' },
    { code: 'cycle-in-like', text: 'protocol G like «H» { }\nprotocol H like G { }' },
    { code: 'cycle-in-like', text: inDesign('  work X like «Y»\n  dialogue Y like X') },
    {
      code: 'cycle-in-like',
      text: {
        'a.collab': 'import "./b.collab"\ngroup G like «H»',
        'b.collab': 'import "./a.collab"\ngroup H like «G»',
      },
    },
    { code: 'cycle-in-joins', text: 'group G joins «H»\ngroup H joins A and G\ngroup A' },
    { code: 'cycle-in-membership', text: 'group G in «H»\ngroup H in G' },
    { code: 'cycle-in-part-of', text: 'organisation G part of «H»\norganisation H part of G' },
  ]);
  none([
    inDesign('  work X\n  work Y after X\n  work Z after X, Y\n  review R after Z { with A once within 2 days of Z }'),
    'group G joins H and I\ngroup H joins J\ngroup I joins J\ngroup J',
    { 'a.collab': 'import "./b.collab"\ngroup G like H', 'b.collab': 'import "./a.collab"\ngroup H\ngroup I like G' },
  ]);
});

describe('a date or a span of dates', () => {
  errors([
    {
      code: 'no-such-date',
      text: 'calendar C { closed «2027-06-31» }',
      says: 'There is no 2027-06-31; that month ends on 2027-06-30.',
      mended: 'calendar C { closed 2027-06-30 }',
    },
    {
      code: 'no-such-date',
      text: 'calendar C { closed «2027-02-29» closed «2027-13-01» closed «2027-00-01» closed «12027-01-01» }',
    },
    { code: 'no-such-date', text: inWork('    once on «2027-02-30»') },
    {
      code: 'ends-before-it-starts',
      text: 'calendar C { from 2027-07-01 to «2026-09-01» }',
      says: 'This ends on 2026-09-01, before it starts on 2027-07-01.',
      related: ['2027-07-01: It starts here.'],
      mended: 'calendar C { from 2026-09-01 to 2027-07-01 }',
    },
    { code: 'ends-before-it-starts', text: inWork('    every week from 2027-01-02 until «2027-01-01»') },
    { code: 'ends-before-it-starts', text: inWork('    led by A from 2027-01-02 until «2027-01-01»') },
    { code: 'ends-before-it-starts', text: inWork('    hear B from 2027-01-02 until «2027-01-01»') },
    {
      code: 'invalid-time',
      text: inWork('    every week at «25:00»'),
      says: 'There is no such time of day. Times go from `00:00` to `23:59`.',
    },
    { code: 'invalid-time', text: inWork('    every week at «12:60»') },
    { code: 'invalid-time', text: inWork('    every week at «12:5»') },
  ]);
  none([
    'calendar C { from 2028-02-29 to 2028-02-29 closed 2028-02-29 to 2028-02-29 }',
    inWork('    every week at 00:00 from 2026-09-01 until 2026-09-30'),
    inWork('    every week at 23:59'),
  ]);
});

describe('what lies outside the period', () => {
  const related = ['from 2026-09-01 to 2027-07-01: These are the days of the design.'];
  errors([
    {
      code: 'outside-period',
      text: inWork('    once on «2026-08-31», 2026-09-01, 2027-07-01, «2027-07-02»'),
      says: '2026-08-31 lies outside the design, which runs from 2026-09-01 to 2027-07-01. Another date, or a longer period, settles it.',
      related,
    },
    {
      code: 'outside-period',
      text: inWork('    every week from «2026-08-31» until «2027-07-02» also on «2027-07-03»'),
      related,
    },
    { code: 'outside-period', text: inDesign('  target joint-work by «2027-07-02»'), related },
    { code: 'outside-period', text: inDesign('  review R { with A once on «2027-07-02» }'), related },
    {
      code: 'outside-period',
      text: {
        'a.collab': 'import "./b.collab"\ngroup A\ndesign D { calendar C work W { with A once on «2028-01-01» } }',
        'b.collab': 'calendar C { from 2026-09-01 to 2027-07-01 }',
      },
      related,
    },
  ]);
  none([
    'group A\ndesign D { work W { with A once on 1999-01-01 } }',
    inDesign('  commit A to B "c" by 2030-01-01\n  undecided "u" before 2020-01-01'),
  ]);
});

describe('zones and currencies', () => {
  errors([
    {
      code: 'unknown-zone',
      text: 'calendar C { zone «"Europe/Lodnon"» }',
      says: '`Europe/Lodnon` is no time zone that is known here. Zones are named like `Europe/London`. Did you mean `Europe/London`?',
      mended: 'calendar C { zone "Europe/London" }',
    },
    {
      code: 'unknown-zone',
      text: 'organisation O { zone «"London"» }',
      mended: 'organisation O { zone "Europe/London" }',
    },
    { code: 'unknown-zone', text: 'organisation O { zone «""» }' },
    {
      code: 'unknown-currency',
      text: inDesign('  context { beside "b" grants 4000 «gbp» to A }'),
      mended: 'context { beside "b" grants 4000 GBP to A }',
    },
    { code: 'unknown-currency', text: inDesign('  context { beside "b" grants 4000 «pounds» }') },
  ]);
  none([
    'organisation O { zone "America/Argentina/Buenos_Aires" }\norganisation P { zone "UTC" }',
    inDesign('  context { beside "b" grants 4000 GBP, 20 EUR, 5 JPY, 7 NGN }'),
  ]);
});

describe('levels', () => {
  errors([
    {
      code: 'unknown-level',
      text: inDesign('  target joint-work from «low» to established { found «emergin» }'),
      says: 'The framework `CollaborativeProfessionalism` has no level `low`. Its levels are `absent`, `emerging`, `developing`, `established`, `embedded`.',
    },
    {
      code: 'unknown-level',
      text: `framework F { levels low, high tenet t }\n${inDesign('  target t from «emerging» to high')}`,
    },
    {
      code: 'unknown-level',
      text: `framework F { tenet t }\n${inDesign('  target t to «high»')}`,
      says: 'The framework `F` has no level `high`. It declares no levels.',
    },
  ]);
  none([
    `framework F { levels low, high tenet joint-work }\n${inDesign('  target joint-work from low to high { found low }')}`,
  ]);
});

describe('the roles of a protocol', () => {
  const talk = 'protocol Talk { role host role guests 2 to 4 role others any step "s" share }\n';
  errors([
    {
      code: 'role-unbound',
      text: talk + inWork('    follows «Talk» with host = P'),
      says: 'The role `guests` of `Talk` has nobody. Say who takes part in it: `with guests = …`.',
      related: ['guests: The role `guests` is declared here.'],
    },
    { code: 'role-unbound', text: talk + inWork('    follows «Talk»') },
    {
      code: 'role-bound-twice',
      text: talk + inWork('    follows Talk with host = P, guests = 2 of A, «host» = one of B'),
      related: ['host: `host` is given here first.'],
    },
    {
      code: 'role-unbound',
      text: `${talk}protocol Short like Talk { step "s" share }\n${inWork('    follows «Short» with host = P')}`,
    },
  ]);
  none([
    talk + inWork('    follows Talk with host = P, guests = 2 of A'),
    talk + inWork('    follows Talk with host = P, guests = one of A and one of B, others = B'),
  ]);
});

describe('what is used before it is made', () => {
  const maker = (schedule: string, rest = '') =>
    `  work Make ${rest} { with A ${schedule} for 2h produces plan Plan "p" }\n`;
  errors([
    {
      code: 'used-before-made',
      text: inDesign(`${maker('once on 2026-10-05')}  work Use { with A once on 2026-10-01 uses «Plan» }`),
      says: 'Use uses Plan on 2026-10-01, before Make has made it on 2026-10-05. A later date for Use, or an earlier one for Make, settles it.',
      related: ['Plan: Plan is made here.'],
    },
    {
      code: 'used-before-made',
      text: inDesign(
        `${maker('once on 2026-10-05 at 15:00')}  work Use { with A once on 2026-10-05 at 16:00 uses «Plan» }`,
      ),
    },
    { code: 'used-before-made', text: inDesign(`${maker('as needed', 'after Use')}  work Use { with A uses «Plan» }`) },
  ]);
  none([
    inDesign(`${maker('once on 2026-10-05 at 15:00')}  work Use { with A once on 2026-10-05 at 17:00 uses Plan }`),
    inDesign(`${maker('once on 2026-10-05')}  work Use { with A every week from 2026-10-06 uses Plan }`),
    inDesign(`${maker('as needed')}  work Use after Make { with A uses Plan }`),
    inDesign(`${maker('as needed')}  work Use { with A uses Plan }`),
    inDesign('  work Make { with A once on 2026-10-05 produces plan Plan "p" uses Plan }'),
  ]);
});

describe('a schedule that yields no session', () => {
  errors([
    { code: 'no-session', text: inWork('    «every month on the fourth Monday from 2026-12-29 until 2026-12-30»') },
    { code: 'no-session', text: inWork('    «every week on Monday from 2026-10-06 until 2026-10-10»') },
    {
      code: 'no-session',
      text: 'group A\ncalendar C { from 2026-09-01 to 2026-10-01 closed 2026-09-07 to 2026-09-13 }\ndesign D { calendar C work W { with A «every week on Friday from 2026-09-08 until 2026-09-12» } }',
      says: 'W never meets: the one day that its schedule names is closed or taken out. Another weekday or date settles it.',
    },
  ]);
  none([
    inWork('    as needed'),
    inDesign('  work V { with A }\n  work W { with A once within 2 days of V }'),
    'group A\ndesign D { work W { with A every week } }',
  ]);
});

describe('sizes', () => {
  errors([
    { code: 'zero-size', text: 'group G { size «0» }', says: 'The number of people has to be more than zero.' },
    { code: 'zero-size', text: 'group G { size «0 to 4» }' },
    { code: 'reversed-size', text: 'group G { size «6 to 4» }', says: 'The range runs backwards: write `4 to 6`.' },
    {
      code: 'zero-size',
      text: 'protocol Q { role host «0» role guests "Guests" «0 to 4» step "s" share }',
      says: 'A role is for at least one person. One that may stay empty is written `any`.',
    },
    { code: 'reversed-size', text: 'protocol Q { role host «4 to 2» step "s" «10 to 5 min» share }' },
    {
      code: 'zero-size',
      text: 'protocol Q { role a step "s" «0 min» share step "t" «up to 0 min» share repeat «0» rounds { step "u" share } }',
    },
    { code: 'zero-size', text: inWork('    «every 0 weeks»') },
    { code: 'zero-size', text: inWork('    every week «0» times') },
    { code: 'zero-size', text: inWork('    every week for «0 min»') },
    {
      code: 'zero-size',
      text: inWork(
        '    hear «0» of B\n    prepare "p" for «0 h» decision "d" quorum «0» as needed about «0» times per year',
      ),
    },
    { code: 'not-whole', text: 'group G { size «2.5» }', says: 'A whole number is needed here, not 2.5.' },
    { code: 'person-size', text: 'person Q { size «2» }', says: 'A person is one. Several people are a `group`.' },
    { code: 'person-joins', text: 'person Q joins «A and B»\ngroup A\ngroup B' },
    {
      code: 'more-than-there-are',
      severity: 'warning',
      text: inWork('    hear «6» of A'),
      says: '`A` are 5 at the most, so there cannot be 6 of them.',
    },
  ]);
  none([
    'group G { size 1 }\ngroup H { size 3 to 3 }\nperson Q { size 1 }',
    'protocol Q { role a any role b 1 step "s" 5 to 5 min share }',
    inWork('    hear 5 of A and one of P'),
  ]);
});

describe('leads that change hands', () => {
  errors([
    {
      code: 'lead-gap',
      severity: 'warning',
      text: inWork(
        '    «led by A until 2026-10-01»\n    led by B from 2026-11-01\n    every month on the first Tuesday',
      ),
      says: 'Nobody leads W on 2026-10-06: no `led by` covers it. Another `led by`, or other dates on these, settles it.',
    },
    {
      code: 'lead-overlap',
      severity: 'warning',
      text: inWork(
        '    led by A until 2026-12-01\n    «led by B from 2026-12-01»\n    every month on the first Tuesday',
      ),
      related: ['led by A until 2026-12-01: This clause covers the same day.'],
    },
  ]);
  none([
    inWork('    led by A until 2026-11-30\n    led by B from 2026-12-01\n    every month on the first Tuesday'),
    inWork('    led by A\n    led by B\n    every month'),
  ]);
});

describe('the order that dates and `after` say', () => {
  errors([
    {
      code: 'after-contradicted',
      severity: 'warning',
      text: inDesign('  work X after «Y» { with A once on 2026-10-01 }\n  work Y { with A once on 2026-10-02 }'),
      says: 'X is said to come after Y, yet it first meets on 2026-10-01, and Y on 2026-10-02. Other dates, or no `after`, settle it.',
      related: ['2026-10-02: Y first meets here.'],
    },
  ]);
  none([
    inDesign('  work X after Y { with A once on 2026-10-02 }\n  work Y { with A once on 2026-10-02 }'),
    inDesign('  work X after Y { with A as needed }\n  work Y { with A once on 2026-10-02 }'),
  ]);
});

describe('`between` and `betwixt`', () => {
  errors([
    {
      code: 'between-and-betwixt',
      text: inDesign('  context { between "x" «betwixt» "y" }'),
      says: '`between` and `betwixt` are two words for one thing; a context says it once.',
      related: ['between: It is said here first.'],
    },
  ]);
  none([inDesign('  context { between "x" }'), inDesign('  context { betwixt "x" betwixt "y" }')]);
});

describe('an import', () => {
  errors([
    {
      code: 'import-not-found',
      text: { 'a.collab': 'import «"./shard.collab"»', 'shared.collab': 'group A' },
      mended: 'import "./shared.collab"',
    },
    { code: 'import-not-a-path', text: 'import «"shared.collab"»', mended: 'import "./shared.collab"' },
    { code: 'import-outside', text: 'import «"../outside.collab"»' },
    { code: 'import-unknown-library', text: 'import «"lib:nothing.collab"»' },
    { code: 'import-unknown-package', text: 'import «"some-package"»' },
    { code: 'import-backslash', text: 'import «".\\\\shared.collab"»', mended: 'import "./shared.collab"' },
    { code: 'import-empty', text: 'import «""»' },
    { code: 'import-not-collab', text: 'import «"./shared.txt"»' },
    { code: 'import-unsaved', text: { 'untitled:Untitled-1': 'import «"./a.collab"»\ngroup A' } },
    {
      code: 'not-exported',
      text: { 'a.collab': 'import { «Elm» } from "./b.collab"', 'b.collab': 'organisation Oak' },
    },
    {
      code: 'ambiguous-name',
      text: {
        'a.collab': 'import "./b.collab"\nimport "./c.collab"\ngroup G of «Oak»',
        'b.collab': 'organisation Oak',
        'c.collab': 'organisation Oak',
      },
    },
    {
      code: 'unknown-name',
      // An import is not passed on.
      text: {
        'a.collab': 'import "./b.collab"\ngroup G of «Oak»',
        'b.collab': 'import "./c.collab"\ngroup H of Oak',
        'c.collab': 'organisation Oak',
      },
    },
  ]);
  none([
    {
      'a.collab': 'import "./b.collab"\ngroup G of Oak',
      'b.collab': 'import "./a.collab"\norganisation Oak\ngroup H like G',
    },
    {
      'a.collab': 'import { Oak as Elm } from "./b.collab"\ngroup G of Elm\norganisation Oak',
      'b.collab': 'organisation Oak',
    },
    {
      'a.collab': 'import { Consultancy } from "lib:protocols/consultancy.collab"',
      'b.collab': 'import "lib:protocols/consultancy.collab"',
    },
    { 'untitled:Untitled-1': inDesign('  target joint-work from emerging to developing') },
    { 'a.collab': 'import { } from "./b.collab"', 'b.collab': 'group A' },
  ]);
});

describe('the library', () => {
  none([
    // A name of the file comes before one of the library.
    `protocol Consultancy { role me step "s" share }\n${inWork('    follows Consultancy with me = A')}`,
    `framework CollaborativeProfessionalism { levels low, high tenet joint-work }\n${inDesign('  target joint-work from low to high')}`,
    `framework Ours { levels low, high tenet joint-work }\n${inDesign('  target joint-work from low to high\n  target mutual-dialogue from emerging to developing')}`,
  ]);
});
