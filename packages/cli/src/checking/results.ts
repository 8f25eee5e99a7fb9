import type { Told } from '../report/found.ts';

/** What checking a workspace comes to, as plain data. */
export interface Results {
  /** The addresses of the files that were checked: those asked about, without those that a configuration ignores. */
  readonly checked: readonly string[];
  readonly told: readonly Told[];
  /** Whether a configuration has an error, so that what was found is not what was asked for. */
  readonly hasBrokenConfig: boolean;
  /** Texts that no disk holds and that findings lead to, by address: those of the library. */
  readonly texts: Readonly<Record<string, string>>;
}

/** How a workspace is checked. */
export interface Manner {
  /** Drafts are checked like designs that are agreed. */
  readonly strict: boolean;
  /** The day, as an ISO date, for what runs out. */
  readonly today: string;
}
