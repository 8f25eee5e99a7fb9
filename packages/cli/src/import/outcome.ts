/** What an import comes to. */
export interface Outcome {
  /** A protocol text, not yet formatted. */
  readonly text: string;
  /** What could not be understood: it goes into the text as comments, and is told. */
  readonly left: readonly Left[];
}

export interface Left {
  /** Where it stands in what was imported: a line, an event. */
  readonly where: string;
  /** What stands there. */
  readonly what: string;
}
