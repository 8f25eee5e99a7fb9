/** The ledger of a workspace: what all designs ask of whom, worked out anew for those whom an edit touches. */
import type { DesignLoad, PartyLoad } from '../ledger/load.ts';
import { weigh } from '../ledger/weigh.ts';
import { minutesOf } from '../ledger/workspace.ts';

/** What all designs ask of one group or person, per head. */
export interface WorkspaceLoad {
  readonly key: string;
  readonly name: string;
  readonly kind: PartyLoad['kind'];
  /** Minutes. */
  readonly total: number;
  readonly designs: readonly { readonly design: string; readonly minutes: number; readonly load: DesignLoad }[];
  readonly weighed: ReturnType<typeof weigh>;
}

interface Named {
  readonly load: DesignLoad;
  readonly party: PartyLoad;
  readonly minutes: number;
}

export class WorkspaceLedger {
  /** By design, in the order in which designs came. */
  readonly #loads = new Map<string, DesignLoad>();
  readonly #parties = new Map<string, Map<string, Named>>();
  readonly #rows = new Map<string, WorkspaceLoad>();

  /** Adds a design or takes it anew. @param id unique among designs */
  set(id: string, load: DesignLoad): void {
    const before = this.#loads.get(id);
    if (before === load) return;
    this.#loads.set(id, load);
    const parties = new Set(load.parties.map(({ key }) => key));
    for (const { key } of before?.parties ?? []) if (!parties.has(key)) this.#leave(id, key);
    for (const party of load.parties) {
      const named = { load, party, minutes: minutesOf(party) };
      const designs = this.#parties.get(party.key);
      if (designs) designs.set(id, named);
      else this.#parties.set(party.key, new Map([[id, named]]));
      this.#rows.delete(party.key);
    }
  }

  delete(id: string): void {
    for (const { key } of this.#loads.get(id)?.parties ?? []) this.#leave(id, key);
    this.#loads.delete(id);
  }

  #leave(id: string, key: string): void {
    const designs = this.#parties.get(key);
    designs?.delete(id);
    if (designs?.size === 0) this.#parties.delete(key);
    this.#rows.delete(key);
  }

  /** Undefined where no design asks anything of them. */
  row(key: string): WorkspaceLoad | undefined {
    const known = this.#rows.get(key);
    const designs = this.#parties.get(key);
    if (known || !designs) return known;
    const all = [...designs];
    const [[, { party }]] = all as [[string, Named]];
    const row: WorkspaceLoad = {
      key,
      name: party.name,
      kind: party.kind,
      total: all.reduce((sum, [, { minutes }]) => sum + minutes, 0),
      designs: all.map(([design, { minutes, load }]) => ({ design, minutes, load })),
      weighed: weigh(
        all.map(([, named]) => ({ party: named.party, active: named.load.active, terms: named.load.terms })),
      ),
    };
    this.#rows.set(key, row);
    return row;
  }

  /** Everybody of whom some design asks something. */
  rows(): WorkspaceLoad[] {
    return [...this.#parties.keys()].map((key) => this.row(key)!);
  }
}
