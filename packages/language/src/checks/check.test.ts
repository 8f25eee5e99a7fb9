import assert from 'node:assert/strict';
import { checked, expectNone, expectProblems, uriOf } from '../testing/workspace.ts';

/** A design with some more in it. `Teachers` are five, `Head` is one. */
const inDesign = (clauses: string) => `group Teachers { size 5 }
person Head
design D {
  purpose "p"
  from 2026-09-01 to 2027-07-21
  ${clauses}
}`;
const inWork = (clauses: string) => inDesign(`work Plan { with Teachers ${clauses} }`);

describe('a name declared twice', () => {
  it('is told at the second, with the first', () => {
    const [found] = expectProblems('organisation Oak\ngroup «Oak»', 'declared-twice');
    assert.equal(found!.message, '`Oak` is declared twice here; give one of the two another name.');
    assert.deepEqual(found!.related, ['Oak: `Oak` stands here first.']);
    assert.equal(found!.problem.related![0]!.place.span.start, 'organisation '.length);
  });

  it('is told in a design, whatever the kinds and in the order of the text', () => {
    expectProblems(inDesign('review Look { } work «Look» { } group «Look»'), 'declared-twice');
    expectProblems(inWork('produces plan Plan2 "p"\nproduces notes «Plan2» "n"'), 'declared-twice');
  });

  it('is told in a framework and in a protocol', () => {
    expectProblems('framework F { levels low, high tenet «low» }', 'declared-twice');
    expectProblems('protocol P { role a role «a» step "s" 5 min share }', 'declared-twice');
  });

  it('is told beside an import by name', () => {
    const b = 'organisation Oak organisation Elm';
    expectProblems({ 'a.collab': 'import { Oak } from "./b.collab"\ngroup «Oak»', 'b.collab': b }, 'declared-twice');
    expectProblems({ 'a.collab': 'import { Oak, Elm as «Oak» } from "./b.collab"', 'b.collab': b }, 'imported-twice');
  });

  it('is fine in different scopes', () => {
    expectNone('group Us\ndesign D { purpose "p" group Us work W { with Us } }\ndesign E { purpose "p" group Us }');
    expectNone({ 'a.collab': 'import "./b.collab"\ngroup Oak', 'b.collab': 'organisation Oak' });
  });
});

