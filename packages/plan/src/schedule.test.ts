import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addTo } from './days.ts';
import type { Plan, PlanSession } from './plan.ts';
import { planOf, sentence } from './testing/designs.ts';

/** A year with a week of half-term and a fortnight of winter; London changes its clocks on 25 October and 28 March. */
const calendar = `calendar Year {
  zone "Europe/London"
  from 2026-09-01 to 2027-07-31
  closed 2026-10-26 to 2026-10-30 "Half-term"
  closed 2026-12-21 to 2027-01-03 "Winter"
  closed 2027-05-03
}`;

/** The design `D` with one activity `A` that says this. */
function withA(clauses: string, more = '', head = 'calendar Year'): Plan {
  return planOf(`${calendar}
group G { size 4 }
${more}
design D { ${head} work A { with G ${clauses} } }`);
}

function dates(plan: Plan, meeting = 'A'): string[] {
  return plan.sessions.filter((session) => session.meeting === meeting).map(({ date }) => date);
}

/** As `10-07 01-06`, years left out. */
function days(plan: Plan, meeting = 'A'): string {
  return dates(plan, meeting)
    .map((date) => date.slice(5))
    .join(' ');
}

function only(plan: Plan): PlanSession {
  assert.equal(plan.sessions.length, 1);
  return plan.sessions[0]!;
}

