/**
 * Words that people write for those of the language, to tell them the right one. A word that the language itself has is
 * here only where it is meant otherwise.
 */

type Words = Readonly<Record<string, string>>;

function words(table: Record<string, string>): Words {
  const all: Record<string, string> = Object.create(null);
  for (const [meant, others] of Object.entries(table)) for (const other of others.split(' ')) all[other] = meant;
  return all;
}

/** For the first words of clauses: by the block, the clause that is likely to be meant. */
export const otherClauses: Readonly<Record<string, Words>> = {
  TopClause: words({
    organisation: 'school institution organisations company agency',
    group: 'team people teachers students participants class',
    person: 'participant teacher individual',
    design: 'project collaboration agreement initiative',
    calendar: 'schoolyear year timetable',
    import: 'use include',
  }),
  DesignClause: words({
    purpose: 'goal goals aim aims objective vision mission why',
    work: 'activity task session event workshop project',
    dialogue: 'conversation discussion meeting talk',
    inquiry: 'enquiry investigation study',
    review: 'evaluation reflection retrospective',
    target: 'outcome ambition',
    group: 'team participants',
    person: 'participant',
    commit: 'promise commitment',
    value: 'principle belief',
    tension: 'risk conflict',
    exit: 'leaving',
    adapted: 'based inspired',
    from: 'period dates runs',
  }),
  MeetingClause: words({
    with: 'participants participant attendees attendee who members people invites',
    led: 'leader lead leads chair chaired facilitator facilitated moderated hosted',
    every: 'repeat repeats frequency recurring each',
    once: 'date dates',
    place: 'where location room venue',
    online: 'link zoom video url',
    produces: 'output outputs outcome outcomes product deliverable makes',
    uses: 'input inputs needs',
    follows: 'protocol method format',
    evidence: 'data sources',
    action: 'task todo actions',
    decision: 'decide decides decisions',
    for: 'tenet tenets serves supports',
    hear: 'listen consult consults hears heard',
    prepare: 'homework preparation prework',
    digital: 'tool',
    handoff: 'handover',
  }),
  CalendarClause: words({
    zone: 'timezone tz',
    closed: 'holiday holidays vacation break closes',
    from: 'period starts start',
  }),
  OrganisationClause: words({ sector: 'type kind field', part: 'within belongs' }),
  ParticipantClause: words({
    size: 'number count members people heads',
    interest: 'wants needs hopes gains',
    contributes: 'brings offers gives',
    profession: 'job role occupation',
    available: 'time hours capacity',
    phase: 'stage grade',
  }),
  FrameworkClause: words({ levels: 'level scale', tenet: 'principle value' }),
  TenetClause: words({ means: 'meaning definition description' }),
  ProtocolClause: words({
    step: 'phase stage part',
    role: 'player participant',
    norm: 'rule',
    repeat: 'loop rounds',
    purpose: 'goal aim',
    source: 'reference',
  }),
  ContextClause: words({
    before: 'past history previously',
    betwixt: 'around alongside meanwhile',
    beside: 'support resources',
    beyond: 'outside network',
  }),
  TargetClause: words({ through: 'via activities', seen: 'visible sign signs', found: 'result' }),
  AdaptedClause: words({ keep: 'kept', change: 'changed changes' }),
};

/** What is likely to be meant by a word that begins no clause of a block. */
export function otherClause(block: string, word: string): string | undefined {
  return otherClauses[block]?.[word.toLowerCase()];
}

const adverbs: Words = words({
  day: 'daily',
  week: 'weekly',
  month: 'monthly',
  term: 'termly',
  year: 'yearly annually',
});

/** The unit of an adverb: `weekly` is every week. */
export function unitOfAdverb(word: string): string | undefined {
  return adverbs[word.toLowerCase()];
}

const keywords: Readonly<Record<string, readonly string[]>> = Object.assign(Object.create(null), {
  until: ['to', 'by', 'before'],
  till: ['until', 'to', 'by'],
  til: ['until', 'to', 'by'],
  to: ['until', 'by'],
  through: ['to', 'until'],
  by: ['until', 'to', 'deputy'],
  due: ['by'],
  before: ['by'],
  within: ['by'],
  since: ['from'],
  starting: ['from'],
  times: ['rounds'],
  without: ['except'],
  plus: ['and'],
  lasting: ['for'],
  using: ['with'],
  is: ['='],
  deputised: ['deputy'],
  deputized: ['deputy'],
  provides: ['gives'],
  offers: ['gives'],
  reviewed: ['checked'],
  completed: ['done'],
  in: ['within'],
});

/** Keywords inside a clause that a word may stand for, likeliest first. */
export function otherKeywords(word: string): readonly string[] {
  return keywords[word.toLowerCase()] ?? [];
}

const numbers: Readonly<Record<string, number>> = Object.assign(Object.create(null), {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  sixty: 60,
});

/** The number that a word says. */
export function numberOfWord(word: string): number | undefined {
  return numbers[word.toLowerCase()];
}

/** As `numberOfWord`, between `every` and a unit: `every other week`, `every third month`. */
export function everyNumber(word: string): number | undefined {
  const index = ['other', 'second', 'third', 'fourth'].indexOf(word.toLowerCase());
  return index < 0 ? numberOfWord(word) : Math.max(index + 1, 2);
}