describe('a circle', () => {
  it('in `after` is told once, with its path', () => {
    const text = inDesign('work A after «C» { } work B after A { } work C after B { }');
    const [found] = expectProblems(text, 'cycle-in-after');
    assert.equal(found!.message, 'These wait for each other: `A` → `C` → `B` → `A`. Leave out one of the links.');
    assert.deepEqual(found!.related, ['B: Here `C` leads on to `B`.', 'A: Here `B` leads on to `A`.']);
  });

  it('of one is told in plain words', () => {
    const [found] = expectProblems(inDesign('work A after «A» { }'), 'cycle-in-after');
    assert.equal(found!.message, '`A` cannot come after itself.');
  });

  it('in `after` counts `once within` and reviews', () => {
    expectProblems(inDesign('work A after «B» { } review B { once within 2 days of A }'), 'cycle-in-after');
    expectNone(inDesign('work A { once on 2026-09-08 } review B after A { once within 2 days of A }'));
  });

  it('is told for each of several', () => {
    const text = inDesign(
      'work A after «B» { } work B after A { } work C after «D» { } work D after C { } work E after A { }',
    );
    expectProblems(text, 'cycle-in-after');
  });

  it('in `like` is told for participants, protocols and activities', () => {
    expectProblems('group A like «B» group B like A group C like A', 'cycle-in-like');
    expectProblems('protocol P like «Q» { } protocol Q like P { }', 'cycle-in-like');
    expectProblems(inDesign('work A like «B» { } work B like A { }'), 'cycle-in-like');
    expectNone('group A group B like A group C like B');
  });

  it('in `like` is found where a local group only seems to mean another', () => {
    const [found] = expectProblems('group Us\ndesign D { purpose "p" group Us like «Us» }', 'cycle-in-like');
    assert.equal(found!.message, '`Us` cannot be like itself.');
  });

  it('in `joins`, `in` and `part of` is told', () => {
    expectProblems('group A joins «B» group B joins A', 'cycle-in-joins');
    expectProblems('group A in «B» group B in A', 'cycle-in-membership');
    expectProblems('organisation A part of «B» organisation B part of A', 'cycle-in-part-of');
    expectNone('group A joins B and C group B joins D group C joins D group D');
  });

  it('that is made by `like` is told too', () => {
    expectProblems('group A like B group B joins «A»', 'cycle-in-joins');
    expectProblems(inDesign('work A after «X» { } work X like A { }'), 'cycle-in-after');
    expectProblems(inDesign('work A { once within 2 days of «X» } work X like A { }'), 'cycle-in-after');
    expectNone(inDesign('work A { once within 2 days of X } work X like A { once on 2026-09-08 }'));
    expectNone(inDesign('work A after B { } work X like A { } work B { }'));
  });

  it('through other files is told once in each', () => {
    const files = {
      'a.collab': 'import "./b.collab"\ngroup A like «B»',
      'b.collab': 'import "./a.collab"\ngroup B like «A»',
      'c.collab': 'import "./a.collab"\ngroup C like A',
    };
    const [inA] = expectProblems(files, 'cycle-in-like');
    assert.deepEqual(inA!.related, ['A: Here `B` leads on to `A`.']);
  });

  it('of thousands, or thousands of them, end', () => {
    const chain = Array.from({ length: 5000 }, (_, i) => `group G${i} like G${(i + 1) % 5000}`).join('\n');
    const { problems } = checked({ 'a.collab': chain });
    assert.deepEqual(
      problems.get(uriOf('a.collab'))!.map(({ code }) => code),
      ['cycle-in-like'],
    );
    const names = Array.from({ length: 60 }, (_, i) => `W${i}`);
    const all = names.map((name) => `work ${name} after ${names.join(', ')} { }`).join('\n');
    const { problems: many } = checked({ 'a.collab': inDesign(all) });
    assert.equal(many.get(uriOf('a.collab'))!.length, 20);
  });
});

describe('a date that does not exist', () => {
  it('offers the last day of its month', () => {
    const [june] = expectProblems(inWork('once on «2027-06-31»'), 'no-such-date');
    assert.equal(june!.message, 'There is no 2027-06-31; that month ends on 2027-06-30.');
    assert.match(june!.fixed(), /once on 2027-06-30/);
    const [february] = expectProblems('calendar C { closed «2027-02-29» closed 2028-02-29 }', 'no-such-date');
    assert.match(february!.fixed(), /closed 2027-02-28 /);
  });

  it('offers the first for a zero, and nothing for a month that is none', () => {
    const [zero] = expectProblems('calendar C { closed «2027-02-00» }', 'no-such-date');
    assert.match(zero!.fixed(), /closed 2027-02-01/);
    const [thirteenth] = expectProblems('calendar C { closed «2027-13-01» }', 'no-such-date');
    assert.deepEqual(thirteenth!.fixTitles, []);
  });

  it('is found wherever dates stand', () => {
    const bad = '«2026-09-31»';
    expectProblems(`calendar C { from ${bad} to 2027-01-01 closed ${bad} to ${bad} }`, 'no-such-date');
    expectProblems(
      inDesign(`status agreed on ${bad}
        commit Head to Teachers "c" by ${bad} done ${bad}
        undecided "u" before ${bad}
        allow no-review because "b" until ${bad}
        context { undecided "u" before ${bad} }
        party Head { undecided "u" before ${bad} }
        adapted from "x" { undecided "u" before ${bad} }`),
      'no-such-date',
    );
    expectProblems(
      inWork(`from ${bad} until ${bad}
        hear Head from ${bad}
        led by Head deputy Teachers from ${bad} until ${bad}
        every week from ${bad} until ${bad} except ${bad} also on ${bad}
        action "a" by Head by ${bad} done ${bad}
        action "b" by Head before ${bad}
        allow no-review because "b" until ${bad}`),
      'no-such-date',
    );
    expectProblems(
      `framework F { levels low tenet t { undecided "u" before ${bad} } }
       protocol P { step "s" 5 min share { undecided "u" before ${bad} } repeat 2 rounds { undecided "u" before ${bad} } }
       organisation O { undecided "u" before ${bad} }
       group G { undecided "u" before ${bad} }
       design D { purpose "p" target t by ${bad} { found low on ${bad} allow target-unseen because "b" until ${bad} } }`,
      'no-such-date',
    );
  });
});

