import type { Block, Model, StepItem } from '@jointwork/language';

/** Every block of a file, outer before inner, in the order of the text within each kind. */
export function* blocksOf(model: Model): Iterable<Block> {
  for (const item of model.items) {
    yield item;
    if (item.kind === 'framework') yield* item.tenets;
    else if (item.kind === 'protocol') {
      if (item.adapted) yield item.adapted;
      yield* stepBlocks(item.steps);
    } else if (item.kind === 'design') {
      yield* item.adapted;
      if (item.context) yield item.context;
      yield* item.parties;
      yield* item.participants;
      yield* item.activities;
      yield* item.targets;
      yield* item.reviews;
    }
  }
}

function* stepBlocks(items: readonly StepItem[]): Iterable<Block> {
  for (const item of items) {
    yield item;
    if (item.kind === 'repeat') yield* stepBlocks(item.steps);
  }
}

/** Whether an offset lies in a block, its head included. */
export function holds(block: Block, offset: number): boolean {
  return block.span.start <= offset && offset < block.span.end;
}

/** The innermost block around an offset; undefined between the elements of a file. */
export function blockAt(model: Model, offset: number): Block | undefined {
  let found: Block | undefined;
  for (const block of blocksOf(model)) if (holds(block, offset)) found = block;
  return found;
}
