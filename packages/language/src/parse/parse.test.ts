import assert from 'node:assert/strict';
import { clauseMessages } from '../messages/clauses.ts';
import { formatMessage } from '../messages/message.ts';
import { syntaxMessages } from '../messages/syntax.ts';
import type { Activity, Calendar, Design, Model, Participant, Protocol } from '../model/model.ts';
import { parse } from './parse.ts';

const words = { ...syntaxMessages, ...clauseMessages };

function read(text: string): Model {
  const { model, problems } = parse(text);
  assert.deepEqual(
    problems.map(({ code, span }) => `${code} ${text.slice(span.start, span.end)}`),
    [],
  );
  return model;
}

/** The problems of a text, each as `code "what it points at"`. */
function problemsOf(text: string): string[] {
  return parse(text).problems.map(({ code, span }) => `${code} "${text.slice(span.start, span.end)}"`);
}

function sentences(text: string): string[] {
  return parse(text).problems.map(({ message }) => formatMessage(words, message));
}

function designOf(clauses: string): Design {
  return read(`design X { ${clauses} }`).items[0] as Design;
}

function activityOf(clauses: string): Activity {
  return designOf(`work W { ${clauses} }`).activities[0]!;
}

const who = (activity: Activity) => activity.with?.who.map(({ ref }) => ref.name);

