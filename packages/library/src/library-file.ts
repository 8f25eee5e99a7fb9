/** One protocol file of the library. */
export interface LibraryFile {
  /** Its address, `lib:/protocols/tuning.collab`: one that editors can open. */
  readonly uri: string;
  readonly text: string;
  /** What the text declares, so that a file is read only when one of its names is used. */
  readonly declares: readonly Declared[];
}

/** A name of the library, known without reading the text that stands behind it. */
export interface Declared {
  readonly kind: string;
  readonly name: string;
  /** The names of a framework's tenets, in its order. */
  readonly tenets?: readonly string[];
}
