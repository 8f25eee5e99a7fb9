/** Who leads, who steps in, who answers for what, who stands behind it. */
import type { PlanLead } from '@jointwork/plan';
import { clause, waits } from '../model/make.ts';
import type { Block } from '../model/model.ts';
import { phrase } from '../model/text.ts';
import type { Say } from '../say.ts';

export function leadClauses(say: Say): readonly Block[] {
  const { meetings } = say.plan;
  const unled = meetings.filter(({ leads }) => leads.length === 0).map(({ id }) => id);
  return [
    ...leadSentences(say).map((text) => clause(text)),
    ...(unled.length > 0 ? [waits(say.say('agreement.lead.none', { meetings: say.meetings(unled) }))] : []),
    ...accountable(say).map((text) => clause(text)),
    ...behind(say).map((text) => clause(text)),
  ];
}

/** One sentence for the same people in the same parts, whatever they lead. */
function leadSentences(say: Say): string[] {
  const alike = new Map<string, { lead: PlanLead; meetings: string[] }>();
  for (const { id, leads } of say.plan.meetings) {
    for (const lead of leads) {
      const { people, deputy, from, until } = lead;
      const key = JSON.stringify([say.people(people), deputy && say.people(deputy), from, until]);
      const known = alike.get(key);
      if (known) known.meetings.push(id);
      else alike.set(key, { lead, meetings: [id] });
    }
  }
  return [...alike.values()].map(({ lead, meetings }) => leadSentence(lead, meetings, say));
}

function leadSentence({ people, deputy, from, until }: PlanLead, meetings: readonly string[], say: Say): string {
  const params = {
    who: say.people(people),
    count: say.numberOf(people),
    meetings: say.meetings(meetings),
    span: spanOf(from, until, say),
  };
  if (!deputy || deputy.who.length === 0) return say.say('agreement.lead.leads', params);
  return say.say('agreement.lead.deputy', { ...params, deputy: say.people(deputy), deputies: say.numberOf(deputy) });
}

function spanOf(from: string | undefined, until: string | undefined, say: Say): string {
  if (from !== undefined && until !== undefined)
    return say.say('agreement.lead.between', { from: say.day(from), until: say.day(until) });
  if (from !== undefined) return say.say('agreement.lead.from', { from: say.day(from) });
  return until === undefined ? '' : say.say('agreement.lead.until', { until: say.day(until) });
}

function accountable(say: Say): string[] {
  return say.plan.duties.accountable.map(({ who, to, text, meeting }) => {
    const params = {
      who: say.parties(who),
      count: say.number(who),
      what: text === undefined ? say.meeting(meeting) : say.quote(text),
    };
    return to.length === 0
      ? say.say('agreement.lead.accountable.open', params)
      : say.say('agreement.lead.accountable', { ...params, to: say.parties(to) });
  });
}

function behind(say: Say): string[] {
  const { sponsors, mandate } = say.plan.agreement;
  return [
    ...sponsors.map(({ who, gives, text }) => {
      const gifts = say.list(gives.map((gift) => say.say('agreement.lead.gift', { gift })));
      const params = { who: say.participant(who), count: say.number([who]), gifts };
      return text === undefined
        ? say.say('agreement.lead.sponsor', params)
        : say.say('agreement.lead.sponsor.text', { ...params, text: phrase(text) });
    }),
    ...(mandate
      ? [
          mandate.text === undefined
            ? say.say('agreement.lead.mandate', { who: say.parties(mandate.by) })
            : say.say('agreement.lead.mandate.text', { who: say.parties(mandate.by), text: phrase(mandate.text) }),
        ]
      : []),
  ];
}
