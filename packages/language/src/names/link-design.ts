import type {
  Action,
  Activity,
  Artefact,
  Decision,
  Declaration,
  Design,
  Follows,
  Meeting,
  Participant,
  Review,
  Target,
} from '../model/model.ts';
import { decisionWays } from '../model/vocabulary.ts';
import type { Leader } from './leader.ts';
import { linkOpen, linkParticipant, linkPeople } from './link-participant.ts';

/** Leads the references of a design, whose own names come before those of the file. */
export function linkDesign(leader: Leader, design: Design): void {
  leader.local = localsOf(design);
  linkOpen(leader, design);
  leader.lead(design.calendar);
  for (const { agreed } of design.purpose) leader.leadAll(agreed);
  for (const adapted of design.adapted) {
    leader.lead(adapted.ref);
    linkOpen(leader, adapted);
  }
  if (design.context) {
    linkOpen(leader, design.context);
    for (const { grants } of design.context.entries) for (const { to } of grants) leader.leadAll(to);
  }
  linkPromises(leader, design);
  for (const participant of design.participants) linkParticipant(leader, participant);
  for (const activity of design.activities) linkActivity(leader, activity);
  for (const target of design.targets) linkTarget(leader, target);
  for (const review of design.reviews) linkReview(leader, review);
}

/** What a design declares: participants, activities, reviews, and the artefacts that have names. */
export function localsOf(design: Design): Map<string, Declaration> {
  const locals = new Map<string, Declaration>();
  for (const participant of design.participants) declare(locals, participant);
  for (const activity of design.activities) declareMeeting(locals, activity);
  for (const review of design.reviews) declareMeeting(locals, review);
  return locals;
}

function declareMeeting(locals: Map<string, Declaration>, meeting: Meeting): void {
  declare(locals, meeting);
  for (const artefact of meeting.produces) declare(locals, artefact);
}

function declare(locals: Map<string, Declaration>, item: Participant | Meeting | Artefact): void {
  const name = item.name?.value;
  if (name && !locals.has(name)) locals.set(name, item);
}

/** What participants bring, promise and pull at, outside the activities. */
function linkPromises(leader: Leader, design: Design): void {
  for (const { who } of design.sponsors) leader.lead(who);
  if (design.mandated) leader.leadAll(design.mandated.by);
  for (const party of design.parties) {
    leader.lead(party.who);
    linkOpen(leader, party);
  }
  for (const { between, heldIn } of design.tensions) {
    leader.leadAll(between);
    leader.lead(heldIn);
  }
  for (const { from, to, within } of design.commits) {
    leader.leadAll(from);
    leader.leadAll(to);
    leader.lead(within?.of);
  }
  for (const changes of [design.stops, design.continues, design.starts]) {
    for (const { frees } of changes) if (frees) leader.leadAll(frees.to);
  }
}

/** The levels of a target are those of the framework that has its tenet. */
function linkTarget(leader: Leader, target: Target): void {
  linkOpen(leader, target);
  const framework = leader.leadTenet(target.tenet);
  const file = target.tenet?.file;
  leader.leadLevel(target.from, framework, file);
  leader.leadLevel(target.to, framework, file);
  leader.leadAll(target.through);
  for (const found of target.found) {
    leader.leadLevel(found.level, framework, file);
    leader.leadAll(found.by);
  }
}

// -------------------------------------------------------------------------------------- activities and reviews

function linkActivity(leader: Leader, activity: Activity): void {
  linkMeeting(leader, activity);
  leader.lead(activity.like);
  leader.leadAll(activity.uses);
  for (const tenet of activity.serves) leader.leadTenet(tenet);
  for (const { who, to } of activity.accountable) {
    leader.leadAll(who);
    leader.leadAll(to);
  }
  for (const { from, to, confirmedBy, under } of activity.handoffs) {
    leader.leadAll(from);
    leader.leadAll(to);
    leader.leadAll(confirmedBy);
    leader.lead(under);
  }
  for (const { checkedIn } of activity.digital) leader.lead(checkedIn);
}

function linkReview(leader: Leader, review: Review): void {
  linkMeeting(leader, review);
  for (const tenet of review.examine) leader.leadTenet(tenet);
}

/** What activities and reviews share. */
function linkMeeting(leader: Leader, meeting: Meeting): void {
  linkOpen(leader, meeting);
  leader.leadAll(meeting.after);
  linkPeople(leader, meeting.with);
  linkPeople(leader, meeting.hear);
  for (const { people, deputy } of meeting.leads) {
    linkPeople(leader, people);
    linkPeople(leader, deputy);
  }
  if (meeting.schedule?.kind === 'within') leader.lead(meeting.schedule.of);
  leader.lead(meeting.place?.at);
  if (meeting.follows) linkFollows(leader, meeting.follows);
  for (const { under } of meeting.evidence) leader.lead(under);
  for (const { by } of meeting.prepare) linkPeople(leader, by);
  for (const action of meeting.actions) linkAction(leader, action);
  for (const decision of meeting.decisions) linkDecision(leader, decision);
}

function linkFollows(leader: Leader, { protocol, bindings }: Follows): void {
  leader.lead(protocol);
  const source = protocol && leader.rolesBehind(protocol);
  for (const { role, people } of bindings) {
    if (source) leader.leadRole(role, source, protocol.to!);
    else role?.lead(undefined);
    linkPeople(leader, people);
  }
}

function linkAction(leader: Leader, { by, checkedIn }: Action): void {
  linkPeople(leader, by);
  leader.lead(checkedIn);
}

/** The word of a way of deciding may also be a declared name, which then wins; if it is none, it is the way. */
function linkDecision(leader: Leader, { how, quorum }: Decision): void {
  if (how?.way) for (const { ref } of how.people?.who ?? []) leader.leadQuietly(ref);
  else {
    // One name alone may be a misspelt way of deciding.
    const words = how?.people?.who.length === 1 ? decisionWays : undefined;
    for (const { ref } of how?.people?.who ?? []) leader.lead(ref, words);
  }
  for (const { of } of quorum) leader.lead(of);
}
