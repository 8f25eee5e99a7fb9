import type { Move, Step } from '@jointwork/language';
import type { PlanPeople } from '@jointwork/plan';
import { attending } from '../../facts/attending.ts';
import { peopleIn, professionsOf } from '../../facts/people.ts';
import { followedBy } from '../../facts/protocols.ts';
import { doersOf, stepsOf } from '../../facts/steps.ts';
import { type DesignContext, defineRule, type MeetingAt } from '../../rule.ts';

/** Where professions meet, each has something to show the others. */
export const rule = defineRule({
  id: 'one-way-learning',
  category: 'dialogue',
  severity: 'info',
  sources: ['000'],
  messages: {
    title: 'Every profession has something to show',
    one: 'Each of the {count} times that somebody presents in `{design}`, it is {profession} that does, and others listen. A turn for another profession settles it.',
    'one.question': 'What could the others show to those in {profession}, who present each time so far?',
    'fix.other': 'Let `{who}` present in `{activity}`',
  },
  *checkDesign(context) {
    const { design, plan } = context;
    const presenting = context.meetings.flatMap((at) => presentersIn(at, context));
    // A single turn cannot go round.
    const turns = presenting.reduce((sum, { at }) => sum + Math.max(1, at.planned.schedule?.sessions ?? 1), 0);
    if (turns < 2) return;
    const present = professionsOf(presenting.flatMap(({ at }) => attending(at.planned, plan)));
    const presenters = presenting.map(({ people }) => peopleIn([people], plan));
    const [profession, ...others] = professionsOf(presenters.flat());
    // Somebody without a profession is none of this one.
    const isMixed = presenters.some(
      (people) => people.length === 0 || people.some((one) => one.profession === undefined),
    );
    if (!profession || others.length > 0 || present.size < 2 || isMixed) return;
    const first = presenting[0]!;
    yield {
      message: 'one',
      params: { count: turns, design: design.name.value, profession },
      at: first.at.meeting.name.span,
      fixes: () => turnFor(presenting.at(-1)!, profession, context),
    };
  },
});

interface Presenting {
  readonly at: MeetingAt;
  readonly people: PlanPeople;
  /** Where its people are bound, in the meeting itself. */
  readonly span?: { readonly start: number; readonly end: number };
}

/** The roles of a meeting's protocol that present, with who is bound to them. */
function presentersIn(at: MeetingAt, { file }: DesignContext): Presenting[] {
  const protocol = followedBy(at.whole, file);
  if (!protocol) return [];
  const roles = new Set(stepsOf(protocol.steps).flatMap(presentersOf));
  return (at.planned.protocol?.bindings ?? []).flatMap(({ role, people }) => {
    const span = at.meeting.follows?.bindings.find((binding) => binding.role.name === role)?.people.span;
    return roles.has(role) ? { at, people, ...(span ? { span } : {}) } : [];
  });
}

const feedback: ReadonlySet<Move> = new Set(['warm', 'cool', 'challenge', 'suggest']);

/** Who presents in a step; and of whom each has minutes of their own in it, unless these are for feedback. */
function presentersOf(step: Step): string[] {
  if (step.moves.some(({ value }) => value === 'present')) return doersOf(step).map(({ name }) => name);
  const { each } = step.time ?? {};
  return each && !step.moves.some(({ value }) => feedback.has(value)) ? [each.name] : [];
}

/** One of another profession takes the place of whoever presents last. */
function turnFor({ at, span, people }: Presenting, profession: string, { plan }: DesignContext) {
  const other = attending(at.planned, plan).find(
    (one) => one.profession !== undefined && one.profession !== profession,
  );
  if (!other || !span) return [];
  const count = people.who[0]?.count ?? 1;
  const who = other.kind === 'person' ? other.name : `${count === 1 ? 'one' : count} of ${other.name}`;
  return [{ title: 'fix.other', params: { who, activity: at.planned.name }, edits: [{ span, text: who }] }] as const;
}
