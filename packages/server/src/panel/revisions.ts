import type { Message } from '@jointwork/language';
import type { IsoDate, Plan } from '@jointwork/plan';

/** A file as it was. */
export interface Earlier {
  /** The full hash of the commit. */
  readonly commit: string;
  /** Undefined where there was no such file. */
  readonly text: string | undefined;
  /** The plans of its designs. */
  readonly plans: readonly Plan[];
}

/** What git knows of a file; `problem` says why it knows nothing. */
export interface Revisions {
  /** The latest commits that changed it, the newest first. */
  of(
    id: string,
  ): Promise<
    | { readonly all: readonly { readonly name: string; readonly title: string; readonly day: IsoDate }[] }
    | { readonly problem: Message }
  >;
  /** @param revision as git takes it */
  at(id: string, revision: string): Promise<Earlier | { readonly problem: Message }>;
}
