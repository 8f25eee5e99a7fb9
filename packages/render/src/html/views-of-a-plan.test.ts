import assert from 'node:assert/strict';
import { formatMessage } from '@jointwork/language';
import { type Plan, planMessages } from '@jointwork/plan';
import { planOf, sampleWorkspace } from '../../../plan/src/testing/designs.ts';
import { viewMessages } from '../messages/view.ts';
import { coverage } from './coverage.ts';
import { findings } from './findings.ts';
import { opening } from './opening.ts';
import { runSheet } from './run-sheet.ts';
import { sessions } from './sessions.ts';
import { type Element, el, type Node, toHtml } from './tree.ts';
import { readGo, type ViewState, viewOf as viewFor } from './view.ts';
import { spaced, type Words } from './words.ts';

const catalogue = { ...planMessages, ...viewMessages };
const words: Words = {
  locale: 'en-GB',
  say: (key, params) => {
    assert.ok(key in catalogue, `no words for ${key}`);
    return formatMessage(catalogue, { key, ...(params ? { params } : {}) });
  },
};

function viewOf(plan: Plan, state: Partial<ViewState> = {}): Element {
  const view = viewFor(plan, { today: '2026-09-20', folded: new Set(), ...state }, words);
  return el('article', {}, opening(view), sessions(view), runSheet(view), findings(view), coverage(view));
}

/** Every element of a tree that a class marks. */
function all(node: Node, name: string): Element[] {
  if (typeof node === 'string') return [];
  const classes = String(node.attributes.class ?? '').split(' ');
  return [...(classes.includes(name) ? [node] : []), ...node.children.flatMap((child) => all(child, name))];
}

function textOf(node: Node): string {
  return typeof node === 'string' ? node : node.children.map(textOf).join('');
}

const texts = (node: Node, name: string) => all(node, name).map((each) => textOf(each).replaceAll(/\s+/g, ' ').trim());

