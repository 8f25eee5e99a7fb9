import assert from 'node:assert/strict';
import {
  createDefaultCoreModule,
  createDefaultSharedCoreModule,
  createParser,
  EmptyFileSystem,
  inject,
  type LangiumCoreServices,
} from 'langium';
import { JointworkGrammar } from '../generated/grammar.ts';
import {
  JointworkGeneratedModule,
  JointworkGeneratedSharedModule,
  JointworkLanguageMetaData,
} from '../generated/module.ts';
import { clauseMessages } from '../messages/clauses.ts';
import { syntaxMessages } from '../messages/syntax.ts';
import { ClauseParser, parserParts } from './clause-parser.ts';
import { parse } from './parse.ts';
import { shapesOf } from './shapes.ts';
import { JointworkLexer, JointworkTokenBuilder } from './tokens.ts';

const shapes = shapesOf(JointworkGrammar());
const rules = new Set([...shapes.blocks.values()].flatMap(({ heads }) => [...heads.values()].map(({ rule }) => rule)));

describe('the grammar', () => {
  it('has a meaning and an example for every clause, and for nothing else', () => {
    const described = Object.keys(clauseMessages).filter((key) => !key.endsWith('.example'));
    const wanted = [...rules].map((rule) => `clause.${rule}`);
    assert.deepEqual(
      wanted.filter((key) => !(key in clauseMessages) || !(`${key}.example` in clauseMessages)),
      [],
    );
    // `after` is part of a head, and is explained all the same.
    assert.deepEqual(
      described.filter((key) => !wanted.includes(key)),
      ['clause.After'],
    );
  });

  it('reads every example without a problem', () => {
    const frames: Record<string, string> = {
      TopClause: '§',
      DesignClause: 'design X { § }',
      MeetingClause: 'design X { work W { § } }',
      ProtocolClause: 'protocol P { § }',
      RepeatClause: 'protocol P { repeat 2 rounds { § } }',
      StepClause: 'protocol P { step "s" 5 min share { § } }',
      ParticipantClause: 'group G { § }',
      OrganisationClause: 'organisation O { § }',
      CalendarClause: 'calendar C { § }',
      FrameworkClause: 'framework F { § }',
      TenetClause: 'framework F { tenet t { § } }',
      AdaptedClause: 'design X { adapted from "y" { § } }',
      ContextClause: 'design X { context { § } }',
      PartyClause: 'design X { party P { § } }',
      TargetClause: 'design X { target t { § } }',
    };
    for (const { rule, heads } of shapes.blocks.values()) {
      for (const clause of new Set(heads.values())) {
        const example = clauseMessages[`clause.${clause.rule}.example` as keyof typeof clauseMessages];
        const isWhole = /^(person|group) /.test(example);
        const inReview = clause.rule === 'Examine' || clause.rule === 'Ask';
        const frame = inReview ? 'design X { review R { § } }' : isWhole ? '§' : frames[rule]!;
        assert.deepEqual(parse(frame.replace('§', example)).problems, [], `${rule}: ${example}`);
      }
    }
  });

  it('is unambiguous', () => {
    const complaints: string[] = [];
    const { log } = console;
    console.log = (line: string) => complaints.push(line);
    try {
      const shared = inject(createDefaultSharedCoreModule(EmptyFileSystem), JointworkGeneratedSharedModule);
      const services: LangiumCoreServices = inject(createDefaultCoreModule({ shared }), JointworkGeneratedModule, {
        LanguageMetaData: () => ({ ...JointworkLanguageMetaData, mode: 'development' as const }),
        parser: {
          TokenBuilder: () => new JointworkTokenBuilder(),
          Lexer: (services: LangiumCoreServices) => new JointworkLexer(services),
          LangiumParser: (services: LangiumCoreServices) => {
            const parser = new ClauseParser(services);
            createParser(services.Grammar, parser, services.parser.Lexer.definition);
            parser.finalize();
            return parser;
          },
        },
      });
      const parser = services.parser.LangiumParser as ClauseParser;
      for (const [key, example] of Object.entries(clauseMessages)) {
        const rule = key.match(/^clause\.(\w+)\.example$/)?.[1];
        if (!rule) continue;
        const { tokens } = services.parser.Lexer.tokenize(example);
        const brace = tokens.findIndex(({ image }) => image === '{');
        parser.parseClause(brace > 0 && rule !== 'Import' ? tokens.slice(0, brace) : tokens, rule);
      }
    } finally {
      console.log = log;
    }
    assert.deepEqual(complaints, []);
  });

  it('has messages for missing parts that the parser can miss', () => {
    const { parser } = parserParts();
    for (const key of Object.keys(syntaxMessages).filter((key) => key.startsWith('syntax.missing.'))) {
      assert.ok(parser.getRule(key.split('.')[2]!), key);
    }
  });
});
