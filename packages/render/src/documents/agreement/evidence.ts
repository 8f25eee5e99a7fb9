/** What is looked at, and how those whom it is about are protected. */
import type { EvidenceKind } from '@jointwork/language';
import { clause, waits } from '../model/make.ts';
import type { Block } from '../model/model.ts';
import type { Say } from '../say.ts';

/** What can be about somebody: studies are not, and neither is what professionals judge from experience. */
const aboutPeople: ReadonlySet<EvidenceKind> = new Set(['data', 'work', 'observation', 'voice', 'case']);

export function evidenceClauses(say: Say): readonly Block[] {
  const looking = say.plan.meetings.filter(({ evidence }) => evidence.length > 0);
  if (looking.length === 0) return [waits(say.say('agreement.evidence.waits'))];
  const all = looking.flatMap(({ evidence }) => evidence);
  const open = all.filter(({ kind, anonymised, under }) => aboutPeople.has(kind) && !anonymised && under === undefined);
  const named = [...new Set(open.map((each) => say.evidence(each)))];
  return [
    ...looking.map(({ id, evidence }) =>
      clause(say.say('agreement.evidence.in', { meeting: say.meeting(id), evidence: say.evidences(evidence) })),
    ),
    ...(open.length < all.length ? [clause(say.say('agreement.evidence.protected'))] : []),
    ...(named.length > 0 ? [waits(say.say('agreement.evidence.open', { evidence: say.list(named) }))] : []),
  ];
}
