import type { Place } from '@jointwork/language';
import type { IsoDate, Plan, PlanSession, UndatedMeeting } from '@jointwork/plan';
import { Names, type Words } from './words.ts';

/** What a view is drawn from besides the plan. */
export interface ViewState {
  /** The day on which it is read; the plan itself holds no clock. */
  readonly today: IsoDate;
  /** The key of the session whose run sheet is shown. */
  readonly selected?: string;
  /** Sections that the reader has folded away. */
  readonly folded: ReadonlySet<string>;
}

/** What every part of a view is handed. */
export interface View {
  readonly plan: Plan;
  readonly state: ViewState;
  readonly names: Names;
  readonly words: Words;
}

/** What the views of a plan are drawn from. */
export function viewOf(plan: Plan, state: ViewState, words: Words): View {
  return { plan, state, words, names: new Names(plan) };
}

/** Names a session across updates of the plan. */
export function sessionKey({ meeting, index }: PlanSession): string {
  return `${meeting}#${index}`;
}

/** Names a meeting without dates among the sessions. */
export function undatedKey({ meeting }: UndatedMeeting): string {
  return `${meeting}#undated`;
}

/** A place in the source as the value of `data-go`; `readGo` is its other half. */
export function go({ file, span }: Place): string {
  return `${span.start}-${span.end}@${file}`;
}

/** The place in a value of `data-go`; undefined where it is none. */
export function readGo(value: string): Place | undefined {
  const [, start, end, file] = /^(\d+)-(\d+)@(.+)$/s.exec(value) ?? [];
  return file === undefined ? undefined : { file, span: { start: Number(start), end: Number(end) } };
}
