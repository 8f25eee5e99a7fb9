export * from './contract.ts';
export { type Change, moved, movedBack } from './drift.ts';
export { Keeper } from './keeper.ts';
export { readSupposed, supposesNothing } from './supposed.ts';