describe('every', () => {
  it('week, on the weekday that is named, from the first such day', () => {
    // 16 September is a Wednesday: the grid begins on the Tuesday after it.
    const plan = withA('every 2 weeks on Tuesday from 2026-09-16 until 2026-12-01');
    assert.equal(days(plan), '09-22 10-06 10-20 11-03 11-17 12-01');
  });

  it('week without a weekday keeps that of its first day', () => {
    assert.equal(days(withA('every 3 weeks from 2026-09-17 until 2026-10-31')), '09-17 10-08');
  });

  it('n weeks on several days keeps to ISO weeks', () => {
    // The first day is a Thursday; its Monday has passed, and the next comes in the second week.
    const plan = withA('every 2 weeks on Monday, Thursday from 2026-09-16 until 2026-10-16');
    assert.equal(days(plan), '09-17 09-28 10-01 10-12 10-15');
  });

  it('n months keeps the ordinal weekday', () => {
    const plan = withA('every 3 months on Wednesday from 2026-10-07');
    assert.deepEqual(dates(plan), ['2026-10-07', '2027-01-06', '2027-04-07', '2027-07-07']);
  });

  it('month: a fifth weekday becomes the last', () => {
    const plan = withA('every month on Wednesday from 2026-09-30 until 2027-03-31');
    assert.equal(days(plan), '09-30 11-25 01-27 02-24 03-31');
    assert.deepEqual(
      plan.skipped.map(({ date }) => date),
      ['2026-10-28', '2026-12-30'],
    );
  });

  it('month without a weekday keeps the weekday too', () => {
    assert.equal(days(withA('every month from 2026-09-10 until 2027-01-31')), '09-10 10-08 11-12 12-10 01-14');
  });

  it('month on a written ordinal begins with the first that is not past', () => {
    const plan = withA('every 2 months on the second Wednesday from 2026-09-10');
    assert.equal(days(plan), '10-14 12-09 02-10 04-14 06-09');
  });

  it('month on the last Friday', () => {
    assert.equal(
      days(withA('every month on the last Friday from 2027-01-01 until 2027-05-31')),
      '01-29 02-26 03-26 04-30 05-28',
    );
  });

  it('year keeps month and ordinal weekday', () => {
    const plan = withA('every year on Wednesday from 2026-10-07', '', 'from 2026-01-01 to 2029-12-31');
    assert.deepEqual(dates(plan), ['2026-10-07', '2027-10-06', '2028-10-04', '2029-10-03']);
  });

  it('day counts calendar days', () => {
    assert.equal(days(withA('every 10 days from 2026-09-05 until 2026-10-10')), '09-05 09-15 09-25 10-05');
  });

  it('weekday is each open day from Monday to Friday, and no skipped one', () => {
    const plan = withA('every weekday from 2026-10-22 until 2026-11-03');
    assert.equal(days(plan), '10-22 10-23 11-02 11-03');
    assert.deepEqual(plan.skipped, []);
  });

  it('term is the first open weekday of each stretch between long closures', () => {
    // The half-term of five days is no end of term; the winter of two weeks is.
    assert.equal(days(withA('every term')), '09-01 01-04');
    assert.equal(days(withA('every term on Thursday')), '09-03 01-07');
    assert.equal(days(withA('every term on the second Thursday')), '09-10 01-14');
    assert.equal(days(withA('every term on the last Monday')), '12-14 07-26');
  });

  it('term without long closures is the whole period', () => {
    assert.equal(days(withA('every term on Friday', '', 'from 2026-09-01 to 2027-07-31')), '09-04');
  });

  it('without `from` begins with the design', () => {
    assert.equal(days(withA('every 10 weeks on Monday')), '09-07 11-16 01-25 04-05 06-14');
  });

  it('without `from`, after another, begins on the day after the first session of that', () => {
    const plan = planOf(`${calendar}
group G { size 4 }
design D { calendar Year
  work First { with G once on 2026-09-14, 2026-10-05 }
  work A after First { with G every week on Monday until 2026-10-05 }
}`);
    assert.equal(days(plan), '09-21 09-28 10-05');
  });

  it('skips closed days, keeps the grid, and says why', () => {
    const plan = withA('every week on Thursday from 2026-10-22 until 2026-11-06');
    assert.equal(days(plan), '10-22 11-05');
    const [skipped] = plan.skipped;
    assert.equal(skipped?.date, '2026-10-29');
    assert.deepEqual(skipped?.reason, { kind: 'closed', title: 'Half-term' });
    assert.equal(sentence(skipped!.message), 'Closed: Half-term.');
  });

  it('skips the closed days of an organisation that attends', () => {
    const shut = `calendar Shut { closed 2026-09-16 "Inset day" }
      organisation Elm "Elm School" { calendar Shut }
      person Ida of Elm`;
    const plan = withA('led by Ida every week on Wednesday from 2026-09-09 until 2026-09-23', shut);
    assert.equal(days(plan), '09-09 09-23');
    assert.deepEqual(plan.skipped[0]?.reason, { kind: 'organisation', organisation: 'Elm', title: 'Inset day' });
    assert.equal(sentence(plan.skipped[0]!.message), 'Elm School is closed: Inset day.');
    const without = withA('every week on Wednesday from 2026-09-09 until 2026-09-23', shut);
    assert.equal(days(without), '09-09 09-16 09-23');
  });

  it('n times counts the sessions that are held', () => {
    const plan = withA('every week on Thursday from 2026-10-22 3 times');
    assert.equal(days(plan), '10-22 11-05 11-12');
  });

  it('n times that the period cannot hold is said', () => {
    const plan = withA('every month on Monday from 2027-06-01 5 times');
    assert.equal(days(plan), '06-07 07-05');
    const note = plan.notes.find(({ message }) => message.key === 'plan.note-short');
    assert.equal(sentence(note!.message), 'A: 5 sessions are wanted, and 2 fit before the period ends.');
  });

  it('except takes a day out, and `also on` adds one that does not count', () => {
    const plan = withA('every week on Tuesday from 2026-09-08 3 times except 2026-09-15 also on 2026-09-16');
    assert.equal(days(plan), '09-08 09-16 09-22 09-29');
    assert.deepEqual(
      plan.skipped.map(({ date, reason }) => [date, reason.kind]),
      [['2026-09-15', 'except']],
    );
  });

  it('`also on` a closed day is held, as whoever wrote the day meant it', () => {
    assert.equal(
      days(withA('every week on Tuesday from 2026-10-20 until 2026-11-03 also on 2026-10-28')),
      '10-20 10-28 11-03',
    );
  });

  it('begins no earlier than the design, also where `from` does', () => {
    const plan = withA('every 2 weeks on Tuesday from 2026-08-04 until 2026-10-15');
    assert.equal(days(plan), '09-01 09-15 09-29 10-13');
    assert.equal(days(withA('every week on Tuesday from 0001-01-01 2 times')), '09-01 09-08');
  });

  it('goes by the calendars of who attends where the design has none', () => {
    const shut = `calendar Shut { closed 2026-10-05 to 2026-10-16 closed 2026-09-03 }
      organisation Elm { calendar Shut } person Ida of Elm`;
    const open = 'from 2026-09-01 to 2026-11-30';
    assert.equal(
      days(withA('led by Ida every weekday from 2026-09-02 until 2026-09-07', shut, open)),
      '09-02 09-04 09-07',
    );
    assert.equal(days(withA('led by Ida every term', shut, open)), '09-01 10-19');
    assert.equal(days(withA('every term', shut, open)), '09-01');
    const after = planOf(`${shut}
      design D { ${open} work First { with Ida once on 2026-10-01 } work A { with Ida once within 3 working days of First } }`);
    // Friday is the first; then a closed fortnight, and Monday and Tuesday.
    assert.equal(days(after), '10-20');
  });

  it('goes by the calendar of the design where it has one, and skips what is closed for who attends', () => {
    const shut = 'calendar Shut { closed 2026-09-03 } organisation Elm { calendar Shut } person Ida of Elm';
    const plan = withA('led by Ida every weekday from 2026-09-02 until 2026-09-04', shut);
    assert.equal(days(plan), '09-02 09-04');
    assert.deepEqual(
      plan.skipped.map(({ date }) => date),
      ['2026-09-03'],
    );
  });

  it('without a period and without `from` is undated', () => {
    const plan = withA('every week', '', '');
    assert.deepEqual(plan.sessions, []);
    assert.equal(plan.undated[0]?.why, 'no-period');
    assert.ok(plan.notes.some(({ message }) => message.key === 'plan.note-no-period'));
  });

  it('without a period, from a day, runs a year', () => {
    const plan = withA('every week on Monday from 2026-09-07', '', '');
    assert.equal(plan.sessions.length, 53);
    assert.deepEqual([dates(plan)[0], dates(plan).at(-1)], ['2026-09-07', '2027-09-06']);
  });

  it('without a period runs as often as it says', () => {
    assert.deepEqual(dates(withA('every year on Monday from 2026-09-07 3 times', '', '')), [
      '2026-09-07',
      '2027-09-06',
      '2028-09-04',
    ]);
  });
});

