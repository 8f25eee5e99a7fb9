/** What the design says of itself: its head, its calendar, where it comes from, what it sets aside. */
import type { Plan, PlanAdapted, PlanCalendar, PlanDesign, PlanException } from '../plan.ts';
import { compare, type Facet, renamed, type Sides } from './compare.ts';
import type { DiffChange, DiffValue } from './diff.ts';
import { compareItems } from './items.ts';
import { featuresOf, likeness } from './match.ts';
import { date, refValues, text, texts, word, words } from './values.ts';

export function designChanges(before: Plan, after: Plan, sides: Sides): DiffChange[] {
  const pair = {
    before: { ...before.design, id: before.design.name, agreement: before.agreement },
    after: { ...after.design, id: after.design.name, agreement: after.agreement },
  };
  const calendars = calendarChanges(before.design, after.design, sides);
  const isOther = calendars.some(({ what, change }) => what === 'calendar' && change !== 'renamed');
  return [
    ...renamed('design', 'design.title', pair, undefined),
    ...compare(pair, undefined, designFacets, sides),
    ...(isOther ? [] : compare(pair, undefined, [periodFacet], sides)),
    ...compareItems(before.design.purposes, after.design.purposes, purposes, sides),
    ...compareItems(before.agreement.adapted, after.agreement.adapted, adapted, sides),
    ...compareItems(before.agreement.exceptions, after.agreement.exceptions, exceptions, sides),
    ...calendars,
  ];
}

type Head = PlanDesign & { readonly agreement: Plan['agreement'] };

const designFacets: readonly Facet<Head>[] = [
  { what: 'design.doc', one: ({ doc }) => text(doc) },
  { what: 'design.status', one: ({ status }) => status && { is: 'status', ...status } },
  { what: 'design.level', one: ({ level }) => word(level) },
  { what: 'design.focus', one: ({ focus }) => words(focus) },
  { what: 'design.depth', one: ({ depth }) => word(depth) },
  { what: 'design.author', one: ({ agreement }) => text(agreement.author) },
  { what: 'design.licence', one: ({ agreement }) => text(agreement.licence) },
  { what: 'design.version', one: ({ agreement }) => text(agreement.version) },
];

const periodFacet: Facet<Head> = {
  what: 'design.period',
  one: ({ period }) => period && { is: 'days', ...period },
};

const purposes = {
  what: 'purpose',
  text: (purpose: PlanDesign['purposes'][number]) => purpose.text,
  facets: [
    {
      what: 'purpose.agreed',
      many: ({ agreed }, side) => refValues(agreed.map((id) => side.participant(id))),
    } satisfies Facet<PlanDesign['purposes'][number]>,
  ],
} as const;

const adapted = {
  what: 'adapted',
  text: (origin: PlanAdapted) => origin.from,
  facets: [
    { what: 'adapted.keep', many: ({ keep }) => texts(keep) } satisfies Facet<PlanAdapted>,
    {
      what: 'adapted.change',
      many: ({ change }) => change.map(({ text: what, because }) => ({ is: 'reasoned', text: what, because }) as const),
      same: (value) => (value.is === 'reasoned' ? value.text : ''),
    } satisfies Facet<PlanAdapted>,
  ],
} as const;

const exceptions = {
  what: 'allow',
  refKind: 'rule',
  all: ({ rule, because }: PlanException): DiffValue => ({ is: 'reasoned', text: rule, because }),
  text: (exception: PlanException) => exception.rule,
  meeting: (exception: PlanException) => exception.meeting,
  facets: [
    { what: 'allow.because', one: ({ because }) => text(because) } satisfies Facet<PlanException>,
    { what: 'allow.until', one: ({ until }) => date(until) } satisfies Facet<PlanException>,
  ],
} as const;

// ------------------------------------------------------------------------------------------------------ calendar

/** Another calendar brings other days with it; only within the same one they are told apart. */
function calendarChanges(
  { calendar: before }: PlanDesign,
  { calendar: after }: PlanDesign,
  sides: Sides,
): DiffChange[] {
  if (!before || !after) {
    const there = before ?? after;
    if (!there) return [];
    const value = nameOf(there);
    return after
      ? [{ what: 'calendar', change: 'added', after: value, follows: {}, source: { after: after.source } }]
      : [{ what: 'calendar', change: 'removed', before: value, follows: {}, source: { before: there.source } }];
  }
  if (before.name !== after.name && likeness(featuresOfDays(before), featuresOfDays(after)) < 0.5) {
    const source = { before: before.source, after: after.source };
    return [{ what: 'calendar', change: 'changed', before: nameOf(before), after: nameOf(after), follows: {}, source }];
  }
  const of = { kind: 'calendar', id: after.name, title: after.title } as const;
  const pair = { before: { ...before, id: before.name }, after: { ...after, id: after.name } };
  return [...renamed('calendar', 'calendar.title', pair, of), ...compare(pair, of, calendarFacets, sides)];
}

const calendarFacets: readonly Facet<PlanCalendar>[] = [
  { what: 'calendar.zone', one: ({ zone }) => word(zone) },
  {
    what: 'calendar.closed',
    many: ({ closed }) => closed.map(({ from, to, title }) => ({ is: 'days', from, to, title })),
    same: (value) => (value.is === 'days' ? (value.title ?? value.from) : ''),
  },
];

function nameOf({ name, title }: PlanCalendar): DiffValue {
  return { is: 'name', name, title };
}

function featuresOfDays({ title, zone, closed }: PlanCalendar) {
  return featuresOf({ title, zone, closed: closed.map(({ from, to }) => `${from} ${to}`) });
}
