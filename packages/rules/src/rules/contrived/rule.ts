import type { Message } from '@jointwork/language';
import { activitiesOf } from '../../facts/activities.ts';
import { isLedFromAbove } from '../../facts/led-from-above.ts';
import { answersOnlyUpward } from '../../facts/upward-only.ts';
import { listed } from '../../lists.ts';
import { type DesignContext, defineRule, messageKey } from '../../rule.ts';

const id = 'contrived';

/** Collaboration that is arranged leaves room for what those who meet want to find out. */
export const rule = defineRule({
  id,
  category: 'tenets',
  severity: 'warning',
  sources: ['003', 'D'],
  options: { marks: { type: 'integer', default: 4, minimum: 2, maximum: 5 } },
  messages: {
    title: 'What is arranged leaves room for a question of one’s own',
    contrived:
      '`{design}` {marks}. It asks no question either: a `question` in an activity, set by those who meet, is the smallest thing that makes it theirs.',
    'contrived.question': 'What do those who meet in `{design}` want to find out? So far it {marks}.',
    compulsory: 'is compulsory',
    above: 'is led from above',
    fixed: 'happens at fixed times only',
    implementing: 'carries out what was decided elsewhere',
    predictable: 'has neither an inquiry nor anything as needed',
    'fix.question': 'Add a question to `{activity}`, to be filled in',
  },
  *checkDesign(context, options) {
    const { design } = context;
    if (context.meetings.some(({ whole }) => whole.kind !== 'review' && whole.questions.length > 0)) return;
    const marks = marksOf(context);
    if (marks.length < options.marks) return;
    const [first] = design.activities;
    yield {
      message: 'contrived',
      params: { design: design.name.value, marks: listed(marks) },
      at: design.name.span,
      about: [design],
      fixes: (layout) =>
        first
          ? [
              {
                title: 'fix.question',
                params: { activity: first.name.value },
                edits: [layout.append(first, 'question "…"')],
              },
            ]
          : [],
    };
  },
});

function marksOf(context: DesignContext): Message[] {
  const { design, plan } = context;
  const activities = activitiesOf(plan);
  const schedules = activities.map(({ schedule }) => schedule?.kind);
  const ledFromAbove = isLedFromAbove(plan);
  const isUnchanged = design.adapted.length > 0 && design.adapted.every(({ change }) => change.length === 0);
  const marks = {
    compulsory: design.mandated !== undefined || (design.exit === undefined && ledFromAbove),
    above: ledFromAbove,
    fixed: schedules.length > 0 && schedules.every((kind) => kind === 'every'),
    implementing: isUnchanged || answersOnlyUpward(plan),
    predictable:
      activities.length > 0 && activities.every(({ kind }) => kind !== 'inquiry') && !schedules.includes('as-needed'),
  };
  return Object.entries(marks).flatMap(([key, there]) => (there ? { key: messageKey(id, key) } : []));
}
