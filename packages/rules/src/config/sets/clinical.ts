import type { Choice, Kept } from './why.ts';

/** Work on the care of patients: rightly mandated, fixed and predictable where that keeps people safe. */
export const clinical: readonly Choice[] = [
  {
    rule: 'contrived',
    word: 'off',
    why: 'A handover or a checklist is mandated, fixed and predictable on purpose: that is what makes it safe.',
  },
  {
    rule: 'leader-led',
    word: 'info',
    why: 'Somebody answers for each patient, so most meetings have a lead. Who else may begin something is still worth a question.',
  },
  {
    rule: 'no-way-out',
    word: 'off',
    why: 'Nobody opts out of a handover. That belongs to the duties of the profession and need not be said in each design.',
  },
  {
    rule: 'transplant',
    word: 'info',
    why: 'A checklist that was tested elsewhere loses its evidence when it is changed; it may be taken over as it is.',
  },
  {
    rule: 'committee',
    word: 'info',
    why: 'In an emergency a clear line of command is right. Away from it, values and interests matter as they do elsewhere.',
  },
  {
    rule: 'upward-only',
    word: 'info',
    why: 'Accounting to a regulator is a legal duty, and a regulator commits nothing back in a design.',
  },
  {
    rule: 'insider-only',
    word: 'info',
    why: 'A case review often has to stay within one organisation, because what is said there is confidential.',
  },
  {
    rule: 'talk-only',
    word: 'info',
    why: 'A short huddle may be there for shared awareness alone; what it leads to stands in the records of the patients.',
  },
  {
    rule: 'single-point',
    word: 'error',
    why: 'Care goes on around the clock. A meeting that falls out with one person leaves patients without it.',
  },
];

/** What stays as it is. */
export const clinicalKept: readonly Kept[] = [
  {
    rules: ['half-handoff', 'privacy-gap'],
    why: 'What is handed over in care is repeated back, and what is known of a patient crosses organisations under an agreement: here more than elsewhere.',
  },
  {
    rules: ['data-driven-only', 'single-lens'],
    why: 'Figures on deaths and delays start a conversation. What people saw and what patients say are needed to learn from them.',
  },
  {
    rules: ['students-as-objects', 'review-without-voice'],
    why: 'Patients are the people served. A case may be looked at without them, a design may not.',
  },
  {
    rules: ['mine-not-ours'],
    why: '“My patient” is how a duty is spoken of, and also how a team is left out. It stays a hint.',
  },
];
