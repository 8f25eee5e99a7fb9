import type { Design, Edit, EvidenceKind, Place } from '@jointwork/language';
import { presentIn } from '../../facts/people.ts';
import { servedAround } from '../../facts/people-served.ts';
import { shownAt } from '../../facts/shown.ts';
import { insert, type Layout } from '../../fixes/layout.ts';
import { named } from '../../lists.ts';
import { type DesignContext, defineRule } from '../../rule.ts';

/** Evidence that is about people, or made by them. */
const about: ReadonlySet<EvidenceKind> = new Set(['data', 'work', 'case']);

/** Those whose work, figures or cases are looked at have a word in it. */
export const rule = defineRule({
  id: 'students-as-objects',
  category: 'tenets',
  severity: 'warning',
  sources: ['003'],
  messages: {
    title: 'Those who are looked at are also listened to',
    object:
      '`{design}` looks at {kinds}, and gives `{who}`, whom it is for, neither a seat nor a hearing. `hear {who}` in a review is a beginning.',
    'object.question': '`{design}` looks at {kinds}. Where could `{who}` say what they make of it?',
    here: 'This is `{design}`.',
    'fix.hear': 'Hear them in `{meeting}`',
  },
  *checkDesign(context) {
    const { design, plan } = context;
    const kinds = [...new Set(plan.meetings.flatMap(({ evidence }) => evidence.map(({ kind }) => kind)))];
    const theirs = kinds.filter((kind) => about.has(kind));
    if (theirs.length === 0 || haveAPlace(context)) return;
    for (const { name, source } of knownServed(context)) {
      yield {
        message: 'object',
        params: { design: design.name.value, who: name, kinds: named(theirs) },
        at: shownAt(source, context),
        about: [design],
        related: [{ place: plan.design.source, message: 'here', params: { design: design.name.value } }],
        fixes: (layout) => hearIn(design, name, layout),
      };
    }
  },
});

function haveAPlace({ plan }: DesignContext): boolean {
  return plan.meetings.some((meeting) => presentIn(meeting, plan).some(({ served }) => served));
}

/** Those whom the design names, and those around it; each once, as the group that holds them. */
function knownServed(context: DesignContext): { readonly name: string; readonly source: Place }[] {
  const { plan, file } = context;
  const served = plan.participants.filter((one) => one.served && one.memberOf === undefined);
  const parts = new Set(served.flatMap(({ joins }) => joins));
  return [
    ...served.filter(({ id }) => !parts.has(id)),
    ...servedAround(context).map(({ name }) => ({ name: name.value, source: { file, span: name.span } })),
  ];
}

/** In the first review, or where there is none in the first activity that looks at something. */
function hearIn({ reviews, activities }: Design, who: string, layout: Layout) {
  const meeting = reviews[0] ?? activities.find(({ evidence }) => evidence.length > 0);
  if (!meeting) return [];
  const first = meeting.hear?.who[0];
  const edit: Edit | undefined = first ? insert(first.span.start, `${who}, `) : layout.append(meeting, `hear ${who}`);
  return [{ title: 'fix.hear' as const, params: { meeting: meeting.name.value }, edits: [edit] }];
}
