import {
  type Artefact,
  type Declaration,
  type Meeting,
  nameOf,
  nameSpan,
  type Protocol,
  Ref,
} from '@jointwork/language';
import type {
  CallHierarchyIncomingCall,
  CallHierarchyItem,
  CallHierarchyOutgoingCall,
  Position,
  Range,
} from 'vscode-languageserver';
import { asked, type Desk, rangeOf, words } from '../desk.ts';
import { symbolKinds } from './kinds.ts';
import { isMeeting, makerOf, meetingsOf } from './makers.ts';
import { occurrences } from './references.ts';
import { walk } from './walk.ts';

/**
 * What builds on what. A meeting builds on those that it comes `after` or is held `within` days of, on what it `uses`, and
 * on the protocol that it `follows`; an artefact builds on the meeting that makes it. Outgoing calls lead to what something
 * builds on, incoming ones to what builds on it.
 */
type Step = Meeting | Artefact | Protocol;

interface At {
  readonly step: Step;
  readonly file: string;
}

export function prepareCallHierarchy(desk: Desk, id: string, position: Position): CallHierarchyItem[] | null {
  const place = asked(desk, id, position);
  const found = place && desk.engine.at(id, place.offset);
  if (!found?.declaration) return null;
  const { declaration } = found;
  const meant = declaration.kind === 'import' ? declaration.ref.to : declaration;
  const file = (declaration.kind === 'import' ? declaration.ref.file : found.ref?.file) ?? id;
  const item = meant && isStep(meant) ? itemOf(desk, { step: meant, file }) : undefined;
  return item ? [item] : null;
}

export function outgoingCalls(desk: Desk, item: CallHierarchyItem): CallHierarchyOutgoingCall[] {
  const at = stepOf(desk, item);
  if (!at) return [];
  const calls = new Calls(desk);
  for (const { to, file, ranges } of buildsOn(desk, at)) calls.add({ step: to, file }, ranges);
  return calls.all().map(({ item: to, ranges }) => ({ to, fromRanges: ranges }));
}

export function incomingCalls(desk: Desk, item: CallHierarchyItem): CallHierarchyIncomingCall[] {
  const at = stepOf(desk, item);
  if (!at) return [];
  const calls = new Calls(desk);
  if (isMeeting(at.step)) {
    for (const made of at.step.produces) {
      if (made.name) calls.add({ step: made, file: at.file }, [rangeOf(desk, at.file, made.name.span)]);
    }
  }
  for (const { id, span, isDeclaration } of occurrences(desk, at.step, at.file)) {
    if (isDeclaration) continue;
    for (const design of desk.engine.designs(id)) {
      const from = meetingsOf(design).find((one) => one.span.start <= span.start && span.end <= one.span.end);
      const builds = from && builtOn(from).some((ref) => ref.span.start === span.start);
      if (from && builds) calls.add({ step: from, file: id }, [rangeOf(desk, id, span)]);
    }
  }
  return calls.all().map(({ item: from, ranges }) => ({ from, fromRanges: ranges }));
}

function isStep(declaration: Declaration): declaration is Step {
  return isMeeting(declaration) || declaration.kind === 'artefact' || declaration.kind === 'protocol';
}

/** The references of a meeting to what it builds on. */
function builtOn(meeting: Meeting): Ref[] {
  const refs: Ref[] = [...meeting.after];
  if (meeting.schedule?.kind === 'within') refs.push(meeting.schedule.of);
  if (meeting.follows) refs.push(meeting.follows.protocol);
  walk(meeting, (node) => {
    for (const key of ['uses', 'under'] as const) {
      const led = (node as Record<string, unknown>)[key];
      for (const one of Array.isArray(led) ? led : [led]) if (one instanceof Ref) refs.push(one);
    }
  });
  return refs;
}

function* buildsOn(desk: Desk, { step, file }: At): Generator<{ to: Step; file: string; ranges: Range[] }> {
  if (step.kind === 'artefact') {
    const maker = makerOf(desk, step, file);
    if (maker && step.name) yield { to: maker, file, ranges: [rangeOf(desk, file, step.name.span)] };
    return;
  }
  if (step.kind === 'protocol') return;
  for (const ref of builtOn(step)) {
    if (ref.to && isStep(ref.to)) {
      yield { to: ref.to, file: ref.file ?? file, ranges: [rangeOf(desk, file, ref.span)] };
    }
  }
}

/** Each step once, with all places that lead to it. */
class Calls {
  readonly #desk: Desk;
  readonly #found = new Map<Step, { item: CallHierarchyItem; ranges: Range[] }>();

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  add(at: At, ranges: readonly Range[]): void {
    const known = this.#found.get(at.step);
    if (known) {
      known.ranges.push(...ranges);
      return;
    }
    const item = itemOf(this.#desk, at);
    if (item) this.#found.set(at.step, { item, ranges: [...ranges] });
  }

  all() {
    return [...this.#found.values()];
  }
}

function itemOf(desk: Desk, { step, file }: At): CallHierarchyItem | undefined {
  const name = nameOf(step);
  const span = nameSpan(step);
  if (!name || !span) return undefined;
  const maker = step.kind === 'artefact' ? makerOf(desk, step, file) : undefined;
  const title = 'title' in step ? step.title?.value : step.kind === 'artefact' ? step.text?.value : undefined;
  return {
    name,
    kind: symbolKinds[step.kind].symbol,
    detail: maker ? words(desk, 'server.made-in', { meeting: nameOf(maker) ?? '' }) : title,
    uri: desk.addresses.uriOf(file),
    range: rangeOf(desk, file, step.span),
    selectionRange: rangeOf(desk, file, span),
  };
}

/** The step that an item of an earlier answer stands for; it may have changed since. */
function stepOf(desk: Desk, { uri, name, selectionRange }: CallHierarchyItem): At | undefined {
  const file = desk.addresses.idOf(uri);
  const offset = desk.engine.lines(file).offset(selectionRange.start);
  const found = desk.engine.at(file, offset)?.declaration;
  return found && isStep(found) && nameOf(found) === name ? { step: found, file } : undefined;
}
