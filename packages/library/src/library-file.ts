/** One protocol file of the library. */
export interface LibraryFile {
  /** Its address, `lib:/protocols/tuning.collab`: one that editors can open. */
  readonly uri: string;
  readonly text: string;
  /** What the text declares, so that a file is read only when one of its names is used. */
  readonly declares: readonly { readonly kind: string; readonly name: string }[];
}
