/** A difference that is the fault of a rule, known and not mended yet. Empty when every rule is right. */
export interface Dispute {
  /** Below `designs`. */
  readonly file: string;
  readonly rule: string;
  readonly reason: string;
}

export const disputed: readonly Dispute[] = [
  {
    file: 'calm-corridors.collab',
    rule: 'silo',
    reason:
      'one organisation and one profession at the level partners; an inspector of no organisation, who is only heard, never counts as another organisation',
  },
];
