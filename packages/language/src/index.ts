export { clauseMessages } from './messages/clauses.ts';
export * from './messages/message.ts';
export { syntaxMessages } from './messages/syntax.ts';
export * from './model/model.ts';
export { Ref } from './model/ref.ts';
export * from './model/vocabulary.ts';
export { edition, type Parsed, parse } from './parse/parse.ts';
export * from './problem.ts';
