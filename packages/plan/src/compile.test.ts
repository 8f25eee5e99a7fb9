import assert from 'node:assert/strict';
import { link, linkHeads, noLibrary, parse } from '@jointwork/language';
import { compile } from './compile.ts';
import { dateProblems } from './dates-check.ts';
import { planMessages } from './messages/en.ts';
import type { Plan, PlanPeople } from './plan.ts';
import { asJson, planOf, samples, sampleWorkspace, sentence, workspace } from './testing/designs.ts';

const sample = sampleWorkspace();
const plan = (name: string): Plan => asJson(sample.plan(name));
const names = ({ who }: PlanPeople) => who.map(({ participant }) => participant).join(' ');

describe('the plan of the lesson study', () => {
  const lesson = plan('ReasoningAloud');

  it('says what the design is', () => {
    const { source, purposes, calendar, doc, ...design } = lesson.design;
    assert.deepEqual(design, {
      name: 'ReasoningAloud',
      title: 'Lesson study: explaining our reasoning',
      level: 'professionals',
      focus: ['pedagogy', 'curriculum'],
      depth: 'collaborating',
      period: { from: '2026-09-02', to: '2027-07-21' },
      zone: 'Europe/London',
    });
    assert.equal(doc, 'Teachers and pupils study together how pupils explain their reasoning.');
    assert.equal(purposes[0]?.text, 'Pupils become people who can reason aloud, listen, and change their minds');
    assert.equal(calendar?.name, 'HarbourYear');
    assert.deepEqual(calendar?.terms, [
      { from: '2026-09-02', to: '2026-12-20' },
      { from: '2027-01-02', to: '2027-03-28' },
      { from: '2027-04-10', to: '2027-07-21' },
    ]);
    assert.equal(sample.text(source.file).slice(source.span.start, source.span.end), 'ReasoningAloud');
  });

  it('holds every session in order, and skips the closed ones with their reason', () => {
    assert.deepEqual(
      lesson.sessions.map(({ meeting, start }) => `${meeting} ${start}`),
      [
        'Launch 2026-09-08T15:30',
        'Question 2026-09-15T15:30',
        'Question 2026-09-29T15:30',
        'HalfTermly 2026-10-08T16:00',
        'Question 2026-10-13T15:30',
        'Question 2026-11-10T15:30',
        'HalfTermly 2026-11-19T16:00',
        'Teach 2026-11-24T13:30',
        'Debrief 2026-11-24T15:00',
        'HalfTermly 2027-02-11T16:00',
        'Teach 2027-03-02T13:30',
        'Debrief 2027-03-02T15:00',
        'HalfTermly 2027-03-25T16:00',
        'HalfTermly 2027-05-06T16:00',
        'HalfTermly 2027-06-17T16:00',
      ],
    );
    assert.deepEqual(
      lesson.skipped.map(({ meeting, date, message }) => `${meeting} ${date} ${sentence(message)}`),
      ['Question 2026-10-27 Closed: Autumn half-term.', 'HalfTermly 2026-12-31 Closed: Winter break.'],
    );
    const [because] = lesson.skipped.map(({ because: place }) =>
      sample.text(place.file).slice(place.span.start, place.span.end),
    );
    assert.equal(because, 'closed 2026-10-26 to 2026-10-30 "Autumn half-term"');
  });

  it('lays out the protocol with twelve minutes to spare', () => {
    const debrief = lesson.sessions.find(({ meeting }) => meeting === 'Debrief')!;
    const agenda = lesson.agendas[debrief.agenda!]!;
    assert.deepEqual([agenda.planned, agenda.slot, agenda.slack, agenda.overrun], [78, 90, 12, 0]);
    assert.deepEqual(
      agenda.steps.map(({ start, end }) => `${start}-${end}`),
      ['0-10', '10-30', '30-35', '35-38', '38-53', '53-68', '68-78'],
    );
    assert.deepEqual(
      debrief.roles.map(({ role, heads }) => `${role} ${heads?.max}`),
      ['facilitator 1', 'presenter 1', 'critics 4'],
    );
  });

  it('knows everyone, also from other files, and marks the people served', () => {
    assert.deepEqual(
      lesson.participants.map(({ id, served }) => (served ? `${id}*` : id)),
      ['OakYear5', 'ElmCritics', 'OakHead', 'OakPupils*', 'Adviser'],
    );
    assert.deepEqual(
      lesson.organisations.map(({ id, partOf }) => `${id} ${partOf ?? ''}`),
      ['Oak HarbourTrust', 'Elm HarbourTrust', 'Northfield ', 'HarbourTrust '],
    );
    assert.equal(lesson.participants[0]?.source.file, 'file:///w/harbour-trust.collab');
  });

  it('has a row for every tenet of the framework, with targets, services and examinations', () => {
    assert.equal(lesson.coverage.length, 10);
    const row = lesson.coverage.find(({ id }) => id === 'mutual-dialogue')!;
    assert.deepEqual(row.levels, ['absent', 'emerging', 'developing', 'established', 'embedded']);
    assert.deepEqual(
      row.targets.map(({ from, to, by, seen }) => ({ from, to, by, seen })),
      [{ from: 'emerging', to: 'established', by: '2027-07-09', seen: ['Cool feedback is asked for, not only given'] }],
    );
    assert.deepEqual(
      row.serves.map(({ source: _, ...served }) => served),
      [
        {
          meeting: 'Debrief',
          through: true,
          for: true,
          sessions: 2,
          first: '2026-11-24',
          last: '2027-03-02',
          evidence: ['observation', 'work'],
        },
      ],
    );
    assert.deepEqual(row.examined, {
      reviews: ['HalfTermly'],
      sessions: 6,
      first: '2026-10-08',
      last: '2027-06-17',
      evidence: ['observation', 'voice', 'work'],
    });
  });

  it('fills the four Bs, and says what speaks for each way of holding together', () => {
    assert.deepEqual(lesson.context.empty, []);
    assert.deepEqual(
      lesson.context.filled.map(({ b }) => b),
      ['before', 'betwixt', 'beside', 'beyond'],
    );
    assert.deepEqual(
      lesson.context.filled[2]?.grants.map(({ source: _, ...grant }) => grant),
      [
        { time: { minutes: 180, per: 'week' }, to: ['OakYear5', 'ElmCritics'] },
        { money: { amount: 4000, currency: 'GBP' }, to: [] },
      ],
    );
    const { individualism, solidarity, hierarchy } = lesson.balance;
    assert.deepEqual(individualism.map(({ what, who }) => `${what} ${who}`).sort(), [
      'exit ',
      'interest Adviser',
      'interest ElmCritics',
      'interest OakHead',
      'interest OakPupils',
      'interest OakYear5',
    ]);
    assert.deepEqual(
      solidarity.map(({ what }) => what),
      ['value', ...Array(4).fill('returned-commitment')],
    );
    assert.deepEqual(
      hierarchy.map(({ what }) => what),
      ['sponsor', 'grant', 'grant'],
    );
  });

  it('dates what is owed, and when it is looked at', () => {
    const [action] = lesson.duties.actions;
    // Before 11 December is by the 10th; the next review after that is held in February.
    assert.deepEqual(
      [names(action!.by!), action?.due, action?.checkedIn, action?.checkedOn],
      ['OakYear5', '2026-12-10', 'HalfTermly', '2027-02-11'],
    );
    assert.deepEqual(
      lesson.duties.commitments.map(({ from, to, due, returned }) => `${from}-${to} ${due ?? ''} ${returned}`),
      [
        'OakHead-OakYear5 2026-09-11 true',
        'OakYear5-OakHead  true',
        'OakYear5-OakPupils  true',
        'OakPupils-OakYear5  true',
      ],
    );
    assert.deepEqual(
      lesson.duties.decisions.map(({ meeting, way }) => `${meeting} ${way}`),
      ['HalfTermly consensus'],
    );
  });

  it('puts milestones in order', () => {
    const order = lesson.milestones.map(({ date, kind, meeting }) => `${date} ${kind}${meeting ? ` ${meeting}` : ''}`);
    assert.deepEqual(
      order,
      [...order].sort((a, b) => (a.slice(0, 10) < b.slice(0, 10) ? -1 : a.slice(0, 10) > b.slice(0, 10) ? 1 : 0)),
    );
    assert.deepEqual(order.slice(0, 4), [
      '2026-09-02 start',
      '2026-09-08 first-session Launch',
      '2026-09-11 commitment-due',
      '2026-09-15 first-session Question',
    ]);
    assert.equal(order.at(-1), '2027-07-21 end');
  });
});

