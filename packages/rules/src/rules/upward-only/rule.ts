import type { Edit } from '@jointwork/language';
import type { PlanAccountable } from '@jointwork/plan';
import { isUpward, nameIn } from '../../facts/upward.ts';
import { isAnswered } from '../../facts/upward-only.ts';
import type { Layout } from '../../fixes/layout.ts';
import { named } from '../../lists.ts';
import { type DesignContext, defineRule } from '../../rule.ts';

/** Whoever is answered to from below promises something back. */
export const rule = defineRule({
  id: 'upward-only',
  category: 'dialogue',
  severity: 'warning',
  sources: ['001'],
  messages: {
    title: 'Accountability goes both ways',
    nothing:
      '`{activity}` is accountable to {to}, and no `commit` comes back from there. One to {who} settles it, or somebody served to whom the activity answers as well.',
    'nothing.question': 'What is promised to {who} in return, who answer to {to} for `{activity}`?',
    'fix.commit': 'Add what `{from}` commits to `{to}`, to be filled in',
  },
  *checkDesign(context) {
    const { plan } = context;
    for (const { meeting, planned } of context.meetings) {
      if (meeting.kind === 'review') continue;
      for (const clause of meeting.accountable) {
        const account = plan.duties.accountable.find(
          ({ meeting: of, source }) => of === planned.id && source.span.start === clause.span.start,
        );
        if (!account || !isUpward(account, plan) || isAnswered(account, plan)) continue;
        const names = (ids: readonly string[]) => named(ids.map((each) => nameIn(each, plan)));
        yield {
          message: 'nothing',
          params: { who: names(account.who), to: names(account.to), activity: planned.name },
          at: clause.to[0]!.span,
          fixes: (layout) => promises(account, context, layout),
        };
      }
    }
  },
});

/** An organisation commits nothing by itself: somebody of it does. */
function promises({ who, to }: PlanAccountable, { plan, design }: DesignContext, layout: Layout) {
  const { participants } = plan;
  const from = participants.find(({ id, of }) => to.includes(id) || of.some((each) => to.includes(each)));
  if (!from) return [];
  const params = { from: from.name, to: nameIn(who[0]!, plan) };
  const line = `commit ${params.from} to ${params.to} "…"`;
  const last = design.commits.at(-1)?.span;
  const edit: Edit | undefined = last
    ? layout.after(last.end, layout.indentAt(last.start), line)
    : layout.append(design, line);
  return [{ title: 'fix.commit', params, edits: [edit] }] as const;
}
