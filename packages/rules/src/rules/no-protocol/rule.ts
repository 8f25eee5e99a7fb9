import type { Layout } from '../../fixes/layout.ts';
import { defineRule, type MeetingAt } from '../../rule.ts';

/** A dialogue has a form that protects those who take part in it. */
export const rule = defineRule({
  id: 'no-protocol',
  category: 'dialogue',
  severity: 'info',
  sources: ['003'],
  messages: {
    title: 'A dialogue follows a protocol',
    free: '`{dialogue}` follows no protocol: who speaks, and when, is left to whoever is quickest. `follows` settles it; the library has more than twenty to choose from.',
    'free.question': 'Which form does `{dialogue}` have, so that everybody is heard?',
    'fix.follow': 'Follow `OneTwoFourAll`, which fits any number of people',
  },
  *checkDesign({ meetings }) {
    for (const at of meetings) {
      if (at.meeting.kind !== 'dialogue' || at.whole.follows) continue;
      yield {
        message: 'free',
        params: { dialogue: at.meeting.name.value },
        at: at.meeting.name.span,
        about: [at.meeting],
        fixes: (layout) => follow(at, layout),
      };
    }
  },
});

/** Twelve minutes that everybody spends with the question, called by the first who attends. */
function follow({ meeting, whole }: MeetingAt, layout: Layout) {
  const caller = whole.with?.who[0]?.ref;
  if (!caller) return [];
  const one = caller.to?.kind === 'person' ? caller.name : `one of ${caller.name}`;
  const edits = [layout.append(meeting, `follows OneTwoFourAll with caller = ${one}`)];
  return [{ title: 'fix.follow', edits }] as const;
}
