import type { Catalogue } from '@jointwork/language';

/** What no single rule says. */
export const commonMessages = {
  'rules.list.last': '{first} and {rest}',
  'rules.list.more': '{first}, {rest}',
  'rules.fix.allow': 'Set `{rule}` aside here, and say why',
  'rules.fix.write': 'Write `{near}`',
  'rules.unknown-rule': `There is no rule \`{name}\`.{hasNear, select, yes { Did you mean \`{near}\`?} other {}}`,
  'rules.never-excepted': `\`{name}\` looks after the exceptions themselves, so it cannot be set aside.`,
  'rules.draft-more': `This is a draft, so only the first questions are asked; {count, plural, one {# more finding waits} other {# more findings wait}} until it is \`agreed\`. A strict check shows all.`,
  'category.dialogue': 'Dialogue and evidence',
  'category.time': 'Time and load',
  'category.tenets': 'The ten tenets',
  'category.context': 'Context',
  'category.balance': 'Clumsy balance',
  'category.responsibility': 'Responsibility and follow-through',
  'category.professions': 'Across professions and organisations',
  'category.housekeeping': 'Housekeeping',
} satisfies Catalogue;
