/** What plans say, as values of a difference; and when two of them say the same. */
import type { PlanPeople } from '../plan.ts';
import type { DiffPeople, DiffRef, DiffSomebody, DiffValue } from './diff.ts';
import type { Side } from './side.ts';

export function text(value: string | undefined): DiffValue | undefined {
  return value === undefined || value === '' ? undefined : { is: 'text', text: value };
}

export function texts(values: readonly string[]): DiffValue[] {
  return values.flatMap((value) => text(value) ?? []);
}

export function word(value: string | undefined): DiffValue | undefined {
  return value === undefined ? undefined : { is: 'word', word: value };
}

/** Words whose order means something. */
export function words(values: readonly string[]): DiffValue | undefined {
  return values.length === 0 ? undefined : { is: 'words', words: values };
}

export function date(value: string | undefined): DiffValue | undefined {
  return value === undefined ? undefined : { is: 'date', date: value };
}

export function minutes(value: number | undefined): DiffValue | undefined {
  return value === undefined ? undefined : { is: 'minutes', minutes: value };
}

export function yes(value: boolean): DiffValue | undefined {
  return value ? { is: 'yes' } : undefined;
}

export function refValue(ref: DiffRef | undefined): DiffValue | undefined {
  return ref && { is: 'ref', ref };
}

export function refValues(refs: readonly DiffRef[]): DiffValue[] {
  return refs.map((ref) => ({ is: 'ref', ref }));
}

export function refs(all: readonly DiffRef[]): DiffValue | undefined {
  return all.length === 0 ? undefined : { is: 'refs', refs: all };
}

export function somebodies(people: PlanPeople | undefined, side: Side): DiffSomebody[] {
  return (people?.who ?? []).map(({ participant, count, from, until }) => ({
    is: 'somebody',
    who: side.participant(participant),
    count,
    from,
    until,
  }));
}

export function peopleOf(people: PlanPeople, side: Side): DiffPeople {
  return { people: somebodies(people, side), inTurn: people.inTurn };
}

export function people(list: PlanPeople | undefined, side: Side): DiffValue | undefined {
  return list && list.who.length > 0 ? { is: 'people', ...peopleOf(list, side) } : undefined;
}

// ----------------------------------------------------------------------------------------------- the same or not

/**
 * Two values say the same where their keys are the same. Order counts only where it means something; whoever comes or
 * goes counts for nothing, as that is a change of its own. Empty where nothing is left.
 */
export function keyOf(value: DiffValue | undefined, side: Side): string {
  if (value === undefined) return '';
  const alone = (ref: DiffRef) => side.isAlone(ref.kind, ref.id);
  const idOf = (ref: DiffRef) => (alone(ref) ? [] : `${ref.kind} ${ref.id}`);
  const sorted = (list: readonly DiffRef[]) => list.flatMap(idOf).sort();
  const crowd = ({ people: list, inTurn }: DiffPeople) => {
    const keys = list.flatMap((each) => keyOf(each, side) || []);
    return { inTurn: inTurn && keys.length > 0, keys: inTurn ? keys : keys.sort() };
  };
  switch (value.is) {
    case 'ref':
      return idOf(value.ref).toString();
    case 'refs':
      return sorted(value.refs).join(', ');
    case 'somebody':
      return alone(value.who) ? '' : JSON.stringify({ ...value, who: idOf(value.who) });
    case 'people': {
      const keys = crowd(value);
      return keys.keys.length > 0 ? JSON.stringify(keys) : '';
    }
    case 'lead': {
      const keys = crowd(value.people);
      return keys.keys.length > 0 ? JSON.stringify({ ...value, people: keys }) : '';
    }
    case 'cast': {
      const keys = crowd(value.people);
      return keys.keys.length > 0 ? JSON.stringify({ ...value, people: keys }) : '';
    }
    case 'grant':
      return JSON.stringify({ ...value, to: sorted(value.to) });
    case 'found':
      return JSON.stringify({ ...value, by: sorted(value.by) });
    case 'cadence': {
      const { on, dates, within } = value;
      const days = on?.map((day) => JSON.stringify(day)).sort();
      const of = within?.of && idOf(within.of);
      return JSON.stringify({ ...value, on: days, dates: dates?.toSorted(), within: within && { ...within, of } });
    }
    case 'distance':
      return JSON.stringify({ ...value, of: value.of && idOf(value.of) });
    case 'quorum':
      return JSON.stringify({ ...value, of: value.of && idOf(value.of) });
    default:
      return JSON.stringify(value);
  }
}
