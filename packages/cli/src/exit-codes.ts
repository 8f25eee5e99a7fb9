/** What the process says when it ends. */
export const exitCodes = {
  /** Nothing at or above the threshold was found. */
  clean: 0,
  /** Errors were found, or more warnings than allowed. */
  findings: 1,
  /** The command cannot be done as it was given, or Jointwork itself failed. */
  broken: 2,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** The command cannot be done as it was given; the message says why, and what would do. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