describe('parsing', () => {
  it('takes keywords as names wherever a name stands', () => {
    const model = read(`
      group Work as professionals { size 3 }
      group led as critics { size 2 }
      group with as leaders
      group question as students
      organisation of { sector research }
      protocol protocol {
        role role 1
        role critics 4 to 8
        role by any
        step "One" 5 min each critics warm, ask by by, critics silent role optional
        repeat each critics { step "Two" 1 min share by critics }
      }
      design design "t" {
        review led { led by led deputy by examine with }
      }`);
    const protocol = model.items[5] as Protocol;
    assert.deepEqual(
      protocol.roles.map(({ name }) => name.value),
      ['role', 'critics', 'by'],
    );
    const [step] = protocol.steps;
    assert.equal(step?.kind, 'step');
    if (step?.kind !== 'step') return;
    assert.equal(step.time?.each?.name, 'critics');
    assert.deepEqual(
      step.moves.map(({ value }) => value),
      ['warm', 'ask'],
    );
    assert.deepEqual(
      step.by.map(({ name }) => name),
      ['by', 'critics'],
    );
    assert.deepEqual(
      step.silent.map(({ name }) => name),
      ['role'],
    );
    assert.equal(step.optional, true);
    const review = (model.items[6] as Design).reviews[0]!;
    assert.equal(review.name.value, 'led');
    assert.equal(review.leads[0]?.people.who[0]?.ref.name, 'led');
    assert.equal(review.leads[0]?.deputy?.who[0]?.ref.name, 'by');
    assert.deepEqual(
      review.examine.map(({ name }) => name),
      ['with'],
    );
  });

  it('tells a clause from a name of the same word by what follows it', () => {
    const activity = activityOf(
      `
      with work, led,
        question and for
      led by with in turn deputy by
      produces plan question "What we ask"
      question "Why?"
      focus pedagogy with curriculum
      evidence work "Books", voice, question "Interviews"`.replace(', question "Interviews"', ''),
    );
    assert.deepEqual(who(activity), ['work', 'led', 'question', 'for']);
    assert.equal(activity.leads[0]?.people.who[0]?.ref.name, 'with');
    assert.equal(activity.leads[0]?.people.inTurn, true);
    assert.equal(activity.produces[0]?.name?.value, 'question');
    assert.deepEqual(
      activity.questions.map(({ value }) => value),
      ['Why?'],
    );
    assert.deepEqual(
      activity.focus?.words.map(({ value }) => value),
      ['pedagogy', 'curriculum'],
    );
    assert.deepEqual(
      activity.evidence.map(({ kindOf }) => kindOf.value),
      ['work', 'voice'],
    );
  });

  it('tells `for` a time from `for` a tenet, on one line too', () => {
    const activity = activityOf('once on 2026-10-01 at 9:05 for 1h 30 min for joint-work, mutual-dialogue with A');
    assert.equal(activity.schedule?.for?.value, 90);
    assert.equal(activity.schedule?.at?.value, 9 * 60 + 5);
    assert.deepEqual(
      activity.serves.map(({ name }) => name),
      ['joint-work', 'mutual-dialogue'],
    );
    assert.deepEqual(who(activity), ['A']);
  });

  it('lets a schedule and the roles of a protocol run over several lines', () => {
    const activity = activityOf(`
      every 2 weeks
        on the second Wednesday and Friday
        at 15:45
        for 60 min
        from 2026-10-07
        except 2027-03-10
        also on 2027-03-17
      follows Circle
        with writer = one of A in turn,
          circle = 4 of B and C, D
      with A`);
    const { schedule, follows } = activity;
    assert.equal(schedule?.kind, 'every');
    if (schedule?.kind !== 'every') return;
    assert.deepEqual(
      schedule.days.map(({ ordinal, day }) => [ordinal?.value, day.value]),
      [
        ['second', 'Wednesday'],
        [undefined, 'Friday'],
      ],
    );
    assert.equal(schedule.also[0]?.value, '2027-03-17');
    assert.deepEqual(
      follows?.bindings.map(({ role, people }) => [
        role.name,
        people.inTurn,
        people.who.map(({ ref, count }) => [ref.name, count?.value]),
      ]),
      [
        ['writer', true, [['A', 1]]],
        [
          'circle',
          false,
          [
            ['B', 4],
            ['C', undefined],
            ['D', undefined],
          ],
        ],
      ],
    );
    assert.deepEqual(who(activity), ['A']);
  });

  it('accepts other spellings', () => {
    const [organisation, group] = read(`
      organization Oak { phase primary }
      group A as professionals of Oak { available 2 hours per month turnover 20% per year }`).items;
    assert.equal(organisation?.kind, 'organisation');
    assert.equal((group as Participant).standing?.value, 'professional');
    assert.equal((group as Participant).available?.minutes.value, 120);
    assert.equal(
      activityOf('evidence judgment "x" anonymized every weekday on monday').evidence[0]?.kindOf.value,
      'judgement',
    );
    assert.equal(designOf('level organizations').level?.value, 'organisations');
  });

  it('reads strings: escapes, curly quotes, several lines', () => {
    const design = designOf('value "a \\"b\\" \\\\ \\n c" value “curly” value """\n    one\n      two\n    """');
    assert.deepEqual(
      design.values.map(({ value }) => value),
      ['a "b" \\ \n c', 'curly', 'one\n  two'],
    );
  });

  it('takes quotes with nothing to see between them as no title, purpose or text', () => {
    const design = designOf('purpose "" purpose "Read" work Talk " " { place "" online "\u200b" } exit ""');
    assert.deepEqual([design.purpose.map(({ text }) => text.value), design.exit], [['Read'], undefined]);
    const [talk] = design.activities;
    assert.deepEqual([talk!.title, talk!.online], [undefined, undefined]);
    assert.equal((read('group Us "" { size 3 }').items[0] as Participant).title, undefined);
    assert.deepEqual((read('calendar C { zone "" }').items[0] as Calendar).zone?.value, '');
  });

  it('compares names in NFC and keeps those of any script', () => {
    const model = read('group Équipe as professionals\ngroup 先生 as professionals\ngroup E\u0301quipe2 as leaders');
    assert.deepEqual(
      model.items.map(({ name }) => name.value),
      ['Équipe', '先生', 'Équipe2'],
    );
  });

  it('gives documentation to the file, to elements and to clauses', () => {
    const model = read(
      'edition 1\n/** The file. */\n\n/** A group.\n * Of two lines. */\ngroup A as leaders {\n  /** How many. */\n  size 2\n}',
    );
    assert.equal(model.doc?.value, 'The file.');
    assert.equal(model.items[0]?.doc?.value, 'A group.\nOf two lines.');
    assert.equal(read('/** Only a group. */\ngroup A').items[0]?.doc?.value, 'Only a group.');
    assert.equal(read('/** Only a group. */\ngroup A').doc, undefined);
  });

  it('explains a newer edition instead of reporting its syntax', () => {
    assert.deepEqual(problemsOf('edition 2\nwhatever { that means }'), ['newer-edition "2"']);
  });
});

