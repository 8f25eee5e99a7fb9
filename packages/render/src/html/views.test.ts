import assert from 'node:assert/strict';
import type { Plan } from '@jointwork/plan';
import { planOf, sampleWorkspace } from '../../../plan/src/testing/designs.ts';
import { words } from '../testing/words.ts';
import { followThrough } from './follow-through.ts';
import { overview } from './overview.ts';
import { people } from './people.ts';
import { programme } from './programme.ts';
import { runSheets } from './run-sheets.ts';
import { sessions } from './sessions.ts';
import { timeline } from './timeline.ts';
import type { Child, Element, Node } from './tree.ts';
import { type View, type ViewState, viewOf } from './view.ts';

const samples = sampleWorkspace();
const lessonStudy = samples.plan('ReasoningAloud');
const network = samples.plan('WritingNetwork');

function viewIn(plan: Plan, state: Partial<ViewState> = {}): View {
  return viewOf(plan, { today: '2026-11-22', folded: new Set(), ...state }, words);
}

/** Every element of a tree that a class marks. */
function all(node: Child, name: string): Element[] {
  if (!node || typeof node !== 'object' || !('tag' in node)) return [];
  const classes = String(node.attributes.class ?? '').split(' ');
  return [...(classes.includes(name) ? [node] : []), ...node.children.flatMap((child) => all(child, name))];
}

function textOf(node: Node): string {
  return typeof node === 'string' ? node : node.children.map(textOf).join('');
}

const texts = (node: Child, name: string) => all(node, name).map((each) => textOf(each).replaceAll(/\s+/g, ' ').trim());

describe('What a design stands on', () => {
  it('shows the four Bs around it, with what each gives', () => {
    const view = overview(viewIn(lessonStudy));
    assert.deepEqual(texts(view, 'jw-map-place'), [
      'Before what came firstManagers sampled exercise books until 2025; teachers felt inspected',
      'Betwixt alongside itA phonics team meets weekly; the staff room eats together on Fridays',
      'Beside what the system givesThe trust pays for cover3 h a week each, for Year 5 teachers and Teachers from Elm4,000 GBP',
      'Beyond further outA lesson-study group in Bergen trades research lessons with us',
    ]);
    assert.deepEqual(texts(view, 'jw-map-middle'), ['Lesson study: explaining our reasoning']);
  });

  it('asks a question for each B that is empty, and for each way that nothing speaks for', () => {
    const view = overview(viewIn(planOf('design D {}')));
    assert.deepEqual(texts(view, 'jw-waiting'), [
      'What was tried before, and how did it feel?',
      'Where else do these people meet already?',
      'Who gives time or money for this?',
      'Who elsewhere could you learn with?',
      'What does each party gain, and how can it leave?',
      'What do these people hold together, and promise each other?',
      'Who stands behind it with time, money or authority?',
    ]);
  });

  it('says of each way what speaks for it, and the same thing once', () => {
    const [interest, solidarity, hierarchy] = all(overview(viewIn(lessonStudy)), 'jw-way');
    assert.match(textOf(interest!), /^Self-interestWhat each gainsLess re-teaching.*A way outAnyone may sit out/);
    assert.match(textOf(solidarity!), /^SolidarityHeld in commonThey are our pupils, not my pupilsPromised both ways/);
    assert.equal(textOf(hierarchy!).split('The trust pays for cover').length, 2);
  });

  it('names what would help most: the gravest, one for each rule, three at most', () => {
    const finding = (rule: string, severity: 'error' | 'info') => ({
      rule,
      severity,
      message: { key: 'x' },
      text: `${rule} ${severity}`,
      source: lessonStudy.design.source,
      related: [],
    });
    const findings = [
      finding('a', 'info'),
      finding('b', 'error'),
      finding('b', 'error'),
      ...['c', 'd'].map((rule) => finding(rule, 'info')),
    ];
    assert.deepEqual(texts(overview(viewIn({ ...lessonStudy, findings })), 'jw-said'), ['b error', 'a info', 'c info']);
  });
});

