/** A keyword is never forbidden as a name: every keyword, at every place where a name stands. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { parse } from '@jointwork/language';
import { plain } from './tree.ts';

const grammar = readFileSync(new URL('../../packages/language/src/langium/jointwork.langium', import.meta.url), 'utf8');

/** Every keyword, and the words that only some clauses give a meaning. */
const words = [
  ...new Set([
    ...[...grammar.replace(/\/\*[\s\S]*?\*\//g, '').matchAll(/'([a-z]+)'/g)].map(([, word]) => word!),
    ...['everyone', 'consensus', 'consent', 'majority', 'first', 'second', 'last', 'Monday', 'friday', 'day', 'week'],
    ...['weeks', 'month', 'weekday', 'min', 'h', 'hours', 'present', 'warm', 'break', 'data', 'professional', 'draft'],
  ]),
];

/** Places of names, by what stands around them: `§` is the name. */
const places: Readonly<Record<string, readonly string[]>> = {
  '§': [
    'organisation § "t" part of O { sector education }',
    'organisation O part of §',
    'organisation O { part of § sector § phase § calendar § }',
    'calendar § { zone "Europe/London" from 2026-01-01 to 2026-12-31 }',
    'person §',
    'person § as leader of O { interest "i" }',
    'person P in §',
    'person P in § as leader',
    'group §\ngroup B',
    'group § "t" as professionals of O like A { size 3 }',
    'group G as professionals of §, § and § joins §, § and § like § in §',
    'group G { of § and § joins § and § like § in § profession § phase § size 3 }',
    'framework § { levels §, a and § "t" tenet § "t" { means "m" seen when "s" } }',
    'framework F { tenet § tenet b }',
    'protocol § like § { step "s" 5 min share }',
    'design § "t" { purpose "p" }',
    'import { § as A, B as §, § } from "./x.collab"',
    'import { § } from "./x.collab"',
  ],
  'protocol P { § }': [
    'role § 1 to 3\nrole § any\nrole §\nrole § "t" 2',
    'step "s" 5 min each § share',
    'step "s" 5 min each § share by §, b and § silent §, b and § in pairs optional gate { prompt "p" }',
    'step "s" share by § silent § in groups of 3 mixed',
    'step "s" up to 5 min ask by §',
    'uses § "u" produces § "v"',
    'repeat each § { step "s" share }',
    'repeat 2 rounds rotating §, b and § moving § and b { step "s" share }',
    'adapted from § { keep "k" }',
    'allow § because "b c" undecided "u" by § and § before 2026-01-01',
  ],
  'design D { § }': [
    'purpose "p" agreed by §, A and §\nlevel system',
    'calendar §',
    'context { beside "b" grants 3h per week to § and §, 4000 GBP to §, A and § }',
    'sponsor § gives time, § and money "t"',
    'mandated by §, § and A "t"',
    'party § { voice decides }',
    'tension "t" between § and § held in §',
    'commit § to § "t" by 2026-01-01',
    'commit §, § and A to §, A and § "t" within 3 days of § done 2026-01-01',
    'stop "s" frees 1h per week to § and §',
    'adapted from §',
    'target § from § to § by 2026-01-01 { through §, W and § found § by § and § on 2026-01-01 "t" }',
    'target § to §',
    'target §',
    'target § { seen when "s" }',
    'group § { size 3 }',
    'person § in § as leader',
    'work § "t" after §, A and § like § { with A }',
    'work § { with A }',
    'work §\nwork B',
    'dialogue § after §',
    'inquiry § like §',
    'review § after § { with A }',
  ],
  'design D { work W { § } }': [
    'with §',
    'with §\nled by A',
    'with §, A and §',
    'with § and A in pairs',
    'with § in turn',
    'with §, one of §, 6 of § and § in groups of 4 mixed',
    'with § from 2026-01-01, § until 2026-01-01 and § from 2026-01-01 until 2026-02-01',
    'with A,\n  §,\n  § and\n  §\nled by A',
    'with A,\n  one of §,\n  2 of §\nled by A',
    'for a,\n§\nuses B',
    'follows P\n  with § = A,\n  § = one of §\nwith A',
    'hear §, one of § and 2 of §',
    'led by §\nwith A',
    'led by §, A and § deputy §, A and § from 2026-01-01 until 2026-02-01',
    'led by § in turn deputy one of § until 2026-02-01',
    'place "p" at §\nonline "o"',
    'evidence data under §, work "w" under § anonymised',
    'follows §\nwith A',
    'follows § with § = §',
    'follows § with § = one of § in turn, a = § and §, § = 2 of §',
    'produces § § "t"',
    'produces § "t"',
    'uses §, A and §',
    'for §, a and §',
    'accountable §, A and § to §, A and § "t"',
    'accountable §\nwith A',
    'prepare "p" for 30 min by § and § 2 days before',
    'action "a" by § and one of § before 2026-01-01 checked in § done 2026-01-01',
    'decision "d" by §',
    'decision "d" by § quorum 2 of § and 1 of §',
    'handoff "h" from § and § to § and § confirmed by § and § within 2 days under §',
    'digital "d" because "b" checked in §',
    'once within 3 days of § at 15:30 for 1h',
    'once within 3 working days of §',
    'allow § because "b c"',
    'undecided "u" by §, A and § before 2026-01-01',
  ],
  'design D { review R { § } }': ['examine §, a and §', 'examine §\nask "a"'],
};

/** The tree of a text with a name put in, and what is wrong with it. */
function tree(text: string, name: string): string {
  const written = text.replaceAll('§', name);
  const { model, problems } = parse(written);
  const told = problems.map(({ code, span }) => `${code} «${written.slice(span.start, span.end)}»`);
  return JSON.stringify([plain(model), told], undefined, 1);
}

/** A name that is no word of the language. */
const neutral = 'Zzyzx';

const ways = ['consensus', 'consent', 'majority'];

/** What says more than a name there: ways of deciding, which a declared name of that word still wins over. */
const otherwise: Readonly<Record<string, readonly string[]>> = {
  'decision "d" by §': ways,
  'decision "d" by § quorum 2 of § and 1 of §': ways,
  // After a comma `and` belongs to the list; of four in a row, no one can tell which are names.
  'with A,\n  §,\n  § and\n  §\nled by A': ['and'],
  'for a,\n§\nuses B': ['and'],
  'group G as professionals of §, § and § joins §, § and § like § in §': ['and'],
};

describe('a keyword as a name', () => {
  for (const [around, names] of Object.entries(places)) {
    for (const written of names) {
      it(`reads ${written.replaceAll('\n', ' ⏎ ')}`, () => {
        const text = around.replace('§', () => written);
        const asName = tree(text, neutral);
        const failing = words.filter((word) => tree(text, word) !== asName.replaceAll(neutral, word));
        assert.deepEqual(failing, otherwise[written] ?? [], failing[0] && tree(text, failing[0]));
      });
    }
  }
});