describe('the plan of the other samples', () => {
  it('holds the seminar every three months on the first Wednesday', () => {
    const seminars = plan('OneHealth').sessions.filter(({ meeting }) => meeting === 'Seminar');
    assert.deepEqual(
      seminars.map(({ date }) => date),
      ['2026-10-07', '2027-01-06', '2027-04-07', '2027-07-07'],
    );
    assert.deepEqual(
      seminars.map(({ roles }) => roles.map(({ heads }) => heads?.max).join()),
      Array(4).fill('1,2,12'),
    );
  });

  it('lists what is needed as it comes', () => {
    const [huddle] = plan('OneHealth').undated;
    assert.deepEqual([huddle?.meeting, huddle?.why, huddle?.minutes], ['Huddle', 'as-needed', 30]);
  });

  it('takes a shared participant as this design has it', () => {
    const writers = plan('WritingNetwork').participants.find(({ id }) => id === 'Writers')!;
    assert.deepEqual([writers.voice, writers.interests], ['decides', ['To be read']]);
    const beech = plan('WritingNetwork').participants.find(({ id }) => id === 'BeechTeachers')!;
    assert.deepEqual(
      [beech.heads, beech.available],
      [
        { min: 2, max: 2 },
        { minutes: 240, per: 'month' },
      ],
    );
  });

  it('dates a commitment that is due within working days of a meeting, after each session', () => {
    // Fifteen working days after 25 February 2027; then over the summer, into December, and past the end of the design.
    const [reply] = plan('WritingNetwork').duties.commitments;
    assert.equal(reply?.due, '2027-03-18');
    assert.deepEqual(reply?.again, ['2027-08-26', '2027-12-09', '2028-06-15']);
    assert.deepEqual(
      plan('WritingNetwork')
        .milestones.filter(({ text }) => text === 'A reply in writing')
        .map(({ date }) => date),
      ['2027-03-18', '2027-08-26', '2027-12-09', '2028-06-15'],
    );
  });

  it('finds what is missing in a faulty one', () => {
    const sprint = plan('ScoreSprint');
    assert.deepEqual(sprint.context.empty, ['before', 'betwixt', 'beside', 'beyond']);
    assert.deepEqual(sprint.coverage.find(({ id }) => id === 'collective-autonomy')?.serves, []);
    assert.deepEqual(sprint.balance.individualism, []);
  });
});

