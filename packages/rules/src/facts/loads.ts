import type { Participant, People, Span } from '@jointwork/language';
import { keyOf, type LoadAt, type PartyLoad, partsOf } from '@jointwork/plan';
import type { DesignContext } from '../rule.ts';

/** What all designs ask of a group or person that this one asks something of. */
export function loadsOf(party: PartyLoad, { file, load, loadsOf }: DesignContext): readonly LoadAt[] {
  return party.shared ? loadsOf(party.key) : [{ file, load, party }];
}

/** Whether a load is that of the design that is checked. */
export function isHere({ file, load }: LoadAt, context: DesignContext): boolean {
  return file === context.file && load.design === context.load.design;
}

/** Where a meeting names somebody: the name in its `with` or its leads, else the name of the meeting. */
export function nameIn(meeting: number, { key }: PartyLoad, { file, design, meetings }: DesignContext): Place {
  const { meeting: own } = meetings[meeting]!;
  for (const people of [own.with, ...own.leads.map((lead) => lead.people)]) {
    for (const { ref } of people?.who ?? []) {
      if (ref.to && holds(ref.to, ref.file ?? file)) return { span: ref.span, name: ref.name, people };
    }
  }
  return { span: own.name.span };

  function holds(to: Participant, at: string): boolean {
    const parts = partsOf(to, at);
    return parts.some((part) => keyOf(part, design) === key || isIn(part.to, part.file));
  }
  function isIn({ memberOf }: Participant, at: string): boolean {
    return memberOf?.to !== undefined && keyOf({ to: memberOf.to, file: memberOf.file ?? at }, design) === key;
  }
}

interface Place {
  readonly span: Span;
  /** As it is written there. */
  readonly name?: string;
  readonly people?: People;
}
