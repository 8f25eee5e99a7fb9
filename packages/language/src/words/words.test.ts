import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { GrammarAST } from 'langium';
import { JointworkGrammar } from '../generated/grammar.ts';
import { clauseMessages } from '../messages/clauses.ts';
import { wordMessages } from '../messages/words.ts';
import { parserParts } from '../parse/clause-parser.ts';
import { headPhrases } from '../parse/context.ts';
import { marksOf } from '../parse/marks.ts';
import { parse } from '../parse/parse.ts';
import { clauseWords, firstWords, ringOf, snippetOf } from './clauses.ts';
import { slotOf, slots } from './slots.ts';

const samples = join(import.meta.dirname, '../../../../test/samples');

function wordSlots(): string[] {
  const found: string[] = [];
  for (const rule of JointworkGrammar().rules) {
    if (!GrammarAST.isParserRule(rule)) continue;
    const visit = (element: GrammarAST.AbstractElement): void => {
      if (GrammarAST.isAssignment(element)) {
        const { terminal } = element;
        if (GrammarAST.isRuleCall(terminal) && terminal.rule.ref?.name === 'ID')
          found.push(`${rule.name}.${element.feature}`);
      } else if ('elements' in element)
        for (const child of element.elements as GrammarAST.AbstractElement[]) visit(child);
    };
    visit(rule.definition);
  }
  return [...new Set(found)].filter((slot) => slot !== 'Like.ref').sort();
}

describe('The words of the language', () => {
  it('say for every name of the grammar what it means', () => {
    assert.deepEqual(Object.keys(slots).sort(), wordSlots());
  });

  it('agree with what references of the samples expect', () => {
    let compared = 0;
    for (const file of readdirSync(samples)) {
      const text = readFileSync(join(samples, file), 'utf8');
      const bySpan = new Map(marksOf(text).map((mark) => [mark.span.start, mark]));
      for (const ref of parse(text).model.refs) {
        const mark = bySpan.get(ref.span.start)!;
        const slot = slotOf(mark.slot!, [mark.clause!]);
        assert.deepEqual(
          [...(slot?.refers ?? [])].sort(),
          [...ref.expects].sort(),
          `${file}: ${ref.name} at ${mark.slot}`,
        );
        compared++;
      }
    }
    assert.ok(compared > 300, `${compared} references`);
  });

  it('have a meaning for every word with a fixed meaning', () => {
    const missing = Object.values(slots)
      .flatMap(({ words }) => words ?? [])
      .filter(({ id }) => id !== 'weekday')
      .flatMap(({ id, words }) => words.map((word) => `word.${id}.${word}`))
      .filter((key) => !(key in wordMessages));
    assert.deepEqual(missing, []);
  });
});

