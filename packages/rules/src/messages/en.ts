import type { Catalogue } from '@jointwork/language';
import { rules } from '../generated/rules.ts';
import { messageKey } from '../rule.ts';
import { commonMessages } from './common.ts';
import { configMessages } from './config.ts';

/** Everything that the rules say: each rule's own messages, under `rule.ID.KEY`, what they share, and what is said about configurations. */
export const ruleMessages: Catalogue = Object.fromEntries([
  ...Object.entries(commonMessages),
  ...Object.entries(configMessages),
  ...rules.flatMap(({ id, messages }) =>
    Object.entries(messages).map(([key, template]) => [messageKey(id, key), template] as const),
  ),
]);
