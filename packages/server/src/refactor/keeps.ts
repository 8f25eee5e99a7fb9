import type { Engine } from '@jointwork/engine';
import { diffPlans, type Plan, type PlanSession } from '@jointwork/plan';
import { isLibrary } from '../addresses.ts';
import type { FileEdit } from '../desk.ts';
import type { Change, Refactoring } from './refactoring.ts';

/** Whether a change leaves what it has to, by making it in another engine and comparing what designs come to. */
export function keeps(engine: Engine, id: string, change: Change, what: Refactoring['keeps']): boolean {
  const touched = new Set([id, ...change.edits.map((edit) => edit.id)]);
  const files = reachedFrom(engine, touched);
  const before = engine.beside(files);
  const after = engine.beside(files);
  if (change.created) after.setFile(change.created.id, change.created.text, { open: true });
  for (const file of touched) {
    const edits = change.edits.filter((edit) => edit.id === file);
    after.setFile(file, applied(engine.text(file) ?? '', edits), { open: true });
  }
  const created = change.created ? [change.created.id] : [];
  if (errorsIn(after, [...touched, ...created]) > errorsIn(before, [...touched])) return false;
  for (const file of touched) {
    for (const { name } of before.designs(file)) {
      const [one, other] = [before.plan(file, name.value), after.plan(file, name.value)];
      if (!one || !other || !same(one, other, what)) return false;
    }
  }
  return true;
}

/** These files and all that they import, one after the other. */
function reachedFrom(engine: Engine, from: ReadonlySet<string>): ReadonlySet<string> {
  const files = new Set(from);
  for (const file of files) {
    for (const imported of engine.imported(file)) if (imported && !isLibrary(imported)) files.add(imported);
  }
  return files;
}

function errorsIn(engine: Engine, files: readonly string[]): number {
  const all = files.flatMap((file) => engine.findings(file));
  return all.filter(({ severity }) => severity === 'error').length;
}

export function applied(text: string, edits: readonly FileEdit[]): string {
  const ordered = edits
    .map((edit, i) => ({ ...edit, i }))
    .sort((one, other) => other.span.start - one.span.start || other.span.end - one.span.end || other.i - one.i);
  let result = text;
  for (const { span, text: by } of ordered) result = result.slice(0, span.start) + by + result.slice(span.end);
  return result;
}

function same(before: Plan, after: Plan, what: Refactoring['keeps']): boolean {
  switch (what) {
    case 'plans':
      // A protocol that was imported under another name is called so where it is brought in.
      return diffPlans(before, after).changes.every(({ change }) => change === 'renamed');
    case 'sessions':
      return JSON.stringify(before.sessions.map(said)) === JSON.stringify(after.sessions.map(said));
    default:
      return JSON.stringify(hoursOf(before)) === JSON.stringify(hoursOf(after));
  }
}

/** A session without the place of the words that named its day. */
function said({ source: _, ...session }: PlanSession): object {
  return session;
}

/** When who meets, whatever the meeting is called. */
function hoursOf({ sessions }: Plan): string[] {
  return sessions
    .map(({ source: _source, meeting: _meeting, index: _index, agenda: _agenda, ...session }) =>
      JSON.stringify(session),
    )
    .sort();
}
