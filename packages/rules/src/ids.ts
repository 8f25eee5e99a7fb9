/**
 * The ids of all rules, in the order of the catalogue. They do not change: a file may set one of them aside before, or
 * after, the release that has the rule. The order is the one in which a draft is asked about them.
 */
export const ruleIds: readonly string[] = [
  // dialogue and evidence
  'data-driven-only',
  'single-lens',
  'upward-only',
  'critique-before-clarify',
  'solve-before-inquire',
  'infer-before-observe',
  'no-listening',
  'only-warm',
  'mute-role',
  'floor-hog',
  'insider-only',
  'no-protocol',
  'talk-only',
  'one-way-learning',
  'judging-prompt',
  // time and load
  'over-capacity',
  'unprotected-time',
  'slot-overrun',
  'group-size',
  'role-clash',
  'double-booked',
  'on-closed-day',
  'no-zone',
  'thin-dose',
  'one-off',
  'lopsided',
  'single-point',
  'initiative-pile',
  'never-meets',
  // the ten tenets
  'target-unserved',
  'target-unseen',
  'target-unreviewed',
  'target-leap',
  'target-sprawl',
  'leader-led',
  'contrived',
  'mine-not-ours',
  'score-only-purpose',
  'students-as-objects',
  'tokenism',
  'voice-unused',
  'big-picture-for-few',
  'focus-drift',
  // context
  'missing-b',
  'empty-b',
  'transplant',
  'churn',
  'no-outside-ear',
  'no-afterwards',
  'digital-for-its-own-sake',
  // clumsy balance
  'deal',
  'friendship',
  'committee',
  'hollow',
  'one-sided',
  'powerless-sponsor',
  'missing-buy-in',
  'unheld-tension',
  'no-way-out',
  // responsibility and follow-through
  'no-review',
  'review-too-rare',
  'review-toothless',
  'review-without-voice',
  'orphan-action',
  'undated-action',
  'one-way-commit',
  'half-handoff',
  'decision-capture',
  'unaccountable',
  'shared-but-unspoken',
  // across professions and organisations
  'silo',
  'depth-overclaim',
  'one-profession-leads',
  'no-shared-words',
  'privacy-gap',
  // housekeeping
  'unused-participant',
  'unused-protocol',
  'unused-artefact',
  'unused-import',
  'unused-allow',
  'expired-allow',
  'allow-without-reason',
];

/** Rules about exceptions: an exception from them would make itself true. */
export const neverExcepted: ReadonlySet<string> = new Set(['unused-allow', 'expired-allow', 'allow-without-reason']);

/** The place of an id in the catalogue; last for one that is not in it. */
export function orderOf(id: string): number {
  const index = ruleIds.indexOf(id);
  return index < 0 ? ruleIds.length : index;
}
