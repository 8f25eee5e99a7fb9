import type { At, Move, Protocol, Step } from '@jointwork/language';
import { wholeProtocol } from '@jointwork/plan';
import { followedBy } from '../../facts/protocols.ts';
import { stepsOf } from '../../facts/steps.ts';
import { insert } from '../../fixes/layout.ts';
import { type DesignContext, defineRule, type MeetingAt } from '../../rule.ts';

/** Where people want to be able to disagree, some conversation has room for it. */
export const rule = defineRule({
  id: 'only-warm',
  category: 'dialogue',
  severity: 'warning',
  sources: ['003'],
  messages: {
    title: 'Mutual dialogue has room for what could be otherwise',
    kind: '`{design}` aims at mutual dialogue, and none of its protocols goes beyond warm feedback: `{protocol}` has `warm`, and nothing is `cool` and nobody may `challenge`. A step with either settles it.',
    'kind.question':
      'Where in `{design}` may people say what could be otherwise? `{protocol}` has room for warm feedback only.',
    warm: 'Here feedback is warm.',
    'fix.cool': 'Add cool feedback to “{step}”',
  },
  *checkDesign(context) {
    const { design, plan, meetings } = context;
    const aimed = plan.coverage.find(({ tenet }) => tenet === 'mutual-dialogue');
    if (!aimed || aimed.targets.length + aimed.serves.length === 0) return;
    const inUse = meetings.map((at) => ({ at, protocol: followedBy(at.whole, context.file) }));
    if (inUse.some(({ protocol }) => protocol && find(protocol, critical))) return;
    const first = inUse.find(({ protocol }) => protocol && find(protocol, warm));
    if (!first) return;
    const { step, move } = find(first.protocol!, warm)!;
    const elsewhere = protocolFile(first.at, context);
    yield {
      message: 'kind',
      params: { design: design.name.value, protocol: first.protocol!.name.value },
      at: first.at.meeting.follows?.protocol.span ?? first.at.meeting.name.span,
      related: [{ place: { file: elsewhere ?? context.file, span: move.span }, message: 'warm' }],
      fixes: () =>
        elsewhere
          ? []
          : [{ title: 'fix.cool', params: { step: step.title.value }, edits: [insert(move.span.end, ', cool')] }],
    };
  },
});

const warm: ReadonlySet<Move> = new Set(['warm']);
const critical: ReadonlySet<Move> = new Set(['cool', 'challenge']);

/** The first of some moves in a protocol. */
function find(
  { steps }: Protocol,
  among: ReadonlySet<Move>,
): { readonly step: Step; readonly move: At<Move> } | undefined {
  for (const step of stepsOf(steps)) {
    const move = step.moves.find(({ value }) => among.has(value));
    if (move) return { step, move };
  }
  return undefined;
}

/** The other file where the steps of its protocol may stand; undefined where they stand in this one. */
function protocolFile({ whole }: MeetingAt, { file }: DesignContext): string | undefined {
  const ref = whole.follows?.protocol;
  const to = ref?.to;
  const steps = to && wholeProtocol({ to, file: ref.file ?? file }).stepsFile;
  return steps === file ? undefined : steps;
}
