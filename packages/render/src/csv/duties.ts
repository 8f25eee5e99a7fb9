import type { IsoDate, PlanPeople } from '@jointwork/plan';
import type { Said } from '../export/said.ts';
import { type Columns, tableOf } from './columns.ts';

interface Row {
  readonly duty: string;
  readonly text?: string;
  readonly meeting?: string;
  readonly from: readonly string[];
  readonly to?: readonly string[];
  readonly due?: IsoDate;
  readonly checkedIn?: string;
  readonly checkedOn?: IsoDate;
  readonly done?: IsoDate;
  readonly note?: string;
}

const columns: Columns<Row> = {
  duty: ({ duty }) => duty,
  text: ({ text }) => text,
  meeting: ({ meeting }) => meeting,
  'by-whom': ({ from }) => from,
  'to-whom': ({ to }) => to,
  due: ({ due }) => due,
  'checked-in': ({ checkedIn }) => checkedIn,
  'checked-on': ({ checkedOn }) => checkedOn,
  done: ({ done }) => done,
  note: ({ note }) => note,
};

/** Who owes what to whom by when, a row each. */
export function duties(said: Said) {
  const { plan } = said;
  const all = plan.duties;
  const people = (who: PlanPeople | undefined) => (who?.who ?? []).map((each) => said.names.player(each, said.words));
  const named = (ids: readonly string[]) => ids.map((id) => said.names.participant(id));
  const before = (span: { readonly value: number; readonly unit: string } | undefined) =>
    span && said.say('export.before', { value: span.value, unit: span.unit });
  const organisations = new Set(plan.organisations.map(({ id }) => id));
  const rows: readonly Row[] = [
    ...all.actions.map(({ by, ...rest }) => ({ duty: 'action', ...rest, from: people(by) })),
    ...all.commitments.flatMap(({ from, to, due, again, within, ...rest }) =>
      [due, ...again].map((day) => ({
        duty: 'commitment',
        ...rest,
        meeting: within?.of,
        from: named(from),
        to: named(to),
        due: day,
      })),
    ),
    ...all.decisions.map(({ by, way, ...rest }) => ({ duty: 'decision', ...rest, from: people(by), note: way })),
    ...all.handoffs.map(({ from, to, under, ...rest }) => ({
      duty: 'handoff',
      ...rest,
      from: named(from),
      to: named(to),
      note: under,
    })),
    ...all.preparations.map(({ by, before: span, minutes, ...rest }) => ({
      duty: 'preparation',
      ...rest,
      from: people(by),
      note: [minutes && said.duration(minutes), before(span)].filter(Boolean).join(', '),
    })),
    ...all.accountable.map(({ who, to, ...rest }) => ({
      duty: 'accountability',
      ...rest,
      from: named(who),
      to: to.map((id) => (organisations.has(id) ? said.names.organisation(id) : said.names.participant(id))),
    })),
    ...all.undecided.map(({ by, before: day, ...rest }) => ({ duty: 'undecided', ...rest, from: named(by), due: day })),
    ...all.tensions.map(({ between, heldIn, ...rest }) => ({
      duty: 'tension',
      ...rest,
      meeting: heldIn,
      from: named(between),
    })),
  ];
  return tableOf(columns, rows, said);
}
