import type { Participant, Ref, Span } from '@jointwork/language';
import { insert } from '../../fixes/layout.ts';
import { type DesignContext, defineRule } from '../../rule.ts';

/** No single person holds most of what there is to do. */
export const rule = defineRule({
  id: 'lopsided',
  category: 'time',
  severity: 'warning',
  sources: ['D'],
  options: { duties: { type: 'integer', default: 4, minimum: 1 } },
  messages: {
    title: 'What there is to do is shared out',
    most: '`{person}` alone holds {held} of the {all} duties of `{design}`: leading, standing in, acting, promising, handing over. Somebody else in some of them, or beside `{person}`, settles it.',
    'most.question':
      'Which of the {held} duties that `{person}` holds in `{design}` could be shared? There are {all} in all.',
    'fix.share': 'Let `{who}` share one with `{person}`',
  },
  *checkDesign(context, { duties: least }) {
    const { design } = context;
    const duties = dutiesIn(context);
    if (duties.length < least) return;
    const persons = new Set(duties.flatMap(({ holder }) => holder ?? []));
    for (const person of persons) {
      const own = duties.filter(({ holder }) => holder === person);
      const [first] = own;
      if (!first || own.length * 2 <= duties.length) continue;
      const name = first.refs[0]!.name;
      const shared = own.find(({ others }) => others.length > 0);
      yield {
        message: 'most',
        params: { person: name, held: own.length, all: duties.length, design: design.name.value },
        at: design.name.span,
        fixes: () => {
          // One duty less must be enough; otherwise it takes more than an edit.
          if (!shared || (own.length - 1) * 2 > duties.length) return [];
          const who = shared.others[0]!;
          const edits = [insert(shared.end.end, ` and ${who}`)];
          return [{ title: 'fix.share', params: { who, person: name }, edits }];
        },
      };
    }
  },
});

interface Duty {
  readonly refs: readonly Ref<Participant>[];
  /** The person who holds it alone. */
  readonly holder?: Participant;
  /** Others who could share it. */
  readonly others: readonly string[];
  /** What ends with the last of its holders. */
  readonly end: Span;
}

/** Leads, deputies, actions, commitments, and handoffs by their givers. Groups hold duties too, and are no one person. */
function dutiesIn({ design, meetings }: DesignContext): Duty[] {
  const duties: Duty[] = [];
  const add = (refs: readonly Ref<Participant>[], end: Span | undefined, around: readonly string[] = []) => {
    const [first, ...rest] = refs;
    if (!first || !end) return;
    const holder = rest.length === 0 && first.to?.kind === 'person' ? first.to : undefined;
    const others = around.filter((name) => name !== first.name);
    duties.push({ refs, others, end, ...(holder ? { holder } : {}) });
  };
  const names = (people: { readonly who: readonly { readonly ref: Ref<Participant> }[] } | undefined) =>
    (people?.who ?? []).map(({ ref }) => ref);
  for (const { from } of design.commits) add(from, from.at(-1)?.span);
  for (const { meeting, whole } of meetings) {
    const around = names(whole.with).map(({ name }) => name);
    for (const { people, deputy } of meeting.leads) {
      add(names(people), people.span, around);
      add(names(deputy), deputy?.span);
    }
    for (const { by } of meeting.actions) add(names(by), by?.span, around);
    if (meeting.kind !== 'review') for (const { from } of meeting.handoffs) add(from, from.at(-1)?.span);
  }
  return duties;
}
