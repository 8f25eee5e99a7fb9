import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { catalogue, Engine } from '@jointwork/engine';
import { formatMessage } from '@jointwork/language';
import type { Plan } from '@jointwork/plan';
import { viewMessages } from '../../messages/view.ts';
import { columnsOf, toText } from '../line.ts';
import { terminalMessages } from '../messages.ts';
import { planLines } from './plan.ts';
import type { PlanViewOptions } from './view.ts';

const messages = { ...catalogue, ...viewMessages, ...terminalMessages };
const words: PlanViewOptions['words'] = {
  locale: 'en-GB',
  say: (key, params) => formatMessage(messages, { key, params }),
};

/** The plan of the first design of a file. */
function planOf(text: string, name?: string): Plan {
  const engine = new Engine();
  engine.setFile('file:///w/a.collab', text);
  const plan = engine.plan('file:///w/a.collab', name);
  assert.ok(plan, 'there is a plan');
  return plan;
}

function seen(plan: Plan, options: Partial<PlanViewOptions> = {}): string {
  return toText(planLines(plan, { words, width: 100, ...options }));
}

/** The lines of one section, without its indentation and its title. */
function section(text: string, title: string): string[] {
  const lines = text.split('\n');
  const start = lines.findIndex((line) => line.startsWith(title));
  assert.notEqual(start, -1, `there is a section ${title} in\n${text}`);
  const length = lines.slice(start + 1).findIndex((line) => /^[A-Z]/.test(line) || line === '');
  return lines.slice(start + 1, length === -1 ? undefined : start + 1 + length).map((line) => line.trim());
}

const people = `
  organisation Oak "Oak School" { sector education }
  group Teachers "Year 5 teachers" as professionals of Oak { size 4 profession teaching }
  group Pupils "Year 5 pupils" as students of Oak { size 20 to 30 voice co-designs }
  person Head "Headteacher" as leader of Oak`;

function design(clauses: string, more = ''): Plan {
  return planOf(`${people} ${more} design D "Reading together" { ${clauses} }`, 'D');
}

