import type { Declaration, Item, Model, Protocol, Role, StepItem } from '../model/model.ts';
import type { Ref } from '../model/ref.ts';
import { allWords } from '../model/vocabulary.ts';
import type { Problem } from '../problem.ts';
import { Leader } from './leader.ts';
import { linkDesign } from './link-design.ts';
import { linkOpen, linkParticipant } from './link-participant.ts';
import { notExported } from './name-problems.ts';
import { type RoleSource, roleSource } from './roles.ts';
import type { FileScope } from './scope.ts';

/**
 * Leads the references through which one declaration takes over or holds another: imports by name, `like`, `joins`,
 * `in` and `part of`. It needs only the exports of other files, so it runs in any order. Run it over every file that
 * changed before `link` runs over any: what a name means may depend on the heads of other files (the roles of a protocol
 * that is `like` an imported one).
 */
export function linkHeads(model: Model, scope: FileScope): void {
  const leader = new Leader(model, scope);
  linkImports(model, scope);
  for (const item of model.items) {
    if (item.kind === 'protocol') leader.leadQuietly(item.like);
    else if (item.kind === 'organisation') leader.leadQuietly(item.partOf);
    else if (item.kind === 'person' || item.kind === 'group') {
      leader.leadQuietly(item.like);
      leader.leadQuietly(item.memberOf);
      for (const part of item.joins) leader.leadQuietly(part);
    }
  }
}

/**
 * Leads every reference of a file and reports those that lead nowhere. May be called again at any time; each call starts
 * afresh. A name that stands for an import leads through to the declaration in the other file: `ref.file` then says in
 * which, and `ref.name` differs from the declaration's own name where the import gave it another.
 *
 * Two words may stay without a declaration, and mean what they say: `everyone` in a step, and the way of a decision.
 */
export function link(model: Model, scope: FileScope): Problem[] {
  linkHeads(model, scope);
  const leader = new Leader(model, scope);
  reportImports(model, scope, leader.problems);
  for (const item of model.items) linkItem(leader, item);
  return leader.problems;
}

/** Whether a reference in a step is the word `everyone`, and no role of that name. */
export function isEveryone(ref: Ref<Role>): boolean {
  return ref.name === 'everyone' && ref.to === undefined;
}

function linkImports(model: Model, scope: FileScope): void {
  for (let i = 0; i < model.imports.length; i++) {
    const { names } = model.imports[i]!;
    if (names === undefined) continue;
    const offered = scope.imports[i];
    for (const { ref } of names) {
      const to = offered?.items.get(ref.name);
      ref.lead(to, to && offered!.file !== scope.file ? offered!.file : undefined);
    }
  }
}

function reportImports(model: Model, scope: FileScope, problems: Problem[]): void {
  for (let i = 0; i < model.imports.length; i++) {
    const { names, from } = model.imports[i]!;
    const offered = scope.imports[i];
    if (names === undefined || offered === undefined) continue;
    for (const { ref } of names) {
      if (ref.to !== undefined || ref.name === '') continue;
      problems.push(notExported(ref, from?.value ?? '', offered.items.keys()));
    }
  }
}

function linkItem(leader: Leader, item: Item): void {
  leader.local = undefined;
  switch (item.kind) {
    case 'organisation':
      leader.lead(item.partOf);
      leader.lead(item.calendar);
      break;
    case 'person':
    case 'group':
      linkParticipant(leader, item);
      return;
    case 'framework':
      for (const tenet of item.tenets) linkOpen(leader, tenet);
      break;
    case 'protocol':
      linkProtocol(leader, item);
      return;
    case 'design':
      linkDesign(leader, item);
      return;
  }
  linkOpen(leader, item);
}

// -------------------------------------------------------------------------------------------------- protocols

function linkProtocol(leader: Leader, item: Protocol): void {
  leader.lead(item.like);
  const source = roleSource(item, undefined);
  const local = new Map<string, Declaration>();
  for (const role of source.protocol.roles) if (role.name?.value) local.set(role.name.value, role);
  leader.local = local;
  linkOpen(leader, item);
  if (item.adapted) {
    leader.lead(item.adapted.ref);
    linkOpen(leader, item.adapted);
  }
  linkSteps(leader, item.steps, source, item);
}

function linkSteps(leader: Leader, steps: readonly StepItem[], source: RoleSource, protocol: Protocol): void {
  for (const step of steps) {
    linkOpen(leader, step);
    if (step.kind === 'repeat') {
      leader.leadRole(step.each, source, protocol);
      leadRoles(leader, step.rotating, source, protocol);
      leadRoles(leader, step.moving, source, protocol);
      linkSteps(leader, step.steps, source, protocol);
    } else {
      leader.leadRole(step.time?.each, source, protocol);
      leadRoles(leader, step.by, source, protocol);
      leadRoles(leader, step.silent, source, protocol);
    }
  }
}

function leadRoles(leader: Leader, refs: readonly Ref<Role>[], source: RoleSource, protocol: Protocol): void {
  for (const ref of refs) {
    if (ref.name === 'everyone') leader.leadRoleQuietly(ref, source);
    else leader.leadRole(ref, source, protocol, allWords);
  }
}
