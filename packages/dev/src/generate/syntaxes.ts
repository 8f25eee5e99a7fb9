// Writes syntaxes/: how editors colour and type the language, from the grammar and the vocabulary.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { JointworkGrammar } from '../../../language/src/generated/grammar.ts';
import * as vocabulary from '../../../language/src/model/vocabulary.ts';
import { root } from '../places.mjs';
import { grammarWords } from './grammar-words.ts';
import { languageConfiguration } from './language-configuration.ts';
import { textmateGrammar } from './textmate.ts';

const spellings = (...lists: readonly vocabulary.Vocabulary<string>[]) =>
  lists.flatMap((list) => [...list.words, ...Object.keys(list.other)]);

const { weekdays, units, durationUnits } = vocabulary;
const grammar = textmateGrammar(grammarWords(JointworkGrammar()), {
  moves: Object.keys(vocabulary.moveMeanings),
  units: spellings(units, durationUnits),
  days: [...weekdays.words, ...weekdays.words.map((day) => day.toLowerCase()), 'weekday', 'weekdays'],
});

const folder = join(root, 'syntaxes');
mkdirSync(folder, { recursive: true });
for (const [file, content] of Object.entries({
  'jointwork.tmLanguage.json': grammar,
  'language-configuration.json': languageConfiguration(),
})) {
  writeFileSync(join(folder, file), `${JSON.stringify(content, null, 2)}\n`);
}
