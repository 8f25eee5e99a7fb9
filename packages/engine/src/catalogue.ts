import {
  type Catalogue,
  checksMessages,
  clauseMessages,
  formatMessages,
  namesMessages,
  syntaxMessages,
} from '@jointwork/language';
import { planMessages } from '@jointwork/plan';
import { ruleMessages } from '@jointwork/rules';

/** Every message in English. */
export const catalogue: Catalogue = {
  ...clauseMessages,
  ...syntaxMessages,
  ...formatMessages,
  ...namesMessages,
  ...checksMessages,
  ...planMessages,
  ...ruleMessages,
};
