import type { At, Participant } from '../model/model.ts';
import type { Ref } from '../model/ref.ts';
import type { Problem } from '../problem.ts';

/** `6 of Writers`, where the writers are fewer. A warning: the size may be what is out of date. */
export function checkEnough(
  count: At<number> | undefined,
  ref: Ref<Participant> | undefined,
  problems: Problem[],
): void {
  if (!count || !ref?.to) return;
  const most = mostHeads(ref.to, { left: maxLooks });
  if (most === undefined || count.value <= most) return;
  problems.push({
    code: 'more-than-there-are',
    severity: 'warning',
    message: { key: 'more-than-there-are', params: { count: count.value, name: ref.name, most, kind: ref.to.kind } },
    span: count.span,
  });
}

/** Looked at this many participants, it gives up: nobody who writes for people nests deeper, and circles end. */
const maxLooks = 100;

interface Looks {
  left: number;
}

/** How many people a participant is at the most; undefined where that is not known. */
function mostHeads(participant: Participant, looks: Looks): number | undefined {
  if (participant.kind === 'person') return 1;
  if (participant.size) return participant.size.max;
  if (looks.left-- <= 0) return undefined;
  const like = participant.like?.to && mostHeads(participant.like.to, looks);
  if (like !== undefined || participant.joins.length === 0) return like;
  let sum = 0;
  for (const { to } of participant.joins) {
    const heads = to && mostHeads(to, looks);
    if (heads === undefined) return undefined;
    sum += heads;
  }
  return sum;
}
