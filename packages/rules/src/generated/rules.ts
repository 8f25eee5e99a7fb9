// Generated from the folders in rules/ by generate.mjs.
import type { Rule } from '../rule.ts';
import { rule as dataDrivenOnly } from '../rules/data-driven-only/rule.ts';
import { rule as singleLens } from '../rules/single-lens/rule.ts';
import { rule as upwardOnly } from '../rules/upward-only/rule.ts';
import { rule as critiqueBeforeClarify } from '../rules/critique-before-clarify/rule.ts';
import { rule as solveBeforeInquire } from '../rules/solve-before-inquire/rule.ts';
import { rule as inferBeforeObserve } from '../rules/infer-before-observe/rule.ts';
import { rule as noListening } from '../rules/no-listening/rule.ts';
import { rule as onlyWarm } from '../rules/only-warm/rule.ts';
import { rule as muteRole } from '../rules/mute-role/rule.ts';
import { rule as floorHog } from '../rules/floor-hog/rule.ts';
import { rule as insiderOnly } from '../rules/insider-only/rule.ts';
import { rule as noProtocol } from '../rules/no-protocol/rule.ts';
import { rule as talkOnly } from '../rules/talk-only/rule.ts';
import { rule as oneWayLearning } from '../rules/one-way-learning/rule.ts';
import { rule as judgingPrompt } from '../rules/judging-prompt/rule.ts';
import { rule as slotOverrun } from '../rules/slot-overrun/rule.ts';
import { rule as targetUnserved } from '../rules/target-unserved/rule.ts';
import { rule as targetUnseen } from '../rules/target-unseen/rule.ts';
import { rule as missingB } from '../rules/missing-b/rule.ts';
import { rule as noReview } from '../rules/no-review/rule.ts';
import { rule as reviewTooRare } from '../rules/review-too-rare/rule.ts';
import { rule as reviewToothless } from '../rules/review-toothless/rule.ts';
import { rule as reviewWithoutVoice } from '../rules/review-without-voice/rule.ts';
import { rule as orphanAction } from '../rules/orphan-action/rule.ts';
import { rule as undatedAction } from '../rules/undated-action/rule.ts';
import { rule as oneWayCommit } from '../rules/one-way-commit/rule.ts';
import { rule as halfHandoff } from '../rules/half-handoff/rule.ts';

export const rules: readonly Rule[] = [
  dataDrivenOnly,
  singleLens,
  upwardOnly,
  critiqueBeforeClarify,
  solveBeforeInquire,
  inferBeforeObserve,
  noListening,
  onlyWarm,
  muteRole,
  floorHog,
  insiderOnly,
  noProtocol,
  talkOnly,
  oneWayLearning,
  judgingPrompt,
  slotOverrun,
  targetUnserved,
  targetUnseen,
  missingB,
  noReview,
  reviewTooRare,
  reviewToothless,
  reviewWithoutVoice,
  orphanAction,
  undatedAction,
  oneWayCommit,
  halfHandoff,
];
