import assert from 'node:assert/strict';
import type { Plan } from '@jointwork/plan';
import ICAL from 'ical.js';
import { planOf, sampleWorkspace } from '../../../plan/src/testing/designs.ts';
import type { ExportInput } from '../export/format.ts';
import { inputOf } from '../testing/words.ts';
import { ics } from './ics.ts';

async function textOf(plan: Plan, more: Partial<ExportInput> = {}): Promise<string> {
  const [file] = await ics(inputOf(plan, more));
  return file!.content as string;
}

/** The events of a calendar, as a second implementation reads it. */
async function eventsOf(plan: Plan, more: Partial<ExportInput> = {}): Promise<ICAL.Event[]> {
  return read(await textOf(plan, more)).events;
}

function read(text: string): { calendar: ICAL.Component; events: ICAL.Event[] } {
  ICAL.TimezoneService.reset();
  const calendar = new ICAL.Component(ICAL.parse(text));
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  return { calendar, events: calendar.getAllSubcomponents('vevent').map((each) => new ICAL.Event(each)) };
}

const property = (event: ICAL.Event, name: string) => event.component.getFirstPropertyValue(name);
const sequences = (events: readonly ICAL.Event[]) =>
  Object.fromEntries(events.map(({ uid, sequence }) => [uid, sequence]));

const design = (body: string, zone = 'Europe/London') => `
  calendar C { zone "${zone}" from 2026-09-01 to 2027-07-31 }
  group G "Year 5 teachers" as professionals { size 4 }
  group H "Pupils" as students { size 100 }
  person P "Head" as leader
  design D "Reading" { calendar C ${body} }`;

/** Weeks around both changes of the clocks, in the afternoon of people who live there. */
const weekly = 'work A "Talk" { with G, H every week on Sunday at 15:30 for 60 min from 2026-10-11 until 2027-04-11 }';

