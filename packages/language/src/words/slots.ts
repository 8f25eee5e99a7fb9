import type { DeclarationKind } from '../model/model.ts';
import * as v from '../model/vocabulary.ts';

/** What may be written at a place of the grammar where the parser only sees a name. */
export interface Slot {
  /** A new name. */
  readonly declares?: true;
  /** A name that leads to one of these. */
  readonly refers?: readonly DeclarationKind[];
  /** A word from these lists. */
  readonly words?: readonly v.Vocabulary<string>[];
  /** Words that are often written where the list is open, or that stand beside the names. */
  readonly others?: readonly string[];
  /** The id of a rule. */
  readonly rule?: true;
}

const people: readonly DeclarationKind[] = ['person', 'group'];
const meetings: readonly DeclarationKind[] = ['work', 'dialogue', 'inquiry', 'review'];
const activities: readonly DeclarationKind[] = ['work', 'dialogue', 'inquiry'];

const name: Slot = { declares: true };
const person: Slot = { refers: people };
const meeting: Slot = { refers: meetings };
const tenet: Slot = { refers: ['tenet'] };
const level: Slot = { refers: ['level'] };
const role: Slot = { refers: ['role'] };
const calendar: Slot = { refers: ['calendar'] };
const organisation: Slot = { refers: ['organisation'] };
const review: Slot = { refers: ['review'] };
const artefact: Slot = { refers: ['artefact'] };
const partyOrOrganisation: Slot = { refers: [...people, 'organisation'] };
const unit: Slot = { words: [v.units] };
const duration: Slot = { words: [v.durationUnits] };
const distance: Slot = { words: [v.units, v.durationUnits] };
const focus: Slot = { words: [v.focuses] };
const kindsOfArtefact: Slot = {
  others: ['notes', 'plan', 'agreement', 'glossary', 'report', 'unit', 'handover', 'briefing', 'induction'],
};

/** By rule and feature. A test holds them against the grammar and against what the parser makes of the samples. */
export const slots: Readonly<Record<string, Slot>> = {
  'ImportName.name': { refers: ['organisation', 'calendar', 'person', 'group', 'framework', 'protocol', 'design'] },
  'ImportName.alias': name,
  'Organisation.name': name,
  'PartOf.ref': organisation,
  'Sector.word': {
    others: ['education', 'health', 'social-care', 'research', 'media', 'public', 'community', 'business'],
  },
  'Phase.word': { others: ['early-years', 'primary', 'secondary', 'further', 'higher', 'adult'] },
  'CalendarOf.ref': calendar,
  'Calendar.name': name,
  'Participant.name': name,
  'As.word': { words: [v.standings] },
  'Of.refs': organisation,
  'MemberOf.ref': { refers: ['group'] },
  'Joins.refs': person,
  'Profession.word': {
    others: ['teaching', 'coaching', 'nursing', 'medicine', 'social-work', 'psychology', 'engineering'],
  },
  'Voice.word': { words: [v.voices] },
  'Turnover.unit': { others: ['year'] },
  'Framework.name': name,
  'LevelName.name': name,
  'Tenet.name': name,
  'Protocol.name': name,
  'Role.name': name,
  'ProtocolUses.word': { others: ['draft', 'text', 'case', 'data', 'work', 'board'] },
  'ProtocolProduces.word': kindsOfArtefact,
  'Step.moves': { words: [v.moves] },
  'StepTime.unit': duration,
  'StepTime.secondUnit': duration,
  'StepTime.each': role,
  'StepBy.refs': { refers: ['role'], others: ['everyone'] },
  'StepSilent.refs': role,
  'Repeat.each': role,
  'Rotating.refs': role,
  'Moving.refs': role,
  'Design.name': name,
  'Status.word': { words: [v.statuses] },
  'Purpose.refs': person,
  'LevelOf.word': { words: [v.levels] },
  'Focus.words': focus,
  'Depth.word': { words: [v.depths] },
  'Adapted.ref': { refers: ['design', 'protocol'] },
  'Grant.unit': { words: [v.durationUnits], others: ['EUR', 'GBP', 'USD'] },
  'Grant.secondUnit': duration,
  'Grant.per': unit,
  'Grant.refs': person,
  'Sponsor.ref': person,
  'Sponsor.gifts': { words: [v.gifts] },
  'Mandated.refs': partyOrOrganisation,
  'Party.ref': person,
  'Tension.refs': person,
  'Tension.heldIn': review,
  'Commit.givers': person,
  'Commit.takers': person,
  'WithinOf.ref': meeting,
  'Stop.refs': person,
  'Target.ref': tenet,
  'Target.start': level,
  'Target.end': level,
  'Through.refs': meeting,
  'Found.ref': level,
  'Found.refs': person,
  'Activity.name': name,
  'Review.name': name,
  'After.refs': meeting,
  'Attendee.ref': person,
  'Player.ref': person,
  'Place.ref': organisation,
  'EvidenceItem.word': { words: [v.evidenceKinds] },
  'Under.ref': artefact,
  'Follows.ref': { refers: ['protocol'] },
  'Binding.role': role,
  'Produces.word': kindsOfArtefact,
  'Produces.name': name,
  'Uses.refs': artefact,
  'Serves.refs': tenet,
  'Accountable.refs': person,
  'Accountable.takers': partyOrOrganisation,
  'CheckedIn.ref': review,
  'QuorumPart.ref': person,
  'Handoff.givers': person,
  'Handoff.takers': person,
  'ConfirmedBy.refs': person,
  'Digital.ref': review,
  'Examine.refs': tenet,
  'Every.unit': { words: [v.units], others: ['weekday'] },
  'DayOn.ordinal': { words: [v.ordinals] },
  'DayOn.day': { words: [v.weekdays] },
  'About.unit': unit,
  'Allow.rule': { rule: true },
  'Undecided.refs': person,
  'Duration.unit': duration,
  'Duration.secondUnit': duration,
  'Rate.unit': duration,
  'Rate.secondUnit': duration,
  'Rate.per': unit,
  'Distance.unit': distance,
};

const like: Readonly<Record<string, Slot>> = {
  Participant: person,
  Protocol: { refers: ['protocol'] },
  Activity: { refers: activities },
};

/**
 * What a place of the grammar means.
 *
 * @param slot rule and feature
 * @param path the rules around it, the clause first
 * @param owner the rule that opened the block in which the clause stands
 */
export function slotOf(slot: string, path: readonly string[], owner?: string): Slot | undefined {
  if (slot === 'Like.ref') return like[path[0] === 'Like' ? (owner ?? '') : (path[0] ?? '')];
  if (slot === 'Player.ref' && path[0] === 'Decision') return { refers: people, words: [v.decisionWays] };
  return Object.hasOwn(slots, slot) ? slots[slot] : undefined;
}
