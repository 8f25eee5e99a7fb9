/** What a design would come to if something were otherwise, with everything that the rules find then. */
import type { Design, Model, Place } from '@jointwork/language';
import {
  type Clashes,
  clashesIn,
  compareWhatIf,
  type LoadAt,
  loadOf,
  type PartyLoad,
  type Plan,
  resolveSupposed,
  type Supposed,
  suppose,
  type Timetable,
  timetable,
  type Unsupposable,
  type WhatIfOutcome,
  workspaceFacts,
} from '@jointwork/plan';
import { type Analysed, type AnalysisInput, analyse } from './analyse.ts';

export interface WhatIf extends WhatIfOutcome {
  /** The design as it is, and as it is supposed: with all findings, also where it is a draft. */
  readonly before: Plan;
  readonly after: Plan;
}

/** What surrounds the design, as it is when a file is checked. */
export type WhatIfInput = Omit<AnalysisInput, 'tables' | 'strict'> & {
  /** Where the name of a design stands. */
  placeOf(at: LoadAt): Place;
};

/** Undefined where the design cannot be planned. */
export function whatIf(
  state: Analysed,
  design: Design,
  supposed: Supposed,
  input: WhatIfInput,
): WhatIf | Unsupposable | undefined {
  const is = planned(state, design, timetable(design, state.uri), input);
  if (!is) return undefined;
  const people = resolveSupposed(supposed, is.plan, is.table);
  if ('problems' in people) return people;
  const other = suppose(state.model, design, is.table, people);
  const then = planned(asWritten(state, other.model), other.design, timetable(other.design, state.uri), input);
  if (!then) return undefined;
  const clashes = { before: is.clashes, after: then.clashes };
  return { before: is.plan, after: then.plan, ...compareWhatIf(is.plan, then.plan, clashes) };
}

/** Errors of reading are the same in both. */
function asWritten({ uri, text, imports }: Analysed, model: Model): Analysed {
  return { uri, text, model, imports, parseProblems: [], linkProblems: [] };
}

interface Planned {
  readonly plan: Plan;
  readonly table: Timetable;
  readonly clashes: Clashes['before'];
}

function planned(state: Analysed, design: Design, table: Timetable, input: WhatIfInput): Planned | undefined {
  const load = loadOf(design, table);
  const own = new Map(load.parties.map((party) => [party.key, { file: state.uri, load, party }]));
  const isOwn = (at: LoadAt) => at.file === state.uri && at.load.design === load.design;
  const others = ({ key, shared }: PartyLoad) => (shared ? input.loadsOf(key).filter((at) => !isOwn(at)) : []);
  const loadsOf = (key: string): readonly LoadAt[] => {
    const mine = own.get(key);
    return [...input.loadsOf(key).filter((at) => !isOwn(at)), ...(mine ? [mine] : [])];
  };
  const tables = new Map([[design, { table, load }]]);
  const plan = analyse(state, { ...input, loadsOf, tables, strict: true }).plans.get(design);
  if (!plan) return undefined;
  const workspace = workspaceFacts(plan, design, { loadsOf, placeOf: input.placeOf });
  return { plan: { ...plan, workspace }, table, clashes: clashesIn(load, others) };
}
