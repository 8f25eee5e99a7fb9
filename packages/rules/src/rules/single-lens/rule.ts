import type { EvidenceKind } from '@jointwork/language';
import { insert } from '../../fixes/layout.ts';
import { defineRule } from '../../rule.ts';
import { marksBesideNumbers, shortWeeks } from '../data-driven-only/rule.ts';

/** What is looked at shows more than one side. */
export const rule = defineRule({
  id: 'single-lens',
  category: 'dialogue',
  severity: 'warning',
  sources: ['001', 'D'],
  messages: {
    title: 'Evidence shows more than one side',
    one: '`{meeting}` looks at one kind of evidence only: {items, plural, one {an item} other {all # items}} of `{kind}`. Another kind, such as `{other}`, shows a side that this one cannot.',
    'one.question': 'What could `{meeting}` look at besides `{kind}`, so that it sees another side?',
    'fix.add': 'Add `{other}` to the evidence, to be filled in',
  },
  *checkDesign(context) {
    for (const { meeting, planned } of context.meetings) {
      const { evidence } = planned;
      const [first] = evidence;
      if (!first || evidence.some(({ kind }) => kind !== first.kind)) continue;
      if (evidence.length === 1 && first.kind !== 'data') continue;
      // Then numbers do more than narrow the view, and the rule about that has said so.
      if (marksBesideNumbers(context, planned, shortWeeks).length > 0) continue;
      const last = meeting.evidence.at(-1);
      const params = { meeting: planned.name, kind: first.kind, items: evidence.length, other: otherThan(first.kind) };
      yield {
        message: 'one',
        params,
        at: meeting.evidence[0]?.kindOf.span ?? meeting.name.span,
        ...(last
          ? { fixes: () => [{ title: 'fix.add', params, edits: [insert(last.span.end, addition(first.kind))] }] }
          : {}),
      };
    }
  },
});

/** Numbers and documents gain most from what somebody saw; what somebody saw, from what those say whom it concerns. */
function otherThan(kind: EvidenceKind): EvidenceKind {
  return kind === 'observation' ? 'voice' : 'observation';
}

function addition(kind: EvidenceKind): string {
  return `, ${otherThan(kind)} "…"`;
}
