/** Looking for a protocol or a design that suits. */
export { type Entry, entriesOf, type SourceText } from './entry.ts';
export { type Criterion, type Fit, type Found, find, type Wish } from './rank.ts';
export type { Minutes, People } from './size.ts';