describe('a span of dates', () => {
  it('that ends before it starts offers to swap them', () => {
    const [found] = expectProblems(
      'calendar C { closed 2027-01-04 to «2026-12-21» "Winter" }',
      'ends-before-it-starts',
    );
    assert.equal(found!.message, 'This ends on 2026-12-21, before it starts on 2027-01-04.');
    assert.equal(found!.fixed(), 'calendar C { closed 2026-12-21 to 2027-01-04 "Winter" }');
    assert.deepEqual(found!.related, ['2027-01-04: It starts here.']);
  });

  it('is looked at wherever one stands', () => {
    const span = 'from 2027-01-02 until «2027-01-01»';
    expectProblems('calendar C { from 2027-01-02 to «2027-01-01» }', 'ends-before-it-starts');
    expectProblems('design D { purpose "p" from 2027-01-02 to «2027-01-01» }', 'ends-before-it-starts');
    expectProblems(inWork(`${span} led by Head ${span} every week ${span}`), 'ends-before-it-starts');
  });

  it('of one day is fine', () => {
    expectNone('calendar C { from 2027-01-01 to 2027-01-01 closed 2027-01-01 to 2027-01-01 closed 2027-01-01 }');
  });
});

describe('zones and currencies', () => {
  it('are those that the platform knows', () => {
    expectNone('calendar C { zone "Europe/London" } organisation O { zone "America/Argentina/Buenos_Aires" }');
    const [slip] = expectProblems('calendar C { zone «"Europe/Lodnon"» }', 'unknown-zone');
    assert.equal(slip!.fixed(), 'calendar C { zone "Europe/London" }');
    const [city] = expectProblems('organisation O { zone «"new york"» }', 'unknown-zone');
    assert.equal(city!.fixed(), 'organisation O { zone "America/New_York" }');
    const [none] = expectProblems('calendar C { zone «"the moon, far side"» }', 'unknown-zone');
    assert.deepEqual(none!.fixTitles, []);
    expectProblems('calendar C { zone «""» }', 'unknown-zone');
  });

  it('of money have three letters', () => {
    const grant = (currency: string) => inDesign(`context { beside "b" grants 4000 ${currency} to Teachers }`);
    expectNone(grant('GBP'));
    const [lower] = expectProblems(grant('«gbp»'), 'unknown-currency');
    assert.match(lower!.fixed(), /4000 GBP to/);
    const [swapped] = expectProblems(grant('«ERU»'), 'unknown-currency');
    assert.match(swapped!.fixed(), /4000 EUR to/);
    const [found] = expectProblems(grant('«QQQ»'), 'unknown-currency');
    assert.equal(found!.message, '`QQQ` is no currency. Currencies are written with their three letters, like `GBP`.');
  });
});

