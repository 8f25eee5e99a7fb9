/** Copies of models in which something is otherwise, with every reference led to the copies. */
import { type Declaration, type Model, Ref } from '@jointwork/language';

/** Gives what is to be copied in place of a part, or the part itself. Its children are copied after it. */
export type Edit = (part: object) => object;

/** What is copied wherever it stands, as it may be otherwise: people, and what they do. */
const copied = new Set<Declaration['kind']>(['person', 'group', 'work', 'dialogue', 'inquiry', 'review', 'artefact']);

/**
 * A copy of a model. Of other files it holds copies of the people and meetings that references lead to; everything else,
 * such as tenets and protocols, is shared with the original.
 */
export function copyModel(model: Model, edit: Edit): Model {
  return new Copier(edit).model(model);
}

class Copier {
  readonly #edit: Edit;
  readonly #made = new Map<object, object>();
  readonly #refs: { readonly from: Ref; readonly copy: Ref }[] = [];

  constructor(edit: Edit) {
    this.#edit = edit;
  }

  model(model: Model): Model {
    const copy = this.#copy(model) as Model;
    // The list grows while the people of other files are copied.
    for (let next = 0; next < this.#refs.length; next++) {
      const { from, copy: ref } = this.#refs[next]!;
      ref.lead(this.#target(from.to), from.file);
    }
    return copy;
  }

  #target(to: Declaration | undefined): Declaration | undefined {
    if (!to) return undefined;
    const isCopied = this.#made.has(to) || copied.has(to.kind);
    return isCopied ? (this.#copy(to) as Declaration) : to;
  }

  #copy(value: unknown): unknown {
    if (typeof value !== 'object' || value === null) return value;
    const known = this.#made.get(value);
    if (known) return known;
    if (value instanceof Ref) {
      const copy = new Ref(value.name, value.span, value.expects);
      this.#made.set(value, copy);
      this.#refs.push({ from: value, copy });
      return copy;
    }
    if (Array.isArray(value)) {
      const copy: unknown[] = [];
      this.#made.set(value, copy);
      for (const each of value) copy.push(this.#copy(each));
      return copy;
    }
    const copy: Record<string, unknown> = {};
    this.#made.set(value, copy);
    for (const [key, part] of Object.entries(this.#edit(value))) copy[key] = this.#copy(part);
    return copy;
  }
}
