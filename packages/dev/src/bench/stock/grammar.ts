import { readFileSync } from 'node:fs';

/** Tenets, levels, bound roles and artefacts stand inside other elements, where stock scopes do not look: they stay words. */
const words = /^(Serves|Examine|Target|Found|Binding|Uses|Under)\b/;

const named = 'Organisation | Calendar | Participant | Framework | Protocol | Design | Activity | Review | Role';

/** Our grammar for stock services: what it leaves to our own linker is written as a cross-reference. */
export function stockGrammar(path: string): string {
  const lines = readFileSync(path, 'utf8')
    .split('\n')
    .map((line) =>
      words.test(line) ? line : line.replace(/\b(refs?|givers|takers|heldIn|each)(\+?=)ID\b/g, '$1$2[Named:ID]'),
    );
  return `${lines.join('\n')}\nNamed: ${named};\n`;
}

/** The same text without the two words that mean themselves where a name may stand: stock services take them for names. */
export function stockText(text: string): string {
  return text.replaceAll(' by everyone', '').replaceAll(' by consensus', '');
}
