/** What the reader has chosen on the page, apart from what the extension sends. */
import type { Supposed } from '@jointwork/plan';
import type { PageState, PlanUpdate, ViewName, Wants } from '../contract.ts';
import { supposesNothing } from '../supposed.ts';

/** The revision that is compared with while nobody has chosen one. */
const usual = 'HEAD';

export class Sight {
  view: ViewName;
  /** The session whose run sheet is shown. */
  selected: string | undefined;
  person: string | undefined;
  term: string | undefined;
  supposed: Supposed;
  revision: string;
  readonly folded: Set<string>;
  /** Stretches of a long list that were opened. */
  readonly unfolded = new Set<string>();
  /** Pixels from the top, of each view. */
  readonly scroll: Partial<Record<ViewName, number>>;

  constructor(kept: PageState | undefined) {
    this.view = kept?.view ?? 'overview';
    this.selected = kept?.selected;
    this.person = kept?.person;
    this.term = kept?.term;
    this.supposed = kept?.supposed ?? {};
    this.revision = kept?.revision ?? usual;
    this.folded = new Set(kept?.folded);
    this.scroll = { ...kept?.scroll };
  }

  get isSupposing(): boolean {
    return !supposesNothing(this.supposed);
  }

  /** What has to be sent for this. */
  get wants(): Wants {
    return {
      portfolio: this.view === 'portfolio',
      ...(this.isSupposing ? { supposed: this.supposed } : {}),
      ...(this.view === 'compare' ? { revision: this.revision } : {}),
    };
  }

  state({ document, plan }: PlanUpdate): PageState {
    const { selected, person, term } = this;
    return {
      version: 1,
      document,
      ...(plan ? { design: plan.design.name } : {}),
      ...(selected === undefined ? {} : { selected }),
      folded: [...this.folded],
      view: this.view,
      scroll: this.scroll,
      ...(person === undefined ? {} : { person }),
      ...(term === undefined ? {} : { term }),
      ...(this.isSupposing ? { supposed: this.supposed } : {}),
      ...(this.revision === usual ? {} : { revision: this.revision }),
    };
  }
}
