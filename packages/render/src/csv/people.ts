import type { PlanParticipant } from '@jointwork/plan';
import type { Said } from '../export/said.ts';
import { type Columns, tableOf } from './columns.ts';

const columns: Columns<PlanParticipant> = {
  id: ({ id }) => id,
  name: ({ id }, said) => said.names.participant(id),
  kind: ({ kind }) => kind,
  standing: ({ standing }) => standing,
  served: ({ served }) => served,
  organisations: ({ of }, said) => of.map((each) => said.names.organisation(each)),
  profession: ({ profession }) => profession,
  phase: ({ phase }) => phase,
  'least-people': ({ heads }) => heads?.min,
  'most-people': ({ heads }) => heads?.max,
  available: ({ available }) => available?.minutes,
  per: ({ available }) => available?.per,
  voice: ({ voice }) => voice,
  'member-of': ({ memberOf }, said) => memberOf && said.names.participant(memberOf),
  joins: ({ joins }, said) => joins.map((each) => said.names.participant(each)),
  turnover: ({ turnover }) => turnover,
};

/** Who takes part, a row each. */
export const people = (said: Said) => tableOf(columns, said.plan.participants, said);
