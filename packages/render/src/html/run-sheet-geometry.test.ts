import assert from 'node:assert/strict';
import { planOf } from '../../../plan/src/testing/designs.ts';
import { heightOf, lowestStep, oneLine, pixelsPerMinute, type RunRow, runRows } from './run-sheet-geometry.ts';

/** The rows of the run sheet of a protocol in a session of so many minutes. */
function sheet(steps: string, minutes: number, size = 3): readonly RunRow[] {
  const plan = planOf(`
    group Team as professionals { size ${size} }
    protocol P { role host 1 role guests 1 to 9 ${steps} }
    design D {
      from 2026-09-01 to 2026-12-01
      work W {
        with Team
        once on 2026-09-08 at 15:00 for ${minutes} min
        follows P with host = one of Team, guests = Team
      }
    }`);
  return runRows(plan.agendas[plan.sessions[0]!.agenda!]!);
}

const steps = (rows: readonly RunRow[]) => rows.filter((row) => row.kind === 'step');

describe('The run sheet', () => {
  it('gives a step the height of its minutes, and a short one enough to be read', () => {
    const rows = steps(sheet('step "Long" 30 min present  step "Short" 2 min ask', 60));
    assert.deepEqual(
      rows.map(({ height }) => height),
      [30 * pixelsPerMinute, lowestStep],
    );
    assert.ok(heightOf(45) > heightOf(30));
  });

  it('shows what is left at the end as slack, from when it begins', () => {
    const slack = sheet('step "Talk" 40 min present', 60).at(-1)!;
    assert.equal(slack.kind, 'slack');
    assert.deepEqual(slack, { kind: 'slack', key: 'slack', minutes: 20, start: 40, height: 20 * pixelsPerMinute });
  });

  it('draws the end of the slot inside the step that crosses it, and hatches all that follows', () => {
    const rows = steps(sheet('step "One" 30 min present  step "Two" 40 min ask  step "Three" 10 min close', 40));
    assert.deepEqual(
      rows.map(({ over, ends }) => [over, ends]),
      [
        [undefined, false],
        [0.25, true],
        [0, false],
      ],
    );
  });

  it('draws the end of the slot above a step that begins when it is over', () => {
    const rows = steps(sheet('step "One" 30 min present  step "Two" 10 min ask', 30));
    assert.deepEqual(
      rows.map(({ over, ends }) => [over, ends]),
      [
        [undefined, false],
        [0, true],
      ],
    );
  });

  it('leaves a step whole that ends with the slot', () => {
    assert.equal(steps(sheet('step "One" 30 min present', 30))[0]!.over, undefined);
  });

  it('gives one line to a step that is left out and to one without a time', () => {
    const rows = steps(sheet('step "Must" 30 min present  step "May" 20 min ask optional  step "Bow" close', 30));
    assert.deepEqual(
      rows.map(({ height, step }) => [height, step.dropped]),
      [
        [180, false],
        [oneLine, true],
        [oneLine, false],
      ],
    );
  });

  it('heads each round once, and rounds within rounds', () => {
    const rows = sheet('repeat 2 rounds { step "Tell" 5 min present repeat 2 rounds { step "Ask" 2 min ask } }', 60);
    assert.deepEqual(
      rows.map((row) => (row.kind === 'round' ? `${row.round.round}/${row.round.of}` : row.kind)),
      ['1/2', 'step', '1/2', 'step', '2/2', 'step', '2/2', 'step', '1/2', 'step', '2/2', 'step', 'slack'],
    );
  });

  it('has keys that tell every row apart', () => {
    const keys = sheet('repeat each guests { step "Tell" 2 min present } step "Close" 1 min close', 60).map(
      ({ key }) => key,
    );
    assert.equal(new Set(keys).size, keys.length);
  });
});