describe('recovery', () => {
  it('reports the comma before the next clause at the comma', () => {
    const text = 'design X { work W {\n with A, B,\n led by C deputy D\n for joint-work, and\n uses N\n} }';
    assert.deepEqual(problemsOf(text), ['stray-separator ","', 'stray-separator "and"']);
    const activity = (parse(text).model.items[0] as Design).activities[0]!;
    assert.deepEqual(who(activity), ['A', 'B']);
    assert.equal(activity.leads[0]?.deputy?.who[0]?.ref.name, 'D');
    assert.deepEqual(
      activity.serves.map(({ name }) => name),
      ['joint-work'],
    );
    assert.deepEqual(
      activity.uses.map(({ name }) => name),
      ['N'],
    );
    const [comma] = parse(text).problems;
    assert.equal(comma?.fixes?.[0]?.edits[0]?.text, '');
  });

  it('keeps everything but the clause with the mistake', () => {
    const design = parse(`design X {
      purpose "p"
      work W { with A every 2 produces plan P "The plan" }
      work V { with B, led by
        uses P }
      target joint-work form a to b
      review R { with A examine joint-work }
    }`).model.items[0] as Design;
    assert.equal(design.activities[0]?.produces[0]?.name?.value, 'P');
    assert.deepEqual(who(design.activities[0]!), ['A']);
    assert.deepEqual(who(design.activities[1]!), ['B']);
    assert.deepEqual(
      design.activities[1]?.uses.map(({ name }) => name),
      ['P'],
    );
    assert.equal(design.targets[0]?.tenet.name, 'joint-work');
    assert.equal(design.reviews[0]?.examine[0]?.name, 'joint-work');
  });

  it('closes a block whose brace was forgotten where the next one begins', () => {
    const text = 'design X {\n work W {\n with A\n review R { with A }\n}\ngroup B as leaders';
    assert.deepEqual(problemsOf(text), ['unclosed-block "{"']);
    const [design, group] = parse(text).model.items as [Design, Participant];
    assert.equal(design.reviews[0]?.name.value, 'R');
    assert.equal(group.name.value, 'B');
  });

  it('offers the nearest clause for a misspelt one', () => {
    assert.deepEqual(problemsOf('design X {\n purpose "p"\n levle professionals\n}'), ['unknown-clause "levle"']);
    const [problem] = parse('design X {\n levle professionals\n}').problems;
    assert.equal(problem?.fixes?.[0]?.edits[0]?.text, 'level');
  });

  it('says where a clause belongs that stands in the wrong block', () => {
    assert.match(sentences('design X { work W {\n target a from b to c\n} }')[0]!, /It belongs in a design/);
    assert.match(sentences('design X { review R { with A question "x" } }')[0]!, /an activity, not in a review/);
  });

  it('speaks to people who do not program', () => {
    assert.deepEqual(sentences('design X { work W { every 2 } }'), ['A schedule needs a unit: `every 2 weeks`.']);
    assert.deepEqual(sentences('design X { work W { every 2\n evidence data } }'), [
      'A schedule needs a unit: `every 2 weeks`.',
    ]);
    assert.deepEqual(sentences('design X { work W { every 2 at 15:30 } }'), [
      'A schedule needs a unit: `every 2 weeks`.',
    ]);
    assert.match(
      sentences('design X { purpose }')[0]!,
      /^A text in quotes is missing after `purpose`\. What it is for/,
    );
    assert.match(sentences('group A as profesionals')[0]!, /Did you mean `professionals`\?/);
    assert.match(sentences('design X { work W { every week on Mondy } }')[0]!, /Did you mean `Monday`\?/);
    for (const sentence of sentences('design { } work W } import from x step "a'))
      assert.doesNotMatch(sentence, /Token|Expect|ID|EOF/);
  });

  it('says what is said twice, with the first place', () => {
    const { problems } = parse('group A { size 2 size 3 }', 'file:///a.collab');
    assert.equal(problems[0]?.code, 'said-twice');
    assert.deepEqual(problems[0]?.related?.[0]?.place, { file: 'file:///a.collab', span: { start: 10, end: 14 } });
  });

  it('reads on after quotes and comments that do not close', () => {
    assert.deepEqual(problemsOf('group A "Teachers\ngroup B'), ['unclosed-string ""Teachers"']);
    assert.equal(parse('group A "Teachers\ngroup B').model.items.length, 2);
    assert.deepEqual(problemsOf('group A /* never'), ['unclosed-comment "/* never"']);
    assert.deepEqual(problemsOf('group A;\ngroup B'), ['unreadable ";"']);
  });

  it('reads any text, however it is cut or nested, without throwing', () => {
    for (const text of [
      '',
      '{',
      '}',
      '"',
      '/*',
      'design',
      'design X {',
      '{'.repeat(600),
      '}'.repeat(600),
      'import { A as',
      '\0',
      '"""',
    ]) {
      assert.doesNotThrow(() => parse(text));
    }
    assert.deepEqual(problemsOf(`${'design X { context { '.repeat(300)}`).length > 0, true);
    assert.deepEqual(problemsOf('x'.repeat(2_000_001)), ['too-large ""']);
    assert.deepEqual(problemsOf('a\0b'), ['not-text ""']);
  });

  it('tells a few hundred problems of a text that is no protocol file', () => {
    const problems = problemsOf('work\n'.repeat(10_000));
    assert.equal(problems.length, 301);
    assert.match(problems[300]!, /^too-many-problems/);
  });
});
