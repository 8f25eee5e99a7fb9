import type { Declaration, Span } from '../model/model.ts';

/** The name that a declaration is known by; undefined while it is half-typed, or has none. */
export function nameOf(declaration: Declaration): string | undefined {
  if (declaration.kind === 'import') return declaration.alias?.value ?? declaration.ref.name;
  return declaration.name?.value;
}

/** The place of a declaration's name. */
export function nameSpan(declaration: Declaration): Span | undefined {
  if (declaration.kind === 'import') return declaration.alias?.span ?? declaration.ref.span;
  return declaration.name?.span;
}
