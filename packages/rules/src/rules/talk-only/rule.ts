import type { Activity, Move, Protocol } from '@jointwork/language';
import { wholeProtocol } from '@jointwork/plan';
import { stepsOf } from '../../facts/steps.ts';
import { type DesignContext, defineRule } from '../../rule.ts';

/** Something comes of an activity: it is made, decided, handed over, promised or to be done. */
export const rule = defineRule({
  id: 'talk-only',
  category: 'dialogue',
  severity: 'warning',
  sources: ['003'],
  messages: {
    title: 'Something comes of an activity',
    nothing:
      '`{activity}` produces nothing, decides nothing and leads to no action. Say what it leaves behind with `produces`, `decision` or `action`; where being together is the point, an `allow` can say that.',
    'nothing.question': 'What will be there, or be done, after `{activity}` that was not there before?',
    'fix.action': 'Add an action, to be filled in',
    'fix.produces': 'Add what it produces, to be filled in',
  },
  *checkDesign(context) {
    for (const { meeting, whole } of context.meetings) {
      if (meeting.kind === 'review' || whole.kind === 'review' || leadsToSomething(whole, meeting, context)) continue;
      const [first] = whole.with?.who ?? [];
      yield {
        message: 'nothing',
        params: { activity: meeting.name.value },
        at: meeting.name.span,
        about: [meeting],
        fixes: (layout) => [
          { title: 'fix.action', edits: [layout.append(meeting, `action "…"${first ? ` by ${first.ref.name}` : ''}`)] },
          { title: 'fix.produces', edits: [layout.append(meeting, 'produces notes "…"')] },
        ],
      };
    }
  },
});

function leadsToSomething(whole: Activity, declared: Activity, { design, file }: DesignContext): boolean {
  if ([whole.produces, whole.decisions, whole.actions, whole.handoffs].some(({ length }) => length > 0)) return true;
  if (design.commits.some(({ within }) => within?.of.to === declared)) return true;
  const protocol = whole.follows?.protocol;
  return (
    protocol?.to?.kind === 'protocol' && ends(wholeProtocol({ to: protocol.to, file: protocol.file ?? file }).protocol)
  );
}

/** Moves after which something is settled or taken on. */
const settles: ReadonlySet<Move> = new Set(['decide', 'vote', 'plan', 'act']);

/** Whether the conversation itself ends in something: an artefact of its own, or a step that settles what is done. */
function ends({ produces, steps }: Protocol): boolean {
  return produces.length > 0 || stepsOf(steps).some(({ moves }) => moves.some(({ value }) => settles.has(value)));
}
