import assert from 'node:assert/strict';
import { marked, sampleWorkspace, sentence, uriOf, workspace } from './testing/designs.ts';

const calendar = `calendar Year { zone "Europe/London" from 2026-09-01 to 2027-07-31 closed 2026-10-26 to 2026-10-30 }
group G { size 4 } group H { size 2 }`;

/** The problems of a design that says this, each as `code «what is underlined»: the sentence`; marks say what to expect. */
function found(clauses: string, code?: string): string[] {
  const { text, marks } = marked(`${calendar}\ndesign D { calendar Year\n${clauses}\n}`);
  const problems = workspace({ 'd.collab': text }).problems('D');
  assert.deepEqual(
    problems.map(({ code: each, span }) => `${each} «${text.slice(span.start, span.end)}»`),
    marks.map((mark) => `${code} «${mark}»`),
  );
  for (const { related } of problems) {
    for (const { place, message } of related ?? []) {
      assert.equal(place.file, uriOf('d.collab'));
      assert.ok(sentence(message));
    }
  }
  return problems.map(({ message }) => sentence(message));
}

/** The ways to settle the problems of a design that says this: `title → what it then says`, problems that stay behind it. */
function settled(clauses: string): string[] {
  const text = `${calendar}\ndesign D { from 2026-09-01 to 2027-07-31\n${clauses}\n}`;
  const check = (said: string) => workspace({ 'd.collab': said }).problems('D');
  const problems = check(text);
  return problems.flatMap(({ fixes = [] }) =>
    fixes.map(({ title, edits }) => {
      let after = text;
      for (const { span, text: by } of edits) after = after.slice(0, span.start) + by + after.slice(span.end);
      const line = after.split('\n').find((each, index) => each !== text.split('\n')[index])!;
      const left = check(after).map(({ code }) => ` (still ${code})`);
      return `${sentence(title)} → ${line.trim()}${left.join('')}`;
    }),
  );
}