describe('The timeline', () => {
  const marksOf = (row: Element) =>
    all(row, 'jw-tl-mark').map(({ attributes, children }) => {
      const hollow = String(attributes.class).includes('jw-hollow');
      return `${hollow ? 'no ' : ''}${textOf(children[0]!)}`;
    });

  it('gives each activity a row with a mark for each session, hollow where none is held', () => {
    const rows = all(timeline(viewIn(lessonStudy)), 'jw-tl-row');
    assert.deepEqual(texts(rows[1]!, 'jw-tl-said'), ['4 sessions of 60 min, 1 left out']);
    assert.deepEqual(marksOf(rows[1]!), [
      '15 September 2026, 15:30, 60 min',
      '29 September 2026, 15:30, 60 min',
      '13 October 2026, 15:30, 60 min',
      'no 27 October 2026: no session',
      '10 November 2026, 15:30, 60 min',
    ]);
  });

  it('puts a day where it is in the time, and terms and closed days behind it', () => {
    // 30 November is the last but one of 61 days.
    const plan = planOf(`
      calendar C { from 2026-10-01 to 2026-11-30 closed 2026-10-12 to 2026-10-25 "Half-term" }
      group A as professionals
      design D { calendar C work W { with A once on 2026-10-01, 2026-11-30 } }`);
    const view = timeline(viewIn(plan));
    assert.deepEqual(
      all(view, 'jw-tl-mark').map(({ attributes }) => attributes.x),
      [`${Math.round((0.5 / 61) * 1e4) / 100}%`, `${Math.round((60.5 / 61) * 1e4) / 100}%`],
    );
    assert.deepEqual(texts(view, 'jw-tl-term-name'), ['Term 1', 'Term 2']);
    const ground = JSON.stringify(view);
    assert.ok(ground.includes('Half-term: 12 October 2026 – 25 October 2026'));
    assert.ok(
      ground.includes(
        `"x":"${Math.round((11 / 61) * 1e4) / 100}%","y":0,"width":"${Math.round((14 / 61) * 1e4) / 100}%"`,
      ),
    );
  });

  it('shows today while it lasts', () => {
    assert.deepEqual(texts(timeline(viewIn(lessonStudy)), 'jw-tl-today-name'), ['today']);
    assert.deepEqual(texts(timeline(viewIn(lessonStudy, { today: '2029-01-01' })), 'jw-tl-today-name'), []);
  });

  it('gives targets of one day one flag, and what has no date a margin of its own', () => {
    assert.deepEqual(texts(timeline(viewIn(lessonStudy)), 'jw-tl-flag').filter(Boolean), [
      '9 July 2027: Mutual dialogue, Collaborating with students',
    ]);
    assert.deepEqual(texts(timeline(viewIn(network)), 'jw-tl-undated'), [
      'Without a dateWWork: A unit is stuckas needed: Two lessons in a row went wrong, about 4 times a year30 min',
    ]);
  });

  it('condenses marks that would stand on each other', () => {
    const plan = planOf(`
      group A as professionals
      design D { from 2026-09-01 to 2027-08-31 work W { with A every weekday at 09:00 for 10 min } }`);
    const view = timeline(viewIn(plan));
    assert.equal(all(view, 'jw-tl-mark').length, 0);
    const bars = all(view, 'jw-tl-bar');
    assert.ok(bars.length >= 52 && bars.length <= 54, `${bars.length} bars`);
    assert.match(textOf(bars[1]!), /^5 sessions, from /);
  });

  it('leaves a few days in a row as marks', () => {
    const plan = planOf(`
      group A as professionals
      design D { from 2026-09-01 to 2028-08-31 work W { with A once on 2026-10-01, 2026-10-02 } }`);
    const view = timeline(viewIn(plan));
    assert.deepEqual([all(view, 'jw-tl-mark').length, all(view, 'jw-tl-bar').length], [2, 0]);
  });

  it('asks when it begins, where nothing has a date', () => {
    assert.deepEqual(texts(timeline(viewIn(planOf('design D {}'))), 'jw-waiting'), [
      'When does it begin, and how often do people meet?',
    ]);
  });
});

