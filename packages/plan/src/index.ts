export { compile, type PlanInput } from './compile.ts';
export type * from './plan.ts';
