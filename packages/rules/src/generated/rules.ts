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
import { rule as overCapacity } from '../rules/over-capacity/rule.ts';
import { rule as unprotectedTime } from '../rules/unprotected-time/rule.ts';
import { rule as slotOverrun } from '../rules/slot-overrun/rule.ts';
import { rule as groupSize } from '../rules/group-size/rule.ts';
import { rule as roleClash } from '../rules/role-clash/rule.ts';
import { rule as doubleBooked } from '../rules/double-booked/rule.ts';
import { rule as onClosedDay } from '../rules/on-closed-day/rule.ts';
import { rule as noZone } from '../rules/no-zone/rule.ts';
import { rule as thinDose } from '../rules/thin-dose/rule.ts';
import { rule as oneOff } from '../rules/one-off/rule.ts';
import { rule as lopsided } from '../rules/lopsided/rule.ts';
import { rule as singlePoint } from '../rules/single-point/rule.ts';
import { rule as initiativePile } from '../rules/initiative-pile/rule.ts';
import { rule as neverMeets } from '../rules/never-meets/rule.ts';
import { rule as targetUnserved } from '../rules/target-unserved/rule.ts';
import { rule as targetUnseen } from '../rules/target-unseen/rule.ts';
import { rule as targetUnreviewed } from '../rules/target-unreviewed/rule.ts';
import { rule as targetLeap } from '../rules/target-leap/rule.ts';
import { rule as targetSprawl } from '../rules/target-sprawl/rule.ts';
import { rule as leaderLed } from '../rules/leader-led/rule.ts';
import { rule as contrived } from '../rules/contrived/rule.ts';
import { rule as mineNotOurs } from '../rules/mine-not-ours/rule.ts';
import { rule as scoreOnlyPurpose } from '../rules/score-only-purpose/rule.ts';
import { rule as studentsAsObjects } from '../rules/students-as-objects/rule.ts';
import { rule as tokenism } from '../rules/tokenism/rule.ts';
import { rule as voiceUnused } from '../rules/voice-unused/rule.ts';
import { rule as bigPictureForFew } from '../rules/big-picture-for-few/rule.ts';
import { rule as focusDrift } from '../rules/focus-drift/rule.ts';
import { rule as missingB } from '../rules/missing-b/rule.ts';
import { rule as emptyB } from '../rules/empty-b/rule.ts';
import { rule as transplant } from '../rules/transplant/rule.ts';
import { rule as churn } from '../rules/churn/rule.ts';
import { rule as noOutsideEar } from '../rules/no-outside-ear/rule.ts';
import { rule as noAfterwards } from '../rules/no-afterwards/rule.ts';
import { rule as digitalForItsOwnSake } from '../rules/digital-for-its-own-sake/rule.ts';
import { rule as deal } from '../rules/deal/rule.ts';
import { rule as friendship } from '../rules/friendship/rule.ts';
import { rule as committee } from '../rules/committee/rule.ts';
import { rule as hollow } from '../rules/hollow/rule.ts';
import { rule as oneSided } from '../rules/one-sided/rule.ts';
import { rule as powerlessSponsor } from '../rules/powerless-sponsor/rule.ts';
import { rule as missingBuyIn } from '../rules/missing-buy-in/rule.ts';
import { rule as unheldTension } from '../rules/unheld-tension/rule.ts';
import { rule as noWayOut } from '../rules/no-way-out/rule.ts';
import { rule as noReview } from '../rules/no-review/rule.ts';
import { rule as reviewTooRare } from '../rules/review-too-rare/rule.ts';
import { rule as reviewToothless } from '../rules/review-toothless/rule.ts';
import { rule as reviewWithoutVoice } from '../rules/review-without-voice/rule.ts';
import { rule as orphanAction } from '../rules/orphan-action/rule.ts';
import { rule as undatedAction } from '../rules/undated-action/rule.ts';
import { rule as oneWayCommit } from '../rules/one-way-commit/rule.ts';
import { rule as halfHandoff } from '../rules/half-handoff/rule.ts';
import { rule as decisionCapture } from '../rules/decision-capture/rule.ts';
import { rule as unaccountable } from '../rules/unaccountable/rule.ts';
import { rule as sharedButUnspoken } from '../rules/shared-but-unspoken/rule.ts';
import { rule as silo } from '../rules/silo/rule.ts';
import { rule as depthOverclaim } from '../rules/depth-overclaim/rule.ts';
import { rule as oneProfessionLeads } from '../rules/one-profession-leads/rule.ts';
import { rule as noSharedWords } from '../rules/no-shared-words/rule.ts';
import { rule as privacyGap } from '../rules/privacy-gap/rule.ts';
import { rule as unusedParticipant } from '../rules/unused-participant/rule.ts';
import { rule as unusedProtocol } from '../rules/unused-protocol/rule.ts';
import { rule as unusedArtefact } from '../rules/unused-artefact/rule.ts';
import { rule as unusedImport } from '../rules/unused-import/rule.ts';
import { rule as unusedAllow } from '../rules/unused-allow/rule.ts';
import { rule as expiredAllow } from '../rules/expired-allow/rule.ts';
import { rule as allowWithoutReason } from '../rules/allow-without-reason/rule.ts';

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
  overCapacity,
  unprotectedTime,
  slotOverrun,
  groupSize,
  roleClash,
  doubleBooked,
  onClosedDay,
  noZone,
  thinDose,
  oneOff,
  lopsided,
  singlePoint,
  initiativePile,
  neverMeets,
  targetUnserved,
  targetUnseen,
  targetUnreviewed,
  targetLeap,
  targetSprawl,
  leaderLed,
  contrived,
  mineNotOurs,
  scoreOnlyPurpose,
  studentsAsObjects,
  tokenism,
  voiceUnused,
  bigPictureForFew,
  focusDrift,
  missingB,
  emptyB,
  transplant,
  churn,
  noOutsideEar,
  noAfterwards,
  digitalForItsOwnSake,
  deal,
  friendship,
  committee,
  hollow,
  oneSided,
  powerlessSponsor,
  missingBuyIn,
  unheldTension,
  noWayOut,
  noReview,
  reviewTooRare,
  reviewToothless,
  reviewWithoutVoice,
  orphanAction,
  undatedAction,
  oneWayCommit,
  halfHandoff,
  decisionCapture,
  unaccountable,
  sharedButUnspoken,
  silo,
  depthOverclaim,
  oneProfessionLeads,
  noSharedWords,
  privacyGap,
  unusedParticipant,
  unusedProtocol,
  unusedArtefact,
  unusedImport,
  unusedAllow,
  expiredAllow,
  allowWithoutReason,
];