describe('the roles of a protocol that is followed', () => {
  const talk = 'protocol Talk { role host role guests 2 to 4 role others any step "s" 5 min share }\n';

  it('are each given once; those for any number may stay open', () => {
    expectNone(talk + inWork('follows Talk with host = Head, guests = 2 of Teachers'));
    const [open] = expectProblems(talk + inWork('follows «Talk» with host = Head'), 'role-unbound');
    assert.equal(open!.message, 'The role `guests` of `Talk` has nobody. Say who takes part in it: `with guests = …`.');
    const [all] = expectProblems(talk + inWork('follows «Talk»'), 'role-unbound');
    assert.match(all!.message, /^The roles `host`, `guests` of `Talk` have nobody\./);
    const [twice] = expectProblems(
      talk + inWork('follows Talk with host = Head, guests = Teachers, «host» = Teachers'),
      'role-bound-twice',
    );
    assert.deepEqual(twice!.related, ['host: `host` is given here first.']);
  });

  it('are told once where one is misspelt', () => {
    expectProblems(talk + inWork('follows Talk with host = Head, «gusts» = Teachers'), 'unknown-role');
  });

  it('count those that are taken over', () => {
    const short = `${talk}protocol Short like Talk { step "t" 2 min share }\n`;
    expectProblems(short + inWork('follows «Short» with host = Head'), 'role-unbound');
    const own = `${talk}protocol Short like Talk { role chair step "t" 2 min share }\n`;
    expectNone(own + inWork('follows Short with chair = Head'));
  });

  it('are not asked of a protocol that is unknown', () => {
    expectProblems(inWork('follows «Talk»'), 'unknown-name');
  });
});

describe('numbers', () => {
  it('of people are more than zero', () => {
    const [size] = expectProblems('group G { size «0» }', 'zero-size');
    assert.equal(size!.message, 'The number of people has to be more than zero.');
    expectProblems('group G { size «0 to 4» }', 'zero-size');
    const [role] = expectProblems('protocol P { role a «0» step "s" 5 min share }', 'zero-size');
    assert.match(role!.message, /written `any`/);
    expectProblems(inWork('«in groups of 0»'), 'zero-size');
    expectProblems(inWork('and «0» of Teachers'), 'zero-size');
    expectProblems(inWork('decision "d" by consent quorum «0»'), 'zero-size');
    expectNone('group G { size 1 } protocol P { role a any role b 1 step "s" 5 min share }');
  });

  it('of anything else that happens are, too', () => {
    expectProblems(inWork('«every 0 weeks»'), 'zero-size');
    expectProblems(inWork('every week «0» times'), 'zero-size');
    expectProblems(inWork('every week for «0 min»'), 'zero-size');
    expectProblems(inWork('as needed about «0» times per year'), 'zero-size');
    expectProblems(
      'protocol P { step "s" «0 min» share repeat «0» rounds { step "t" «up to 0 min» share } }',
      'zero-size',
    );
    expectNone('group G { available 0 h per week }');
  });

  it('run upwards', () => {
    const [found] = expectProblems('group G { size «6 to 4» }', 'reversed-size');
    assert.equal(found!.message, 'The range runs backwards: write `4 to 6`.');
    expectProblems('protocol P { role a «3 to 2» step "s" «10 to 5 min» share }', 'reversed-size');
    expectNone('group G { size 4 to 4 } protocol P { role a 2 to 3 step "s" 5 to 10 min share }');
  });

  it('of some people are no more than there are', () => {
    const [found] = expectProblems(inWork('hear «6» of Teachers'), 'more-than-there-are');
    assert.equal(found!.problem.severity, 'warning');
    assert.equal(found!.message, '`Teachers` are 5 at the most, so there cannot be 6 of them.');
    const [one] = expectProblems(inWork('decision "d" by consent quorum «2» of Head'), 'more-than-there-are');
    assert.equal(one!.message, '`Head` is one person, so there cannot be 2 of them.');
    expectProblems(`group All joins Teachers and Head\n${inWork('hear «7» of All')}`, 'more-than-there-are');
    expectNone(`group All joins Teachers and Head\n${inWork('hear 6 of All')}`);
    expectNone(`group Crowd group All joins Teachers and Crowd\n${inWork('hear 60 of All and 60 of Crowd')}`);
  });
});

describe('a person', () => {
  it('is one', () => {
    expectProblems('person P { size «3» }', 'person-size');
    expectProblems('group G group H person P joins «G and H»', 'person-joins');
    expectNone('group G person P in G { size 1 }');
  });
});

describe('`between` and `betwixt`', () => {
  it('are one thing, said once', () => {
    const [found] = expectProblems(inDesign('context { betwixt "a" «between» "b" }'), 'between-and-betwixt');
    assert.deepEqual(found!.related, ['betwixt: It is said here first.']);
    expectNone(inDesign('context { between "a" before "b" }'));
  });
});