describe('A plan in the terminal', () => {
  it('opens with what it is called and what it is for', () => {
    const plan = design(`status agreed on 2026-08-20 purpose "Every child reads for pleasure"
      level professionals focus pedagogy with curriculum depth cooperating from 2026-09-01 to 2026-12-18`);
    assert.deepEqual(seen(plan).split('\n').slice(0, 6), [
      'Reading together',
      '',
      '  Every child reads for pleasure',
      '',
      '  Agreed on 20 August 2026 · between professionals · focus on pedagogy with curriculum · cooperating',
      '  1 September – 18 December 2026',
    ]);
  });

  it('asks for the purpose where there is none', () => {
    assert.match(seen(design('')), /Reading together\n\n {2}What is this collaboration for\?/);
  });

  it('names who takes part, how many and as what, and marks those whom it is for', () => {
    const lines = section(seen(design('work A { with Teachers, Pupils, Head }')), 'Who');
    assert.deepEqual(lines, [
      'Year 5 teachers      4  professionals of Oak School, teaching',
      '○ Year 5 pupils    20–30  students of Oak School, co-designs',
      'Headteacher             leader of Oak School',
    ]);
  });

  it('lists every session with its day, time, length, name, people and place', () => {
    const plan = design(`from 2026-09-01 to 2027-01-31
      work A "Read" { with Teachers, 6 of Pupils hear Head led by one of Teachers place "Library" at Oak
        every 2 months on Tuesday at 15:30 for 45 min }`);
    assert.deepEqual(section(seen(plan), 'Sessions  3 sessions, 2 h 15 min in all'), [
      '2026',
      'Tue  1 Sept  15:30–16:15  45 min  ■ Read  1 of 3  Year 5 teachers and 6 of Year 5 pupils, led by 1',
      'of Year 5 teachers · heard: Headteacher ·',
      'Library at Oak School',
      'Tue  3 Nov   15:30–16:15  45 min  ■ Read  2 of 3  as on 1 Sept',
      '2027',
      'Tue  5 Jan   15:30–16:15  45 min  ■ Read  3 of 3  as on 1 September 2026',
    ]);
  });

  it('says who comes again when it changes', () => {
    const plan = design(`from 2026-09-01 to 2026-09-30 calendar C
      work A "Read" { with Teachers until 2026-09-10, Pupils every week on Tuesday at 9:00 for 1h }`);
    const lines = section(seen(plan), 'Sessions');
    assert.match(lines[1]!, /Year 5 teachers and Year 5 pupils$/);
    assert.match(lines[2]!, /as on 1 Sept$/);
    assert.match(lines[3]!, / {2}Year 5 pupils$/);
  });

  it('says on which days nobody meets, and why', () => {
    const plan = planOf(`calendar C { from 2026-09-01 to 2026-10-20 closed 2026-09-15 "Fair" closed 2026-09-22 }
      group G design D { calendar C work A "Read" { with G every week on Tuesday except 2026-09-29 } }`);
    assert.deepEqual(section(seen(plan), 'Not meeting'), [
      'Tue 15 September 2026  ■ Read  Fair',
      'Tue 22 September 2026  ■ Read  closed',
      'Tue 29 September 2026  ■ Read  left out on purpose',
    ]);
  });

  it('lists what has no date', () => {
    const plan =
      design(`work A "A call" { with Teachers, Head as needed when "Somebody is stuck" about 2 times per term for 20 min }
      dialogue B "Talk" { with Teachers }`);
    assert.deepEqual(section(seen(plan), 'Without a date'), [
      '■ A call  20 min',
      'as needed: Somebody is stuck, about twice a term · Year 5 teachers and Headteacher',
      '❝ Talk',
      'When does it meet? · Year 5 teachers',
    ]);
  });

  describe('lays one agenda out', () => {
    const protocol = `protocol P "Tuning" {
      role presenter 1
      role critics "Those who look closely" 2 to 6
      step "Open" 5 to 10 min open gate
      step "Show" 10 min present by presenter silent critics { prompt "What are you trying to do?" }
      repeat each critics { step "Say" 2 min warm, cool by critics silent presenter }
      step "Rest" 5 min break
      step "Look back" 20 min reflect in pairs optional
    }`;
    const meeting = (minutes: number) => `from 2026-09-01 to 2026-09-30
      dialogue Talk "Our work" { with Teachers, Head once on 2026-09-08 at 15:30 for ${minutes} min
        follows P with presenter = Head, critics = 3 of Teachers }`;

    it('minute by minute: what is done, by whom, who is silent, for how long', () => {
      assert.deepEqual(section(seen(design(meeting(40), protocol)), 'Run sheet: Our work'), [
        'Tuesday 8 September 2026, 15:30–16:10',
        'Tuning, 40 min',
        'presenter: Headteacher',
        'critics (Those who look closely): 3 of Year 5 teachers',
      ]);
      const sheet = seen(design(meeting(40), protocol))
        .split('3 of Year 5 teachers\n\n')[1]!
        .split('\n\n')[0];
      assert.deepEqual(
        sheet!.split('\n').map((line) => line.trim()),
        [
          '15:30   5 min  Open       open · everyone · up to 5 min more if there is time',
          '══ Done before going on',
          '15:35  10 min  Show       present · presenter · silent: critics',
          '“What are you trying to do?”',
          'critics, 1 of 3',
          '15:45   2 min  Say        warm, cool · critics · silent: presenter',
          'critics, 2 of 3',
          '15:47   2 min  Say        warm, cool · critics · silent: presenter',
          'critics, 3 of 3',
          '15:49   2 min  Say        warm, cool · critics · silent: presenter',
          '15:51   5 min  Rest       break',
          '15:56          Look back  reflect · everyone · in pairs · left out: there is no time for it',
          '15:56  ····· 14 min to spare',
          '16:10  end',
        ],
      );
    });

    it('says where the time ends before the steps do', () => {
      const text = seen(design(meeting(20), protocol));
      assert.match(text, /15:50 {2}───── The time ends here\n/);
      assert.match(text, /15:56 {2}6 min over\n/);
    });

    it('of another meeting where that is asked for', () => {
      const second = `dialogue Other "Their work" { with Teachers, Head once on 2026-09-09 for 60 min
        follows P with presenter = Head, critics = Teachers }`;
      const plan = design(`${meeting(40)} ${second}`, protocol);
      assert.match(seen(plan), /Run sheet: Our work[\s\S]*Others follow a protocol too: Their work\./);
      const other = seen(plan, { agenda: 'Other' });
      assert.match(other, /Run sheet: Their work\n {2}Wednesday 9 September 2026\n/);
      assert.match(other, /\n {2}0:00 +5 min {2}Open /, 'without a time of day, minutes are counted');
    });
  });

  it('shows what each aim is served by and where it is looked at', () => {
    const plan = design(`from 2026-09-01 to 2027-06-30
      work A "Read" { with Teachers once on 2026-09-08, 2026-10-06 for mutual-dialogue }
      target mutual-dialogue from absent to developing by 2027-05-31 { found developing by Teachers on 2027-05-01 }
      target joint-work to developing
      review R "Look back" { with Teachers once on 2027-05-31 examine mutual-dialogue }`);
    const lines = section(seen(plan), 'Coverage');
    assert.match(lines[0]!, /^Mutual dialogue +absent → developing by 31 May 2027; +■ Read ×2 · examined in Look$/);
    assert.match(lines[1]!, /^found developing by Year 5 teachers +back$/);
    const joint = lines.find((line) => line.startsWith('Joint work'));
    assert.match(joint!, /→ developing +Which activity will serve it\?$/);
    assert.match(lines.join(' '), /Not aimed at: Collective autonomy, .* and Big-picture thinking for all\.$/);
  });

  it('weighs what is asked of each against the time that there is, and with other designs', () => {
    const engine = new Engine({ roots: ['file:///w/'] });
    const body = (name: string, minutes: number) =>
      `design ${name} { from 2026-09-01 to 2026-12-18 work W { with T, H every week on Monday for ${minutes} min } }`;
    engine.setFile(
      'file:///w/a.collab',
      `group T "Team" { size 4 available 1h per week } person H "Head" ${body('D', 50)}`,
    );
    const plan = () => engine.plan('file:///w/a.collab', 'D')!;
    assert.deepEqual(section(seen(plan()), 'Hours'), [
      'Team  12 h 30 min each',
      'at most 50 min of 60 min in the week from 7 September 2026',
      'Head  12 h 30 min',
    ]);
    engine.setFile('file:///w/b.collab', `import "./a.collab"\n${body('E', 20)}`);
    assert.deepEqual(section(seen(plan()), 'Hours').slice(0, 3), [
      'Team  12 h 30 min each',
      '17 h 30 min in all with another design of the workspace',
      '✖ 70 min in the week from 7 September 2026, and 60 min are there',
    ]);
  });

  it('says what stops if somebody leaves, and who never meets', () => {
    const plan = design(
      `from 2026-09-01 to 2026-12-18
       dialogue A "Talks" { with Teachers once on 2026-09-08 for 60 min led by Head follows P with host = Head }
       work B { with Pupils once on 2026-09-09 for 60 min }`,
      'protocol P { role host 1 step "s" 5 min share by host }',
    );
    assert.deepEqual(section(seen(plan), 'What stops'), [
      'Headteacher  nobody else leads Talks · nobody else plays host in Talks',
      'Year 5 pupils  nobody else comes to B',
      'Year 5 pupils never meet Year 5 teachers and Headteacher, not even through others.',
    ]);
  });

  it('lists milestones, open questions and findings with their places', () => {
    const plan = design(`from 2026-09-01 to 2027-06-30 undecided "Who pays?" by Head before 2026-10-01
      work A "Read" { with Teachers once on 2026-09-08 action "Write it down" by Head by 2026-09-15 }`);
    const findings = [
      {
        rule: 'no-review',
        severity: 'error' as const,
        message: { key: 'x' },
        text: 'Nobody looks back.',
        source: { file: 'file:///w/a.collab', span: { start: 0, end: 1 } },
        related: [],
      },
    ];
    const text = seen({ ...plan, findings }, { where: () => 'a.collab:1:1' });
    assert.deepEqual(section(text, 'Milestones'), [
      'Tue  1 September 2026    It begins',
      'Tue  8 September 2026  ■ First meeting: Read',
      'Tue 15 September 2026  ■ To be done: Write it down',
      'Thu  1 October 2026      To be settled before: Who pays?',
      'Wed 30 June 2027         It ends',
    ]);
    assert.deepEqual(section(text, 'Still open'), ['? Who pays?  for Headteacher to settle, before 1 October 2026']);
    assert.deepEqual(section(text, 'Findings'), ['✖ Nobody looks back.', 'error no-review  a.collab:1:1']);
    assert.match(seen({ ...plan, findings: [] }), /Findings\n {2}✓ Nothing needs settling\.\n/);
  });

  it('says how it was made', () => {
    assert.match(
      seen(design('work A { with Teachers once on 2026-09-08 at 9:00 }')),
      /How this plan was made\n.*zone/s,
    );
  });

  it('keeps to the width of every terminal, and says all it has to say in words', () => {
    const folder = new URL('../../../../../test/samples/', import.meta.url);
    const engine = new Engine({ roots: ['file:///w/'] });
    const files = readdirSync(folder).filter((name) => name.endsWith('.collab'));
    for (const name of files) engine.setFile(`file:///w/${name}`, readFileSync(new URL(name, folder), 'utf8'));
    const designs = files.flatMap((name) => engine.designs(`file:///w/${name}`).map((each) => ({ name, each })));
    assert.ok(designs.length >= 5);
    for (const { name, each } of designs) {
      const plan = engine.plan(`file:///w/${name}`, each.name.value)!;
      for (const width of [30, 40, 64, 72, 80, 96, 100, 140]) {
        const text = seen(plan, { width });
        for (const line of text.split('\n')) assert.ok(columnsOf(line) <= width, `${name} at ${width}: ${line}`);
        assert.doesNotMatch(text, /\b(view|terminal|plan)\.[a-z]/, 'a key without words');
        assert.doesNotMatch(text, /[ ]$/m, 'a space at the end of a line');
      }
    }
  });

  it('lets no command through to the terminal', () => {
    const evil = '\u001b]8;;http://x\u0007\u202e\u009b31m';
    const plan = planOf(`group G "G${evil}" as students of O organisation O "O${evil}"
      design D "D${evil}" { purpose "P${evil}" from 2026-09-01 to 2026-09-30
      work A "A${evil}" { with G place "L${evil}" once on 2026-09-08 action "X${evil}" by G by 2026-09-15 }
      undecided "U${evil}" by G }`);
    for (const width of [40, 80, 120]) {
      const text = seen(plan, { width });
      assert.match(text, /␛/);
      assert.doesNotMatch(text, /[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069]/u);
    }
  });
});
