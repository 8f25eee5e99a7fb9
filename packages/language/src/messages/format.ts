import type { Catalogue } from './message.ts';

/** Why a text is not formatted. */
export const formatMessages = {
  'format.unclosed-comment':
    'A comment is not closed, so nobody can tell where the clauses go on. Close it with `*/` first.',
  'format.newer-edition': 'The file is written in a newer edition of the language, and stays as it is.',
  'format.misread': 'With its lines broken elsewhere, the file would read differently, so it stays as it is.',
} satisfies Catalogue;