describe('plans as calendars', () => {
  const samples = sampleWorkspace();

  it('hold every session of the plan at its moment, through every change of the clocks', async () => {
    for (const zone of ['Europe/London', 'America/New_York', 'Australia/Sydney', 'Asia/Kolkata', 'America/St_Johns']) {
      const plan = planOf(design(weekly, zone));
      const events = await eventsOf(plan);
      assert.equal(events.length, plan.sessions.length);
      assert.ok(plan.sessions.length > 20);
      const offsets = new Set(plan.sessions.map(({ offset }) => offset));
      assert.equal(offsets.size, zone === 'Asia/Kolkata' ? 1 : 2);
      for (const [i, session] of plan.sessions.entries()) {
        const { startDate, endDate } = events[i]!;
        assert.equal(startDate.zone.tzid, zone);
        assert.equal(startDate.toString(), `${session.start}:00`);
        assert.equal(startDate.toJSDate().toISOString(), utc(session.start!, session.offset!));
        assert.equal(endDate.toJSDate().toISOString(), utc(session.end!, session.endOffset!));
      }
    }
  });

  it('keep the length of a session during which the clocks change', async () => {
    for (const at of ['2026-10-25 at 0:30', '2027-03-28 at 0:30', '2026-10-24 at 23:00']) {
      for (const minutes of [60, 90, 240]) {
        const plan = planOf(design(`work A "Night" { with G once on ${at} for ${minutes} min }`));
        const [event] = await eventsOf(plan);
        const { startDate, endDate } = event!;
        const [session] = plan.sessions;
        assert.equal(endDate.toUnixTime() - startDate.toUnixTime(), minutes * 60, `${minutes} minutes from ${at}`);
        assert.equal(startDate.toJSDate().toISOString(), utc(session!.start!, session!.offset!));
        assert.equal(endDate.toJSDate().toISOString(), utc(session!.end!, session!.endOffset!));
      }
    }
  });

  it('let times float where nobody said where, and last all day where nobody said when', async () => {
    const plan = planOf(`group G as professionals { size 4 } design D { from 2026-09-01 to 2026-10-31
      work A "Floats" { with G once on 2026-09-08 at 15:30 for 45 min }
      work B "All day" { with G once on 2026-09-09 }
      work E "Open end" { with G once on 2026-09-10 at 9:00 } }`);
    const [floats, day, open] = await eventsOf(plan);
    assert.equal(floats!.startDate.zone.tzid, 'floating');
    assert.equal(floats!.startDate.toString(), '2026-09-08T15:30:00');
    assert.equal(floats!.duration.toString(), 'PT45M');
    assert.ok(day!.startDate.isDate);
    assert.equal(day!.endDate.toString(), '2026-09-10');
    assert.equal(open!.component.getFirstProperty('dtend'), null);
    assert.match(open!.description, /How long it takes is not settled/);
    assert.doesNotMatch(await textOf(plan), /VTIMEZONE/);
  });

  it('read well: what it is, who comes, what is asked, what happens when', async () => {
    const events = await eventsOf(samples.plan('ReasoningAloud'));
    const debrief = events.find(({ uid }) => uid === 'ReasoningAloud.Debrief.1@jointwork')!;
    assert.equal(debrief.summary, 'What did we see?');
    assert.equal(property(debrief, 'categories'), 'Dialogue');
    for (const said of [
      'Lesson study: explaining our reasoning\nWith Year 5 teachers, Teachers from Elm,',
      'To look at: observation: Observers’ notes'.replace('’', "'"),
      '15:10 Present the work (presenter; silent: critics)',
      '16:18 end',
    ]) {
      assert.ok(debrief.description.includes(said), said);
    }
  });

  it('have the days on which something is due', async () => {
    const events = await eventsOf(samples.plan('ReasoningAloud'));
    const due = events.filter((event) => property(event, 'categories') === 'Due');
    assert.deepEqual(
      due.map(({ startDate, summary }) => `${startDate} ${summary}`),
      [
        '2026-09-11 Promised: Cover is booked for the year',
        '2026-12-10 To be done: Share the revised lesson with Elm',
        '2027-07-09 Target: Mutual dialogue',
        '2027-07-09 Target: Collaborating with students',
      ],
    );
    for (const event of due) assert.equal(property(event, 'transp'), 'TRANSPARENT');
  });

  it('are for one participant where that is asked for', async () => {
    const plan = planOf(
      design(`work A "Both" { with G, H once on 2026-09-08 at 9:00 for 60 min action "Theirs" by H by 2026-09-20 }
        work B "Ours" { with G once on 2026-09-09 at 9:00 for 60 min action "Ours to do" by G by 2026-09-21 }
        work E "Led" { with H led by P hear G once on 2026-09-10 at 9:00 for 60 min }
        commit P to G "Cover" by 2026-09-15`),
    );
    const titles = async (id: string) => (await eventsOf(plan, { for: id })).map(({ summary }) => summary);
    assert.deepEqual(await titles('G'), ['Both', 'Ours', 'Led', 'To be done: Ours to do']);
    assert.deepEqual(await titles('H'), ['Both', 'Led', 'To be done: Theirs']);
    assert.deepEqual(await titles('P'), ['Led', 'Promised: Cover']);
    const [file] = await ics(inputOf(plan, { for: 'G' }));
    assert.equal(file!.name, 'd.g.ics');
    assert.match(file!.content as string, /X-WR-CALNAME:Reading – Year 5 teachers\r\n/);
  });

  it('tell the one for whom they are what to do there', async () => {
    const plan = samples.plan('ReasoningAloud');
    const descriptions = async (id?: string) =>
      (await eventsOf(plan, { for: id }))
        .filter(({ uid }) => /(Debrief|Launch)\.1@/.test(uid))
        .map((event) => event.description);
    const [launch, debrief] = await descriptions('OakHead');
    assert.match(launch!, /\nYour part: lead$/);
    assert.match(debrief!, /\nYour part: facilitator\n/);
    assert.match((await descriptions('ElmCritics'))[1]!, /\nYour part: critics\n/);
    for (const description of await descriptions()) assert.doesNotMatch(description, /Your part/);
  });

  it('remind where that is asked for, of days only by days', async () => {
    const plan = planOf(
      design(
        'work A "Talk" { with G once on 2026-09-08 at 9:00 for 60 min } work B "Day" { with G once on 2026-09-09 }',
      ),
    );
    const [talk, day] = await eventsOf(plan, { alarms: [1440, 30] });
    const triggers = (event: ICAL.Event) =>
      event.component.getAllSubcomponents('valarm').map((alarm) => String(alarm.getFirstPropertyValue('trigger')));
    assert.deepEqual(triggers(talk!), ['-P1D', '-PT30M']);
    assert.deepEqual(triggers(day!), ['-P1D']);
    assert.doesNotMatch(await textOf(plan), /VALARM/);
  });

  it('keep to the form: CRLF, 75 octets, a stamp in UTC, no method', async () => {
    const long = '日本語のとても長い題名 👩‍🏫 '.repeat(40);
    const text = await textOf(
      planOf(design(`work A "${long}" { with G place "${long}" once on 2026-09-08 at 9:00 for 60 min }`)),
    );
    assert.ok(text.endsWith('END:VCALENDAR\r\n'));
    for (const line of text.split('\r\n')) {
      assert.ok(Buffer.byteLength(line) <= 75, line);
      assert.doesNotMatch(line, /[\r\n]/);
      assert.equal(Buffer.from(line).toString('utf8'), line, 'cut inside a character');
    }
    assert.match(text, /\r\nDTSTAMP:20260901T000000Z\r\n/);
    assert.doesNotMatch(text, /METHOD/);
    assert.equal(read(text).events[0]!.summary, long.trim());
  });

  it('take no name for a line of their own', async () => {
    const evil = 'a\\r\\nEND:VEVENT; b, c\\\\ "d":e\\u0000';
    const plan = planOf(design('work A "x" { with G place "y" once on 2026-09-08 at 9:00 for 60 min }'));
    const name = 'A\r\nEND:VEVENT\nBEGIN:VEVENT\u2028X:1; b, c\\n \\ "d":e\u0000\u202e';
    const hostile: Plan = {
      ...plan,
      design: { ...plan.design, title: name },
      participants: plan.participants.map((each) => ({ ...each, title: name })),
      meetings: plan.meetings.map((each) => ({
        ...each,
        title: name,
        place: name,
        online: name,
        questions: [name, evil],
      })),
    };
    const text = await textOf(hostile, { for: 'G' });
    const { calendar, events } = read(text);
    assert.equal(events.length, 1);
    assert.equal(events[0]!.summary, 'A END:VEVENT BEGIN:VEVENT X:1; b, c\\n \\ "d":e');
    assert.ok(events[0]!.description.includes(evil));
    const title = 'A END:VEVENT BEGIN:VEVENT X:1\\; b\\, c\\\\n \\\\ "d":e';
    // The reader takes the values of such properties as they stand, escapes and all.
    assert.equal(calendar.getFirstPropertyValue('x-wr-calname'), `${title} – ${title}`);
    assert.equal(text.match(/^BEGIN:VEVENT/gm)!.length, 1);
    assert.equal(calendar.getFirstProperty('x'), null);
  });
});

