import type { Plan, PlanMeeting, Player } from '../plan.ts';
import { type Kept, type Pair, sessionsOf, titleOf } from './pairs.ts';
import type { WhatIfItem } from './what-if.ts';

/** Sessions that nobody leads now, and meetings in which a deputy steps in or is gone. */
export function leadBreaks(pair: Kept<PlanMeeting>, both: Pair): WhatIfItem[] {
  const { was, is } = pair;
  const item = (kind: WhatIfItem['kind'], key: string, params: Record<string, string | number>): WhatIfItem[] => [
    { kind, message: { key, params: { meeting: titleOf(is), ...params } }, meeting: is.id, source: is.source },
  ];
  const lost = unledIn(both.after, is) - unledIn(both.before, was);
  if (was.leads.length > 0 && (lost > 0 || is.leads.length === 0)) {
    return item('no-lead', 'what-if.no-lead', { sessions: Math.max(0, lost) });
  }
  // A clause is known by its place, whoever leads by it now.
  for (const lead of is.leads) {
    const before = was.leads.find(({ source }) => source.span.start === lead.source.span.start);
    if (!before?.deputy || lead.deputy) continue;
    const leads = (people: readonly Player[], plan: Pair['is']) =>
      people.map(({ participant: id }) => titleOf(plan.get(id) ?? { name: id })).join(', ');
    const now = leads(lead.people.who, both.is);
    const then = leads(before.people.who, both.was);
    return now === then
      ? item('no-deputy', 'what-if.no-deputy', { lead: now })
      : item('no-deputy', 'what-if.deputy-leads', { lead: now, before: then });
  }
  return [];
}

function unledIn(plan: Plan, meeting: PlanMeeting): number {
  return sessionsOf(plan, meeting).filter(({ leads }) => leads.length === 0).length;
}