describe('The programme', () => {
  it('says of an activity when, with whom, from what and for what', () => {
    const [, question] = all(programme(viewIn(lessonStudy)), 'jw-entry');
    assert.deepEqual(texts(question!, 'jw-question'), ['What do pupils say, and to whom, when they are stuck?']);
    const facts = all(question!, 'jw-entry-facts')[0]!.children.map(textOf);
    assert.deepEqual(facts, [
      'Whenevery 2 weeks on Tuesday at 15:30 for 60 min; 4 sessions, 15 September – 10 November 2026, 1 left out',
      'WithYear 5 teachers and Year 5 pupils',
      'Led byYear 5 teachers, else Headteacher of Oak',
      "EvidenceTalk during group tasks; Pupils' books; Pupil interviews; Autumn test",
      'LeavesThe research lesson',
      'ForCollaborative inquiry, Collaborating with students and Collective initiative',
    ]);
  });
});

describe('Sessions of a long design', () => {
  it('are folded by stretch; the one with the next session is open', () => {
    const plan = planOf(`
      group A as professionals
      design D { from 2026-09-01 to 2027-08-31 work W { with A every weekday at 09:00 for 10 min } }`);
    const stretches = all(sessions(viewIn(plan)), 'jw-stretch');
    assert.equal(stretches.length, 12);
    assert.deepEqual(
      stretches.map(({ tag }) => tag).filter((tag) => tag !== 'details'),
      [],
    );
    assert.deepEqual(
      stretches.filter(({ attributes }) => attributes.open).map((one) => textOf(one.children[0]!)),
      ['November 2026, 21 sessions'],
    );
  });
});

describe('Run sheets', () => {
  it('stand once for sessions that go by the same minutes, the next one first', () => {
    const sheets = all(runSheets(viewIn(lessonStudy)), 'jw-sheet');
    assert.equal(sheets.length, 1);
    assert.match(
      texts(sheets[0]!, 'jw-sheet-head')[0]!,
      /Tue 24 November 2026, 15:00–16:30, 90 min.*The same on 2 March 2027/,
    );
    const later = all(runSheets(viewIn(lessonStudy, { today: '2027-01-01' })), 'jw-sheet');
    assert.match(textOf(later[0]!), /2 March 2027, 15:00.*The same on 24 November 2026/s);
  });
});