describe('once', () => {
  it('on dates is held on each, in order, each once, open or closed', () => {
    const plan = withA('once on 2027-01-05, 2026-10-27, 2027-01-05');
    assert.equal(days(plan), '10-27 01-05');
    assert.deepEqual(
      plan.sessions.map(({ index }) => index),
      [1, 2],
    );
  });

  it('on a date that does not exist is not held', () => {
    assert.equal(days(withA('once on 2026-11-31, 2026-11-30')), '11-30');
  });
});

describe('once within', () => {
  const follow = (first: string, then: string) =>
    planOf(`${calendar}
group G { size 4 }
design D { calendar Year
  work First { with G ${first} }
  work A { with G ${then} }
}`);

  it('is one session for each of the other, at its latest date', () => {
    const plan = follow('once on 2026-09-14, 2026-11-09', 'once within 2 weeks of First');
    assert.equal(days(plan), '09-28 11-23');
  });

  it('moves back to an open day', () => {
    // Two weeks on is 30 October, in half-term: back to the Sunday before it.
    assert.equal(days(follow('once on 2026-10-16', 'once within 2 weeks of First')), '10-25');
  });

  it('never moves back past the end of the other', () => {
    assert.equal(days(follow('once on 2026-12-23', 'once within 3 days of First')), '12-23');
  });

  it('counts working days over weekends and closed days', () => {
    // From Thursday 22 October: the 23rd is one, half-term none, then Monday and Tuesday.
    assert.equal(days(follow('once on 2026-10-22', 'once within 3 working days of First')), '11-03');
  });

  it('counts hours and minutes from the end of the other', () => {
    const plan = follow('once on 2026-09-14 at 15:00 for 60 min', 'once within 2h of First for 30 min');
    const session = plan.sessions.find(({ meeting }) => meeting === 'A');
    assert.equal(session?.start, '2026-09-14T18:00');
    assert.equal(session?.end, '2026-09-14T18:30');
  });

  it('counts them by its own clocks, wherever the other meets', () => {
    const plan = planOf(`organisation Ash { zone "America/Bogota" } organisation Beech { zone "Pacific/Auckland" }
      person Ana of Ash person Bo of Beech
      design D { from 2026-09-01 to 2026-12-31
        work First { with Ana once on 2026-09-17 at 16:00 for 45 min }
        work A { with Bo once within 2h of First }
        work B { with Bo once within 3 days of First at 09:00 }
      }`);
    // A quarter to five in Bogota is a quarter to ten of the next morning in Auckland.
    assert.deepEqual(
      plan.sessions.map(({ meeting, start, offset }) => `${meeting} ${start}${offset}`),
      ['First 2026-09-17T16:00-05:00', 'A 2026-09-18T11:45+12:00', 'B 2026-09-21T09:00+12:00'],
    );
  });

  it('in hours of a session without a time of day counts whole days', () => {
    assert.equal(days(follow('once on 2026-09-14', 'once within 48h of First')), '09-16');
  });

  it('keeps its own time of day, and does not begin before the other has ended', () => {
    const plan = follow('once on 2026-12-20 at 15:00 for 60 min', 'once within 2 days of First at 09:00');
    // The 21st and 22nd are closed, and 9 o'clock on the 20th has passed.
    assert.deepEqual(
      plan.sessions.map(({ start }) => start),
      ['2026-12-20T15:00', '2026-12-21T09:00'],
    );
  });

  it('begins as soon as the other has ended where no day is left for its own time', () => {
    const plan = follow('once on 2027-07-31 at 15:00 for 60 min', 'once within 1 week of First at 09:00');
    assert.equal(plan.sessions.find(({ meeting }) => meeting === 'A')?.start, '2027-07-31T16:00');
  });

  it('stays within the design', () => {
    assert.equal(days(follow('once on 2027-07-26', 'once within 3 weeks of First')), '07-31');
  });

  it('of something undated is undated', () => {
    const plan = follow('as needed', 'once within 2 weeks of First');
    assert.deepEqual(
      plan.undated.map(({ meeting, why }) => [meeting, why]),
      [
        ['First', 'as-needed'],
        ['A', 'within-undated'],
      ],
    );
  });

  it('of each other ends without a date', () => {
    const plan = follow('once within 1 week of A', 'once within 1 week of First');
    assert.deepEqual(plan.sessions, []);
    assert.deepEqual(
      plan.undated.map(({ why }) => why),
      ['within-undated', 'within-undated'],
    );
  });
});

