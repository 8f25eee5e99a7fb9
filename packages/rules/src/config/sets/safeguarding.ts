import type { Choice, Kept } from './why.ts';

/** Work that keeps children and adults at risk safe: bound by law in who attends, who decides and who may know. */
export const safeguarding: readonly Choice[] = [
  {
    rule: 'contrived',
    word: 'off',
    why: 'Who meets, when and in which order is laid down by law, so that nobody is overlooked.',
  },
  {
    rule: 'leader-led',
    word: 'info',
    why: 'A lead agency has to be named and has to lead.',
  },
  {
    rule: 'no-way-out',
    word: 'off',
    why: 'To attend and to share what is known is a duty. There is rightly no way out.',
  },
  {
    rule: 'transplant',
    word: 'off',
    why: 'National procedures are followed as they are written; local changes need the consent of all partners.',
  },
  {
    rule: 'decision-capture',
    word: 'info',
    why: 'Some decisions belong by law to one agency. That the others are heard first is still worth a look.',
  },
  {
    rule: 'big-picture-for-few',
    word: 'off',
    why: 'Each person gets to know what they need for their part and no more: the family has a right to that.',
  },
  {
    rule: 'one-off',
    word: 'info',
    why: 'A strategy meeting is called once, for one child, within days. What follows is decided there.',
  },
  {
    rule: 'committee',
    word: 'info',
    why: 'The mandate comes first. Shared values and fair exchange make it work, and are worth writing down, too.',
  },
  {
    rule: 'upward-only',
    word: 'info',
    why: 'Partners account to a board that is set up by law.',
  },
  {
    rule: 'review-without-voice',
    word: 'error',
    why: 'The wishes and feelings of the child have to be heard in each review.',
  },
  {
    rule: 'review-too-rare',
    word: 'warn',
    options: { days: 183 },
    why: 'A plan for a child is looked at again after six months at the latest; that is the rule in Wales, for one. Where the law sets shorter times, set them.',
  },
  {
    rule: 'single-point',
    word: 'error',
    why: 'A child at risk cannot wait until somebody is back from leave.',
  },
];

/** What stays as it is. */
export const safeguardingKept: readonly Kept[] = [
  {
    rules: ['privacy-gap'],
    why: 'What is known about a child may be shared without consent where the law says so, and the agreement between the partners says how. It is that agreement which is asked for.',
  },
  {
    rules: ['half-handoff', 'undated-action', 'orphan-action'],
    why: 'Inquiries into what went wrong tell again and again of messages that nobody confirmed and of plans that nobody checked.',
  },
  {
    rules: ['tokenism'],
    why: 'That the family is heard is law in many countries. That something comes back to them is what makes it more than a form.',
  },
  {
    rules: ['insider-only', 'no-outside-ear'],
    why: 'A chair from outside, or a reviewer, is open to this work, too. Confidence is kept by whom one asks.',
  },
];
