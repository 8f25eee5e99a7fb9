import type { Block, Participant, People } from '../model/model.ts';
import type { Leader } from './leader.ts';

/** A person or a group, at the top level or in a design. */
export function linkParticipant(leader: Leader, item: Participant): void {
  leader.leadAll(item.of);
  leader.lead(item.memberOf);
  leader.leadAll(item.joins);
  leader.lead(item.like);
  linkOpen(leader, item);
}

/** The open questions that any block may hold. */
export function linkOpen(leader: Leader, block: Block): void {
  for (const { by } of block.undecided) leader.leadAll(by);
}

/** A list of people, as in `with`, `led by` and bindings. */
export function linkPeople(leader: Leader, people: People | undefined): void {
  if (people) for (const { ref } of people.who) leader.lead(ref);
}
