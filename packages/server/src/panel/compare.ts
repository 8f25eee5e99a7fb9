/** A design beside what it was at a revision. */
import { diffPlans, isSame, matchPlans, type WorkspaceDiff } from '@jointwork/plan';
import { type Desk, words } from '../desk.ts';
import { inWords } from '../features/plan.ts';
import type { CompareAnswer, CompareParams } from '../protocol.ts';
import type { Revisions } from './revisions.ts';

/** @param revisions undefined where there is no git to ask */
export async function compareAnswer(
  desk: Desk,
  revisions: Revisions | undefined,
  { textDocument, design, revision }: CompareParams,
): Promise<CompareAnswer> {
  if (!revisions) return { revisions: [], problem: words(desk, 'server.compare.nowhere') };
  const id = desk.addresses.idOf(textDocument.uri);
  const known = await revisions.of(id);
  if ('problem' in known) return { revisions: [], problem: desk.engine.message(known.problem) };
  const earlier = await revisions.at(id, revision);
  if ('problem' in earlier) return { revisions: known.all, problem: desk.engine.message(earlier.problem) };
  const after = desk.engine.plan(id, design);
  if (!after) return { revisions: known.all, problem: words(desk, 'server.compare.no-plan') };
  const pair = matchPlans(earlier.plans, plansIn(desk, id)).find(
    (each) => each.after?.design.name === after.design.name,
  );
  const diff = diffPlans(pair?.before, after);
  const same = isSame(diff);
  const whole: WorkspaceDiff = {
    version: 1,
    before: { name: revision, commit: earlier.commit },
    after: {},
    designs: same ? [] : [diff],
    unchanged: 0,
    rewritten: earlier.text === desk.engine.text(id) ? 0 : 1,
    moved: [],
    elsewhere: { new: [], fixed: [], still: 0 },
  };
  return { revisions: known.all, diff: inWords(desk, whole) as WorkspaceDiff };
}

function plansIn({ engine }: Desk, id: string) {
  return engine.designs(id).flatMap(({ name }) => engine.plan(id, name.value) ?? []);
}
