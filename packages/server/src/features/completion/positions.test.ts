import assert from 'node:assert/strict';
import { blockClauses, contextAt, type Expectation, headPhrases, quietWords, slotOf } from '@jointwork/language';
import { deskWith, main } from '../../testing/desk.ts';
import { completion } from './completion.ts';
import { lengthSlots } from './values.ts';

/** What stands around a block, with `%` where its clauses go. Everything that a name can lead to is declared. */
const around: Readonly<Record<string, string>> = {
  TopClause: '%',
  OrganisationClause: 'organisation Here {\n  %\n}',
  CalendarClause: 'calendar Here {\n  %\n}',
  ParticipantClause: 'group Here {\n  %\n}',
  FrameworkClause: 'framework Here {\n  %\n}',
  TenetClause: 'framework Here {\n  tenet here {\n    %\n  }\n}',
  ProtocolClause: 'protocol Here {\n  role asker 1\n  %\n}',
  StepClause: 'protocol Here {\n  role asker 1\n  step "s" 5 min ask {\n    %\n  }\n}',
  RepeatClause: 'protocol Here {\n  role asker 1\n  repeat 2 rounds {\n    %\n  }\n}',
  DesignClause: 'design Here {\n  calendar Year\n  work Other { produces plan Paper "p" }\n  review Look { }\n  %\n}',
  AdaptedClause: 'design Here {\n  adapted from "x" {\n    %\n  }\n}',
  ContextClause: 'design Here {\n  context {\n    %\n  }\n}',
  PartyClause: 'design Here {\n  party Team {\n    %\n  }\n}',
  TargetClause: 'design Here {\n  work Other { }\n  target joint-work {\n    %\n  }\n}',
  MeetingClause:
    'design Here {\n  calendar Year\n  work Other { produces plan Paper "p" }\n  review Look { }\n  work Now {\n    %\n  }\n}',
};

const shared = `calendar Year { zone "Europe/London" from 2026-09-01 to 2027-07-20 closed 2026-12-18 to 2027-01-03 }
organisation School "School"
organisation Trust "Trust"
group Team "Team" { size 4 }
person Head "Head"
group Pupils as students { size 20 }
framework Frame { levels low, high tenet trust { means "m" } }
protocol Talk { role asker 1 role teller 2 step "s" 20 min ask }
design Earlier { }
`;

/** Terminals behind which nothing can be known: texts, counts. A new one is missed here until it is thought about. */
const silent = new Set([
  ...['Organisation', 'Calendar', 'Participant', 'Framework', 'LevelName', 'Tenet', 'Protocol', 'Role'].map(titleOf),
  ...['Design', 'Activity', 'Review', 'Step', 'Closed'].map(titleOf),
  ...['Interest', 'Contributes', 'Means', 'SeenWhen', 'Source', 'Author', 'Licence', 'Version', 'Norm'].map(textOf),
  ...['ProtocolUses', 'ProtocolProduces', 'Prompt', 'Purpose', 'Adapted', 'Keep', 'ChangeWhat', 'ContextEntry'].map(
    textOf,
  ),
  ...['Value', 'Sponsor', 'Exit', 'Mandated', 'Tension', 'Commit', 'Stop', 'Continue', 'Start', 'Found'].map(textOf),
  ...['Place', 'Online', 'Question', 'EvidenceItem', 'Produces', 'Accountable', 'Prepare', 'Action'].map(textOf),
  ...['Decision', 'Handoff', 'Digital', 'Ask', 'When', 'Undecided'].map(textOf),
  ...['ChangeWhat.because', 'Digital.because', 'Allow.because'],
  ...['Edition.number', 'Size.min', 'Size.max', 'Turnover.percent', 'Role.min', 'Role.max', 'Repeat.rounds'],
  ...['StepTime.second', 'Grant.second', 'Duration.second', 'Rate.second', 'Grouping.size', 'Attendee.count'],
  ...['Player.count', 'QuorumPart.count', 'Times.count', 'About.count', 'StepTime.last'],
]);

function titleOf(rule: string): string {
  return `${rule}.title`;
}

function textOf(rule: string): string {
  return `${rule}.text`;
}

interface Position {
  readonly block: string;
  /** The words of the clause before the place. */
  readonly words: string;
  readonly expects: readonly Expectation[];
  /** The rule that opened the block. */
  readonly owner: string | undefined;
}

/** Every place of every clause, once for each set of things that may come next there. */
function* positions(): Generator<Position> {
  for (const [block, outside] of Object.entries(around)) {
    for (const rule of blockClauses(block)) {
      const seen = new Set<string>();
      const queue = headPhrases(rule).map((phrase) => phrase);
      for (const words of queue) {
        const { text, offset } = textAt(outside, words);
        const { expects, clause, owner } = contextAt(text, offset);
        if (clause !== rule) continue;
        const key = expects.map(nameOf).sort().join(' ');
        if (seen.has(key) || seen.size > 60) continue;
        seen.add(key);
        yield { block, words, expects, owner: owner?.rule };
        for (const expected of expects) {
          const next = sampleOf(expected, block);
          if (next !== undefined) queue.push(`${words} ${next}`);
        }
      }
    }
  }
}

function textAt(outside: string, words: string): { text: string; offset: number } {
  const before = `${shared}${outside.slice(0, outside.indexOf('%'))}${words} `;
  return { text: before + outside.slice(outside.indexOf('%') + 1), offset: before.length };
}

