import { type Move, moveMeanings, type Protocol, type Step, type StepItem } from '@jointwork/language';
import { doersOf } from '../../facts/steps.ts';
import { defineRule } from '../../rule.ts';

/** No role of a few has most of the time in which people speak. */
export const rule = defineRule({
  id: 'floor-hog',
  category: 'dialogue',
  severity: 'info',
  optIn: true,
  sources: ['D'],
  options: { percent: { type: 'number', default: 50, minimum: 0, maximum: 100 } },
  messages: {
    title: 'No role of a few holds the floor',
    most: '`{role}` alone has {share}% of the time in which people speak in `{protocol}`, presenting aside ({held} of {spoken} min). A step that others share, or a shorter one, settles it.',
    'most.question': 'Who else could speak in `{protocol}`? `{role}` alone has {share}% of the time, presenting aside.',
    'fix.everyone': 'Let everyone take part in “{step}”',
  },
  *checkProtocol({ protocol }, { percent }) {
    const turns = turnsIn(protocol.steps, protocol, 1, new Set());
    const spoken = turns.reduce((sum, { minutes }) => sum + minutes, 0);
    const people = protocol.roles.reduce((sum, { min }) => sum + min, 0);
    for (const { name, min, any } of protocol.roles) {
      const own = turns.filter(({ role }) => role === name.value);
      const held = own.reduce((sum, { minutes }) => sum + minutes, 0);
      // Those who are most of the people there may well have most of the time.
      if (any || min * 2 > people || held * 100 <= spoken * percent) continue;
      const share = Math.round((held / spoken) * 100);
      yield {
        message: 'most',
        params: { role: name.value, protocol: protocol.name.value, share, held, spoken },
        at: name.span,
        fixes: () =>
          own
            .toSorted((one, other) => other.minutes - one.minutes)
            .filter(({ minutes }) => (held - minutes) * 100 <= spoken * percent)
            .slice(0, 1)
            .map(({ step }) => ({ title: 'fix.everyone', params: { step: step.title.value }, edits: [shared(step)] })),
      };
    }
  },
});

/** A step in which somebody speaks; `role` is the one that has it for itself. */
interface Turn {
  readonly step: Step;
  readonly role?: string;
  readonly minutes: number;
}

/** Every step in which people speak and do not present, with its time in all rounds; roles that rotate have no floor. */
function turnsIn(items: readonly StepItem[], protocol: Protocol, times: number, rotating: ReadonlySet<string>): Turn[] {
  return items.flatMap((item) => {
    if (item.kind === 'repeat') {
      const rounds = item.each ? leastOf(item.each.name, protocol) : (item.rounds?.value ?? 1);
      const around = new Set([...rotating, ...item.rotating.map(({ name }) => name)]);
      return turnsIn(item.steps, protocol, times * rounds, around);
    }
    const moves = item.moves.filter(({ value }) => speaks(value));
    if (moves.length === 0 || moves.some(({ value }) => value === 'present') || item.optional) return [];
    const [by, ...others] = doersOf(item);
    const alone = by && others.length === 0 && !rotating.has(by.name) ? by.name : undefined;
    return { step: item, role: alone, minutes: minutesOf(item, protocol) * times };
  });
}

function speaks(move: Move): boolean {
  return moveMeanings[move].speaks;
}

/** `up to` counts its limit, `at least` and ranges their least. */
function minutesOf({ time }: Step, protocol: Protocol): number {
  if (!time) return 0;
  const one = time.bound === 'most' ? time.max : time.min;
  return time.each ? one * leastOf(time.each.name, protocol) : one;
}

function leastOf(role: string, { roles }: Protocol): number {
  return Math.max(1, roles.find(({ name }) => name.value === role)?.min ?? 1);
}

function shared({ by }: Step) {
  return { span: { start: by[0]!.span.start, end: by.at(-1)!.span.end }, text: 'everyone' };
}
