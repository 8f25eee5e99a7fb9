import type { Workspace } from '@jointwork/disk';
import { pathOf, type Read, type Witness } from '@jointwork/disk';
import type { Timed } from '@jointwork/rules';
import { hasBrokenConfig, told } from '../report/found.ts';
import { type Session, sessionOf } from '../session.ts';
import type { Manner, Results } from './results.ts';

export interface Fresh {
  readonly results: Results;
  /** Errors inside Jointwork; each has become a finding of its file. */
  readonly failures: readonly unknown[];
  /** Whether the same disk gives the same results: a file that cannot be read may be readable the next time. */
  readonly isSure: boolean;
}

/** Checks a workspace from its texts. */
export function checkAfresh(
  workspace: Workspace,
  { strict, today }: Manner,
  means: {
    readonly read?: (path: string) => Read | undefined;
    readonly witness?: Witness;
    readonly timed?: Timed;
  },
): Fresh {
  const session = sessionOf(workspace, { strict, today: () => today, ...means });
  return {
    results: resultsOf(session),
    failures: session.failures,
    isSure: session.failures.length === 0 && session.unread.size === 0,
  };
}

/** What was found in a workspace, as plain data. */
export function resultsOf(session: Session): Results {
  const all = told(session);
  const places = all.flatMap(({ place, related }) => [place, ...related]).map(({ address }) => address);
  const texts = Object.fromEntries(
    [...new Set(places)]
      .filter((address) => pathOf(address) === undefined)
      .map((address) => [address, session.engine.text(address) ?? '']),
  );
  return { checked: session.named, told: all, hasBrokenConfig: hasBrokenConfig(session), texts };
}
