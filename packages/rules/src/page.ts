/** The page of a rule, as Markdown, without its heading. */
export interface Page {
  readonly text: string;
  /** The first paragraph under “Why”: enough for a hover. */
  readonly short: string;
}
