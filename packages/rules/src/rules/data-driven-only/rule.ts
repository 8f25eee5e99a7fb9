import type { Message } from '@jointwork/language';
import type { PlanMeeting } from '@jointwork/plan';
import { daysOf } from '../../facts/days.ts';
import { scoreWords } from '../../facts/score-words.ts';
import { isUpward, nameIn } from '../../facts/upward.ts';
import { insert } from '../../fixes/layout.ts';
import { listed, named } from '../../lists.ts';
import { type DesignContext, defineRule, messageKey, type Params } from '../../rule.ts';

const id = 'data-driven-only';

/** A design of fewer weeks is short: a convention. */
export const shortWeeks = 12;

/** A dialogue or inquiry is informed by numbers, and not driven by them. */
export const rule = defineRule({
  id,
  category: 'dialogue',
  severity: 'warning',
  sources: ['001', '003', 'D'],
  options: { weeks: { type: 'integer', default: shortWeeks, minimum: 1 } },
  messages: {
    title: 'Numbers inform a conversation, they do not drive it',
    driven: '`{activity}` {marks}. Add what people saw, made or said, or let those who meet decide what it is for.',
    'driven.question': 'What would `{activity}` look at besides numbers, and who decides what it is for? It {marks}.',
    numbers: 'draws on numbers alone ({items, plural, one {its one item of evidence} other {# of # items}})',
    short: 'is over after {weeks, plural, one {a week} other {# weeks}}',
    upward: 'answers to {whom} alone',
    scores: 'asks for figures ({words})',
    'fix.add': 'Add an observation to the evidence, to be filled in',
  },
  *checkDesign(context, options) {
    for (const { meeting, planned } of context.meetings) {
      const marks = marksBesideNumbers(context, planned, options.weeks);
      if (marks.length === 0) continue;
      const last = meeting.evidence.at(-1);
      yield {
        message: 'driven',
        params: {
          activity: planned.name,
          marks: listed([mark('numbers', { items: planned.evidence.length }), ...marks]),
        },
        at: meeting.name.span,
        ...(marks.length === 3 ? { severity: 'error' } : {}),
        ...(last ? { fixes: () => [{ title: 'fix.add', edits: [insert(last.span.end, ', observation "…"')] }] } : {}),
      };
    }
  },
});

/** What else speaks for being driven by numbers, in a dialogue or an inquiry that looks at nothing else. */
export function marksBesideNumbers(context: DesignContext, planned: PlanMeeting, weeks: number): readonly Message[] {
  const { kind, evidence } = planned;
  if (kind !== 'dialogue' && kind !== 'inquiry') return [];
  if (evidence.length === 0 || evidence.some((item) => item.kind !== 'data')) return [];
  const marks = [isShort(context, weeks), isAllUpward(context, planned), asksForScores(context, planned)];
  return marks.filter((mark) => mark !== undefined);
}

function mark(key: string, params: Params): Message {
  return { key: messageKey(id, key), params };
}

/** The design is over soon. Unknown dates are no mark. */
function isShort({ plan }: DesignContext, limit: number): Message | undefined {
  const days = plan.design.period && daysOf(plan.design.period);
  if (days === undefined || days >= limit * 7) return undefined;
  return mark('short', { weeks: Math.ceil(days / 7) });
}

/** Everybody to whom the activity is accountable stands above it. Nobody is no mark. */
function isAllUpward({ plan }: DesignContext, { id: meeting }: PlanMeeting): Message | undefined {
  const accounts = plan.duties.accountable.filter((account) => account.meeting === meeting && account.to.length > 0);
  if (accounts.length === 0 || !accounts.every((account) => isUpward(account, plan))) return undefined;
  const whom = [...new Set(accounts.flatMap(({ to }) => to))].map((to) => nameIn(to, plan));
  return mark('upward', { whom: named(whom) });
}

/** What it asks, or without a question what the design is for, is a figure. */
function asksForScores({ plan }: DesignContext, { questions }: PlanMeeting): Message | undefined {
  const texts = questions.length > 0 ? questions : plan.design.purposes.map(({ text }) => text);
  const words = scoreWords(texts);
  return words.length === 0 ? undefined : mark('scores', { words: listed(words.map((word) => `“${word}”`)) });
}
