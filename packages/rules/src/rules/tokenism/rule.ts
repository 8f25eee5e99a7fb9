import type { Target } from '@jointwork/language';
import type { PlanParticipant } from '@jointwork/plan';
import { coverageOf } from '../../facts/aims.ts';
import { overlap } from '../../facts/attending.ts';
import { numberOf } from '../../facts/number.ts';
import { withIds } from '../../facts/people.ts';
import { type DesignContext, defineRule, type Report } from '../../rule.ts';

/** A voice that is asked for has weight, and gets an answer. */
export const rule = defineRule({
  id: 'tokenism',
  category: 'tenets',
  severity: 'warning',
  sources: ['002', '003'],
  messages: {
    title: 'A voice that is asked for has weight, and gets an answer',
    weightless:
      '`{tenet}` is to be {level}, and the people served are at most consulted. Give one of them a `voice` that co-designs or decides, or aim lower.',
    'weightless.question': 'What may the people served shape or decide, when `{tenet}` is {level}?',
    unanswered:
      '`{who}` {count, plural, one {is} other {are}} heard, and nobody commits anything in return. A `commit … to {who} "…"` says what comes back, if only an answer.',
    'unanswered.question': '`{who}` {count, plural, one {is} other {are}} heard. What comes back?',
    'fix.voice': 'Say that `{who}` co-designs here',
    'fix.commit': 'Add a commitment to `{who}`, to be filled in',
  },
  *checkDesign(context) {
    const target = tooHigh(context);
    if (target) yield target;
    else yield* unanswered(context);
  },
});

/** The level at which students are said to take part in change, not only to be asked about it. */
const together = 'developing';

function tooHigh({ design, plan }: DesignContext): Report<'weightless' | 'fix.voice'> | undefined {
  const row = coverageOf('collaborating-with-students', plan);
  const from = row?.levels.indexOf(together) ?? -1;
  const target = design.targets.find((one) => one.tenet.name === row?.tenet && isHigh(one, row?.levels ?? [], from));
  const served = plan.participants.filter((one) => one.served);
  if (!target || served.length === 0 || !served.every(isAskedAtMost)) return undefined;
  return {
    message: 'weightless',
    params: { tenet: target.tenet.name, level: target.to!.name },
    at: target.tenet.span,
    fixes: (layout) =>
      served
        .filter(({ party, joins, memberOf }) => !party && joins.length === 0 && !memberOf)
        .slice(0, 2)
        .map(({ name: who }) => ({
          title: 'fix.voice',
          params: { who },
          edits: [layout.append(design, `party ${who} { voice co-designs }`)],
        })),
  };
}

function isHigh({ to }: Target, levels: readonly string[], from: number): boolean {
  return from >= 0 && to !== undefined && levels.indexOf(to.name) >= from;
}

/** A voice that nobody has put into words is not held against anyone. */
function isAskedAtMost({ voice }: PlanParticipant): boolean {
  return voice === 'informed' || voice === 'consulted';
}

function* unanswered({ design, plan, meetings }: DesignContext): Iterable<Report<'unanswered' | 'fix.commit'>> {
  const told = new Set<string>();
  for (const { meeting, planned } of meetings) {
    for (const { participant, source } of planned.hear?.who ?? []) {
      const [heard] = withIds([participant], plan);
      if (!heard?.served || told.has(participant)) continue;
      told.add(participant);
      if (plan.duties.commitments.some(({ to }) => to.some((taker) => overlap(participant, taker, plan)))) continue;
      const giver = meeting.with?.who.find(({ ref }) => ref.to && ref.name !== heard.name)?.ref.name;
      yield {
        message: 'unanswered',
        params: { who: heard.name, count: numberOf([heard]) },
        at: source.span,
        about: [design, meeting],
        fixes: (layout) =>
          giver
            ? [
                {
                  title: 'fix.commit',
                  params: { who: heard.name },
                  edits: [layout.append(design, `commit ${giver} to ${heard.name} "…"`)],
                },
              ]
            : [],
      };
    }
  }
}
