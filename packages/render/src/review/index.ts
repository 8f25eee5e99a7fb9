/** Reviews of changes, in words: as Markdown for a comment, for a terminal, and beside the data. */
export { reviewMessages } from '../messages/review.ts';
export type { ReviewBlock, ReviewDocument } from './block.ts';
export { reviewDocument } from './document.ts';
export { type ReviewMarkdownOptions, reviewMarkdown } from './markdown.ts';
export { type ReviewViewOptions, reviewLines } from './terminal.ts';
export { reviewWithText } from './with-text.ts';