describe('commitments', () => {
  const commitments = (text: string) =>
    planOf(`group A group B group C joins A and B group E design D { ${text} }`).duties.commitments.map(
      ({ returned, answered }) => [returned, answered],
    );

  it('are returned by one the other way round', () => {
    assert.deepEqual(commitments('commit A to B "x" commit B to A "y" commit A to E "z"'), [
      [true, true],
      [true, true],
      [false, false],
    ]);
  });

  it('are returned in part where not everyone answers', () => {
    assert.deepEqual(commitments('commit A to B and E "x" commit B to A "y"'), [
      [false, true],
      [true, true],
    ]);
  });

  it('of a joined group are answered by those whom it joins', () => {
    assert.deepEqual(commitments('commit C to E "x" commit E to A "y"'), [
      [true, true],
      [true, true],
    ]);
  });
});

describe('a plan', () => {
  it('names two declarations of one name apart', () => {
    const files = {
      'a.collab':
        'import { Team as Others } from "./b.collab"\ngroup Team { size 2 }\ndesign D { work W { with Team, Others once on 2026-09-08 } }',
      'b.collab': 'group Team { size 3 }',
    };
    const both = workspace(files).plan('D');
    assert.deepEqual(
      both.participants.map(({ id, name, heads, source }) => [id, name, heads?.min, source.file.slice(-8)]),
      [
        ['Team', 'Team', 2, 'a.collab'],
        ['Team~2', 'Team', 3, 'b.collab'],
      ],
    );
    assert.deepEqual(
      both.sessions[0]?.attend.map(({ participant }) => participant),
      ['Team', 'Team~2'],
    );
  });

  it('is the same, byte for byte, each time and in every zone of the machine', () => {
    const before = process.env.TZ;
    const bytes = (zone: string) => {
      process.env.TZ = zone;
      const fresh = sampleWorkspace();
      return ['ReasoningAloud', 'WritingNetwork', 'OneHealth', 'ScoreSprint', 'Pyramid'].map((name) =>
        JSON.stringify(fresh.plan(name)),
      );
    };
    try {
      const utc = bytes('UTC');
      assert.equal(new Date(2026, 0, 1).getTimezoneOffset(), 0);
      const kiritimati = bytes('Pacific/Kiritimati');
      assert.notEqual(new Date(2026, 0, 1).getTimezoneOffset(), 0);
      assert.deepEqual(kiritimati, utc);
      assert.deepEqual(bytes('America/Los_Angeles'), utc);
    } finally {
      if (before === undefined) delete process.env.TZ;
      else process.env.TZ = before;
    }
  });

  it('holds a place in the text for every part', () => {
    const places: unknown[] = [];
    JSON.stringify(plan('WritingNetwork'), (key, value) => {
      if (key === 'source') places.push(value);
      return value;
    });
    assert.ok(places.length > 100);
    for (const place of places as { file: string; span: { start: number; end: number } }[]) {
      assert.ok(sample.text(place.file).slice(place.span.start, place.span.end).length > 0);
    }
  });

  it('has a sentence for each of its messages', () => {
    const params = {
      title: 't',
      organisation: 'o',
      sessions: 1,
      name: 'n',
      wanted: 2,
      held: 1,
      role: 'r',
      heads: 3,
      steps: 4,
    };
    const keys = Object.keys(planMessages).filter((key) => key.startsWith('plan.'));
    for (const key of keys) assert.doesNotMatch(sentence({ key, params }), /[{}]|undefined/);
  });

  it('comes from a text that breaks off anywhere', () => {
    let plans = 0;
    for (const [name, text] of samples) {
      for (let end = 0; end <= text.length; end += 7) {
        const file = `file:///w/${name}`;
        const { model } = parse(text.slice(0, end), file);
        const scope = { file, imports: model.imports.map(() => undefined), library: noLibrary };
        linkHeads(model, scope);
        link(model, scope);
        for (const item of model.items) {
          if (item.kind !== 'design') continue;
          JSON.stringify(compile(item, { file, frameworkOf: () => undefined }));
          dateProblems(item, file);
          plans++;
        }
      }
    }
    assert.ok(plans > 1_000, `${plans} plans`);
  }).timeout(60_000);

  it('of a chain of a thousand activities, each after the other, is made', () => {
    const chain = Array.from(
      { length: 1_000 },
      (_, index) => `work W${index} ${index < 999 ? `after W${index + 1}` : ''} { with G every week }`,
    );
    const long = planOf(`group G design D { from 2026-01-01 to 2027-12-31 ${chain.join('\n')} }`);
    assert.equal(long.meetings.length, 1_000);
    assert.equal(long.meetings[998]?.schedule?.first, '2026-01-02');
  });
});
