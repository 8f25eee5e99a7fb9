import type { Agenda, Plan } from '@jointwork/plan';
import { defineRule, type MeetingAt, type Report } from '../../rule.ts';

/** A session is long enough for its protocol, for as many people as play its roles. */
export const rule = defineRule({
  id: 'slot-overrun',
  category: 'time',
  severity: 'error',
  sources: ['D'],
  messages: {
    title: 'A protocol fits its session',
    over: '`{protocol}` takes {needed} min with those who take part here, and `{meeting}` has {slot}. A session that is {over} min longer settles it, or a shorter step{perHead, select, yes {, or fewer people in the steps that are counted by heads} other {}}.',
    'over.question':
      '`{protocol}` takes {needed} min with those who take part here, and `{meeting}` has {slot}: what should give way?',
    slot: 'Here it is {slot} min.',
    'fix.lengthen': 'Make the session {needed} min long',
  },
  *checkDesign({ file, plan, meetings }) {
    const worst = worstAgendas(plan);
    for (const at of meetings) {
      const agenda = worst.get(at.planned.id);
      if (agenda) yield overrun(at, agenda, file);
    }
  },
});

/** For each meeting whose protocol does not always fit, the agenda that is furthest from fitting. */
function worstAgendas({ sessions, undated, agendas }: Plan): ReadonlyMap<string, Agenda> {
  const worst = new Map<string, Agenda>();
  for (const { meeting, agenda: index } of [...sessions, ...undated]) {
    const agenda = index === undefined ? undefined : agendas[index];
    if (agenda && agenda.overrun > (worst.get(meeting)?.overrun ?? 0)) worst.set(meeting, agenda);
  }
  return worst;
}

type Key = 'over' | 'slot' | 'fix.lengthen';

function overrun({ meeting, whole, planned }: MeetingAt, agenda: Agenda, file: string): Report<Key> {
  const { slot = 0, needed, overrun: over } = agenda;
  const length = whole.schedule?.for;
  const ownLength = meeting.schedule?.for;
  return {
    message: 'over',
    params: {
      protocol: planned.protocol!.name,
      meeting: meeting.name.value,
      needed,
      slot,
      over,
      perHead: agenda.steps.some(({ each, rounds }) => each || rounds.some((round) => round.each)) ? 'yes' : 'no',
    },
    // What is taken over by `like` stands in the other activity; the finding stands on this one.
    at: meeting.follows?.protocol.span ?? meeting.name.span,
    ...(length ? { related: [{ place: { file, span: length.span }, message: 'slot', params: { slot } }] } : {}),
    ...(ownLength
      ? {
          fixes: () => [
            { title: 'fix.lengthen', params: { needed }, edits: [{ span: ownLength.span, text: `${needed} min` }] },
          ],
        }
      : {}),
  };
}
