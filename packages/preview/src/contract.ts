/**
 * What the extension and the page in its panel say to each other; nothing else passes between them. Both sides are
 * built from this file, so a message that one sends is one that the other knows.
 */
import type { IsoDate, MeetingId, Plan } from '@jointwork/plan';

/** Offsets in the text of a file, end not included. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A design that the file holds. */
export interface DesignName {
  readonly name: string;
  readonly title?: string;
}

/**
 * How the plan on the page stands to the text: it is of this text; of this text, parts of which do not parse; of an
 * earlier text, as this one does not parse, or has lost the design; or there is no design at all.
 */
export type Standing = 'current' | 'partial' | 'kept' | 'gone' | 'none';

/** Everything the page shows, at once. A later update replaces it whole. */
export interface PlanUpdate {
  /** The URI of the file. */
  readonly document: string;
  /** Grows with each update of a panel: the page drops one that comes late. */
  readonly sequence: number;
  /** The designs of the file; the one shown is that of `plan`. */
  readonly designs: readonly DesignName[];
  readonly plan?: Plan;
  readonly standing: Standing;
  /** What keeps the text from being read, and where. */
  readonly broken?: { readonly text: string; readonly range: Range };
  /** Where each meeting of the plan stands in the file, from its first word to its closing brace. */
  readonly extents: Readonly<Record<MeetingId, Range>>;
  /** The day on which this is read, in UTC. */
  readonly today: IsoDate;
}

/** The extension to the page. */
export type ToPage =
  | { readonly kind: 'plan'; readonly update: PlanUpdate }
  | {
      readonly kind: 'cursor';
      readonly file: string;
      readonly offset: number;
      /** The person moved the cursor there, rather than typed: what belongs to it may be brought into sight. */
      readonly reveal: boolean;
    };

/** The page to the extension. */
export type FromPage =
  /** The page is there and wants the plan; it says so again whenever it was rebuilt. */
  | { readonly kind: 'ready' }
  /**
   * To the source of something on the page. `current`: the range is in the text of now, not in the one that the plan is
   * from. `stay`: the page keeps the keyboard.
   */
  | {
      readonly kind: 'go';
      readonly file: string;
      readonly range: Range;
      readonly current: boolean;
      readonly stay: boolean;
    }
  /** Show another design of the file. */
  | { readonly kind: 'design'; readonly name: string };

/** What survives when the panel is hidden or the window is loaded anew; VS Code keeps it for the page. */
export interface PageState {
  readonly version: 1;
  /** The URI of the file. */
  readonly document: string;
  readonly design?: string;
  /** The session whose run sheet is shown. */
  readonly selected?: string;
  readonly folded: readonly string[];
  /** Pixels from the top. */
  readonly scroll: number;
}

/** A state that was kept, if it is one: it may come from an older version of the extension. */
export function readPageState(kept: unknown): PageState | undefined {
  if (typeof kept !== 'object' || kept === null) return undefined;
  const state = kept as Partial<Record<keyof PageState, unknown>>;
  if (state.version !== 1 || typeof state.document !== 'string') return undefined;
  return {
    version: 1,
    document: state.document,
    ...(typeof state.design === 'string' ? { design: state.design } : {}),
    ...(typeof state.selected === 'string' ? { selected: state.selected } : {}),
    folded: Array.isArray(state.folded) ? state.folded.filter((each) => typeof each === 'string') : [],
    scroll: typeof state.scroll === 'number' && Number.isFinite(state.scroll) ? state.scroll : 0,
  };
}

/** A message from the page, if it is one. */
export function readFromPage(message: unknown): FromPage | undefined {
  if (typeof message !== 'object' || message === null) return undefined;
  const { kind, file, range, current, stay, name } = message as Record<string, unknown>;
  if (kind === 'ready') return { kind };
  if (kind === 'design') return typeof name === 'string' ? { kind, name } : undefined;
  if (kind !== 'go' || typeof file !== 'string') return undefined;
  const { start, end } = (range ?? {}) as Record<string, unknown>;
  if (!isOffset(start) || !isOffset(end) || start > end) return undefined;
  return { kind, file, range: { start, end }, current: current === true, stay: stay === true };
}

function isOffset(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}
