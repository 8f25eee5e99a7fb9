import type { Item, Participant } from '@jointwork/language';
import { wholeParticipant } from '@jointwork/plan';
import type { DesignContext, FileContext } from '../rule.ts';
import { attendingAnything, organisationsOf } from './people.ts';

/**
 * The people served who are known to a design that does not name them: declared in the same file, of an organisation
 * that takes part, and named by no other design.
 */
export function servedAround({ plan, file, around }: DesignContext): readonly Participant[] {
  const present = organisationsOf(attendingAnything(plan));
  const places = new Set(plan.organisations.filter(({ id }) => present.has(id)).map(({ source }) => placeOf(source)));
  return around.model.items.filter((item) => {
    if (!isParticipant(item)) return false;
    const { served, of } = wholeParticipant(item, file);
    const takesPart = of.some((one) => places.has(placeOf({ file: one.file, span: one.to.name.span })));
    return served && takesPart && !isNamed(item, around) && !around.usedElsewhere(item);
  }) as Participant[];
}

function isParticipant(item: Item): item is Participant {
  return item.kind === 'person' || item.kind === 'group';
}

function placeOf({ file, span }: { readonly file: string; readonly span: { readonly start: number } }): string {
  return `${file} ${span.start}`;
}

/** Whether a design of the file names a participant. */
function isNamed(item: Participant, { model }: FileContext): boolean {
  const designs = model.items.filter(({ kind }) => kind === 'design');
  return model.refs.some(
    ({ to, span }) => to === item && designs.some((one) => one.span.start <= span.start && span.end <= one.span.end),
  );
}
