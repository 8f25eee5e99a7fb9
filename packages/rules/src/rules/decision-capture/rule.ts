import type { Decision } from '@jointwork/language';
import { attending } from '../../facts/attending.ts';
import { type Capture, captureOf } from '../../facts/captured.ts';
import { numberOf } from '../../facts/number.ts';
import { takenApart } from '../../facts/people.ts';
import { insert } from '../../fixes/layout.ts';
import { named } from '../../lists.ts';
import { type DesignContext, defineRule, type MeetingAt, type Report } from '../../rule.ts';

type Key = 'somebody' | 'majority' | 'fix.accountable' | 'fix.consent' | 'fix.quorum';

/** What several organisations decide is not in the hands of one of them. */
export const rule = defineRule({
  id: 'decision-capture',
  category: 'responsibility',
  severity: 'warning',
  sources: ['D'],
  messages: {
    title: 'What several organisations decide is not in the hands of one',
    somebody:
      'Several organisations attend `{activity}`, and {who} {count, plural, one {decides} other {decide}} “{decision}” without being accountable for it. `accountable {first}` settles it, or a decision by consent.',
    'somebody.question': 'To whom {count, plural, one {does} other {do}} {who} answer for “{decision}”?',
    majority:
      'A majority decides “{decision}”, and `{organisation}` has {heads} of the {of} who attend `{activity}`. A quorum from each organisation settles it, or a decision by consent.',
    'majority.question': '`{organisation}` has {heads} of the {of} votes on “{decision}”: what protects the others?',
    'fix.accountable': 'Make {who} accountable for it',
    'fix.consent': 'Decide by consent',
    'fix.quorum': 'Ask for one from each',
  },
  *checkDesign(context) {
    const { plan, meetings } = context;
    for (const at of meetings) {
      for (const decision of at.meeting.decisions) {
        const planned = plan.duties.decisions.find(
          ({ meeting, source }) => meeting === at.planned.id && source.span.start === decision.span.start,
        );
        const capture = planned && captureOf(planned, plan);
        if (capture) yield captured(capture, decision, at, context);
      }
    }
  },
});

function captured(capture: Capture, decision: Decision, at: MeetingAt, context: DesignContext): Report<Key> {
  const { meeting } = at;
  const how = decision.how!.span;
  const byConsent = { title: 'fix.consent', edits: [{ span: how, text: 'consent' }] } as const;
  const common = { activity: meeting.name.value, decision: decision.text.value };
  if (capture.how === 'majority') {
    const { organisation, heads, of } = capture;
    return {
      message: 'majority',
      params: { ...common, organisation, heads, of },
      at: how,
      about: [meeting],
      fixes: () => [{ title: 'fix.quorum', edits: [insert(how.end, ` quorum ${oneOfEach(at, context)}`)] }, byConsent],
    };
  }
  const names = capture.who.map(({ name }) => name);
  return {
    message: 'somebody',
    params: { ...common, who: named(names), count: numberOf(capture.who), first: names[0]! },
    at: how,
    about: [meeting],
    fixes: (layout) => [
      {
        title: 'fix.accountable',
        params: { who: named(names) },
        edits: [layout.append(meeting, `accountable ${names.join(', ')}`)],
      },
      byConsent,
    ],
  };
}

/** `1 of A and 1 of B`, the first participant of each organisation that attends. */
function oneOfEach({ planned }: MeetingAt, { plan }: DesignContext): string {
  const seen = new Set<string>();
  const firsts = takenApart(attending(planned, plan), plan).filter(({ of }) => {
    const isNew = of.length > 0 && of.every((one) => !seen.has(one));
    for (const one of of) seen.add(one);
    return isNew;
  });
  return firsts.map(({ name }) => `1 of ${name}`).join(' and ');
}
