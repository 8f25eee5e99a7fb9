/** What the review decides, with room for it; what to stop, continue and start. */
import { quorumOf } from '../agreement/decisions.ts';
import { heading, paragraph, room, strong } from '../model/make.ts';
import type { Block } from '../model/model.ts';
import { phrase } from '../model/text.ts';
import type { Say } from '../say.ts';
import type { Pack } from './review-pack.ts';

export function decideBlocks({ review }: Pack, say: Say): readonly Block[] {
  const decisions = say.plan.duties.decisions.filter(({ meeting }) => meeting === review.id);
  return [
    heading(say.say('pack.decide')),
    ...decisions.flatMap((decision): Block[] => {
      const { text, way, by } = decision;
      const what = phrase(text);
      const said =
        by && by.who.length > 0
          ? say.say('pack.decide.by', { what, who: say.people(by), count: say.numberOf(by) })
          : way
            ? say.say('pack.decide.way', { what, way: say.say('document.way', { way }) })
            : say.say('pack.decide.open', { what });
      const quorum = quorumOf(decision, say);
      return [paragraph(quorum === undefined ? said : `${said} ${quorum}`), room(3)];
    }),
    ...(['stop', 'continue', 'start'] as const).flatMap((what): Block[] => {
      const known = say.plan.agreement.changes.filter((change) => change.what === what).map(({ text }) => phrase(text));
      const name = strong(say.say(`pack.decide.${what}`));
      return [
        paragraph(
          known.length === 0 ? [name] : [name, `  ${say.say('pack.decide.so-far', { what: known.join('; ') })}`],
        ),
        room(2),
      ];
    }),
  ];
}
