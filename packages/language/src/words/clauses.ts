// biome-ignore-all lint/suspicious/noTemplateCurlyInString: `$` and braces are the syntax of snippets
import type { Vocabulary } from '../model/vocabulary.ts';
import * as v from '../model/vocabulary.ts';

/** About ten words make a first design (1), some forty a good one (2); the rest serves special cases (3). */
export type Ring = 1 | 2 | 3;

/** How a clause is offered. */
export interface ClauseWord {
  readonly ring: Ring;
  /** For single words of a rule that has several. */
  readonly rings?: Readonly<Record<string, Ring>>;
  /** What follows the words that begin the clause, as an editor snippet; `{date}` stands for a day near today. */
  readonly snippet: string;
  /** Where it differs, by the first word or by all words that begin the clause. */
  readonly snippets?: Readonly<Record<string, string>>;
  /** First words that are read and not offered: other spellings of one that is. */
  readonly quiet?: readonly string[];
  /** Said at most once in a block; of those that share a group, one. */
  readonly once?: true | string;
  /** Only an activity, or only a review, says it. */
  readonly only?: 'Activity' | 'Review';
}

const choice = (place: number, { words }: Vocabulary<string>): string => `\${${place}|${words.join(',')}|}`;
const text = ' "${1}"';

/** By rule of the grammar. A test holds it against the grammar: no rule is missing, and every snippet is a clause. */
export const clauseWords: Readonly<Record<string, ClauseWord>> = {
  Edition: { ring: 3, snippet: ' 1', once: true },
  Import: { ring: 2, snippet: ' "${1:./}"' },
  Organisation: { ring: 2, snippet: ' ${1:Name} "${2:title}"', quiet: ['organization'] },
  PartOf: { ring: 3, snippet: ' ${1:Organisation}', once: true },
  Sector: { ring: 3, snippet: ' ${1:education}', once: true },
  Phase: { ring: 3, snippet: ' ${1:primary}', once: true },
  Zone: { ring: 2, snippet: ' "${1:Europe/London}"', once: true },
  CalendarOf: { ring: 2, snippet: ' ${1:Calendar}', once: true },
  Calendar: {
    ring: 2,
    snippet: ' ${1:Year} "${2:title}" {\n\tzone "${3:Europe/London}"\n\tfrom ${4:{date}} to ${5:{date}}\n\t$0\n}',
  },
  Period: { ring: 2, snippet: ' ${1:{date}} to ${2:{date}}', once: true },
  Closed: { ring: 2, snippet: ' ${1:{date}} "${2:title}"' },

  Participant: {
    ring: 1,
    snippet: ` \${1:Name} "\${2:title}" as ${choice(3, v.standings)}`,
  },
  As: { ring: 2, snippet: ` ${choice(1, v.standings)}`, once: true },
  Of: { ring: 2, snippet: ' ${1:Organisation}', once: true },
  MemberOf: { ring: 3, snippet: ' ${1:Group}', once: true },
  Joins: { ring: 3, snippet: ' ${1:Group} and ${2:Group}', once: true },
  Like: { ring: 3, snippet: ' ${1:Other}', once: true },
  Profession: { ring: 2, snippet: ' ${1:teaching}', once: true },
  Size: { ring: 2, snippet: ' ${1:4}', once: true },
  Available: { ring: 2, snippet: ` \${1:2h} per ${choice(2, v.units)}`, once: true },
  Interest: { ring: 2, snippet: text },
  Contributes: { ring: 2, snippet: text },
  Voice: { ring: 2, snippet: ` ${choice(1, v.voices)}`, once: true },
  Turnover: { ring: 3, snippet: ' ${1:20}% per year', once: true },

  Framework: { ring: 3, snippet: ' ${1:Name} "${2:title}" {\n\tlevels ${3:absent}, ${4:present}\n\t$0\n}' },
  Levels: { ring: 3, snippet: ' ${1:absent}, ${2:emerging}, ${3:established}', once: true },
  Tenet: { ring: 3, snippet: ' ${1:name} {\n\tmeans "${2}"\n\tseen when "${3}"\n}' },
  Means: { ring: 3, snippet: text, once: true },
  SeenWhen: { ring: 2, snippet: text },
  Source: { ring: 3, snippet: text, once: true },
  Author: { ring: 3, snippet: text, once: true },
  Licence: { ring: 3, snippet: ' "${1:CC BY 4.0}"', quiet: ['license'], once: true },
  Version: { ring: 3, snippet: ' "${1:1.0}"', once: true },

  Protocol: {
    ring: 2,
    snippet: ' ${1:Name} "${2:title}" {\n\trole ${3:facilitator} 1\n\n\tstep "${4:Open}" ${5:5} min ${6:open}\n\t$0\n}',
  },
  Role: { ring: 2, snippet: ' ${1:name} ${2:1}' },
  Norm: { ring: 3, snippet: text },
  ProtocolUses: { ring: 3, snippet: ' ${1:draft} "${2}"' },
  ProtocolProduces: { ring: 3, snippet: ' ${1:notes} "${2}"' },
  Step: { ring: 2, snippet: ' "${1:title}" ${2:10} min ${3:share} by ${4:everyone}' },
  Repeat: { ring: 3, snippet: ' ${1:3} rounds {\n\t$0\n}' },
  Prompt: { ring: 3, snippet: text },

  Design: {
    ring: 1,
    snippet: ' ${1:Name} "${2:title}" {\n\tstatus draft\n\tpurpose "${3:What it is for}"\n\n\t$0\n}',
  },
  Status: { ring: 2, snippet: ` ${choice(1, v.statuses)}`, once: true },
  Purpose: { ring: 1, snippet: text },
  LevelOf: { ring: 2, snippet: ` ${choice(1, v.levels)}`, once: true },
  Focus: { ring: 2, snippet: ` ${choice(1, v.focuses)}`, once: true, only: 'Activity' },
  Depth: { ring: 2, snippet: ` ${choice(1, v.depths)}`, once: true },
  Adapted: { ring: 3, snippet: ' "${1:where it comes from}" {\n\tkeep "${2}"\n\tchange "${3}" because "${4}"\n}' },
  Keep: { ring: 3, snippet: text },
  ChangeWhat: { ring: 3, snippet: ' "${1}" because "${2}"' },
  Context: {
    ring: 2,
    snippet: ' {\n\tbefore "${1}"\n\tbetwixt "${2}"\n\tbeside "${3}"\n\tbeyond "${4}"\n}',
    once: true,
  },
  ContextEntry: {
    ring: 2,
    snippet: text,
    snippets: { beside: ' "${1}" grants ${2:2h} per ${3:week} to ${4:who}' },
    quiet: ['between'],
  },
  Value: { ring: 2, snippet: text },
  Sponsor: { ring: 2, snippet: ` \${1:who} gives ${choice(2, v.gifts)} "\${3}"` },
  Exit: { ring: 2, snippet: text, once: true },
  Mandated: { ring: 3, snippet: ' ${1:who} "${2}"', once: true },
  Party: {
    ring: 3,
    snippet: ` \${1:who} {\n\tvoice ${choice(2, v.voices)}\n\tinterest "\${3}"\n\tcontributes "\${4}"\n}`,
  },
  Tension: { ring: 3, snippet: ' "${1}" between ${2:one} and ${3:other} held in ${4:Review}' },
  Commit: { ring: 2, snippet: ' ${1:giver} to ${2:taker} "${3}" by ${4:{date}}' },
  Stop: { ring: 2, snippet: text },
  Continue: { ring: 2, snippet: text },
  Start: { ring: 2, snippet: text },

  Target: {
    ring: 1,
    snippet:
      ' ${1:tenet} from ${2:emerging} to ${3:established} by ${4:{date}} {\n\tthrough ${5:Activity}\n\tseen when "${6}"\n}',
  },
  Through: { ring: 2, snippet: ' ${1:Activity}' },
  Found: { ring: 3, snippet: ' ${1:level} by ${2:who} on ${3:{date}} "${4}"' },

  Activity: {
    ring: 1,
    rings: { inquiry: 2 },
    snippet: ' ${1:Name} "${2:title}" {\n\twith ${3:who}\n\tevery ${4:2 weeks} for ${5:60 min}\n\t$0\n}',
    snippets: {
      inquiry:
        ' ${1:Name} "${2:title}" {\n\tquestion "${3}"\n\twith ${4:who}\n\tevery ${5:2 weeks} for ${6:60 min}\n\tevidence ${7:observation} "${8}"\n\t$0\n}',
    },
  },
  Review: {
    ring: 1,
    snippet:
      ' ${1:Name} "${2:title}" {\n\twith ${3:who}\n\tevery ${4:6 weeks} for ${5:45 min}\n\task "${6:What do we stop, continue and start?}"\n\tdecision "${7:Keep, change or end}" by ' +
      `${choice(8, v.decisionWays)}\n\t$0\n}`,
  },
  With: { ring: 1, snippet: ' ${1:who}', once: true },
  Hear: { ring: 2, snippet: ' ${1:who}', once: true },
  Led: { ring: 2, snippet: ' ${1:who}' },
  Every: { ring: 1, snippet: ' ${1:2 weeks} for ${2:60 min}', once: 'schedule' },
  Once: {
    ring: 2,
    snippet: ' ${1:{date}} for ${2:60 min}',
    snippets: { 'once within': ' ${1:5 working days} of ${2:Activity} for ${3:60 min}' },
    once: 'schedule',
  },
  AsNeeded: { ring: 3, snippet: ' when "${1}" about ${2:4} times per ${3:year} for ${4:30 min}', once: 'schedule' },
  Place: { ring: 3, snippet: text, once: true },
  Online: { ring: 3, snippet: text, once: true },
  Question: { ring: 2, snippet: text, only: 'Activity' },
  Evidence: { ring: 2, snippet: ` ${choice(1, v.evidenceKinds)} "\${2}"` },
  Follows: { ring: 2, snippet: ' ${1:Protocol} with ${2:role} = ${3:who}', once: true },
  Produces: { ring: 2, snippet: ' ${1:notes} "${2}"' },
  Uses: { ring: 2, snippet: ' ${1:Artefact}', only: 'Activity' },
  Serves: { ring: 2, snippet: ' ${1:tenet}', only: 'Activity' },
  Accountable: { ring: 3, snippet: ' ${1:who} to ${2:whom} "${3}"', only: 'Activity' },
  Prepare: { ring: 3, snippet: ' "${1}" for ${2:30 min} by ${3:who}' },
  Action: { ring: 2, snippet: ' "${1}" by ${2:who} by ${3:{date}} checked in ${4:Review}' },
  Decision: { ring: 2, snippet: ` "\${1}" by ${choice(2, v.decisionWays)}` },
  Handoff: {
    ring: 3,
    snippet: ' "${1}" from ${2:giver} to ${3:taker} confirmed by ${4:taker} within ${5:1 day}',
    only: 'Activity',
  },
  Digital: { ring: 3, snippet: ' "${1}" because "${2}"', only: 'Activity' },
  Examine: { ring: 2, snippet: ' ${1:tenet}', only: 'Review' },
  Ask: { ring: 2, snippet: text, only: 'Review' },

  Allow: { ring: 3, snippet: ' ${1:rule} because "${2}"' },
  Undecided: { ring: 3, snippet: ' "${1}"' },
};

/** The words of a first design, in the order in which one writes it. */
export const firstWords: readonly string[] = [
  'design',
  'purpose',
  'group',
  'person',
  'work',
  'dialogue',
  'with',
  'every',
  'target',
  'review',
];

/** Keywords inside clauses that are read and not offered: other spellings, and the singular of what is mostly plural. */
export const quietWords: ReadonlySet<string> = new Set(['anonymized', 'round', 'time']);

/** The ring of a clause that begins with a word. */
export function ringOf(rule: string, word: string): Ring {
  const entry = clauseWords[rule];
  return entry?.rings?.[word] ?? entry?.ring ?? 3;
}

/** What follows the words that begin a clause, as a snippet. */
export function snippetOf(rule: string, phrase: string): string | undefined {
  const entry = clauseWords[rule];
  return entry?.snippets?.[phrase] ?? entry?.snippets?.[phrase.split(' ', 1)[0]!] ?? entry?.snippet;
}
