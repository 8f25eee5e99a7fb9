/**
 * What the extension and the page in its panel say to each other; nothing else passes between them. Both sides are
 * built from this file, so a message that one sends is one that the other knows.
 */
import type { IsoDate, MeetingId, Plan, Portfolio, Supposed, WhatIfItem, WorkspaceDiff } from '@jointwork/plan';
import { readSupposed } from './supposed.ts';

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
  /** What settles findings of the plan; each is made by the extension, in the text of now. */
  readonly fixes: readonly PageFix[];
  /** The day on which this is read, in UTC. */
  readonly today: IsoDate;
}

/** A change of the text that settles a finding. */
export interface PageFix {
  readonly rule: string;
  /** Where the finding stands. */
  readonly range: Range;
  readonly title: string;
}

/** What the plan comes to if something is otherwise. */
export interface Supposition {
  readonly supposed: Supposed;
  /** The plan as it would be; absent where this cannot be supposed. */
  readonly plan?: Plan;
  /** With `text`. */
  readonly breaks: readonly WhatIfItem[];
  readonly changes: readonly WhatIfItem[];
  /** Why it cannot be supposed, in words. */
  readonly problems: readonly string[];
  /** What of it can be written into the text. */
  readonly writable: 'all' | 'part' | 'none';
}

/** A state of the text that the plan can be compared with. */
export interface PageRevision {
  /** As git takes it. */
  readonly name: string;
  readonly title?: string;
  readonly day?: IsoDate;
}

/** The plan beside that of a revision. */
export interface Comparison {
  readonly revision: string;
  /** Those to choose from, the newest first. */
  readonly revisions: readonly PageRevision[];
  readonly diff?: WorkspaceDiff;
  /** Why there is no difference to show, in words. */
  readonly problem?: string;
}

/** What the page shows besides the plan; the extension sends it again whenever it changes. */
export interface Wants {
  readonly portfolio: boolean;
  readonly supposed?: Supposed;
  /** Compare with this revision. */
  readonly revision?: string;
}

/** The extension to the page. */
export type ToPage =
  | { readonly kind: 'plan'; readonly update: PlanUpdate }
  | { readonly kind: 'supposition'; readonly supposition: Supposition }
  | { readonly kind: 'portfolio'; readonly portfolio: Portfolio }
  | { readonly kind: 'comparison'; readonly comparison: Comparison }
  /** Somebody asked for one of the views. */
  | { readonly kind: 'view'; readonly view: ViewName }
  | {
      readonly kind: 'cursor';
      readonly file: string;
      /** In the text that the plan on the page is from. */
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
  | { readonly kind: 'design'; readonly name: string }
  | { readonly kind: 'wants'; readonly wants: Wants }
  /** Settle a finding. */
  | { readonly kind: 'fix'; readonly fix: PageFix }
  /** Write what is supposed into the text. */
  | { readonly kind: 'write'; readonly supposed: Supposed }
  /** To the clipboard. */
  | { readonly kind: 'copy'; readonly text: string }
  | { readonly kind: 'print' }
  | { readonly kind: 'export' };

/** The views of a plan, in the order of their tabs. */
export const viewNames = [
  'overview',
  'timeline',
  'sheet',
  'people',
  'coverage',
  'follow',
  'what-if',
  'compare',
  'portfolio',
] as const;
export type ViewName = (typeof viewNames)[number];

/** What survives when the panel is hidden or the window is loaded anew; VS Code keeps it for the page. */
export interface PageState {
  readonly version: 1;
  /** The URI of the file. */
  readonly document: string;
  readonly design?: string;
  /** The session whose run sheet is shown. */
  readonly selected?: string;
  readonly folded: readonly string[];
  readonly view: ViewName;
  /** Pixels from the top, of each view that was scrolled. */
  readonly scroll: Readonly<Partial<Record<ViewName, number>>>;
  /** The participant to whom the views are narrowed. */
  readonly person?: string;
  /** The first day of the term to which they are narrowed. */
  readonly term?: IsoDate;
  readonly supposed?: Supposed;
  /** The revision that is compared with. */
  readonly revision?: string;
}

/** A state that was kept, if it is one: it may come from an older version of the extension. */
export function readPageState(kept: unknown): PageState | undefined {
  if (typeof kept !== 'object' || kept === null) return undefined;
  const state = kept as Partial<Record<keyof PageState, unknown>>;
  if (state.version !== 1 || typeof state.document !== 'string') return undefined;
  const text = <K extends 'design' | 'selected' | 'person' | 'term' | 'revision'>(key: K) => {
    const value = state[key];
    return typeof value === 'string' ? ({ [key]: value } as Record<K, string>) : {};
  };
  const supposed = readSupposed(state.supposed);
  return {
    version: 1,
    document: state.document,
    ...text('design'),
    ...text('selected'),
    folded: Array.isArray(state.folded) ? state.folded.filter((each) => typeof each === 'string') : [],
    view: viewNames.find((name) => name === state.view) ?? 'overview',
    scroll: readScroll(state.scroll),
    ...text('person'),
    ...text('term'),
    ...(supposed ? { supposed } : {}),
    ...text('revision'),
  };
}

function readScroll(kept: unknown): PageState['scroll'] {
  if (typeof kept !== 'object' || kept === null) return {};
  const entries = Object.entries(kept).filter(
    ([name, top]) => viewNames.some((view) => view === name) && typeof top === 'number' && Number.isFinite(top),
  );
  return Object.fromEntries(entries);
}

/** Longer texts than this are no run sheet. */
const longestCopy = 1_000_000;

/** A message from the page, if it is one. */
export function readFromPage(message: unknown): FromPage | undefined {
  if (typeof message !== 'object' || message === null) return undefined;
  const { kind, ...rest } = message as Record<string, unknown>;
  switch (kind) {
    case 'ready':
    case 'print':
    case 'export':
      return { kind };
    case 'design':
      return typeof rest.name === 'string' ? { kind, name: rest.name } : undefined;
    case 'go': {
      const range = readRange(rest.range);
      if (typeof rest.file !== 'string' || !range) return undefined;
      return { kind, file: rest.file, range, current: rest.current === true, stay: rest.stay === true };
    }
    case 'wants': {
      const wants = readWants(rest.wants);
      return wants && { kind, wants };
    }
    case 'fix': {
      const fix = readFix(rest.fix);
      return fix && { kind, fix };
    }
    case 'write': {
      const supposed = readSupposed(rest.supposed);
      return supposed && { kind, supposed };
    }
    case 'copy':
      return typeof rest.text === 'string' && rest.text.length <= longestCopy ? { kind, text: rest.text } : undefined;
    default:
      return undefined;
  }
}

function readWants(value: unknown): Wants | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { portfolio, supposed: given, revision } = value as Record<string, unknown>;
  const supposed = readSupposed(given);
  if (given !== undefined && !supposed) return undefined;
  return {
    portfolio: portfolio === true,
    ...(supposed ? { supposed } : {}),
    ...(typeof revision === 'string' ? { revision } : {}),
  };
}

function readFix(value: unknown): PageFix | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { rule, title, range: given } = value as Record<string, unknown>;
  const range = readRange(given);
  return typeof rule === 'string' && typeof title === 'string' && range ? { rule, title, range } : undefined;
}

function readRange(value: unknown): Range | undefined {
  const { start, end } = (value ?? {}) as Record<string, unknown>;
  return isOffset(start) && isOffset(end) && start <= end ? { start, end } : undefined;
}

function isOffset(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}
