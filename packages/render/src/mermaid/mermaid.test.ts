import assert from 'node:assert/strict';
import type { Plan } from '@jointwork/plan';
import { planOf, sampleWorkspace } from '../../../plan/src/testing/designs.ts';
import { inputOf } from '../testing/words.ts';
import { label } from './label.ts';
import { mermaid } from './mermaid.ts';

async function diagramsOf(plan: Plan): Promise<{ gantt: string; meets: string }> {
  const [gantt, meets] = await mermaid(inputOf(plan));
  return { gantt: gantt!.content as string, meets: meets!.content as string };
}

// Mermaid's own reader opens them in `test/export-hostile.test.ts`: it needs a browser.
describe('plans as Mermaid', () => {
  const plan = sampleWorkspace().plan('ReasoningAloud');

  it('show every session on its day, in the row of its meeting', async () => {
    const { gantt } = await diagramsOf(plan);
    const sections = gantt.split('  section ').slice(1);
    for (const { id, title } of plan.meetings) {
      const section = sections.find((each) => each.startsWith(label(title!)))!;
      const days = [...section.matchAll(/:(\d{4}-\d\d-\d\d), 1d/g)].map(([, day]) => day);
      assert.deepEqual(
        days,
        plan.sessions.filter(({ meeting }) => meeting === id).map(({ date }) => date),
      );
    }
    assert.match(gantt, /\n {2}Target#58; Mutual dialogue#59; Target#58; [^\n]* :milestone, 2027-07-09, 0d\n/);
  });

  it('draw many sessions as one bar', async () => {
    const { gantt } = await diagramsOf(
      planOf(
        'group G design D { from 2026-09-01 to 2027-08-31 work A "Daily" { with G every day at 9:00 for 5 min } }',
      ),
    );
    assert.match(gantt, / {2}section Daily\n {2}365 sessions :2026-09-01, 2027-08-31\n$/);
  });

  it('tie those who meet, the more often the wider', async () => {
    const { meets } = await diagramsOf(plan);
    const lines = meets.split('\n');
    const ties = lines.filter((line) => line.includes('---'));
    assert.equal(ties.length, plan.graph.ties.length);
    const [strongest] = plan.graph.ties;
    assert.equal(ties[0], `  p0 ---|"${strongest!.sessions}"| p3`);
    assert.ok(lines.includes('  linkStyle 0 stroke-width:8px'));
    assert.ok(lines.includes('  class p3 served'));
  });

  it('name nothing that means something to Mermaid', () => {
    assert.equal(
      label('a; b: "c" [d] {e} #f %%g <b> `h`'),
      'a#59; b#58; #34;c#34; #91;d#93; #123;e#125; #35;f #37;#37;g #60;b#62; #96;h#96;',
    );
    assert.equal(label('1. Read, 2.5 h'), '1#46; Read, 2.5 h');
    assert.equal(label(' '), '–');
    assert.equal(label('- item'), '#45; item');
    assert.equal([...label('é'.repeat(10_000))].length, 80);
  });
});
