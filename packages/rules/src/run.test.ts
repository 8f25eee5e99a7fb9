/** How the rules run: exceptions, what is undecided, drafts, settings. */
import assert from 'node:assert/strict';
import { messageKey, type RuleSettings, ruleIds, ruleOf, rules } from './index.ts';
import type { Rule } from './rule.ts';
import { checked, checkedFiles, edited, type RunOptions, sentence } from './testing/host.ts';

/** A design that most rules have something to say about; `#` stands for what a test adds to it. */
const poor = (inDesign = '', { inTarget = '', inTalk = '', before = '' } = {}) => `
${before}
group Staff "Class teachers" as professionals { size 7 }

protocol Panel "Straight to the point" {
  role panel 2 to 4
  step "What is wrong" 5 min challenge by panel
}

design Club "A club" {
  purpose "Nobody reads alone"
  ${inDesign}
  work Talk "A talk" {
    with Staff
    once on 2026-10-01 at 15:00 for 30 min
    ${inTalk}
  }
  target mutual-dialogue from absent to developing {
    ${inTarget}
  }
}
`;

/** The runner is tried with a few rules: how many more there are makes no difference to it. */
const few = [
  'data-driven-only',
  'critique-before-clarify',
  'talk-only',
  'slot-overrun',
  'target-unserved',
  'target-unseen',
  'missing-b',
  'no-review',
].map((id) => ruleOf(id)!);

const run = (text: string, options?: RunOptions) => checked(text, { rules: few, ...options });
const codes = (text: string, options?: RunOptions) => run(text, options).findings.map(({ code }) => code);

const everything = [
  'critique-before-clarify',
  'missing-b',
  'no-review',
  'talk-only',
  'target-unserved',
  'target-unseen',
];

