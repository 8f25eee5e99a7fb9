import type { Choice, Kept } from './why.ts';

/** Projects of volunteers and paid people who build something in the open, across the world. */
export const openSource: readonly Choice[] = [
  {
    rule: 'unprotected-time',
    word: 'off',
    why: 'Volunteers give their own time; there is no employer who could grant it.',
  },
  {
    rule: 'missing-buy-in',
    word: 'off',
    why: 'People take part as themselves. The leaders of the companies that some of them work for need not know.',
  },
  {
    rule: 'powerless-sponsor',
    word: 'info',
    why: 'A foundation may lend its name alone, and that can be all that is asked of it.',
  },
  {
    rule: 'friendship',
    word: 'info',
    why: 'Many a project lives on shared values for years. What it offers newcomers, and who decides in the end, is worth a question.',
  },
  {
    rule: 'leader-led',
    word: 'info',
    why: 'Maintainers lead what they maintain; initiative shows in contributions that nobody planned.',
  },
  {
    rule: 'no-way-out',
    word: 'off',
    why: 'Everybody may leave at any time; that goes without saying.',
  },
  {
    rule: 'on-closed-day',
    word: 'off',
    why: 'People who live in many countries, and work in the evenings, share no closed days.',
  },
  {
    rule: 'no-zone',
    word: 'warn',
    why: 'A time without a zone means another hour to each of those who read it.',
  },
];

/** What stays as it is. */
export const openSourceKept: readonly Kept[] = [
  {
    rules: ['single-point', 'lopsided'],
    why: 'One maintainer who holds everything is the best known risk of this field. Nothing is lowered.',
  },
  {
    rules: ['over-capacity'],
    why: 'Volunteers say how much time they have. What they said counts.',
  },
  {
    rules: ['review-without-voice', 'students-as-objects'],
    why: 'Those who use the software are the people served. Reports are data about them; to hear them takes more.',
  },
  {
    rules: ['one-way-commit'],
    why: 'Users who give nothing back are the complaint of many projects. To ask for something small is the beginning of an answer.',
  },
];
