import type { LedgerWindow, Plan, PlanMeeting } from '../plan.ts';
import { type Kept, type Pair, placeKey, sessionsOf, titleOf } from './pairs.ts';
import type { WhatIfItem } from './what-if.ts';

/** Protocols that do not fit their sessions, or fit worse than before. */
export function overrunBreaks({ was, is }: Kept<PlanMeeting>, { before, after }: Pair): WhatIfItem[] {
  const [then, now] = [worstIn(before, was), worstIn(after, is)];
  if (now.overrun <= then.overrun) return [];
  const params = { meeting: titleOf(is), ...now, before: then.overrun };
  const source = is.protocol?.source ?? is.source;
  return [{ kind: 'overrun', message: { key: 'what-if.overrun', params }, meeting: is.id, source }];
}

function worstIn(plan: Plan, meeting: PlanMeeting): { overrun: number; needed: number; slot: number } {
  const sessions = [...sessionsOf(plan, meeting), ...plan.undated.filter((one) => one.meeting === meeting.id)];
  let worst = { overrun: 0, needed: 0, slot: 0 };
  for (const { agenda: index } of sessions) {
    const agenda = index === undefined ? undefined : plan.agendas[index];
    if (agenda && agenda.overrun > worst.overrun) {
      worst = { overrun: agenda.overrun, needed: agenda.needed, slot: agenda.slot ?? agenda.planned };
    }
  }
  return worst;
}

/** Those of whom more is asked than they have, by more than before: over all designs of the workspace. */
export function capacityBreaks({ before, after }: Pair): WhatIfItem[] {
  const places = new Map(before.participants.map((one) => [placeKey(one.source), one.id]));
  return after.participants.flatMap((one): WhatIfItem[] => {
    const then = worstOf(before, places.get(placeKey(one.source)));
    const now = worstOf(after, one.id);
    // Less than a minute is what rounding leaves.
    if (!now || now.window.over < 1 || now.window.over < (then?.window.over ?? 0) + 1) return [];
    const { from, to, perHead, over } = now.window;
    const params = {
      who: titleOf(one),
      unit: now.unit,
      from,
      to,
      wanted: hours(perHead),
      given: hours(perHead - over),
      designs: now.designs,
    };
    return [
      {
        kind: 'over-capacity',
        message: { key: 'what-if.over-capacity', params },
        participant: one.id,
        source: one.source,
      },
    ];
  });
}

/** The window of a participant in which most is asked beyond what is there. */
function worstOf(
  plan: Plan,
  id: string | undefined,
): { readonly window: LedgerWindow; readonly unit: string; readonly designs: number } | undefined {
  const shared = plan.workspace.find(({ participant }) => participant === id);
  const row = shared ?? plan.ledger.find(({ participant }) => participant === id);
  if (!row?.window) return undefined;
  const [first, ...more] = row.windows;
  if (!first) return undefined;
  const window = more.reduce((worst, one) => (one.over > worst.over ? one : worst), first);
  return { window, unit: row.window, designs: shared?.designs.length ?? 1 };
}

/** As the language writes it. */
export function hours(minutes: number): string {
  const whole = Math.round(minutes);
  if (whole < 60) return `${whole} min`;
  const rest = whole % 60;
  return rest === 0 ? `${whole / 60} h` : `${Math.floor(whole / 60)} h ${rest} min`;
}