describe('as needed', () => {
  it('is listed with its reason and estimate, and has no date', () => {
    const plan = withA('as needed when "a unit is stuck" about 4 times per year for 30 min');
    const { source, attend, ...undated } = plan.undated[0]!;
    assert.deepEqual(JSON.parse(JSON.stringify(undated)), {
      meeting: 'A',
      why: 'as-needed',
      when: 'a unit is stuck',
      about: { times: 4, per: 'year' },
      minutes: 30,
    });
    assert.equal(attend[0]?.participant, 'G');
    assert.ok(source.span.end > source.span.start);
  });

  it('differs from an activity without a schedule', () => {
    assert.equal(withA('').undated[0]?.why, 'no-schedule');
  });
});

describe('times of day', () => {
  it('keep the local time when the clocks change', () => {
    const plan = withA('every week on Friday at 15:30 for 60 min from 2026-10-23 until 2026-11-06');
    assert.deepEqual(
      plan.sessions.map(({ start, end, offset }) => [start, end, offset]),
      [
        ['2026-10-23T15:30', '2026-10-23T16:30', '+01:00'],
        ['2026-11-06T15:30', '2026-11-06T16:30', '+00:00'],
      ],
    );
  });

  it('last as long as people sit, over a change of clocks', () => {
    // The hour after 1 o'clock comes twice on 25 October.
    const session = only(withA('once on 2026-10-25 at 00:30 for 3h'));
    assert.deepEqual([session.end, session.offset, session.endOffset], ['2026-10-25T02:30', '+01:00', '+00:00']);
  });

  it('that the clocks skip move on to the next that exists', () => {
    assert.equal(only(withA('once on 2027-03-28 at 01:30')).start, '2027-03-28T02:30');
  });

  it('end on the day after midnight', () => {
    assert.equal(only(withA('once on 2026-09-08 at 23:00 for 2h')).end, '2026-09-09T01:00');
  });

  it('float without a zone, and the plan says so', () => {
    const plan = withA('once on 2026-09-08 at 15:30 for 60 min', '', 'from 2026-09-01 to 2026-12-31');
    const { start, zone, offset } = only(plan);
    assert.deepEqual([start, zone, offset], ['2026-09-08T15:30', undefined, undefined]);
    assert.ok(plan.notes.some(({ message }) => message.key === 'plan.note-no-zone'));
  });

  it('take the zone of an organisation where the calendar has none', () => {
    const zoned = `organisation Trust { zone "America/Los_Angeles" }
      organisation Oak part of Trust
      person Ida of Oak`;
    const plan = withA('led by Ida once on 2026-09-08 at 15:30', zoned, 'from 2026-09-01 to 2026-12-31');
    assert.deepEqual([only(plan).zone, only(plan).offset], ['America/Los_Angeles', '-07:00']);
  });

  it('ignore a zone that nobody knows', () => {
    const plan = planOf(`calendar C { zone "Mars/Olympus" from 2026-09-01 to 2026-12-31 }
      group G
      design D { calendar C work A { with G once on 2026-09-08 at 15:30 } }`);
    assert.equal(only(plan).zone, undefined);
  });

  it('stand in the order in which things happen, a day without one at its beginning', () => {
    const plan = planOf(`calendar C { zone "America/Los_Angeles" from 2026-09-01 to 2026-12-31 }
      group G
      design D { calendar C
        work Evening { with G once on 2026-09-08 at 19:00 }
        work Sometime { with G once on 2026-09-09, 2026-09-08 }
        work Morning { with G once on 2026-09-09 at 08:00 }
      }`);
    assert.deepEqual(
      plan.sessions.map(({ meeting, date }) => `${date} ${meeting}`),
      ['2026-09-08 Sometime', '2026-09-08 Evening', '2026-09-09 Sometime', '2026-09-09 Morning'],
    );
  });

  it('without a length have no end', () => {
    const session = only(withA('once on 2026-09-08 at 15:30'));
    assert.deepEqual([session.end, session.minutes], [undefined, undefined]);
  });
});

