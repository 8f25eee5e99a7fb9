import type { Declaration, DeclarationKind, Span } from './model.ts';

/**
 * A name that leads to a declaration. `to` is set by the linker and cleared before each relinking; it is undefined
 * while the name leads nowhere. It is kept out of enumeration, so that a model stays a tree and serialises as one.
 */
export class Ref<T extends Declaration = Declaration> {
  readonly name: string;
  readonly span: Span;
  /** What the place where it stands can mean. */
  readonly expects: readonly DeclarationKind[];
  #to: T | undefined;
  #file: string | undefined;

  constructor(name: string, span: Span, expects: readonly DeclarationKind[]) {
    this.name = name;
    this.span = span;
    this.expects = expects;
  }

  get to(): T | undefined {
    return this.#to;
  }

  /** The id of the file where `to` stands; undefined where that is the file of the reference itself. */
  get file(): string | undefined {
    return this.#file;
  }

  /** For the linker only. */
  lead(to: T | undefined, file?: string): void {
    this.#to = to;
    this.#file = file;
  }
}