function nameOf(expected: Expectation): string {
  return 'phrase' in expected
    ? `'${expected.phrase}'`
    : `${expected.terminal}:${expected.path.join('/')}:${expected.slot}`;
}

const named: Readonly<Record<string, string>> = {
  organisation: 'School',
  calendar: 'Year',
  person: 'Head',
  group: 'Team',
  framework: 'Frame',
  tenet: 'joint-work',
  level: 'emerging',
  protocol: 'Talk',
  role: 'asker',
  design: 'Earlier',
  work: 'Other',
  dialogue: 'Other',
  inquiry: 'Other',
  review: 'Look',
  artefact: 'Paper',
};

/** Something that may stand there; undefined where the clause would end. */
function sampleOf(expected: Expectation, block: string): string | undefined {
  if ('phrase' in expected) return expected.phrase === '{' && block !== 'TopClause' ? undefined : expected.phrase;
  switch (expected.terminal) {
    case 'STRING':
      return '"text"';
    case 'INT':
      return '2';
    case 'DATE':
      return '2026-09-15';
    case 'TIME':
      return '15:30';
    default: {
      const slot = slotOf(expected.slot, expected.path);
      return slot?.words?.[0]?.words[0] ?? slot?.others?.[0] ?? named[slot?.refers?.[0] ?? ''] ?? 'Fresh';
    }
  }
}

const table = [...positions()];

describe('Completion at every place of the grammar', function () {
  this.timeout(30_000);
  const desk = deskWith('');

  it('knows the places: the table is made from the grammar', () => {
    assert.ok(table.length > 250, `only ${table.length} places`);
    const blocks = new Set(table.map(({ block }) => block));
    assert.deepEqual([...blocks].sort(), Object.keys(around).sort());
  });

  for (const block of Object.keys(around)) {
    it(`offers what may come next in each ${block}`, () => {
      const missing: string[] = [];
      for (const { words, expects, owner } of table.filter((one) => one.block === block)) {
        const { text, offset } = textAt(around[block]!, words);
        desk.engine.setFile(main, text, { open: true });
        const labels = completion(desk, main, desk.engine.lines(main).position(offset)).items.map(({ label }) => label);
        for (const expected of expects) {
          if (!isOffered(expected, labels, words, owner))
            missing.push(`${words} … ${nameOf(expected)}: ${labels.slice(0, 8)}`);
        }
      }
      assert.deepEqual(missing, []);
    });
  }
});

function isOffered(
  expected: Expectation,
  labels: readonly string[],
  words: string,
  owner: string | undefined,
): boolean {
  // It is read after a review too, and means nothing there.
  if (words.startsWith('review') && nameOf(expected).includes('like')) return !labels.includes('like');
  if (words.startsWith('review') && nameOf(expected).includes('Like.ref')) return labels.length === 0;

  if ('phrase' in expected) {
    const { phrase } = expected;
    const isQuiet = !/^[a-z]/.test(phrase) || quietWords.has(phrase) || (phrase === 'and' && words.endsWith(','));
    return isQuiet || labels.includes(phrase);
  }
  switch (expected.terminal) {
    case 'DATE':
      return labels.includes('2026-10-01');
    case 'TIME':
      return labels.includes('15:30');
    case 'STRING':
      if (expected.slot === 'Import.source') return labels.some((label) => label.startsWith('"lib:'));
      if (expected.slot === 'Zone.text') return labels.includes('"Europe/London"');
      return silent.has(expected.slot);
    case 'INT':
      return (
        silent.has(expected.slot) || (lengthSlots.includes(expected.slot) && labels.some((one) => /^\d/.test(one)))
      );
    default:
      return isWordOffered(expected, labels, words, owner);
  }
}

/** A name of some kind that fits, or a word of the list; a new name is the writer's own. */
function isWordOffered(
  expected: Exclude<Expectation, { phrase: string }>,
  labels: readonly string[],
  words: string,
  owner: string | undefined,
): boolean {
  const slot = slotOf(expected.slot, expected.path, owner);
  if (!slot) return false;
  if (slot.declares || slot.rule) return slot.declares === true || labels.includes('no-review');
  const said = new Set(words.split(' '));
  const lists = (slot.words ?? []).every((list) =>
    labels.some((label) => list.words.includes(label) || list.other[label]),
  );
  const others = (slot.others ?? []).every((word) => said.has(word) || labels.includes(word));
  if (!slot.refers) return lists && others;
  // The only one that there is may be said already.
  const fits = slot.refers.some((kind) => said.has(named[kind]!) || labels.some((label) => fitting[kind]?.test(label)));
  return lists && others && (fits || expected.slot === 'ImportName.name');
}

const fitting: Readonly<Record<string, RegExp>> = {
  organisation: /^(School|Trust)$/,
  calendar: /^Year$/,
  person: /^Head$/,
  group: /^(Team|Pupils)$/,
  tenet: /^(joint-work|mutual-dialogue|trust)$/,
  level: /^(emerging|established|low|high)$/,
  protocol: /^Talk$/,
  role: /^(asker|teller)/,
  design: /^Earlier$/,
  work: /^Other$/,
  review: /^Look$/,
  artefact: /^Paper$/,
};
