/**
 * The words with a fixed meaning, each once: what may be written, what it is called, and the other spellings that are
 * accepted for it. Keywords of the grammar are not here; these are plain names to the parser.
 */

/** A closed set of words; `other` maps further accepted spellings to the word. */
export interface Vocabulary<W extends string> {
  readonly id: string;
  readonly words: readonly W[];
  readonly other: Readonly<Record<string, W>>;
}

export function vocabulary<const W extends string>(
  id: string,
  words: readonly W[],
  other: Record<string, NoInfer<W>> = {},
) {
  return { id, words, other: Object.assign(Object.create(null), other) } as Vocabulary<W>;
}

export const standings = vocabulary(
  'standing',
  [
    'professional',
    'leader',
    'student',
    'patient',
    'family',
    'employer',
    'community',
    'official',
    'researcher',
    'critic',
  ],
  {
    professionals: 'professional',
    leaders: 'leader',
    students: 'student',
    patients: 'patient',
    families: 'family',
    employers: 'employer',
    communities: 'community',
    officials: 'official',
    researchers: 'researcher',
    critics: 'critic',
  },
);
export type Standing = (typeof standings.words)[number];

/** Those whom the collaboration is for. */
export const peopleServed: ReadonlySet<Standing> = new Set(['student', 'patient', 'family', 'community']);

export const voices = vocabulary('voice', ['informed', 'consulted', 'co-designs', 'decides'], {
  'co-design': 'co-designs',
});
export type Voice = (typeof voices.words)[number];

export const levels = vocabulary('level', ['system', 'organisations', 'professionals', 'partners', 'students'], {
  organizations: 'organisations',
});
export type LevelWord = (typeof levels.words)[number];

export const focuses = vocabulary('focus', ['curriculum', 'pedagogy', 'evaluation']);
export type FocusWord = (typeof focuses.words)[number];

export const depths = vocabulary('depth', ['networking', 'coordinating', 'cooperating', 'collaborating'], {
  'co-ordinating': 'coordinating',
  'co-operating': 'cooperating',
});
export type DepthWord = (typeof depths.words)[number];

export const statuses = vocabulary('status', ['draft', 'agreed', 'running', 'ended']);
export type StatusWord = (typeof statuses.words)[number];

export const gifts = vocabulary('gift', ['time', 'money', 'cover', 'space', 'authority']);
export type GiftWord = (typeof gifts.words)[number];

export const evidenceKinds = vocabulary(
  'evidence',
  ['data', 'work', 'observation', 'voice', 'research', 'judgement', 'case'],
  { judgment: 'judgement', observations: 'observation', cases: 'case' },
);
export type EvidenceKind = (typeof evidenceKinds.words)[number];

export const units = vocabulary('unit', ['day', 'week', 'month', 'term', 'year'], {
  days: 'day',
  weeks: 'week',
  months: 'month',
  terms: 'term',
  years: 'year',
});
export type Unit = (typeof units.words)[number];

export const durationUnits = vocabulary('duration', ['min', 'h'], {
  mins: 'min',
  minute: 'min',
  minutes: 'min',
  m: 'min',
  hr: 'h',
  hrs: 'h',
  hour: 'h',
  hours: 'h',
});
export type DurationUnit = (typeof durationUnits.words)[number];

export const weekdays = vocabulary('weekday', [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
]);
export type Weekday = (typeof weekdays.words)[number];

export const ordinals = vocabulary('ordinal', ['first', 'second', 'third', 'fourth', 'last']);
export type OrdinalWord = (typeof ordinals.words)[number];

export const groupings = vocabulary('grouping', ['pairs', 'threes', 'fours', 'groups']);
export type GroupingWord = (typeof groupings.words)[number];

export const decisionWays = vocabulary('decision', ['consensus', 'consent', 'majority']);
export type DecisionWay = (typeof decisionWays.words)[number];

/** Words for all who attend, in a step. Only the first is of the language; a name that leads nowhere may be meant as it. */
export const allWords = vocabulary('everyone', ['everyone'], { all: 'everyone', everybody: 'everyone' });

/** What someone does in a step. Whether the move speaks is what turns and silence are judged by. */
export const moveMeanings = {
  open: { speaks: true, means: 'Start the session, its purpose and its norms' },
  'check-in': { speaks: true, means: 'Each says in a sentence how they arrive' },
  present: { speaks: true, means: 'Lay out the work, the case or the question' },
  clarify: { speaks: true, means: 'Ask what a short fact can answer' },
  ask: { speaks: true, means: 'Ask an open question' },
  listen: { speaks: false, means: 'Hear out, without answering' },
  write: { speaks: false, means: 'Note down, each alone' },
  read: { speaks: false, means: 'Read, each alone' },
  observe: { speaks: false, means: 'Look, and note what is there' },
  describe: { speaks: true, means: 'Say what is there, without judging it' },
  predict: { speaks: true, means: 'Say what one expects before looking' },
  interpret: { speaks: true, means: 'Say what it may mean' },
  probe: { speaks: true, means: 'Ask what makes the other think again' },
  share: { speaks: true, means: 'Tell the others what one found' },
  warm: { speaks: true, means: 'Feedback on what works' },
  cool: { speaks: true, means: 'Feedback on what could be otherwise' },
  challenge: { speaks: true, means: 'Disagree, with a reason' },
  suggest: { speaks: true, means: 'Offer something to try' },
  vote: { speaks: false, means: 'Choose, one voice each' },
  decide: { speaks: true, means: 'Settle what will be done' },
  plan: { speaks: true, means: 'Lay out who does what, by when' },
  act: { speaks: true, means: 'Do it, or take it on' },
  respond: { speaks: true, means: 'Answer what was heard' },
  reflect: { speaks: true, means: 'Say what one takes away' },
  'read-back': { speaks: true, means: 'Repeat what was agreed, so that it can be corrected' },
  debrief: { speaks: true, means: 'Talk about how the session went' },
  close: { speaks: true, means: 'End the session' },
  move: { speaks: false, means: 'Change places or groups' },
  break: { speaks: false, means: 'Rest' },
} as const;
export type Move = keyof typeof moveMeanings;
export const moves = vocabulary('move', Object.keys(moveMeanings) as Move[], {
  checkin: 'check-in',
  readback: 'read-back',
});

export const compass = vocabulary('context', ['before', 'betwixt', 'beside', 'beyond'], { between: 'betwixt' });
export type CompassB = (typeof compass.words)[number];

/** The word that a spelling stands for; undefined where there is none. Case does not matter. */
export function wordOf<W extends string>(vocabulary: Vocabulary<W>, spelling: string): W | undefined {
  const exact = spelling as W;
  if (vocabulary.words.includes(exact)) return exact;
  const lower = spelling.toLowerCase();
  return vocabulary.other[lower] ?? vocabulary.words.find((word) => word.toLowerCase() === lower);
}