/** As the calendar `Year` has it. */
function isClosed(date: string): boolean {
  return (
    (date >= '2026-10-26' && date <= '2026-10-30') ||
    (date >= '2026-12-21' && date <= '2027-01-03') ||
    date === '2027-05-03'
  );
}

describe('any schedule', () => {
  const day = fc.integer({ min: 0, max: 700 }).map((days) => addTo('2026-05-01', days, 'day'));
  const option = fc.oneof(
    day.map((date) => `from ${date}`),
    day.map((date) => `until ${date}`),
    fc.integer({ min: 1, max: 40 }).map((times) => `${times} times`),
    fc.array(day, { minLength: 1, maxLength: 4 }).map((list) => `except ${list.join(', ')}`),
    fc.array(day, { minLength: 1, maxLength: 4 }).map((list) => `also on ${list.join(', ')}`),
    fc.constantFrom('at 09:30 for 45 min', 'at 23:30 for 2h', 'on Monday and Thursday', 'on the last Friday'),
  );
  const schedule = fc
    .tuple(
      fc.integer({ min: 1, max: 9 }),
      fc.constantFrom('days', 'weeks', 'months', 'terms', 'years'),
      fc.array(option, { maxLength: 5 }),
    )
    .map(([n, unit, options]) => `every ${n} ${unit} ${options.join(' ')}`);

  it('gives sessions in order, each once, apart from the skipped days, and no more than are wanted', () => {
    fc.assert(
      fc.property(schedule, (text) => {
        const plan = withA(text);
        const held = dates(plan);
        assert.deepEqual(held, [...new Set(held)].sort());
        assert.deepEqual(
          plan.sessions.map(({ index }) => index),
          held.map((_, index) => index + 1),
        );
        const lists = [...text.matchAll(/also on (\d{4}-\d\d-\d\d(?:, \d{4}-\d\d-\d\d)*)/g)];
        const also = new Set(lists.flatMap(([, list]) => list!.split(', ')));
        for (const { date } of plan.skipped) assert.ok(!held.includes(date), `${date} is held and skipped`);
        for (const date of also) assert.ok(held.includes(date), `${date} is missing`);
        for (const date of held) {
          const isInside = date >= '2026-09-01' && date <= '2027-07-31';
          assert.ok(also.has(date) || (isInside && !isClosed(date)), `${date} is outside, or closed`);
        }
        const times = [...text.matchAll(/(\d+) times/g)].at(-1)?.[1];
        const counted = held.filter((date) => !also.has(date)).length;
        if (times) assert.ok(counted <= Number(times));
        const isShort = plan.notes.some(({ message }) => message.key === 'plan.note-short');
        assert.equal(isShort, times !== undefined && counted < Number(times));
      }),
      { numRuns: 150 },
    );
  }).timeout(20_000);
});

