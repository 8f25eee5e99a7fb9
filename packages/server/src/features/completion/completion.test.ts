import assert from 'node:assert/strict';
import {
  type CompletionItem,
  CompletionItemKind,
  CompletionTriggerKind,
  type MarkupContent,
  type Range,
} from 'vscode-languageserver';
import { deskWith, main } from '../../testing/desk.ts';
import { completion, mostOffers } from './completion.ts';

const people = `group Teachers "Class teachers" as professionals
group Pupils as students
person Head as leader
`;

function offered(marked: string, others?: Record<string, string>): CompletionItem[] {
  const desk = deskWith(marked, others);
  return completion(desk, main, desk.position).items;
}

function labels(marked: string, others?: Record<string, string>): string[] {
  return offered(marked, others).map(({ label }) => label);
}

function docOf(item: CompletionItem | undefined): string {
  return (item?.documentation as MarkupContent | undefined)?.value ?? '';
}

describe('Completion of clauses', () => {
  it('offers what may stand at the top, the words of a first design first', () => {
    const found = labels('|');
    assert.deepEqual(found.slice(0, 3), ['design', 'group', 'person']);
    assert.ok(found.includes('protocol') && found.includes('import'));
    assert.ok(!found.includes('with') && !found.includes('organization'));
  });

  it('offers what may stand in this block, once what is said once', () => {
    const found = labels('design A {\n  status draft\n  |\n}');
    assert.deepEqual(found.slice(0, 7), ['purpose', 'group', 'person', 'work', 'dialogue', 'target', 'review']);
    assert.ok(!found.includes('status') && found.includes('level'));
  });

  it('keeps apart what an activity and what a review says', () => {
    const inWork = labels('design A { work W {\n  |\n} }');
    const inReview = labels('design A { review R {\n  |\n} }');
    assert.ok(inWork.includes('question') && !inWork.includes('examine'));
    assert.ok(inReview.includes('examine') && !inReview.includes('question'));
  });

  it('offers one schedule only', () => {
    const found = labels('design A { work W {\n  every week\n  |\n} }');
    assert.ok(!found.includes('once on') && !found.includes('as needed') && !found.includes('every'));
  });

  it('writes a whole clause as a snippet, and says what it means with an example', () => {
    const item = offered('design A {\n  rev|\n}').find(({ label }) => label === 'review');
    assert.match(item?.textEditText ?? '', /^review \$\{1:Name\} "\$\{2:title\}" \{\n\twith/);
    assert.match(docOf(item), /looks at the collaboration itself[\s\S]*```jointwork\nreview/);
  });

  it('writes plain words for a client without snippets', () => {
    const desk = deskWith('design A {\n  rev|\n}', {}, { snippets: false });
    const item = completion(desk, main, desk.position).items.find(({ label }) => label === 'review');
    assert.equal(item?.textEditText, 'review');
    assert.equal(item?.insertTextFormat, undefined);
  });

  it('proposes a day near today, not one of long ago', () => {
    const item = offered('design A { work W {\n  |\n} }').find(({ label }) => label === 'once on');
    assert.match(item?.textEditText ?? '', /2026-10-01/);
  });
});

describe('Completion of names', () => {
  it('offers people where people belong, those whom the design names first', () => {
    const found = labels(`${people}design A { work V { with Pupils } work W { with | } }`);
    assert.deepEqual(found.slice(0, 3), ['Pupils', 'Teachers', 'Head']);
  });

  it('does not offer again what the list has', () => {
    const found = labels(`${people}design A { work W { with Teachers, | } }`);
    assert.ok(!found.includes('Teachers') && found.includes('Pupils'));
  });

  it('offers names of other files last, with the edit that imports them', () => {
    const items = offered('design A { work W { with Tea| } }', { 'people.collab': people });
    const item = items.find(({ label }) => label === 'Teachers');
    assert.equal(item?.labelDetails?.description, 'people.collab');
    assert.equal(item?.additionalTextEdits?.[0]?.newText, 'import { Teachers } from "./people.collab"\n\n');
  });

  it('offers imported names without an edit', () => {
    const items = offered('import "./people.collab"\ndesign A { work W { with Tea| } }', { 'people.collab': people });
    assert.equal(items.find(({ label }) => label === 'Teachers')?.additionalTextEdits, undefined);
  });

  it('offers tenets with what they mean', () => {
    const item = offered('design A { target | }').find(({ label }) => label === 'mutual-dialogue');
    assert.match(docOf(item), /Hard conversations[\s\S]*One sees it when/);
  });

  it('completes a tenet behind its hyphen', () => {
    const desk = deskWith('design A { target mutual-| }');
    const { items, itemDefaults } = completion(desk, main, desk.position);
    assert.equal(items[0]?.label, 'mutual-dialogue');
    const { insert } = itemDefaults!.editRange as { insert: Range };
    assert.equal(insert.start.character, 'design A { target '.length);
  });

  it('offers the levels of the framework that has the tenet, in their order', () => {
    const found = labels('design A { target joint-work from | }');
    assert.deepEqual(found.slice(0, 5), ['absent', 'emerging', 'developing', 'established', 'embedded']);
  });

  it('offers the roles of the protocol that are not played yet, and then people', () => {
    const marked = `${people}protocol P { role asker 1 role teller 2 }
design A { work W { with Teachers follows P with asker = Head, | } }`;
    const items = offered(marked);
    assert.deepEqual(
      items.slice(0, 2).map(({ label, textEditText }) => [label, textEditText]),
      [
        ['teller', 'teller = '],
        ['Teachers', 'Teachers'],
      ],
    );
    assert.ok(!items.some(({ label }) => label === 'asker'));
  });

  it('offers the roles of this protocol in its steps', () => {
    const found = labels('protocol P { role asker 1 role teller 2\n  step "s" 5 min ask by | }');
    assert.deepEqual(found.slice(0, 3), ['asker', 'teller', 'everyone']);
  });

  it('offers what a file declares between the braces of its import', () => {
    const found = labels('import { Head, | } from "./people.collab"', { 'people.collab': people });
    assert.deepEqual(found, ['Teachers', 'Pupils']);
  });

  it('does not let an activity come after itself', () => {
    const found = labels('design A { work One { } work Two after | { } }');
    assert.ok(found.includes('One') && !found.includes('Two'));
  });
});

describe('Completion of words', () => {
  it('offers words of a list with what they mean', () => {
    const items = offered('design A { depth | }');
    assert.deepEqual(
      items.map(({ label }) => label),
      ['networking', 'coordinating', 'cooperating', 'collaborating'],
    );
    assert.match(docOf(items[2]), /share resources/);
  });

  it('offers moves with what they mean', () => {
    const item = offered('protocol P { step "s" 5 min | }').find(({ label }) => label === 'probe');
    assert.equal(item?.kind, CompletionItemKind.EnumMember);
    assert.match(docOf(item), /think again/);
  });

  it('says units behind a number as one says them', () => {
    assert.deepEqual(labels('design A { work W { every 2 | } }').slice(0, 3), ['days', 'weeks', 'months']);
    assert.deepEqual(labels('design A { work W { every | } }').slice(0, 3), ['day', 'week', 'month']);
  });

  it('offers ways to decide beside people', () => {
    const found = labels(`${people}design A { work W { with Head decision "x" by | } }`);
    assert.ok(found.includes('consensus') && found.includes('Teachers'));
  });

  it('offers the ids of rules, with what they are about', () => {
    const item = offered('design A { allow no-rev| }').find(({ label }) => label === 'no-review');
    assert.ok((item?.detail ?? '').length > 5);
    const [first] = labels(
      'design A { status agreed purpose "x" value "x" context { before "b" betwixt "b" beside "b" beyond "b" } exit "x" allow | }',
    );
    assert.equal(first, 'no-review');
  });

  it('goes on with a clause that is not at its end', () => {
    const found = labels(`${people}design A { work W { with Head | } }`);
    assert.ok(['in turn', 'until', 'in pairs'].every((phrase) => found.includes(phrase)));
    assert.ok(!found.includes(','));
  });
});

describe('Completion of values', () => {
  const year = 'calendar Year { zone "Europe/London" from 2026-09-01 to 2027-07-20 closed 2026-12-18 to 2027-01-03 }\n';
  const details = (marked: string) =>
    offered(marked).map(({ label, detail }) => (detail ? `${label} ${detail}` : label));

  it('offers days that are near, and those at which the design and its terms begin', () => {
    assert.deepEqual(details(`${year}design A { calendar Year work W { every week from | } }`).slice(0, 4), [
      '2026-10-01 Thursday, today',
      '2026-10-05 Monday, next week',
      '2027-01-04 Monday, the next term begins',
      '2026-09-01 Tuesday, the design begins',
    ]);
  });

  it('offers ends first where something ends', () => {
    assert.deepEqual(details(`${year}design A { calendar Year work W { every week until | } }`).slice(0, 2), [
      '2027-07-20 Tuesday, the design ends',
      '2026-12-17 Thursday, the term ends',
    ]);
  });

  it('goes on with a date that is half-typed, and replaces it', () => {
    const desk = deskWith('design A { work W { once on 2026-1|0 } }');
    const { items, itemDefaults } = completion(desk, main, desk.position);
    assert.deepEqual(
      items.map(({ label }) => label),
      ['2026-10-01', '2026-10-05'],
    );
    const { replace } = itemDefaults!.editRange as { replace: Range };
    assert.equal(replace.end.character - replace.start.character, '2026-10'.length);
  });

  it('offers the times at which the design meets already', () => {
    const found = details('design A { work V { once on 2026-10-01 at 14:15 } work W { once on 2026-10-02 at |');
    assert.deepEqual(found.slice(0, 2), ['14:15 as in V', '09:00']);
  });

  it('offers lengths: what the protocol needs before what is common', () => {
    const talk = 'protocol Talk { role asker 1 step "s" 22 min ask }\n';
    assert.deepEqual(details(`${talk}design A { work W { follows Talk every week for | } }`).slice(0, 2), [
      '25 min Talk takes 22 min',
      '30 min',
    ]);
    assert.deepEqual(labels('protocol P { step "s" | }').slice(0, 2), ['5 min', '10 min']);
  });

  it('offers zones in quotes and within them, that of the file first', () => {
    assert.equal(labels(`${year}calendar Other { zone | }`)[0], '"Europe/London"');
    assert.equal(labels('calendar Other { zone "Reykj|" }')[0], 'Atlantic/Reykjavik');
  });

  it('offers all roles that must be played as one, to be filled in', () => {
    const talk = 'protocol Talk { role asker 1 role teller 2 role guests any }\n';
    const [all] = offered(`${talk}design A { work W { follows Talk with | } }`);
    assert.deepEqual([all?.label, all?.detail], ['all roles', 'asker = …, teller = …']);
    assert.match(all?.textEditText ?? '', /^asker = \$\{1:who\}, teller = \$\{2:who\}$/);
  });

  it('makes a name from the title that stands there, unlike those that there are', () => {
    assert.equal(labels('group | "Year 5 teachers"')[0], 'Year5Teachers');
    assert.equal(labels('framework F { tenet | "We say hard things" }')[0], 'we-say-hard-things');
    assert.equal(labels('group Team\ngroup | "Team"')[0], 'Team2');
    assert.deepEqual(labels('group | "2027!"'), []);
  });
});

describe('Completion of paths', () => {
  const others = { 'people.collab': people, 'sub/more.collab': '' };

  it('offers the files of the workspace, then the library', () => {
    const found = labels('import "|"', others);
    assert.deepEqual(found.slice(0, 2), ['./people.collab', './sub/more.collab']);
    assert.ok(found.includes('lib:protocols/tuning.collab'));
  });

  it('puts quotes around a path where they are missing', () => {
    assert.equal(labels('import |', others)[0], '"./people.collab"');
  });

  it('replaces the whole path', () => {
    const desk = deskWith('import "./pe|ople.coll"', others);
    const { itemDefaults, items } = completion(desk, main, desk.position);
    assert.equal(items[0]?.label, './people.collab');
    const { replace } = itemDefaults!.editRange as { replace: Range };
    assert.deepEqual([replace.start.character, replace.end.character], [8, 21]);
  });
});

describe('Completion holds its tongue', () => {
  it('in texts in quotes, comments and numbers', () => {
    assert.deepEqual(labels('design A { purpose "w| }'), []);
    assert.deepEqual(labels('// des|'), []);
    assert.deepEqual(labels('design A { work W { every 2| } }'), []);
  });

  it('on a space behind a clause that may end, so that Enter ends the line', () => {
    const bySpace = { triggerKind: CompletionTriggerKind.TriggerCharacter, triggerCharacter: ' ' };
    const whole = deskWith(`${people}design A { work W { with Head | } }`);
    assert.deepEqual(completion(whole, main, whole.position, bySpace).items, []);
    const half = deskWith(`${people}design A { work W { with | } }`);
    assert.ok(completion(half, main, half.position, bySpace).items.length > 0);
  });

  it('beyond what anybody reads, and says that there is more', () => {
    const many = Array.from({ length: 1000 }, (_, i) => `group Group${i}`).join('\n');
    const desk = deskWith('design A { work W { with | } }', { 'many.collab': many });
    const { items, isIncomplete } = completion(desk, main, desk.position);
    assert.equal(items.length, mostOffers);
    assert.equal(isIncomplete, true);
    const narrow = deskWith('design A { work W { with Group99| } }', { 'many.collab': many });
    const narrowed = completion(narrow, main, narrow.position);
    assert.equal(narrowed.isIncomplete, false);
    assert.ok(narrowed.items.length >= 11);
  });
});
