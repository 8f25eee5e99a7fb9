import { type DateAt, Ref } from '@jointwork/language';

/** Visits what a piece of the model holds, outermost first; what references lead to is not part of it. */
export function walk(node: unknown, visit: (node: object) => void): void {
  if (typeof node !== 'object' || node === null || node instanceof Ref) return;
  if (!Array.isArray(node)) visit(node);
  for (const key in node) walk((node as Record<string, unknown>)[key], visit);
}

/** Whether a piece of the model is a date as written. */
export function isDate(node: object): node is DateAt {
  return 'valid' in node && 'value' in node && typeof node.value === 'string';
}
