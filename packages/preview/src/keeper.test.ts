import assert from 'node:assert/strict';
import type { Plan } from '@jointwork/plan';
import type { PlanAnswer } from '@jointwork/server/protocol';
import { planOf } from '../../plan/src/testing/designs.ts';
import { Keeper } from './keeper.ts';

const file = 'file:///w/d.collab';
const today = '2026-09-15';
const span = { start: 3, end: 9 };
const unread = { text: 'A schedule needs a unit.', span };

function planNamed(name: string): Plan {
  const plan = planOf('group A as professionals design D { work W { with A once on 2026-09-08 } }');
  return { ...plan, design: { ...plan.design, name } };
}

function answer(version: number, rest: Partial<PlanAnswer> = {}): PlanAnswer {
  return { uri: file, version, designs: [{ name: 'D', span }], extents: { W: span }, fixes: [], lines: {}, ...rest };
}

describe('What the page shows while somebody writes', () => {
  const whole = planNamed('D');

  it('is the plan of the text, while the text can be read', () => {
    const update = new Keeper().next(answer(1, { plan: whole }), file, today);
    assert.equal(update.standing, 'current');
    assert.equal(update.plan, whole);
    assert.deepEqual([update.document, update.today, update.extents], [file, today, { W: span }]);
  });

  it('is the plan from before, while a clause is half written', () => {
    const keeper = new Keeper();
    keeper.next(answer(1, { plan: whole }), file, today);
    const update = keeper.next(answer(2, { plan: planNamed('D'), extents: {}, unread }), file, today);
    assert.equal(update.standing, 'kept');
    assert.equal(update.plan, whole);
    assert.deepEqual(update.extents, { W: span }, 'places belong to the plan that is shown');
    assert.deepEqual(update.broken, { text: unread.text, range: span });
    assert.equal(keeper.version, 1);
  });

  it('is the plan from before, while the design is not there at all', () => {
    const keeper = new Keeper();
    keeper.next(answer(1, { plan: whole }), file, today);
    const update = keeper.next(answer(2, { designs: [], extents: {} }), file, today);
    assert.equal(update.standing, 'gone');
    assert.equal(update.plan, whole);
  });

  it('follows the text again once it can be read', () => {
    const keeper = new Keeper();
    keeper.next(answer(1, { plan: whole }), file, today);
    keeper.next(answer(2, { plan: planNamed('D'), unread }), file, today);
    const mended = planNamed('D');
    const update = keeper.next(answer(3, { plan: mended }), file, today);
    assert.equal(update.standing, 'current');
    assert.equal(update.plan, mended);
    assert.equal(update.broken, undefined);
    assert.equal(keeper.version, 3);
  });

  it('is a plan with gaps, where there was no whole one; the next one with gaps takes its place', () => {
    const keeper = new Keeper();
    const [one, two] = [planNamed('D'), planNamed('D')];
    assert.equal(keeper.next(answer(1, { plan: one, unread }), file, today).standing, 'partial');
    const update = keeper.next(answer(2, { plan: two, unread }), file, today);
    assert.equal(update.standing, 'partial');
    assert.equal(update.plan, two);
  });

  it('does not show the plan of one design for another', () => {
    const keeper = new Keeper();
    keeper.next(answer(1, { plan: whole }), file, today);
    const other = planNamed('Other');
    const update = keeper.next(answer(2, { plan: other, unread }), file, today);
    assert.equal(update.standing, 'partial');
    assert.equal(update.plan, other);
  });

  it('is nothing, where the file holds no design', () => {
    const update = new Keeper().next(answer(1, { designs: [], extents: {} }), file, today);
    assert.equal(update.standing, 'none');
    assert.equal(update.plan, undefined);
  });

  it('counts its updates, so that a late one can be told', () => {
    const keeper = new Keeper();
    const counts = [1, 2, 2].map((version) => keeper.next(answer(version, { plan: whole }), file, today).sequence);
    assert.deepEqual(counts, [1, 2, 3]);
  });
});
