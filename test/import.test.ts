import assert from 'node:assert/strict';
import { format, parse } from '@jointwork/language';
import ICAL from 'ical.js';
import { importAgenda } from '../packages/cli/src/import/agenda.ts';
import { importCalendar } from '../packages/cli/src/import/calendar.ts';
import { importPeople } from '../packages/cli/src/import/people.ts';
import { csv } from '../packages/render/src/csv/csv.ts';
import { ics } from '../packages/render/src/ics/ics.ts';
import { hostileNames } from './export/hostile.ts';
import { sampleInput, sampleNames, textInput } from './export/sample-input.ts';

/** The text of an import, which must be one that can be read. */
function readable(text: string | undefined): string {
  assert.ok(text);
  assert.deepEqual(parse(text, 'file:///a.collab').problems, [], text);
  assert.equal(format(text).refused, undefined);
  return text;
}

function formatted(text: string): string {
  const result = format(readable(text));
  assert.ok(result.refused === undefined);
  return result.text;
}

describe('What was exported comes back', function () {
  this.timeout(30_000);

  for (const name of sampleNames) {
    it(`people: ${name}`, async () => {
      const table = async (input: ReturnType<typeof textInput>) =>
        String((await csv(input)).find(({ name: file }) => file.includes('people'))!.content);
      const before = await table(sampleInput(name));
      const { text, left } = importPeople(before)!;
      assert.deepEqual(left, []);
      const names = [...readable(text).matchAll(/^(?:person|group) (\S+)/gm)].map(([, id]) => id);
      const after = await table(textInput(`${text}\ndesign All {\n  work Together { with ${names.join(', ')} }\n}\n`));
      const rows = (csvText: string) => csvText.trim().split('\r\n').sort();
      assert.deepEqual(rows(after), rows(before));
    });

    it(`calendar: ${name}`, async () => {
      const before = String((await ics(sampleInput(name)))[0]!.content);
      if (!before.includes('BEGIN:VEVENT')) return;
      const outcome = importCalendar(before)!;
      const text = outcome.text;
      const sessions = events(before).filter(({ category }) => category !== 'Due');
      if (sessions.length === 0) return;
      const after = String((await ics(textInput(readable(text))))[0]!.content);
      assert.deepEqual(events(after), sessions);
      // Days on which something is due are no meetings, and are told.
      for (const event of events(before).filter(({ category }) => category === 'Due')) {
        assert.ok(
          outcome.left.some(({ where }) => where.includes(event.summary)),
          event.summary,
        );
      }
    });
  }
});

function events(calendar: string) {
  return new ICAL.Component(ICAL.parse(calendar))
    .getAllSubcomponents('vevent')
    .map((event) => ({
      summary: String(event.getFirstPropertyValue('summary')),
      start: String(event.getFirstPropertyValue('dtstart')),
      end: String(event.getFirstPropertyValue('dtend')),
      zone: event.getFirstProperty('dtstart')!.getParameter('tzid') ?? '',
      location: String(event.getFirstPropertyValue('location') ?? ''),
      category: String(event.getFirstPropertyValue('categories')),
    }))
    .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}

