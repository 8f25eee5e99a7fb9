import type { Design, Framework, Item, Tenet } from '@jointwork/language';
import type { Plan } from './plan.ts';

/** What a design alone does not tell. Pure: the same answers for the same workspace. */
export interface PlanInput {
  /** The id (URI) of the file that declares a top-level item. */
  fileOf(item: Item): string;
  /** The framework that declares a tenet; undefined where it is not known. */
  frameworkOf(tenet: Tenet): Framework | undefined;
}

/** The plan of a linked design. A design with errors gives the plan of what can be understood. */
export function compile(design: Design, input: PlanInput): Plan {
  throw new Error(`not yet: ${design.name.value} ${typeof input}`);
}
