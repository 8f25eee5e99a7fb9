/** The parts of the catalogue of rules, in its order; each has a title under `category.ID` in the messages. */
export const categories = [
  'dialogue',
  'time',
  'tenets',
  'context',
  'balance',
  'responsibility',
  'professions',
  'housekeeping',
] as const;

export type Category = (typeof categories)[number];