describe('A table of people', () => {
  it('is taken over with the heads that schools use, and what it does not know is told', () => {
    const { text, left } = importPeople(
      'Name,Role,School,Size,Time,Per,Tea\nYear 5,professionals,Oak; Elm,4-6,2h,week,green\n"Head, Oak",leader,Oak,1,,,\nClass,rascals,Oak,many,,,\n,,,,,,milk\n',
    )!;
    assert.match(
      readable(text),
      /group Year5 "Year 5" as professional of Oak, Elm \{\n {2}size 4 to 6\n {2}available 2 h per week/,
    );
    assert.match(text, /person HeadOak "Head, Oak" as leader of Oak/);
    assert.deepEqual(left, [
      { where: 'row 2, Tea', what: 'green' },
      { where: 'row 5, Tea', what: 'milk' },
      { where: 'row 5, name', what: '' },
      { where: 'row 4, standing', what: 'rascals' },
      { where: 'row 4, size', what: 'many' },
    ]);
  });

  it('needs a column of names', () => {
    assert.equal(importPeople('Tea,Cups\ngreen,2\n'), undefined);
  });
});

describe('A calendar from elsewhere', () => {
  const calendar = (...lines: readonly string[]) =>
    ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:x', ...lines, 'END:VCALENDAR', ''].join('\r\n');
  const event = (...lines: readonly string[]) => [
    'BEGIN:VEVENT',
    `UID:${lines.join()}`.slice(0, 60),
    ...lines,
    'END:VEVENT',
  ];

  it('gives terms, closed days and meetings', () => {
    const { text, left } = importCalendar(
      calendar(
        'X-WR-CALNAME:Oak',
        ...event('SUMMARY:Autumn term', 'DTSTART;VALUE=DATE:20260901', 'DTEND;VALUE=DATE:20261219'),
        ...event('SUMMARY:Spring term', 'DTSTART;VALUE=DATE:20270104', 'DTEND;VALUE=DATE:20270327'),
        ...event('SUMMARY:Half-term', 'DTSTART;VALUE=DATE:20261026', 'DTEND;VALUE=DATE:20261031'),
        ...event(
          'SUMMARY:Staff',
          'DTSTART;TZID=Europe/London:20260907T153000',
          'DURATION:PT1H',
          'RRULE:FREQ=WEEKLY;INTERVAL=2;COUNT=5',
        ),
        ...event('SUMMARY:Sports day', 'DTSTART;VALUE=DATE:20260911', 'ATTENDEE;CN=Ana:mailto:a@oak.test'),
      ),
    )!;
    assert.match(readable(text), /from 2026-09-01 to 2027-03-26/);
    assert.match(text, /zone "Europe\/London"/);
    assert.match(text, /closed 2026-10-26 to 2026-10-30 "Half-term"/);
    assert.match(text, /closed 2026-12-19 to 2027-01-03 "Between terms"/);
    assert.match(text, /every 2 weeks on Monday at 15:30 for 60 min from 2026-09-07 until 2026-11-02/);
    assert.deepEqual(left, [
      { where: 'event “Sports day”, 2026-09-11, attendee', what: 'Ana mailto:a@oak.test' },
      { where: 'event “Sports day”', what: 'all day on 2026-09-11' },
    ]);
  });

  it('takes every whole day for closed where it is told so', () => {
    const { text } = importCalendar(calendar(...event('SUMMARY:Sports day', 'DTSTART;VALUE=DATE:20260911')), {
      closed: true,
    })!;
    assert.match(readable(text), /closed 2026-09-11 "Sports day"/);
  });

  it('tells times in UTC by the clocks of the calendar', () => {
    const { text } = importCalendar(
      calendar(
        'X-WR-TIMEZONE:Europe/Oslo',
        ...event('SUMMARY:Late', 'DTSTART:20260907T230000Z', 'DTEND:20260907T233000Z'),
      ),
    )!;
    assert.match(readable(text), /once on 2026-09-08 at 01:00 for 30 min/);
  });

  it('leaves what was cancelled and what never ends, and says so', () => {
    const { text, left } = importCalendar(
      calendar(
        ...event('SUMMARY:Off', 'STATUS:CANCELLED', 'DTSTART:20260907T150000', 'DTEND:20260907T160000'),
        ...event('SUMMARY:On', 'DTSTART:20260907T150000', 'DTEND:20260907T160000', 'RRULE:FREQ=DAILY'),
        'BEGIN:VTODO',
        'SUMMARY:Buy tea',
        'END:VTODO',
      ),
    )!;
    readable(text);
    assert.deepEqual(
      left.map(({ where, what }) => `${where}: ${what}`),
      ['vtodo: Buy tea', 'event “Off”, 2026-09-07: cancelled', 'event “On”: it goes on after 2027-09-07'],
    );
  });

  it('is none where it is something else', () => {
    for (const text of ['', 'hello', 'BEGIN:VCARD\r\nEND:VCARD\r\n', 'BEGIN:VCALENDAR\r\nBEGIN:VEVENT']) {
      assert.equal(importCalendar(text), undefined, JSON.stringify(text));
    }
  });
});

describe('An agenda', () => {
  it('becomes a protocol, whatever way its times are written', () => {
    const { text, left } = importAgenda(`# Literacy team
Purpose: Agree on what we read
We meet in the library.

- **15:30** Welcome (Ana)
- 15:35–15:55 What pupils wrote (Ben, Mia)
    - What surprised you?
1. Questions, 10 min
* Coffee (5')
## Second half
| 4:10 pm | Which books? | Ana |
| 4:30 pm | Decisions (optional) | all |
16:40 Close
Bring your copies!
`)!;
    assert.equal(
      formatted(text),
      `/** We meet in the library. */
protocol LiteracyTeam "Literacy team" {
  purpose "Agree on what we read"
  role Ana "Ana" any
  role Ben "Ben" any
  role Mia "Mia" any

  step "Welcome" 5 min open by Ana
  step "What pupils wrote" 20 min share by Ben, Mia {
    prompt "What surprised you?"
  }
  step "Questions" 10 min clarify
  step "Coffee" 5 min break
  step "Which books?" 20 min share by Ana
  step "Decisions" 10 min decide optional
  step "Close" close
}
`,
    );
    assert.deepEqual(left, [
      { where: 'line 10', what: '## Second half' },
      { where: 'line 14', what: 'Bring your copies!' },
    ]);
  });

  it('is none without a time', () => {
    assert.equal(importAgenda('# Ideas\n- one\n- two\n'), undefined);
  });
});

describe('Hostile texts', () => {
  for (const [name, evil] of Object.entries(hostileNames)) {
    it(`stay texts when they are imported: ${name}`, () => {
      const cell = `"${evil.replaceAll('"', '""')}"`;
      const outcome = importPeople(
        `Name,Standing,School,Profession\nA${cell.slice(1)},leader,${cell},${cell}\n${cell},${cell},x,y\n`,
      );
      if (outcome) readable(outcome.text);
      const agenda = importAgenda(`# ${evil}\n10 min ${evil} (${evil})\n  ${evil}\n${evil}\n5 min x */ "y" \\`);
      if (agenda) readable(agenda.text);
      const line = evil.replaceAll(/[\r\n\u2028\u2029\u0085\v\f]/g, ' ').replaceAll(/([\\;,])/g, '\\$1');
      const calendar = importCalendar(
        `BEGIN:VCALENDAR\r\nX-WR-CALNAME:${line}\r\nBEGIN:VEVENT\r\nSUMMARY:${line}\r\nDESCRIPTION:${line} */ x\r\nLOCATION:${line}\r\nDTSTART:20260907T150000\r\nDTEND:20260907T160000\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n`,
      );
      if (calendar) readable(calendar.text);
    });
  }

  it('take no long time', () => {
    const began = process.hrtime.bigint();
    importAgenda(
      `${' '.repeat(100_000)}x\n${'('.repeat(50_000)}10 min\n${'10 '.repeat(30_000)}\n${'1:'.repeat(50_000)}`,
    );
    assert.ok(process.hrtime.bigint() - began < 2_000_000_000n);
  });
});