describe('calendars of a plan that changed', () => {
  const before = planOf(
    design(`work A "Talk" { with G every week on Tuesday at 15:30 for 60 min from 2026-09-08 until 2026-09-29 }
    work B "Gone" { with G once on 2026-10-01 at 9:00 for 60 min }`),
  );
  const since = { before: { plan: before, when: 'before' }, today: '2026-09-05' };
  const uid = (rest: string) => `D.${rest}@jointwork`;

  it('say that nothing changed where nothing did', async () => {
    const events = await eventsOf(before, since);
    assert.deepEqual(new Set(Object.values(sequences(events))), new Set([0]));
    assert.equal(events.length, 5);
  });

  it('know a session again that moves, and one beside which another falls away', async () => {
    const moved = planOf(
      design('work A "Talk" { with G every week on Wednesday at 15:30 for 60 min from 2026-09-08 until 2026-09-30 }'),
    );
    const uids = async (plan: Plan) => (await eventsOf(plan)).map((event) => event.uid);
    assert.deepEqual(
      await uids(moved),
      [1, 2, 3, 4].map((place) => uid(`A.${place}`)),
    );
    const skips = planOf(
      design(
        'work A "Talk" { with G every week on Tuesday at 15:30 for 60 min from 2026-09-08 until 2026-09-29 except 2026-09-15 }',
      ),
    );
    assert.deepEqual(
      await uids(skips),
      [1, 3, 4].map((place) => uid(`A.${place}`)),
    );
  });

  it('raise the sequence of what changed, and cancel what is gone', async () => {
    const after = planOf(
      design(`work A "Talk" { with G place "Library" every week on Tuesday at 15:30 for 60 min from 2026-09-08 until 2026-09-29 except 2026-09-15 }
      work E "New" { with G once on 2026-10-02 at 9:00 for 60 min }`),
    );
    const events = await eventsOf(after, { ...since, alarms: [30] });
    const status = Object.fromEntries(events.map((event) => [event.uid, property(event, 'status')]));
    assert.deepEqual(status, {
      [uid('A.1')]: null,
      [uid('A.3')]: null,
      [uid('A.4')]: null,
      [uid('E.1')]: null,
      [uid('A.2')]: 'CANCELLED',
      [uid('B.1')]: 'CANCELLED',
    });
    const first = sequences(events);
    for (const sequence of Object.values(first)) assert.ok(sequence > 0);
    const gone = events.find((event) => event.uid === uid('B.1'))!;
    assert.equal(gone.startDate.toString(), '2026-10-01T09:00:00');
    assert.deepEqual(gone.component.getAllSubcomponents('valarm'), []);
    const later = sequences(await eventsOf(before, { before: { plan: after, when: 'then' }, today: '2026-09-06' }));
    assert.ok(later[uid('B.1')]! > first[uid('B.1')]!);
  });

  it('leave alone what did not change beside what did', async () => {
    const after = planOf(
      design(`work A "Talk" { with G every week on Tuesday at 15:30 for 60 min from 2026-09-08 until 2026-09-29 except 2026-09-15 }
      work B "Gone" { with G once on 2026-10-01 at 9:00 for 90 min }`),
    );
    const found = sequences(await eventsOf(after, since));
    assert.equal(found[uid('A.1')], 0);
    assert.equal(found[uid('A.3')], 0);
    assert.ok(found[uid('A.2')]! > 0);
    assert.ok(found[uid('B.1')]! > 0);
  });

  it('cancel a session for whoever is not part of it any more', async () => {
    const after = planOf(
      design(`work A "Talk" { with G every week on Tuesday at 15:30 for 60 min from 2026-09-08 until 2026-09-29 }
      work B "Gone" { with H once on 2026-10-01 at 9:00 for 60 min }`),
    );
    const events = await eventsOf(after, { ...since, for: 'G' });
    assert.equal(property(events.find((event) => event.uid === uid('B.1'))!, 'status'), 'CANCELLED');
    assert.equal(events.filter((event) => property(event, 'status') === 'CANCELLED').length, 1);
  });

  it('cancel all of a design that goes on under another name, as nobody knows its sessions any more', async () => {
    const renamed: Plan = { ...before, design: { ...before.design, name: 'Renamed' } };
    const events = await eventsOf(renamed, since);
    const gone = events.filter((event) => property(event, 'status') === 'CANCELLED').map((event) => event.uid);
    assert.deepEqual(
      gone,
      (await eventsOf(before)).map((event) => event.uid),
    );
    assert.equal(events.length, 2 * gone.length);
  });
});

/** The moment of a local time and its offset. */
function utc(local: string, offset: string): string {
  return new Date(`${local}:00${offset}`).toISOString();
}
