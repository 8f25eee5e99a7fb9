import type { Plan } from '../plan.ts';
import { aimChanges } from './aims.ts';
import { diffParts, partOf } from './codes.ts';
import { designChanges } from './design.ts';
import type { DiffChange, DiffSide, PlanDiff } from './diff.ts';
import { dutyChanges } from './duties.ts';
import { findingsChange, readingOf } from './findings.ts';
import { withConsequences } from './follows.ts';
import { groundChanges } from './ground.ts';
import { hoursChanges } from './hours.ts';
import { meetingChanges } from './meetings.ts';
import { peopleChanges } from './people.ts';
import { protocolChanges } from './protocols.ts';
import { identify } from './renames.ts';
import { type Renames, Side } from './side.ts';

/**
 * The difference between two plans of a design, by meaning: how the text is written and in which order makes none. Where
 * there is one plan alone, the design has come or gone, and that is the one change.
 */
export function diffPlans(before: Plan | undefined, after: Plan | undefined): PlanDiff {
  if (!before || !after) return oneAlone(before, after);
  const identities = identify(before, after);
  const later = new Side(after, identities.renames);
  const sides = { before: new Side(before, identities.renames, later), after: later };
  const found = [
    ...designChanges(before, after, sides),
    ...peopleChanges(identities, sides),
    ...meetingChanges(identities, sides),
    ...protocolChanges(identities, sides),
    ...aimChanges(identities, sides),
    ...groundChanges(before, after, sides),
    ...dutyChanges(before, after, sides),
  ];
  return {
    version: 1,
    before: sideOf(before),
    after: sideOf(after),
    changes: byPart(withConsequences(found, identities, sides)),
    hours: hoursChanges(identities, sides.before, sides.after),
    findings: findingsChange(before.findings, after.findings, readingOf(before, after, identities.renames)),
  };
}

function sideOf({ design: { name, title, source } }: Plan): DiffSide {
  return { design: name, title, source };
}

function byPart(changes: readonly DiffChange[]): DiffChange[] {
  return diffParts.flatMap((part) => changes.filter(({ what }) => partOf(what) === part));
}

const nothing: Renames = {
  participant: new Map(),
  organisation: new Map(),
  meeting: new Map(),
  tenet: new Map(),
  protocol: new Map(),
  artefact: new Map(),
  role: new Map(),
};

function oneAlone(before: Plan | undefined, after: Plan | undefined): PlanDiff {
  const there = after ?? before;
  const change: DiffChange | undefined = there && {
    what: 'design',
    change: after ? 'added' : 'removed',
    [after ? 'after' : 'before']: { is: 'name', name: there.design.name, title: there.design.title },
    follows: {},
    source: { [after ? 'after' : 'before']: there.design.source },
  };
  return {
    version: 1,
    before: before && sideOf(before),
    after: after && sideOf(after),
    changes: change ? [change] : [],
    hours: hoursChanges(
      { renames: nothing },
      before && new Side(before, nothing, new Side(before, nothing)),
      after && new Side(after, nothing),
    ),
    findings: findingsChange(before?.findings ?? [], after?.findings ?? []),
  };
}
