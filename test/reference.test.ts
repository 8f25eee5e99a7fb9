import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import {
  check,
  clauseMessages,
  compass,
  decisionWays,
  depths,
  evidenceKinds,
  focuses,
  gifts,
  levels,
  moves,
  ordinals,
  parse,
  standings,
  statuses,
  units,
  voices,
} from '@jointwork/language';
import { libraryFiles } from '@jointwork/library';

const reference = readFileSync(new URL('../docs/language.md', import.meta.url), 'utf8');

/** Where a fragment would stand. */
const around: Readonly<Record<string, (text: string) => string>> = {
  file: (text) => text,
  design: (text) => `design D {\n${text}}`,
  activity: (text) => `design D { work W {\n${text}} }`,
};

const blocks = [...reference.matchAll(/^```collab(?: in (\w+))?\n([\s\S]*?)^```/gm)].map(
  ([, place = 'file', text]) => ({
    place,
    text: text!,
  }),
);

describe('the language reference', () => {
  for (const { place, text } of blocks) {
    it(`can be copied from: ${text.trim().split('\n')[0]}`, () => {
      const { model, problems } = parse(around[place]!(text));
      assert.deepEqual([...problems, ...check(model, 'reference')], []);
    });
  }

  it('shows every clause in an example', () => {
    const shown = blocks.map(({ text }) => text).join('\n');
    const words = Object.entries(clauseMessages)
      .filter(([key]) => key.endsWith('.example'))
      .map(([, example]) => example.split(' ')[0]!);
    // What stands in tables and sentences only.
    const told = new Set(['edition', 'as', 'online', 'protocol']);
    for (const word of words) {
      if (told.has(word)) assert.ok(reference.includes(`\`${word}`), word);
      else assert.match(shown, new RegExp(`\\b${word}\\b`), word);
    }
  });

  it('lists every word that has a fixed meaning', () => {
    const lists = [
      ...[standings, voices, levels, focuses, depths, statuses, gifts, evidenceKinds, units],
      ...[ordinals, decisionWays, moves, compass],
    ];
    for (const { id, words } of lists) {
      for (const word of words) assert.match(reference, new RegExp(`\\b${word}\\b`), `${id} ${word}`);
    }
  });

  it('lists what the library declares', () => {
    for (const { text } of libraryFiles) {
      for (const [, name] of text.matchAll(/^\s*(?:protocol|tenet) (\S+)/gm))
        assert.ok(reference.includes(name!), name);
    }
  });
});