describe('any `once within`', () => {
  const distance = fc
    .tuple(
      fc.integer({ min: 0, max: 40 }),
      fc.constantFrom('min', 'h', 'days', 'working days', 'weeks', 'months', 'terms'),
    )
    .map(([n, unit]) => `${n} ${unit}`);
  const time = fc.constantFrom('', 'at 08:15', 'at 15:00 for 45 min', 'at 23:00 for 3h');

  it('follows each session of the other, in order, on an open day or on that on which the other ends', () => {
    fc.assert(
      fc.property(
        distance,
        time,
        time,
        fc.constantFrom('week', 'day', '2 weeks', 'month'),
        (within, at, then, unit) => {
          const plan = planOf(`${calendar}
          group G { size 4 }
          design D { calendar Year
            work First { with G every ${unit} ${at} from 2026-10-05 until 2027-02-01 also on 2026-12-23 }
            work A { with G once within ${within} of First ${then} }
          }`);
          const firsts = plan.sessions.filter(({ meeting }) => meeting === 'First');
          const seconds = plan.sessions.filter(({ meeting }) => meeting === 'A').sort((a, b) => a.index - b.index);
          assert.equal(seconds.length, firsts.length);
          for (const [index, second] of seconds.entries()) {
            const other = firsts[index]!;
            const end = other.end ?? other.start ?? other.date;
            const day = end.slice(0, 10);
            assert.ok(second.date >= day && second.date <= '2027-07-31', `${second.date} after ${end}`);
            if (other.end && second.start) assert.ok(second.start >= other.end, `${second.start} after ${other.end}`);
            // A written time that has passed on the day of the other's end makes it the next day, whatever that is.
            const next = addTo(day, 1, 'day');
            assert.ok(
              !isClosed(second.date) || second.date === day || second.date === next,
              `${second.date} is closed`,
            );
          }
        },
      ),
      { numRuns: 60 },
    );
  }).timeout(20_000);
});

describe('bounds', () => {
  const quickly = (limit: number, run: () => void) => {
    const start = performance.now();
    run();
    const took = performance.now() - start;
    assert.ok(took < limit, `took ${Math.round(took)} ms`);
  };

  it('stop at 20,000 sessions a design, and say so', () => {
    quickly(6_000, () => {
      const plan = planOf(`group G
        design D { from 1990-01-01 to 2090-01-01
          work A { with G every day }
          work B { with G every day }
        }`);
      assert.equal(plan.sessions.length, 20_000);
      const note = plan.notes.find(({ message }) => message.key === 'plan.note-stopped');
      assert.match(sentence(note!.message), /20,000 sessions/);
    });
  });

  it('end at once where a recurrence names no day', () => {
    quickly(1_000, () => {
      // The grid begins on a Monday and moves on by a day more than a week: only every seventh step is a Monday again.
      assert.ok(withA('every 8 days on Monday').sessions.length > 1);
      assert.deepEqual(withA('every weekday on Sunday', '', 'from 1000-01-01 to 9999-12-31').sessions, []);
      assert.deepEqual(withA('every year on the second Monday from 2027-07-30').sessions, []);
    });
  });

  it('end where everything is closed', () => {
    quickly(4_000, () => {
      const plan = planOf(`calendar Shut { from 0001-01-01 to 9999-12-31 closed 0001-01-01 to 9999-12-31 }
        group G
        design D { calendar Shut work A { with G every day 5 times } work B { with G every weekday } }`);
      assert.deepEqual(plan.sessions, []);
      assert.equal(plan.skipped.length, 20_000);
    });
  });

  it('take any number for a step', () => {
    quickly(1_000, () => {
      for (const unit of ['days', 'weeks', 'months', 'terms', 'years']) {
        assert.equal(withA(`every 99999999999 ${unit} from 2026-09-02`).sessions.length, 1, unit);
      }
      assert.equal(withA('every 0 weeks on Monday from 2026-09-02 until 2026-09-30').sessions.length, 4);
    });
  });

  it('take any distance and any length', () => {
    for (const unit of ['min', 'h', 'days', 'working days', 'weeks', 'months', 'terms', 'years']) {
      const plan = planOf(`group G design D {
        work First { with G once on 2026-09-14 at 10:00 for 999999999999 min }
        work A { with G once within 99999999999 ${unit} of First }
      }`);
      assert.equal(plan.sessions.length, 2, unit);
    }
  });

  it('keep to years that can be written', () => {
    const plan = planOf(`group G design D { from 9999-12-01 to 9999-12-31
      work A { with G every day at 23:00 for 5h }
      work B { with G once within 3 years of A }
    }`);
    assert.equal(plan.sessions.length, 62);
    for (const { date, end } of plan.sessions) assert.match(`${date} ${end ?? ''}`, /^\d{4}-\d\d-\d\d /);
  });
});
