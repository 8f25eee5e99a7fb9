export * from './contract.ts';
export { type Change, moved } from './drift.ts';
export { Keeper } from './keeper.ts';
