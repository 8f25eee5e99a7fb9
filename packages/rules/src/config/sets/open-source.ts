import type { Choice } from './why.ts';

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