describe('Running the rules', () => {
  it('finds, in the order of the text, what each of them has to say', () => {
    const { findings, problems } = run(poor());
    assert.deepEqual(problems, []);
    assert.deepEqual([...findings.map(({ code }) => code)].sort(), [...everything].sort());
    const starts = findings.map(({ span }) => span.start);
    assert.deepEqual(
      starts,
      [...starts].sort((one, other) => one - other),
    );
  });

  it('gives the same findings without the text, but no fixes', () => {
    const withText = run(poor()).findings;
    const without = run(poor(), { withText: false }).findings;
    assert.deepEqual(
      without,
      withText.map(({ fixes, ...finding }) => finding),
    );
  });

  it('says nothing about what is half-typed and has no name yet', () => {
    assert.deepEqual(codes('design {\n  purpose "Nobody reads alone"\n}\n'), []);
  });

  it('lets one rule fail without the others', () => {
    const failing: Rule = {
      ...few[0]!,
      checkDesign() {
        throw new Error('broken');
      },
    };
    const told: string[] = [];
    const onError = (error: unknown, rule: string) => void told.push(`${rule}: ${(error as Error).message}`);
    const found = codes(poor(), { rules: [failing, ...few.slice(1)], onError });
    assert.deepEqual([...found].sort(), [...everything].sort());
    assert.deepEqual(told, ['data-driven-only: broken']);
    assert.throws(() => codes(poor(), { rules: [failing] }), /broken/);
  });

  describe('an exception', () => {
    it('covers what starts in the element that holds it, its head included', () => {
      const text = poor('', { inTalk: 'allow talk-only because "A talk is what was asked for"' });
      assert.deepEqual([...codes(text)].sort(), everything.filter((code) => code !== 'talk-only').sort());
    });

    it('covers nested elements', () => {
      const text = poor('allow target-unseen because "We look at this together in spring"');
      assert.ok(!codes(text).includes('target-unseen'));
    });

    it('leaves alone what lies outside its element, and other rules inside it', () => {
      const inTarget = 'allow talk-only because "This is the wrong place for it"';
      assert.deepEqual([...codes(poor('', { inTarget }))].sort(), [...everything].sort());
    });

    it('works in a protocol and in its steps', () => {
      const reason = 'allow critique-before-clarify because "They asked for it"';
      const inStep = poor().replace('challenge by panel', `challenge by panel { ${reason} }`);
      const inProtocol = poor().replace('role panel', `${reason}\n  role panel`);
      for (const text of [inStep, inProtocol]) assert.ok(!codes(text).includes('critique-before-clarify'));
    });

    it('is told apart from one that excepts nothing', () => {
      const text = poor('allow no-review because "One evening only"\n  allow slot-overrun because "We may run over"');
      const { used } = run(text);
      assert.deepEqual(
        [...used].map(({ rule }) => rule.value),
        ['no-review'],
      );
    });

    it('names a rule that there is, or is told the nearest', () => {
      const text = poor('allow no-reviews because "One evening only"');
      const finding = run(text).findings.find(({ code }) => code === 'unknown-rule')!;
      assert.equal(finding.severity, 'error');
      assert.equal(text.slice(finding.span.start, finding.span.end), 'no-reviews');
      assert.equal(sentence(finding.message), 'There is no rule `no-reviews`. Did you mean `no-review`?');
      const after = edited(text, finding.fixes![0]!.edits);
      assert.ok(!codes(after).some((code) => code === 'unknown-rule' || code === 'no-review'));
    });

    it('of something unheard of gets no guess', () => {
      const { findings } = run('organisation Oak { allow everything because "It is ours" }');
      assert.deepEqual(
        findings.map(({ message }) => sentence(message)),
        ['There is no rule `everything`.'],
      );
    });

    it('may name every rule of the catalogue, and none that looks after exceptions', () => {
      const problemsWith = (id: string) => codes(`organisation Oak { allow ${id} because "For a reason" }`);
      for (const id of ruleIds) {
        const guards = ['unused-allow', 'expired-allow', 'allow-without-reason'].includes(id);
        assert.deepEqual(problemsWith(id), guards ? ['never-excepted'] : [], id);
      }
    });

    it('cannot set such a rule aside', () => {
      const guard = reporting('allow-without-reason');
      const text = poor('allow allow-without-reason because "Reasons are for others"');
      assert.deepEqual(codes(text, { rules: [guard] }).sort(), ['allow-without-reason', 'never-excepted']);
    });

    it('in another file covers what is found there', () => {
      const files = (reason: string) => ({
        'people.collab': `group Staff as professionals { size 7 ${reason} }`,
        'club.collab': 'import "./people.collab"\ndesign Club { work Talk { with Staff } }',
      });
      const found = (reason: string) => checkedFiles(files(reason), { rules: [aboutPeople] })[1]!;
      const open = found('').findings;
      assert.deepEqual(
        open.map(({ file, code }) => `${code} in ${file}`),
        ['one-sided in file:///w/people.collab'],
      );
      const covered = found('allow one-sided because "They asked for nothing"');
      assert.deepEqual(covered.findings, []);
      assert.equal(covered.used.size, 1);
    });
  });

  describe('what is undecided', () => {
    it('silences what is missing in its own block', () => {
      const inTarget = 'undecided "What would pupils notice?"';
      const missing = ['target-unserved', 'target-unseen'];
      assert.deepEqual(
        [...codes(poor('', { inTarget }))].sort(),
        everything.filter((code) => !missing.includes(code)).sort(),
      );
    });

    it('says nothing about the blocks inside', () => {
      const found = codes(poor('undecided "Who looks back, and when?"'));
      assert.deepEqual([...found].sort(), ['critique-before-clarify', 'talk-only', 'target-unseen', 'target-unserved']);
    });

    it('does not silence what is there and wrong', () => {
      const text = poor().replace('role panel', 'undecided "Is this kind?"\n  role panel');
      assert.ok(codes(text).includes('critique-before-clarify'));
    });
  });

  describe('a draft', () => {
    const draft = poor('status draft');

    it('is asked three questions, what would be errors first, as information', () => {
      const { findings } = run(draft);
      const ofDesign = findings.filter(({ code }) => code !== 'critique-before-clarify');
      assert.deepEqual(ofDesign.map(({ code, severity }) => `${code} ${severity}`).sort(), [
        'draft info',
        'no-review info',
        'talk-only info',
        'target-unserved info',
      ]);
      for (const { code, message } of ofDesign) if (code !== 'draft') assert.match(sentence(message), /\?$/);
    });

    it('is asked in the order of the catalogue after what would be errors, however strongly the rest speaks', () => {
      const speaks = (id: string, severity: Rule['severity']): Rule => ({
        id,
        category: 'dialogue',
        severity,
        sources: ['003'],
        messages: { title: id, said: id, 'said.question': `${id}?` },
        checkDesign: ({ design }) => [{ message: 'said', at: design.name.span }],
      });
      const some = [
        speaks('missing-b', 'warning'),
        speaks('churn', 'warning'),
        speaks('no-protocol', 'info'),
        speaks('no-review', 'error'),
        speaks('single-lens', 'warning'),
      ];
      assert.deepEqual(
        run(draft, { rules: some })
          .findings.filter(({ code }) => code !== 'draft')
          .map(({ code }) => code),
        ['no-review', 'single-lens', 'no-protocol'],
      );
    });

    it('folds the rest into one line, at the word that makes it a draft', () => {
      const fold = run(draft).findings.find(({ code }) => code === 'draft')!;
      assert.equal(draft.slice(fold.span.start, fold.span.end), 'draft');
      assert.match(sentence(fold.message), /2 more findings wait until it is `agreed`/);
      assert.equal(fold.fixes, undefined);
    });

    it('asks one question a rule', () => {
      const two = draft.replace(
        'target mutual-dialogue',
        'target joint-work from absent to developing { seen when "Two teach one lesson" }\n  target mutual-dialogue',
      );
      const found = codes(two);
      assert.equal(found.filter((code) => code === 'target-unserved').length, 1);
      assert.equal(found.filter((code) => code === 'draft').length, 1);
    });

    it('has no fold where all that there is was asked', () => {
      const inTarget = 'seen when "A pupil asks back"';
      const text = poor('status draft\n  context { before "a" betwixt "b" beside "c" beyond "d" }', { inTarget });
      assert.deepEqual([...codes(text)].sort(), [
        'critique-before-clarify',
        'no-review',
        'talk-only',
        'target-unserved',
      ]);
    });

    it('shows all of it when asked to be strict, and once it is agreed', () => {
      const severities = (text: string, options?: RunOptions) =>
        run(text, options)
          .findings.map(({ code, severity }) => `${code} ${severity}`)
          .sort();
      const all = severities(poor());
      assert.deepEqual(severities(draft, { strict: true }), all);
      assert.deepEqual(severities(poor('status agreed')), all);
    });

    it('leaves protocols of the same file as they are', () => {
      const finding = run(draft).findings.find(({ code }) => code === 'critique-before-clarify')!;
      assert.equal(finding.severity, 'error');
    });

    it('keeps its exceptions', () => {
      assert.ok(!codes(poor('status draft\n  allow no-review because "One evening only"')).includes('no-review'));
    });
  });

  describe('settings', () => {
    const severityOf = (code: string, settings: RuleSettings) =>
      run(poor(), { settings }).findings.find((finding) => finding.code === code)?.severity;

    it('switch a rule off, or set how strongly it speaks', () => {
      assert.equal(severityOf('no-review', {}), 'error');
      assert.equal(severityOf('no-review', { 'no-review': 'off' }), undefined);
      assert.equal(severityOf('no-review', { 'no-review': 'warn' }), 'warning');
      assert.equal(severityOf('no-review', { 'no-review': ['info', {}] }), 'info');
      assert.equal(severityOf('no-review', { 'no-review': ['off', {}] }), undefined);
      assert.equal(severityOf('missing-b', { 'no-review': 'off' }), 'warning');
    });

    it('replace a severity that a rule chooses by itself', () => {
      const sprint = (settings: RuleSettings) =>
        run(
          `organisation Office { sector government }
           person Lead as official of Office
           design Sprint {
             purpose "From 61% to 70%"
             from 2026-10-05 to 2026-11-13
             dialogue Meeting {
               with Lead
               every week on Monday
               evidence data "Quiz"
               accountable Lead to Lead
             }
           }`,
          { settings },
        ).findings.find(({ code }) => code === 'data-driven-only')?.severity;
      assert.equal(sprint({}), 'error');
      assert.equal(sprint({ 'data-driven-only': 'info' }), 'info');
      assert.equal(sprint({ 'data-driven-only': ['warn', { weeks: 3 }] }), 'warning');
    });

    it('give a rule its options; what does not fit leaves the default', () => {
      const short = (options: Record<string, unknown>) => {
        const text = `design Season {
          purpose "Calm mornings"
          from 2026-09-07 to 2026-11-29
          inquiry Mornings { question "Why so full?" every week on Monday evidence data "Arrivals" }
        }`;
        return codes(text, { settings: { 'data-driven-only': ['warn', options] } }).includes('data-driven-only');
      };
      assert.equal(short({}), false, 'twelve weeks are not under twelve');
      assert.equal(short({ weeks: 13 }), true);
      assert.equal(short({ weeks: 'many' }), false);
      assert.equal(short({ weeks: 0.5 }), false);
      assert.equal(short({ __proto__: { weeks: 13 } }), false);
    });

    it('are not mistaken for what every object has', () => {
      assert.equal(severityOf('no-review', JSON.parse('{"__proto__": "off", "constructor": "off"}')), 'error');
    });

    it('ask for a rule that is off by itself', () => {
      const quiet: Rule = { ...ruleOf('no-review')!, optIn: true };
      assert.deepEqual(codes(poor(), { rules: [quiet] }), []);
      assert.deepEqual(codes(poor(), { rules: [quiet], settings: { 'no-review': 'info' } }), ['no-review']);
    });
  });
});

/** A rule that reports every design at its name. */
function reporting(id: string): Rule {
  return {
    ...few[0]!,
    id,
    *checkDesign({ design }) {
      yield { message: 'title', at: design.name.span };
    },
  };
}

/** A rule whose findings stand where people are declared. */
const aboutPeople: Rule = {
  ...few[0]!,
  id: 'one-sided',
  *checkDesign({ plan }) {
    for (const { source } of plan.participants) yield { message: 'title', at: source.span, file: source.file };
  },
};

describe('The messages of the rules', () => {
  it('have a key for each rule and words', () => {
    assert.equal(messageKey('no-review', 'title'), 'rule.no-review.title');
    for (const { id, messages } of rules) {
      for (const key of Object.keys(messages)) assert.match(key, /^[a-z-]+(\.[a-z-]+)?$/, `${id}: ${key}`);
    }
  });
});
