import type { SemanticTokens, SemanticTokensDelta } from 'vscode-languageserver';

/** Documents whose last colours are kept. */
const most = 50;

/** Remembers which colours a client has, so that after a keystroke it is sent only what changed. */
export class TokenDeltas {
  readonly #known = new Map<string, { readonly resultId: string; readonly data: readonly number[] }>();
  #count = 0;

  /** All colours of a document, under an id that the next question may name. */
  whole(id: string, data: number[]): SemanticTokens {
    const resultId = String(++this.#count);
    this.#known.delete(id);
    this.#known.set(id, { resultId, data });
    const oldest = this.#known.keys().next().value;
    if (this.#known.size > most && oldest !== undefined) this.#known.delete(oldest);
    return { resultId, data };
  }

  /** What changed since the colours that the client has; all, where those are not known any more. */
  since(id: string, previous: string, data: number[]): SemanticTokens | SemanticTokensDelta {
    const before = this.#known.get(id);
    const { resultId } = this.whole(id, data);
    if (before?.resultId !== previous) return { resultId, data };
    const old = before.data;
    let start = 0;
    while (start < old.length && start < data.length && old[start] === data[start]) start++;
    if (start === old.length && start === data.length) return { resultId, edits: [] };
    let end = 0;
    const shorter = Math.min(old.length, data.length) - start;
    while (end < shorter && old[old.length - 1 - end] === data[data.length - 1 - end]) end++;
    const edit = { start, deleteCount: old.length - start - end, data: data.slice(start, data.length - end) };
    return { resultId, edits: [edit] };
  }
}
