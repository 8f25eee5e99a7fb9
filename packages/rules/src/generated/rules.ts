// Generated from the folders in rules/ by generate.mjs.
import type { Rule } from '../rule.ts';
import { rule as dataDrivenOnly } from '../rules/data-driven-only/rule.ts';
import { rule as critiqueBeforeClarify } from '../rules/critique-before-clarify/rule.ts';
import { rule as talkOnly } from '../rules/talk-only/rule.ts';
import { rule as slotOverrun } from '../rules/slot-overrun/rule.ts';
import { rule as targetUnserved } from '../rules/target-unserved/rule.ts';
import { rule as targetUnseen } from '../rules/target-unseen/rule.ts';
import { rule as missingB } from '../rules/missing-b/rule.ts';
import { rule as noReview } from '../rules/no-review/rule.ts';

export const rules: readonly Rule[] = [
  dataDrivenOnly,
  critiqueBeforeClarify,
  talkOnly,
  slotOverrun,
  targetUnserved,
  targetUnseen,
  missingB,
  noReview,
];