describe('The clauses as they are offered', () => {
  const { shapes } = parserParts();
  const rules = new Set(
    [...shapes.blocks.values()].flatMap(({ heads }) => [...heads.values()].map(({ rule }) => rule)),
  );

  it('are those of the grammar', () => {
    const inHeads = ['After', 'StepBy'];
    assert.deepEqual(
      Object.keys(clauseWords).filter((rule) => !rules.has(rule) && !inHeads.includes(rule)),
      [],
    );
    assert.deepEqual(
      [...rules].filter((rule) => !(rule in clauseWords)),
      [],
    );
  });

  it('have a meaning and an example each', () => {
    const missing = [...rules].filter(
      (rule) => !(`clause.${rule}` in clauseMessages) || !(`clause.${rule}.example` in clauseMessages),
    );
    assert.deepEqual(missing, []);
  });

  it('put about ten words in the first ring, some forty in the second', () => {
    const words = [
      ...new Set(
        [...shapes.blocks.values()].flatMap(({ heads }) => [...heads].map(([word, { rule }]) => `${rule} ${word}`)),
      ),
    ];
    const inRing = (ring: number) => words.filter((word) => ringOf(...(word.split(' ') as [string, string])) === ring);
    assert.deepEqual(
      inRing(1)
        .map((word) => word.split(' ')[1])
        .sort(),
      [...firstWords].sort(),
    );
    assert.ok(inRing(2).length >= 35 && inRing(2).length <= 52, `${inRing(2).length} in the second ring`);
  });

  for (const [block, { heads }] of shapes.blocks) {
    it(`read as clauses of ${block} when they are taken as offered`, () => {
      for (const [word, { rule }] of heads) {
        const clauses = asOffered(rule, word);
        assert.ok(clauses.length > 0, word);
        for (const clause of clauses) {
          const { problems } = parse(within(block, rule, clause));
          assert.deepEqual(
            problems.map(({ code }) => `${clause}: ${code}`),
            [],
          );
        }
      }
    });
  }

  it('are said once where the parser takes them once', () => {
    const wrong: string[] = [];
    for (const [block, { heads }] of shapes.blocks) {
      if (block === 'TopClause') continue;
      for (const [word, { rule }] of heads) {
        const clause = asOffered(rule, word)[0]!;
        const twice = parse(within(block, rule, `${clause}\n${clause}`)).problems.some(
          ({ code }) => code === 'said-twice',
        );
        const isOnce = clauseWords[rule]!.once !== undefined;
        if (twice && !isOnce && !(rule === 'Purpose' || rule === 'Adapted')) wrong.push(`${block}: ${word} is once`);
      }
    }
    assert.deepEqual(wrong, []);
  });

  it('are kept out of an activity or a review where the parser keeps them out', () => {
    const wrong: string[] = [];
    for (const [word, { rule }] of shapes.blocks.get('MeetingClause')!.heads) {
      const clause = asOffered(rule, word)[0]!;
      for (const [owner, kind] of [
        ['work', 'Activity'],
        ['review', 'Review'],
      ] as const) {
        const { problems } = parse(`design D { ${owner} W {\n${clause}\n} }`);
        const isOut = problems.some(({ code }) => code === 'misplaced-clause');
        const { only } = clauseWords[rule]!;
        if (isOut !== (only !== undefined && only !== kind)) wrong.push(`${word} in ${owner}`);
      }
    }
    assert.deepEqual(wrong, []);
  });
});

/** A clause as it is offered, by each way in which it may begin with a word. */
function asOffered(rule: string, word: string): string[] {
  const phrases = headPhrases(rule).filter((phrase) => phrase.split(' ', 1)[0] === word);
  return phrases.map((phrase) => phrase + plain(snippetOf(rule, phrase)!));
}

/** A snippet as it stands when every place keeps what is proposed. */
function plain(snippet: string): string {
  return snippet
    .replaceAll('{date}', '2026-09-15')
    .replace(/\$\{\d+\|([^,|]*)[^|]*\|\}/g, '$1')
    .replace(/\$\{\d+:([^}]*)\}/g, '$1')
    .replace(/\$\{\d+\}/g, 'text')
    .replace(/\$0/g, '');
}

const around: Record<string, (clause: string) => string> = {
  TopClause: (clause) => clause,
  OrganisationClause: (clause) => `organisation O {\n${clause}\n}`,
  CalendarClause: (clause) => `calendar C {\n${clause}\n}`,
  ParticipantClause: (clause) => `group G {\n${clause}\n}`,
  FrameworkClause: (clause) => `framework F {\n${clause}\n}`,
  TenetClause: (clause) => `framework F { tenet t {\n${clause}\n} }`,
  ProtocolClause: (clause) => `protocol P {\n${clause}\n}`,
  StepClause: (clause) => `protocol P { step "s" 5 min open {\n${clause}\n} }`,
  RepeatClause: (clause) => `protocol P { repeat 2 rounds {\n${clause}\n} }`,
  DesignClause: (clause) => `design D {\n${clause}\n}`,
  AdaptedClause: (clause) => `design D { adapted from "x" {\n${clause}\n} }`,
  ContextClause: (clause) => `design D { context {\n${clause}\n} }`,
  PartyClause: (clause) => `design D { party G {\n${clause}\n} }`,
  TargetClause: (clause) => `design D { target t {\n${clause}\n} }`,
};

function within(block: string, rule: string, clause: string): string {
  if (block === 'MeetingClause') {
    return `design D { ${clauseWords[rule]?.only === 'Review' ? 'review' : 'work'} W {\n${clause}\n} }`;
  }
  return around[block]!(clause);
}
