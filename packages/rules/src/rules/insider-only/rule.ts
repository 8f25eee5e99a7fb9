import type { Edit, Move } from '@jointwork/language';
import type { PlanParticipant } from '@jointwork/plan';
import { attending } from '../../facts/attending.ts';
import { organisationsOf } from '../../facts/people.ts';
import { followedBy } from '../../facts/protocols.ts';
import { stepsOf } from '../../facts/steps.ts';
import { freeName } from '../../fixes/free-name.ts';
import { insert, type Layout } from '../../fixes/layout.ts';
import { type DesignContext, defineRule, type MeetingAt } from '../../rule.ts';

/** Where people probe and challenge each other, somebody comes from outside. */
export const rule = defineRule({
  id: 'insider-only',
  category: 'dialogue',
  severity: 'warning',
  sources: ['003', 'D'],
  messages: {
    title: 'Candid conversations have somebody from outside',
    inside:
      'In `{activity}` people follow `{protocol}`, which lives from fresh eyes, and all of them are of `{organisation}`. A critic, a researcher or somebody of another organisation settles it.',
    'inside.question':
      'Who from outside `{organisation}` could sit in `{activity}`, and see what those inside no longer see?',
    'fix.invite': 'Invite `{who}`',
    'fix.critic': 'Invite a critic, to be named',
  },
  *checkDesign(context) {
    for (const at of context.meetings) {
      if (at.meeting.kind === 'review') continue;
      const protocol = followedBy(at.whole, context.file);
      if (!protocol || !stepsOf(protocol.steps).some(({ moves }) => moves.some(({ value }) => candid.has(value))))
        continue;
      const people = attending(at.planned, context.plan);
      const [organisation, ...others] = organisationsOf(people);
      if (!organisation || others.length > 0 || people.some(isOutside)) continue;
      yield {
        message: 'inside',
        params: {
          activity: at.planned.name,
          protocol: protocol.name.value,
          organisation: context.plan.organisations.find(({ id }) => id === organisation)?.name ?? organisation,
        },
        at: at.meeting.follows?.protocol.span ?? at.meeting.name.span,
        about: [at.meeting],
        fixes: (layout) => [invitation(at, organisation, context, layout)],
      };
    }
  },
});

const candid: ReadonlySet<Move> = new Set(['probe', 'cool', 'challenge']);

function isOutside({ standing }: PlanParticipant): boolean {
  return standing === 'critic' || standing === 'researcher';
}

/** Somebody whom the design knows already; otherwise a critic who has no name yet. */
function invitation({ meeting, whole }: MeetingAt, inside: string, context: DesignContext, layout: Layout) {
  const { design, plan } = context;
  const guest = plan.participants.find((one) => isOutside(one) || one.of.some((of) => of !== inside));
  const name = guest?.name ?? freeName(design, 'Critic');
  const edits: (Edit | undefined)[] = [attend(meeting, whole, name, layout)];
  if (guest) return { title: 'fix.invite', params: { who: name }, edits } as const;
  return { title: 'fix.critic', edits: [...edits, layout.append(design, '', `person ${name} "…" as critic`)] } as const;
}

/** In its own `with`; else in one that repeats those whom it took over. */
function attend(
  meeting: MeetingAt['meeting'],
  whole: MeetingAt['whole'],
  name: string,
  layout: Layout,
): Edit | undefined {
  const last = meeting.with?.who.at(-1);
  if (last) return insert(last.span.end, `, ${name}`);
  const names = (whole.with?.who ?? []).map(({ ref }) => ref.name);
  return layout.append(meeting, `with ${[...names, name].join(', ')}`);
}