describe('People', () => {
  it('have their hours against the time that there is, and what tips over by name', () => {
    const plan = planOf(`
      group A as professionals { size 3 available 1h per week }
      design D { from 2026-09-01 to 2026-12-01 work W { with A once on 2026-09-08, 2026-10-06 at 10:00 for 90 min } }`);
    const view = people(viewIn(plan));
    assert.deepEqual(texts(view, 'jw-party-label'), [
      'A3 h each, 9 h in allat most 90 min of 60 min, in the week of 7 Sept' +
        '30 min too much in the week of 7 Sept30 min too much in the week of 5 Oct',
    ]);
    const tall = (name: string) => all(view, name).map(({ attributes }) => attributes.height);
    assert.deepEqual(
      [tall('jw-bar'), tall('jw-bar-over')],
      [
        [32, 32],
        [16, 16],
      ],
    );
  });

  it('whose time is not known are asked for it, and have the weeks of their sessions', () => {
    const plan = planOf(`
      group A as professionals { size 3 }
      design D { from 2026-09-01 to 2026-12-01 work W { with A once on 2026-09-08, 2026-10-06 at 10:00 for 90 min } }`);
    const view = people(viewIn(plan));
    assert.deepEqual(texts(view, 'jw-waiting'), ['How much time is there?']);
    assert.equal(all(view, 'jw-bar').length, 2);
  });

  it('stand in a table of hours by term whose figures come to the sums of the ledger', () => {
    const table = all(people(viewIn(lessonStudy)), 'jw-table')[0]!;
    const rows = table.children.flatMap((part) => (typeof part === 'string' ? [] : part.children));
    assert.deepEqual(
      rows.map((row) => (typeof row === 'string' ? [] : row.children.map(textOf))),
      [
        ['Who', 'People', 'Term 1', 'Term 2', 'Term 3', 'Each', 'In all'],
        ['Year 5 teachers', '4', '9', '4', '1.5', '14.5', '58'],
        ['Year 5 pupils', '116', '7.5', '2.5', '1.5', '11.5', '1,334'],
        ['Headteacher of Oak', '1', '4', '3', '1.5', '8.5', '8.5'],
        ['Teachers from Elm', '3', '3.5', '2.5', '', '6', '18'],
        ['Mathematics education researcher', '1', '3.5', '2.5', '', '6', '6'],
      ],
    );
  });

  it('stand in a table of who meets whom, each pair once, the close ones together', () => {
    const plan = planOf(`
      group A as professionals  group B as professionals  group C as students
      design D {
        from 2026-09-01 to 2026-12-01
        work W { with A, C once on 2026-09-08, 2026-09-15, 2026-09-22 for 10 min }
        dialogue T { with A, B once on 2026-10-08 for 10 min }
        work U { with A, B once on 2026-10-09 for 10 min }
      }`);
    const view = people(viewIn(plan));
    assert.deepEqual(texts(all(view, 'jw-meets')[0]!, 'jw-meets-number'), ['1', '2', '3']);
    const parties = all(view, 'jw-meets')[0]!.children.slice(1).map(textOf);
    assert.match(parties.join(''), /1A.*2C.*3B/s);
    assert.deepEqual(texts(view, 'jw-tie'), ['3W', '2DW']);
    assert.ok(texts(view, 'jw-beside').includes('C and B never meet.'));
  });
});

describe('Follow-through', () => {
  it('says promises as sentences under who owes them, and how it stands with each', () => {
    const owed = texts(followThrough(viewIn(network, { today: '2027-06-02' })), 'jw-owes');
    assert.deepEqual(owed.slice(1, 4), [
      'The narrative cluster promisedSuperintendent: Units are open to every school – was due by 1 June 2027',
      'Pupils who write promisedSuperintendent: We say what we would change',
      'Writing teachers at Ash promisedWriting teachers at Beech: We send drafts a week before – done on 4 September 2026',
    ]);
  });

  it('asks what is promised in return, where nothing is', () => {
    const plan = planOf('group A as professionals group B as students design D { commit A to B "We listen" }');
    assert.deepEqual(texts(followThrough(viewIn(plan)), 'jw-waiting'), ['What is promised in return?']);
  });

  it('counts what was promised, done and found', () => {
    const counts = all(followThrough(viewIn(network)), 'jw-counts')[0]!;
    assert.deepEqual(counts.children.map(textOf), [
      'Promises kept2 of 5',
      'Actions done0 of 2',
      'Targets looked at1 of 1',
    ]);
  });

  it('lists actions, decisions, handoffs, preparation, tensions, and what is stopped and started', () => {
    const view = followThrough(viewIn(network));
    const headings = view.children
      .flatMap((part) => (typeof part === 'string' ? [] : part.children))
      .filter((part): part is Element => typeof part === 'object' && part.tag === 'h3');
    assert.deepEqual(headings.map(textOf), [
      'Promises',
      'Actions',
      'Decisions',
      'To prepare',
      'Who answers to whom',
      'Tensions that are held',
      'Stop, continue, start',
    ]);
    assert.deepEqual(
      texts(view, 'jw-duty-facts')[0],
      'Writing teachers at Beech, by 1 February 2027, from What does a pupil do when a draft is not yet good?, looked at in Did they write to be heard? on 25 February 2027',
    );
  });
});
