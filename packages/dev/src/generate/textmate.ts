import type { GrammarWords } from './grammar-words.ts';

/** Words with a fixed meaning that are not keywords, by what they are. */
export interface KnownWords {
  readonly moves: readonly string[];
  readonly units: readonly string[];
  readonly days: readonly string[];
}

const name = '[\\p{L}_][\\p{L}\\p{N}_]*(?:-[\\p{L}\\p{N}_]+)*';
const before = '(?<![\\p{L}\\p{N}_-])';
const after = '(?![\\p{L}\\p{N}_]|-[\\p{L}\\p{N}_])';

/** Longest first, so that `led by` wins over `led`. */
function anyOf(words: readonly string[]): string {
  const longestFirst = [...words].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return `(?:${longestFirst.map((word) => word.replaceAll(' ', '\\s+')).join('|')})`;
}

const whole = (words: readonly string[]) => `${before}${anyOf(words)}${after}`;

/**
 * The TextMate grammar. It colours a file before the language server has said anything, and wherever there is none (a
 * web page, a diff, another editor). The same word can be a keyword here and a name there; where only the server can
 * tell, its semantic colours win.
 */
export function textmateGrammar({ starters, declarers, wordTakers, connectives }: GrammarWords, known: KnownWords) {
  const inside = new Set(connectives);
  const certain = starters.filter((word) => !inside.has(word));
  const atLineStart = starters.filter((word) => inside.has(word));
  return {
    $schema: 'https://raw.githubusercontent.com/martinring/tmlanguage/master/tmlanguage.json',
    name: 'Jointwork',
    scopeName: 'source.jointwork',
    fileTypes: ['collab'],
    patterns: [{ include: '#step' }, { include: '#all' }],
    repository: {
      all: {
        patterns: [
          { include: '#comment' },
          { include: '#string' },
          { include: '#time' },
          { include: '#declaration' },
          { include: '#closed-word' },
          { include: '#list' },
          { include: '#clause' },
          { include: '#connective' },
          { include: '#calendar-word' },
          { include: '#punctuation' },
          { include: '#name' },
        ],
      },
      comment: {
        patterns: [
          { name: 'comment.line.double-slash.jointwork', match: '//.*$' },
          {
            name: 'comment.block.documentation.jointwork',
            begin: '/\\*\\*(?!/)',
            end: '\\*/',
            patterns: [{ name: 'markup.inline.raw.jointwork', match: '`[^`\\n]*`' }],
          },
          { name: 'comment.block.jointwork', begin: '/\\*', end: '\\*/' },
        ],
      },
      string: {
        patterns: [
          {
            name: 'string.quoted.triple.jointwork',
            begin: '"""',
            end: '"""',
            patterns: [{ include: '#escape' }],
          },
          {
            name: 'string.quoted.double.jointwork',
            begin: '"',
            end: '"|$',
            patterns: [{ include: '#escape' }],
          },
          {
            name: 'string.quoted.other.jointwork',
            begin: '[\\x{201C}\\x{201E}]',
            end: '[\\x{201C}\\x{201D}"]|$',
            patterns: [{ include: '#escape' }],
          },
        ],
      },
      escape: { name: 'constant.character.escape.jointwork', match: '\\\\.' },
      time: {
        patterns: [
          { name: 'constant.numeric.date.jointwork', match: '\\b[0-9]{4}-[0-9]{2}-[0-9]{2}\\b' },
          { name: 'constant.numeric.time.jointwork', match: '\\b[0-9]{1,2}:[0-9]{2}\\b' },
          {
            match: `\\b([0-9]+(?:\\.[0-9]+)?%?)\\s*(${anyOf(known.units)})?${after}`,
            captures: { 1: { name: 'constant.numeric.jointwork' }, 2: { name: 'keyword.other.unit.jointwork' } },
          },
        ],
      },
      declaration: {
        match: `${before}(${anyOf(declarers)})\\s+(${name})`,
        captures: { 1: { name: 'keyword.control.jointwork' }, 2: { name: 'entity.name.type.jointwork' } },
      },
      'closed-word': {
        match: `${before}(${anyOf(wordTakers)})\\s+(${name})`,
        captures: { 1: { name: 'keyword.control.jointwork' }, 2: { name: 'support.constant.jointwork' } },
      },
      list: {
        // After these a name stands, whatever it looks like.
        match: `(?:(,)|(=)|${before}(and|one\\s+of|in\\s+turn))\\s+(?!${anyOf(['and', 'one', 'from', 'until', 'in'])}${after})(${name})`,
        captures: {
          1: { name: 'punctuation.separator.jointwork' },
          2: { name: 'keyword.operator.jointwork' },
          3: { name: 'keyword.other.jointwork' },
          4: { name: 'variable.other.jointwork' },
        },
      },
      clause: {
        patterns: [
          {
            match: `(?:^|(?<=[{}]))\\s*(${anyOf(atLineStart)})${after}`,
            captures: { 1: { name: 'keyword.control.jointwork' } },
          },
          { name: 'keyword.control.jointwork', match: whole(certain) },
        ],
      },
      connective: { name: 'keyword.other.jointwork', match: whole(connectives) },
      'calendar-word': { name: 'support.constant.jointwork', match: whole([...known.days, ...known.units]) },
      step: {
        begin: `${before}(step)${after}`,
        beginCaptures: { 1: { name: 'keyword.control.jointwork' } },
        end: '(?=[{}])|$',
        patterns: [
          { include: '#comment' },
          { include: '#string' },
          { include: '#time' },
          { include: '#connective' },
          { name: 'support.function.jointwork', match: whole(known.moves) },
          { include: '#punctuation' },
          { include: '#name' },
        ],
      },
      punctuation: {
        patterns: [
          { name: 'punctuation.section.block.jointwork', match: '[{}]' },
          { name: 'punctuation.separator.jointwork', match: ',' },
          { name: 'keyword.operator.jointwork', match: '=' },
        ],
      },
      name: { name: 'variable.other.jointwork', match: name },
    },
  };
}