describe('dates', () => {
  it('of the samples contradict nothing', () => {
    const samples = sampleWorkspace();
    for (const name of ['ReasoningAloud', 'WritingNetwork', 'OneHealth', 'ScoreSprint', 'Pyramid']) {
      assert.deepEqual(samples.problems(name), [], name);
    }
  });

  it('outside the period are found wherever a session or a target is put there', () => {
    const [first] = found(
      `work A { with G once on 2026-09-08, «2026-08-31» }
       work B { with G every week on Monday from «2026-08-01» until «2027-08-01» also on «2027-08-02» }
       target joint-work to established by «2028-01-01»
       review R { with G once on 2027-07-31, «2027-08-01» }`,
      'outside-period',
    );
    assert.equal(
      first,
      '2026-08-31 lies outside the design, which runs from 2026-09-01 to 2027-07-31. Another date, or a longer period, settles it.',
    );
  });

  it('outside the period lead to the period, in the design or in its calendar', () => {
    const related = (files: Record<string, string>) =>
      workspace(files)
        .problems('D')
        .flatMap(({ related = [] }) =>
          related.map(({ place: { file, span }, message }) => {
            const name = Object.keys(files).find((each) => uriOf(each) === file)!;
            return `${name} «${files[name]!.slice(span.start, span.end)}» ${sentence(message)}`;
          }),
        );
    const work = 'group G work A { with G once on 2030-01-01 }';
    const own = { 'd.collab': `design D { from 2026-09-01 to 2027-07-31 ${work} }` };
    const shared = {
      'd.collab': `import "./c.collab"\ndesign D { calendar C ${work} }`,
      'c.collab': 'calendar C { from 2026-09-01 to 2027-07-31 }',
    };
    const sentenceOf = '«from 2026-09-01 to 2027-07-31» These are the days of the design.';
    assert.deepEqual(related(own), [`d.collab ${sentenceOf}`]);
    assert.deepEqual(related(shared), [`c.collab ${sentenceOf}`]);
  });

  it('that lie more than fifty years apart are asked about', () => {
    const problems = (period: string) => {
      const text = `calendar C { from 2026-09-01 to 2126-07-21 } group G design D { ${period} work A { with G } }`;
      return workspace({ 'd.collab': text })
        .problems('D')
        .map(({ code, severity, span }) => `${severity} ${code} «${text.slice(span.start, span.end)}»`);
    };
    assert.deepEqual(problems('from 2026-09-01 to 2126-07-21'), ['warning long-period «2126-07-21»']);
    assert.deepEqual(problems('calendar C'), ['warning long-period «C»']);
    assert.deepEqual(problems('from 2026-09-01 to 2076-09-01'), []);
  });

  it('outside the period are silent where the design has none, or the date does not exist', () => {
    assert.deepEqual(
      workspace({ 'd.collab': 'group G design D { work A { with G once on 1999-01-01 } }' }).problems('D'),
      [],
    );
    found('work A { with G once on 2026-09-08, 2026-11-31 }');
  });

  it('that cannot be are told as such, not as a schedule without a session', () => {
    found('work A { with G every 0 weeks } work B { with G every week 0 times }');
    found('work A { with G every week from 2027-01-02 until 2027-01-01 }');
  });

  it('that name no session are found', () => {
    const [none, closed] = found(
      `work A { with G «every week on Monday from 2026-09-08 until 2026-09-12» }
       work B { with G «every week on Tuesday from 2026-10-26 until 2026-10-31» }`,
      'no-session',
    );
    assert.equal(
      none,
      'A never meets: its schedule names no day on which it could. Other dates, or a longer period, settle it.',
    );
    assert.equal(
      closed,
      'B never meets: the one day that its schedule names is closed or taken out. Another weekday or date settles it.',
    );
  });

  it('that name no session are silent for what is undated, and where another error says why', () => {
    found(`work A { with G as needed }
      work B { with G once within 2 days of A }
      work C { with G once on 2026-11-31 }
      work E { with G }
      work F { with G every week on Monday from 2026-09-08 until 2026-09-31 }`);
    found('work A { with G every week from «2027-09-01» }', 'outside-period');
  });

  it('use nothing before it is made', () => {
    const [message] = found(
      `work Make "The first draft" { with G once on 2026-09-14 at 15:00 for 60 min produces draft Draft "A draft" }
       work Use { with G once on 2026-09-14 at 15:30 for 60 min uses «Draft» }`,
      'used-before-made',
    );
    assert.equal(
      message,
      'Use uses Draft on 2026-09-14, before The first draft has made it on 2026-09-14. A later date for Use, or an earlier one for The first draft, settles it.',
    );
  });

  it('use what is made on the same day where it ends in time, or nobody knows the hour', () => {
    found(`work Make { with G once on 2026-09-14 at 13:30 for 60 min produces draft Draft "A draft" }
      work Later { with G once on 2026-09-14 at 14:30 for 60 min uses Draft }
      work Sometime { with G once on 2026-09-14 uses Draft }`);
  });

  it('without dates, use what an earlier one makes by `after`', () => {
    const [message] = found(
      `work Make after Between { with G as needed produces draft Draft "A draft" }
       work Between after Use { with G as needed }
       work Use { with G as needed uses «Draft» }
       work Fine after Make { with G as needed uses Draft }`,
      'used-before-made',
    );
    assert.equal(
      message,
      'Use uses Draft, and comes before Make, which makes it. The other order of `after` settles it.',
    );
  });

  it('of leads leave no session without one', () => {
    const [message] = found(
      `work A { with G led by G until 2026-09-30 «led by H from 2026-10-05 until 2026-10-31»
       every week on Monday from 2026-09-21 until 2026-12-07 }`,
      'lead-gap',
    );
    assert.equal(
      message,
      'Nobody leads A on 2026-11-02, 2026-11-09, 2026-11-16 and 3 more days: no `led by` covers them. Another `led by`, or other dates on these, settles it.',
    );
  });

  it('of leads give no session two', () => {
    const [message] = found(
      'work A { with G led by G until 2026-10-12 «led by H from 2026-10-12» every week on Monday from 2026-10-05 until 2026-10-19 }',
      'lead-overlap',
    );
    assert.equal(
      message,
      'A is led twice on 2026-10-12: two `led by` clauses cover it. An `until` on the first settles it.',
    );
  });

  it('outside the period are settled by the year that was meant, by the end of the design, or by a longer one', () => {
    assert.deepEqual(settled('work A { with G once on 2025-10-06 }'), [
      'Write `2026-10-06` → work A { with G once on 2026-10-06 }',
      'Let the design begin on 2025-10-06 → design D { from 2025-10-06 to 2027-07-31',
    ]);
    assert.deepEqual(settled('work A { with G every week on Monday until 2027-08-15 }'), [
      'Write `2027-07-31` → work A { with G every week on Monday until 2027-07-31 }',
      'Let the design run until 2027-08-15 → design D { from 2026-09-01 to 2027-08-15',
    ]);
    assert.deepEqual(settled('work A { with G every week on Monday from 2026-08-15 }'), [
      'Write `2026-09-01` → work A { with G every week on Monday from 2026-09-01 }',
      'Let the design begin on 2026-08-15 → design D { from 2026-08-15 to 2027-07-31',
    ]);
    // A leap day has no namesake in another year.
    assert.deepEqual(settled('target joint-work to established by 2028-02-29'), [
      'Write `2027-07-31` → target joint-work to established by 2027-07-31',
      'Let the design run until 2028-02-29 → design D { from 2026-09-01 to 2028-02-29',
    ]);
  });

  it('of leads meet where one stops and the other begins', () => {
    assert.deepEqual(
      settled(`work A { with G every week on Monday from 2026-09-07 until 2026-10-26
        led by G until 2026-09-20
        led by H from 2026-10-05 }`),
      [
        'Let G lead until 2026-10-04 → led by G until 2026-10-04',
        'Let H lead from 2026-09-21 → led by H from 2026-09-21 }',
      ],
    );
    assert.deepEqual(
      settled(`work A { with G every week on Monday from 2026-09-07 until 2026-10-26
        led by G until 2026-09-20 }`),
      ['Let G lead until 2026-10-26 → led by G until 2026-10-26 }'],
    );
    assert.deepEqual(
      settled(`work A { with G every week on Monday from 2026-09-07 until 2026-10-26
        led by H from 2026-10-05
        led by G deputy H }`),
      ['Let G lead until 2026-10-04 → led by G deputy H until 2026-10-04 }'],
    );
    assert.deepEqual(
      settled(`work A { with G every week on Monday from 2026-09-07 until 2026-10-26
        led by G until 2026-10-12
        led by H from 2026-10-05 }`),
      ['Let G lead until 2026-10-04 → led by G until 2026-10-04'],
    );
  });

  it('that name no session lead to what closes them', () => {
    const text = `calendar C { closed 2026-09-07 to 2026-09-14 } calendar Shut { closed 2026-09-21 }
      organisation Elm { calendar Shut } person Ida of Elm
      design D { calendar C from 2026-09-01 to 2026-10-31
        work A { with Ida every week on Monday from 2026-09-07 until 2026-09-28 except 2026-09-28 } }`;
    const [problem] = workspace({ 'd.collab': text }).problems('D');
    assert.deepEqual(
      problem?.related?.map(
        ({ place: { span }, message }) => `«${text.slice(span.start, span.end)}» ${sentence(message)}`,
      ),
      [
        '«closed 2026-09-07 to 2026-09-14» This takes 2026-09-07 and 1 more day out.',
        '«closed 2026-09-21» This takes 2026-09-21 out.',
        '«2026-09-28» This takes 2026-09-28 out.',
      ],
    );
  });

  it('handle nothing under an agreement that is still to be made', () => {
    const [message] = found(
      `work Make "The agreement" { with G once on 2026-09-14 produces agreement Deal "Who hears what" }
       inquiry Use { with G once on 2026-09-07 evidence case "One" under «Deal», voice "Two" under Deal }
       work Own { with G once on 2026-09-07 evidence case "One" under Mine produces agreement Mine "Ours" }
       review R { with G once on 2026-09-08 evidence case under «Deal» }
       work Late { with G once on 2026-09-15 handoff "It" from G to H under Deal }`,
      'used-before-made',
    );
    assert.match(message!, /^Use uses Deal on 2026-09-07, before The agreement has made it on 2026-09-14\./);
  });

  it('of leads are silent without dates', () => {
    found('work A { with G led by G led by H every month on Monday }');
  });

  it('do not contradict `after`', () => {
    const [message] = found(
      `work A { with G once on 2026-10-05 }
       work B after «A» { with G once on 2026-09-14 }
       work C after A { with G every week on Monday until 2026-11-30 }
       work E after A { with G once on 2026-10-05 at 15:00 }`,
      'after-contradicted',
    );
    assert.equal(
      message,
      'B is said to come after A, yet it first meets on 2026-09-14, and A on 2026-10-05. Other dates, or no `after`, settle it.',
    );
  });

  it('that contradict a clause which an activity takes over are shown at its name', () => {
    found(
      `work A { with G once on 2026-10-05 }
       work B after A { with G once on 2026-10-06 }
       work «E» like B { once on 2026-10-04 }`,
      'after-contradicted',
    );
  });
});
