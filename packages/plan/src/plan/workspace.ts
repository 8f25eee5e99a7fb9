/** What all designs of the workspace ask of those whom this one shares with others. */
import type { Place, Unit } from '@jointwork/language';
import type { ParticipantId } from './ids.ts';
import type { LedgerSum, LedgerWindow } from './ledger.ts';
import type { Heads } from './people.ts';

/** A group or a person of whom another design asks time too. Beside its row in `ledger`, which is this design's alone. */
export interface WorkspaceRow {
  readonly participant: ParticipantId;
  /** Absent where the size is unknown. */
  readonly heads?: Heads;
  readonly total: LedgerSum;
  /** This design and the others, in the order of their files. */
  readonly designs: readonly (LedgerSum & { readonly design: string; readonly source: Place })[];
  /** As in the ledger, over the grants of all these designs. Absent where there is neither capacity nor grant. */
  readonly window?: Unit;
  readonly windows: readonly LedgerWindow[];
}
