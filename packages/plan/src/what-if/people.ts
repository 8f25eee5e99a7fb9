import { headsIn } from '../leaving.ts';
import type { Attendance, Plan, PlanDecision, PlanMeeting } from '../plan.ts';
import { type Kept, type Pair, pairs, titleOf } from './pairs.ts';
import type { WhatIfItem } from './what-if.ts';

/** Roles that had somebody, need somebody, and have nobody now. */
export function roleBreaks({ was, is }: Kept<PlanMeeting>, { after }: Pair): WhatIfItem[] {
  if (!was.protocol || !is.protocol) return [];
  const bound = new Set(is.protocol.bindings.map(({ role }) => role));
  const { declared, source } = is.protocol;
  const protocol = after.protocols.find(
    (one) => one.source.file === declared.file && one.source.span.start === declared.span.start,
  );
  const isFree = (role: string) => protocol?.roles.some(({ name, max }) => name === role && max === undefined) ?? false;
  return was.protocol.bindings
    .filter(({ role }) => !bound.has(role) && !isFree(role))
    .map(({ role }) => ({
      kind: 'unbound-role',
      message: {
        key: 'what-if.unbound-role',
        params: { meeting: titleOf(is), role, protocol: titleOf(is.protocol!) },
      },
      meeting: is.id,
      source,
    }));
}

/** Quorums that were met, as far as sizes are known, and are not now. */
export function quorumBreaks({ before, after, was, is }: Pair): WhatIfItem[] {
  return pairs(before.duties.decisions, after.duties.decisions).kept.flatMap((decision) =>
    decision.is.quorum.flatMap(({ count, of }, index): WhatIfItem[] => {
      const then = headsIn(attending(before, decision.was), decision.was.quorum[index]?.of, nobody, was);
      const now = headsIn(attending(after, decision.is), of, nobody, is);
      if (then === undefined || now === undefined || then < count || now >= count) return [];
      const meeting = after.meetings.find(({ id }) => id === decision.is.meeting);
      const who = of === undefined ? undefined : is.get(of);
      const params = {
        meeting: meeting ? titleOf(meeting) : decision.is.meeting,
        text: decision.is.text,
        count,
        left: now,
        who: who ? titleOf(who) : 'none',
      };
      const message = { key: 'what-if.quorum', params };
      return [{ kind: 'quorum', message, meeting: decision.is.meeting, source: decision.is.source }];
    }),
  );
}

const nobody: ReadonlySet<string> = new Set();

function attending({ sessions, undated }: Plan, { meeting }: PlanDecision): readonly Attendance[] {
  return [...sessions, ...undated].find((one) => one.meeting === meeting)?.attend ?? [];
}
