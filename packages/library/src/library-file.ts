/** One protocol file of the library. */
export interface LibraryFile {
  /** Its address, `lib:/protocols/tuning.collab`: one that editors can open. */
  readonly uri: string;
  readonly text: string;
}
