import type { At, Move, Protocol, Step } from '@jointwork/language';
import { stepsOf } from '../../facts/steps.ts';
import type { Layout } from '../../fixes/layout.ts';
import { stepBefore, stepMoved } from '../../fixes/steps.ts';
import { defineRule } from '../../rule.ts';

/** People find out what is there before they settle what to do about it. */
export const rule = defineRule({
  id: 'solve-before-inquire',
  category: 'dialogue',
  severity: 'warning',
  sources: ['003'],
  messages: {
    title: 'Inquiring comes before solving',
    early:
      '“{step}” {move, select, decide {decides} plan {plans} other {acts}} before anything in `{protocol}` has been observed, described, read, clarified or probed. A step that looks first settles this.',
    'early.question':
      'What do people look at, before “{step}” {move, select, decide {decides} plan {plans} other {acts}}?',
    asks: '`{activity}` is an inquiry and asks nothing yet. A `question "…"` says what those who meet want to find out.',
    'asks.question': 'What does `{activity}` want to find out?',
    looks:
      '`{activity}` produces something, and nothing says what it looks at. Name its `evidence`: what was seen, made or said.',
    'looks.question': 'What does `{activity}` look at before it produces something?',
    'fix.move': 'Move “{step}” before it',
    'fix.insert': 'Put a step that looks before it',
    'fix.question': 'Add a question, to be filled in',
    'fix.evidence': 'Add evidence, to be filled in',
  },
  *checkProtocol({ protocol }) {
    const steps = stepsOf(protocol.steps);
    const early = firstSolving(steps);
    if (!early) return;
    const { step, move } = early;
    const late = steps
      .slice(steps.indexOf(step) + 1)
      .find(
        ({ moves }) => moves.some(({ value }) => inquires.has(value)) && !moves.some(({ value }) => solves.has(value)),
      );
    yield {
      message: 'early',
      params: { step: step.title.value, move: move.value, protocol: protocol.name.value },
      at: move.span,
      fixes: (layout) => [lookFirst(step, late, protocol, layout)],
    };
  },
  *checkDesign({ meetings }) {
    for (const { meeting, whole } of meetings) {
      if (meeting.kind !== 'inquiry' || whole.kind === 'review') continue;
      const params = { activity: meeting.name.value };
      if (!whole.questions.some(({ value }) => value.trim() !== '')) {
        yield {
          message: 'asks',
          params,
          at: meeting.name.span,
          about: [meeting],
          fixes: (layout) => [{ title: 'fix.question', edits: [layout.append(meeting, 'question "…"')] }],
        };
      }
      if (whole.produces.length === 0 || whole.evidence.length > 0) continue;
      const [made] = meeting.produces;
      yield {
        message: 'looks',
        params,
        at: made?.kindOf.span ?? meeting.name.span,
        about: [meeting],
        fixes: (layout) => [{ title: 'fix.evidence', edits: [layout.append(meeting, 'evidence observation "…"')] }],
      };
    }
  },
});

const inquires: ReadonlySet<Move> = new Set(['observe', 'describe', 'read', 'clarify', 'probe']);
const solves: ReadonlySet<Move> = new Set(['decide', 'plan', 'act']);
/** Critique before anybody has clarified has a rule of its own, and what settles that settles this. */
const criticises: ReadonlySet<Move> = new Set(['suggest', 'cool', 'challenge']);

/** The first move that settles something, unless one that inquires comes before it in written order. */
function firstSolving(steps: readonly Step[]): { readonly step: Step; readonly move: At<Move> } | undefined {
  for (const step of steps) {
    for (const move of step.moves) {
      if (inquires.has(move.value) || criticises.has(move.value)) return undefined;
      if (solves.has(move.value)) return { step, move };
    }
  }
  return undefined;
}

function lookFirst(step: Step, late: Step | undefined, protocol: Protocol, layout: Layout) {
  const moved = late && stepMoved(late, step, protocol, layout);
  if (moved) return { title: 'fix.move', params: { step: late.title.value }, edits: moved } as const;
  return { title: 'fix.insert', edits: [stepBefore(step, 'step "What is there?" 10 min describe', layout)] } as const;
}
