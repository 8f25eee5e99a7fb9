/** How an editor types in this language: brackets, quotes, comments, what a word is. */
export function languageConfiguration() {
  return {
    comments: { lineComment: '//', blockComment: ['/*', '*/'] },
    brackets: [['{', '}']],
    autoClosingPairs: [
      { open: '{', close: '}' },
      { open: '"', close: '"', notIn: ['string', 'comment'] },
      { open: '“', close: '”', notIn: ['string', 'comment'] },
      { open: '/**', close: ' */', notIn: ['string', 'comment'] },
    ],
    surroundingPairs: [
      ['{', '}'],
      ['"', '"'],
      ['“', '”'],
      ['`', '`'],
    ],
    wordPattern: { pattern: '[\\p{L}_][\\p{L}\\p{N}_]*(?:-[\\p{L}\\p{N}_]+)*', flags: 'u' },
    indentationRules: { increaseIndentPattern: '^.*\\{[^}"]*$', decreaseIndentPattern: '^\\s*\\}' },
    onEnterRules: [
      {
        beforeText: '^\\s*/\\*\\*(?!/)([^*]|\\*(?!/))*$',
        afterText: '^\\s*\\*/$',
        action: { indent: 'indentOutdent', appendText: ' * ' },
      },
      { beforeText: '^\\s*/\\*\\*(?!/)([^*]|\\*(?!/))*$', action: { indent: 'none', appendText: ' * ' } },
      {
        beforeText: '^\\s*\\*( ([^*]|\\*(?!/))*)?$',
        previousLineText: '^\\s*(/\\*\\*|\\*)',
        action: { indent: 'none', appendText: '* ' },
      },
    ],
  };
}
