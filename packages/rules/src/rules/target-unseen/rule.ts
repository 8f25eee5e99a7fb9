import { defineRule } from '../../rule.ts';

/** A target says what one will see when it is reached. */
export const rule = defineRule({
  id: 'target-unseen',
  category: 'tenets',
  severity: 'warning',
  sources: ['001'],
  messages: {
    title: 'A target says what will be seen',
    unseen:
      'Nothing says what a visitor would notice once `{tenet}` is {hasLevel, select, yes {{level}} other {where it should be}}. A `seen when "…"` settles it: something that is done or said, not a figure.',
    'unseen.question':
      'What would a visitor notice once `{tenet}` is {hasLevel, select, yes {{level}} other {where it should be}}?',
    'fix.add': 'Add `seen when`, to be filled in',
  },
  *checkDesign({ design }) {
    for (const target of design.targets) {
      if (target.seen.some(({ value }) => value.trim() !== '')) continue;
      yield {
        message: 'unseen',
        params: { tenet: target.tenet.name, level: target.to?.name ?? '', hasLevel: target.to ? 'yes' : 'no' },
        at: target.tenet.span,
        about: [target],
        fixes: (layout) => [{ title: 'fix.add', edits: [layout.append(target, 'seen when "…"')] }],
      };
    }
  },
});
