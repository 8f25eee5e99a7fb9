export * from './messages/message.ts';
export * from './model/model.ts';
export { Ref } from './model/ref.ts';
export * from './model/vocabulary.ts';
export * from './problem.ts';
