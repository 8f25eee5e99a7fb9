import type { Block, Item, Problem } from '@jointwork/language';
import { type Desk, type FileEdit, words } from '../desk.ts';

/** The edit that writes an exception at the start of the innermost block whose element holds the finding. */
export function allowEdit(desk: Desk, id: string, { code, span }: Problem): FileEdit | undefined {
  const text = desk.engine.text(id);
  const block = innermost(desk.engine.model(id)?.items ?? [], span.start);
  if (text === undefined || !block?.body) return undefined;
  const at = block.body.start + 1;
  const indent = `${/^[ \t]*/.exec(text.slice(text.lastIndexOf('\n', block.head.start) + 1))![0]}  `;
  const reason = words(desk, 'server.allow-reason');
  return { id, span: { start: at, end: at }, text: `\n${indent}allow ${code} because ${JSON.stringify(reason)}` };
}

/** The smallest element with a block, head included, around a place. */
function innermost(items: readonly Item[], offset: number): Block | undefined {
  let found: Block | undefined;
  const visit = (block: Block) => {
    if (!block.body || offset < block.span.start || offset > block.span.end) return;
    found = block;
    for (const inner of innerBlocks(block)) visit(inner);
  };
  for (const item of items) visit(item);
  return found;
}

/** The elements inside one that can hold exceptions. */
function* innerBlocks(block: Block): Generator<Block> {
  for (const value of Object.values(block)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (typeof one === 'object' && one !== null && 'allows' in one) yield one as Block;
    }
  }
}
