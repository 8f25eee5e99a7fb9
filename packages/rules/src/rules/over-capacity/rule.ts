import { dateAt, type LoadAt, type WeighedWindow, weigh } from '@jointwork/plan';
import { isHere, loadsOf, nameIn } from '../../facts/loads.ts';
import { named } from '../../lists.ts';
import { type DesignContext, defineRule, type Report } from '../../rule.ts';

/** What all designs of a workspace ask of somebody fits the time that there is. */
export const rule = defineRule({
  id: 'over-capacity',
  category: 'time',
  severity: 'warning',
  sources: ['003', 'D'],
  messages: {
    title: 'What is asked of people fits the time that they have',
    over: '{designs} {count, plural, one {asks} other {ask}} {wanted} of {kind, select, group {each of } other {}}`{who}` in the {unit, select, day {day} week {week} month {month} term {term} other {year}} from {from}, and {given} are there for it. Shorter or fewer sessions{kind, select, group {, some of them in place of all,} other {}} or a grant of time would settle it.',
    'over.question':
      '{designs} {count, plural, one {asks} other {ask}} {wanted} of {kind, select, group {each of } other {}}`{who}` in the {unit, select, day {day} week {week} month {month} term {term} other {year}} from {from}, and {given} are there for it: what could give way?',
    'fix.free': 'Stop something, and free the time with it',
  },
  *checkDesign(context) {
    for (const party of context.load.parties) {
      const loads = loadsOf(party, context);
      const weighed = weigh(
        loads.map((each) => ({ party: each.party, active: each.load.active, terms: each.load.terms })),
      );
      const [first, ...windows] = weighed?.windows ?? [];
      const worst = first && windows.reduce((most, one) => (one.over > most.over ? one : most), first);
      // Less than a minute is what rounding leaves.
      if (!weighed || !worst || worst.over < 1) continue;
      const asking = askingIn(worst, loads);
      const [most] = asking;
      if (!most || !isHere(most.at, context)) continue;
      yield report(worst, weighed.unit, asking, context);
    }
  },
});

interface Asking {
  readonly at: LoadAt;
  readonly meeting: number;
  readonly minutes: number;
}

/** The meetings that take time of a window, the one that takes most first. */
function askingIn({ from, to }: WeighedWindow, loads: readonly LoadAt[]): Asking[] {
  const all: Asking[] = [];
  for (const at of loads) {
    const sums = new Map<number, number>();
    const { spent } = at.party;
    for (let i = 0; i < spent.length; i += 3) {
      if (from <= spent[i + 1]! && spent[i + 1]! <= to) sums.set(spent[i]!, (sums.get(spent[i]!) ?? 0) + spent[i + 2]!);
    }
    for (const [meeting, minutes] of sums) all.push({ at, meeting, minutes });
  }
  return all.sort((one, other) => other.minutes - one.minutes);
}

function report(
  worst: WeighedWindow,
  unit: string,
  asking: readonly Asking[],
  context: DesignContext,
): Report<'over' | 'fix.free'> {
  const { at, meeting } = asking[0]!;
  const place = nameIn(meeting, at.party, context);
  const designs = [...new Set(asking.map((one) => one.at.load.design))];
  const free = Math.ceil(worst.over / 5) * 5;
  const { name } = place;
  return {
    message: 'over',
    params: {
      designs: named(designs),
      count: designs.length,
      who: at.party.name,
      kind: at.party.kind,
      unit,
      from: dateAt(worst.from),
      wanted: length(worst.wanted),
      given: length(worst.wanted - worst.over),
    },
    at: place.span,
    fixes: (layout) =>
      name === undefined
        ? []
        : [
            {
              title: 'fix.free',
              edits: [layout.append(context.design, `stop "…" frees ${free} min per ${unit} to ${name}`)],
            },
          ],
  };
}

/** As the language writes it. */
function length(minutes: number): string {
  const whole = Math.round(minutes);
  if (whole < 60) return `${whole} min`;
  const rest = whole % 60;
  return rest === 0 ? `${whole / 60} h` : `${Math.floor(whole / 60)} h ${rest} min`;
}
