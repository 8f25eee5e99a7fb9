import type { Design, Edit, Target } from '@jointwork/language';
import { insert, type Layout } from '../../fixes/layout.ts';
import { type DesignContext, defineRule } from '../../rule.ts';

/** Something in the design serves each target: an activity named in `through`, or one that is `for` its tenet. */
export const rule = defineRule({
  id: 'target-unserved',
  category: 'tenets',
  severity: 'error',
  sources: ['003'],
  messages: {
    title: 'Something is done for every target',
    unserved:
      '`{design}` aims at `{tenet}`, and no activity serves it. Name one with `through` in the target, or say `for {tenet}` in an activity; a target that nothing serves is better left out.',
    'unserved.question': 'Which activity of `{design}` brings `{tenet}` closer?',
    'fix.through': 'Say that `{activity}` serves it',
  },
  *checkDesign(context) {
    const { design } = context;
    for (const target of design.targets) {
      if (!target.tenet.to || isServed(target, context)) continue;
      yield {
        message: 'unserved',
        params: { design: design.name.value, tenet: target.tenet.name },
        at: target.tenet.span,
        about: [target],
        fixes: (layout) =>
          servants(design).map((activity) => ({
            title: 'fix.through',
            params: { activity },
            edits: [addThrough(target, activity, layout)],
          })),
      };
    }
  },
});

/** A name that leads nowhere may have meant it: the language has said so, and that is enough. */
function isServed(target: Target, { design, meetings, plan }: DesignContext): boolean {
  if (target.through.some(({ to }) => to === undefined)) return true;
  if (design.activities.some(({ serves }) => serves.some(({ to }) => to === undefined))) return true;
  const activities = new Set(
    meetings.filter(({ meeting }) => meeting.kind !== 'review').map(({ planned }) => planned.id),
  );
  const row = plan.coverage.find(({ targets }) =>
    targets.some(({ source }) => source.span.start === target.span.start),
  );
  return row?.serves.some(({ meeting }) => activities.has(meeting)) ?? false;
}

/** Which activity serves a target is for its authors to say; more than a few are no help in choosing. */
function servants({ activities }: Design): string[] {
  return activities.flatMap(({ name }) => name.value || []).slice(0, 3);
}

function addThrough(target: Target, activity: string, layout: Layout): Edit | undefined {
  const last = target.through.at(-1);
  return last ? insert(last.span.end, `, ${activity}`) : layout.append(target, `through ${activity}`);
}