describe('The plan as a page', () => {
  const samples = sampleWorkspace();
  const lessonStudy = samples.plan('ReasoningAloud');

  it('begins with the purpose, and says who, when next, when and where it stands', () => {
    const view = viewOf(lessonStudy);
    assert.deepEqual(texts(view, 'jw-purpose'), [
      'Pupils become people who can reason aloud, listen, and change their minds',
    ]);
    assert.deepEqual(texts(view, 'jw-fact'), [
      'WhoYear 5 teachers 4Teachers from Elm 3Headteacher of OakYear 5 pupils 116Mathematics education researcher',
      'NextTuesday 29 September 2026 15:30 How do pupils explain their reasoning?',
      'When2 September 2026 – 21 July 2027, 15 sessions',
      'StatusDraft, agreed or running?',
      'To settleNothing is open',
    ]);
    assert.deepEqual(texts(view, 'jw-served'), ['Year 5 pupils 116']);
  });

  it('finds the next session by the day that it is handed', () => {
    const next = (today: string) => texts(viewOf(lessonStudy, { today }), 'jw-fact')[1];
    assert.match(next('2026-09-08')!, /^NextTuesday 8 September 2026, today 15:30 Everyone gets/);
    assert.match(next('2026-09-07')!, /tomorrow/);
    assert.match(next('2027-08-01')!, /^Last metThursday 17 June 2027/);
  });

  it('lists sessions by term, skipped ones hollow and with the reason', () => {
    const view = viewOf(lessonStudy);
    assert.deepEqual(
      all(view, 'jw-stretch').map((stretch) => textOf(stretch.children[0]!)),
      ['Term 1 2 September – 20 December 2026', 'Term 2 2 January – 28 March 2027', 'Term 3 10 April – 21 July 2027'],
    );
    assert.deepEqual(texts(view, 'jw-skipped'), [
      'Tue 27 Oct IInquiry: How do pupils explain their reasoning? No session: Autumn half-term',
      'Thu 31 Dec RReview: Are we still learning? No session: Winter break',
    ]);
    assert.equal(all(view, 'jw-mark').filter((mark) => String(mark.attributes.class).includes('jw-hollow')).length, 2);
  });

  it('lists sessions by month where no calendar has terms, and the undated in a margin of their own', () => {
    const plan = planOf(`
      group A as professionals
      design D {
        from 2026-09-01 to 2026-12-01
        work W { with A once on 2026-09-08, 2026-11-03 }
        dialogue T { with A as needed when "Somebody asks" about 2 times per term for 20 min }
      }`);
    const view = viewOf(plan);
    assert.deepEqual(
      all(view, 'jw-stretch').map((stretch) => textOf(stretch.children[0]!)),
      ['September 2026', 'November 2026', 'Without a date'],
    );
    assert.deepEqual(texts(all(view, 'jw-undated')[0]!, 'jw-session'), [
      'DDialogue: T as needed: Somebody asks, about twice a term 20 min',
    ]);
  });

  it('says what a reader should know of how the plan was made', () => {
    const note = { message: { key: 'x' }, text: 'No `zone`.', source: lessonStudy.design.source };
    assert.deepEqual(texts(viewOf({ ...lessonStudy, notes: [note] }), 'jw-note'), ['No zone.']);
  });

  it('shows one run sheet: the next that has an agenda, or the one that was chosen', () => {
    const view = viewOf(lessonStudy);
    assert.deepEqual(texts(view, 'jw-sheet-when'), ['Tue 24 November 2026, 15:00–16:30, 90 min']);
    assert.deepEqual(texts(view, 'jw-clock'), ['15:00', '15:10', '15:30', '15:35', '15:38', '15:53', '16:08', '16:18']);
    const other = viewOf(lessonStudy, { selected: 'Launch#1' });
    assert.match(texts(other, 'jw-free')[0]!, /What gives everyone a turn\?/);
  });

  it('says of each step who speaks, who listens and who is silent', () => {
    const feedback = all(viewOf(lessonStudy), 'jw-step')[4]!;
    assert.deepEqual(
      [texts(feedback, 'jw-speaks'), texts(feedback, 'jw-listens'), texts(feedback, 'jw-silent')],
      [['Critics'], ['Facilitator'], ['Presenter']],
    );
  });

  it('says that a session runs over, in the list and on the sheet', () => {
    const text = samples.text('file:///w/lesson-study.collab');
    assert.match(text, /at 15:00 for 90 min/);
    const agendas = lessonStudy.agendas.map((agenda) => ({ ...agenda, slot: 60, slack: 0, overrun: 18 }));
    const view = viewOf({ ...lessonStudy, agendas });
    assert.deepEqual(texts(view, 'jw-late'), ['18 min over', '18 min over']);
    assert.deepEqual(texts(view, 'jw-over-word'), [', 18 min over']);
    assert.deepEqual(texts(view, 'jw-ends-word'), ['The time ends here, 16:00']);
    const crossed = all(view, 'jw-step')[5]!;
    assert.deepEqual(
      all(crossed, 'jw-part').map(({ style }) => style?.['min-height']),
      ['42px', undefined],
    );
    assert.equal(all(view, 'jw-over').length, 2);
  });

  it('puts the gravest finding first, with its word and its way to the source', () => {
    const source = lessonStudy.design.source;
    const finding = (severity: 'error' | 'warning' | 'info', text: string) => ({
      rule: 'no-review',
      severity,
      message: { key: 'x' },
      text,
      source,
      related: [],
    });
    const view = viewOf({ ...lessonStudy, findings: [finding('info', 'Third'), finding('error', '`Name` first')] });
    assert.deepEqual(texts(view, 'jw-finding'), ['Error Name first no-review', 'Hint Third no-review']);
    assert.deepEqual(texts(view, 'jw-tally'), ['1 error', '1 hint']);
    assert.deepEqual(readGo(String(all(view, 'jw-finding-go')[0]!.attributes['data-go'])), source);
  });

  it('shows levels as words, and tenets that nothing touches as places that wait', () => {
    const view = viewOf(samples.plan('WritingNetwork'));
    assert.deepEqual(texts(view, 'jw-levels'), [
      'now emerging → wanted established by 9 June 2028 → found developing (Coaches), emerging (The narrative cluster)',
      'examined in Did they write to be heard?',
    ]);
    const waits = all(view, 'jw-untouched')[0]!;
    assert.deepEqual(texts(waits, 'jw-waiting'), [
      'Collective autonomy',
      'Collective efficacy',
      'Collaborating with students',
    ]);
  });

  it('asks who will serve a target that nothing serves', () => {
    const view = viewOf(samples.plan('ScoreSprint'));
    assert.ok(texts(all(view, 'jw-coverage')[0]!, 'jw-waiting').includes('Which activity will serve it?'));
  });

  it('gives every session a key of its own, and one stop for the Tab key', () => {
    const rows = all(viewOf(samples.plan('WritingNetwork')), 'jw-session');
    assert.equal(rows.filter(({ attributes }) => attributes.tabindex === 0).length, 1);
    const keys = rows.flatMap(({ attributes }) => attributes['data-session'] ?? []);
    assert.equal(new Set(keys).size, keys.length);
  });

  it('draws every design of the samples', () => {
    for (const name of ['OneHealth', 'Pyramid', 'ScoreSprint', 'WritingNetwork']) {
      assert.ok(toHtml(viewOf(samples.plan(name))).length > 5_000, name);
    }
  });

  it('draws a design that says nothing, as questions', () => {
    const view = viewOf(planOf('design D {}'));
    assert.deepEqual(texts(view, 'jw-purpose'), ['What is this collaboration for?']);
    assert.ok(texts(view, 'jw-waiting').length >= 5);
  });

  it('lets no name become markup, wherever it stands', () => {
    const evil = `<img src=x onerror=alert(1)>'\\"&`;
    const plan = planOf(`
      organisation O "${evil}"
      group A "${evil}" as students of O { size 3 }
      protocol P "${evil}" {
        role host "${evil}" 1
        step "${evil}" 20 min present by host gate { prompt "${evil}" }
      }
      framework F "${evil}" { levels low, high tenet calm "${evil}" { means "${evil}" seen when "${evil}" } }
      design D "${evil}" {
        purpose "${evil}"
        from 2026-09-01 to 2026-12-01
        work W "${evil}" {
          with A
          led by A
          once on 2026-09-22 at 10:00 for 10 min
          follows P with host = one of A
          for calm
        }
        dialogue T "${evil}" { with A as needed when "${evil}" for calm }
        target calm from low to high { through W }
        undecided "${evil}" by A
      }`);
    const source = plan.design.source;
    const findings = [
      {
        rule: evil,
        severity: 'warning' as const,
        message: { key: 'x' },
        text: evil,
        source: { ...source, file: `file:///w/${evil}` },
        related: [{ message: { key: 'y' }, text: evil, source }],
      },
    ];
    const html = toHtml(viewOf({ ...plan, findings }));
    assert.ok(html.includes('&lt;img src=x onerror=alert(1)&gt;&#39;&quot;&amp;'));
    assert.ok(!html.includes('<img'));
    const tags = new Set([...html.matchAll(/<([a-z0-9]+)/g)].map(([, tag]) => tag));
    const known =
      'a article button code dd div dl dt h1 h2 h3 header li ol p path section span strong svg table tbody td text th thead tr ul';
    assert.deepEqual(
      [...tags].filter((tag) => !known.split(' ').includes(tag!)),
      [],
    );
    assert.doesNotMatch(html, / on[a-z]+="/);
  });
});

describe('Names as they are said', () => {
  it('take words apart', () => {
    assert.deepEqual(['joint-work', 'OakYear5', 'in_turn', 'USA', 'Ärzte'].map(spaced), [
      'Joint work',
      'Oak year 5',
      'In turn',
      'USA',
      'Ärzte',
    ]);
  });
});
