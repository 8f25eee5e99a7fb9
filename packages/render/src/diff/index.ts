/** Differences between plans in words: for a terminal, as Markdown, and beside the data. */
export { diffMessages } from '../messages/diff.ts';
export { type Block, diffDocument } from './document.ts';
export { type DiffMarkdownOptions, diffMarkdown } from './markdown.ts';
export { type Phrase, type Phrases, textOf } from './say.ts';
export { designName, Sentences } from './sentences.ts';
export { type DiffViewOptions, diffLines } from './terminal.ts';
export { withText } from './with-text.ts';
