/** A difference that is the fault of a rule, known and not mended yet. Empty when every rule is right. */
export interface Dispute {
  /** Below `designs`. */
  readonly file: string;
  readonly rule: string;
  readonly reason: string;
}

export const disputed: readonly Dispute[] = [];
