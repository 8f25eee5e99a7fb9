import type { Participant } from '@jointwork/language';
import { wholeParticipant } from '@jointwork/plan';
import { isNamedIn, unusedItems } from '../../facts/names.ts';
import { defineRule, type FileContext } from '../../rule.ts';

/** Whoever is declared takes part in something. */
export const rule = defineRule({
  id: 'unused-participant',
  category: 'housekeeping',
  severity: 'info',
  sources: ['D'],
  messages: {
    title: 'Whoever is declared takes part in something',
    unused: 'Nobody names `{name}`: no activity, no commitment, no other file. It can go, or be given a part.',
    'unused.question': 'What is the part of `{name}`, whom nothing names yet?',
    'fix.remove': 'Remove `{name}`',
  },
  *checkFile(around) {
    for (const participant of unusedIn(around)) {
      const { name, span, doc } = participant;
      yield {
        message: 'unused',
        params: { name: name.value },
        at: name.span,
        about: [participant],
        unnecessary: true,
        fixes: (layout) => [
          {
            title: 'fix.remove',
            params: { name: name.value },
            edits: [layout.remove((doc ?? { span }).span.start, span.end)],
          },
        ],
      };
    }
  },
});

/** Never the people served: that nothing names them is for other rules. Who is one of a group belongs to the group. */
function unusedIn(around: FileContext): readonly Participant[] {
  const { file, model } = around;
  const local = model.items.flatMap((item) => (item.kind === 'design' ? item.participants : []));
  return [
    ...unusedItems(around, 'person', 'group'),
    ...local.filter((one) => one.name.value !== '' && !isNamedIn(one, around)),
  ].filter((one) => !one.memberOf && !wholeParticipant(one, file).served);
}
