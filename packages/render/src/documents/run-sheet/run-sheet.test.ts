import assert from 'node:assert/strict';
import { planOf, sampleWorkspace } from '../../../../plan/src/testing/designs.ts';
import type { ExportInput } from '../../export/format.ts';
import type { Block, PaperDocument, Table } from '../model/model.ts';
import { linesOf, sayOf } from '../testing/documents.ts';
import { runSheetDocument } from './run-sheet.ts';

describe('A run sheet', () => {
  const samples = sampleWorkspace();
  const sheet = (name: string, facilitator = true, more: Partial<ExportInput> = {}) =>
    runSheetDocument(sayOf(samples.plan(name), more), facilitator);
  const stepsOf = ({ blocks }: PaperDocument) =>
    blocks.find((block): block is Table => block.kind === 'table' && block.label === 'What happens')!;

  const withPrompts = planOf(`
    group A "The team" as professionals { size 4 }
    protocol P "A turn each" {
      role host 1 role others 1 to 6
      step "Open" 5 min open by host { prompt "Why are we here?" }
      repeat each others { step "Speak" 10 min present by others silent host }
      step "Pause" 5 min break
      step "Settle" 10 min decide gate
      step "Close" 10 min close by host optional
    }
    design D {
      from 2026-09-01 to 2026-12-01
      dialogue T "Our talk" { with A every week on Monday at 09:00 for 50 min 3 times follows P with host = one of A in turn, others = 3 of A }
      review R { with A once on 2026-11-02 }
    }`);

  it('says what happens when, who speaks, who listens and who is silent', () => {
    const { rows } = stepsOf(sheet('ReasoningAloud'));
    const said = linesOf({ blocks: [stepsOf(sheet('ReasoningAloud'))] });
    assert.deepEqual(said, [
      'Time | Min | What happens | Speaks | Listens | Silent',
      '15:00 | 10 | Set the norms / open, may take up to 12 minutes more | facilitator | the others | ',
      '15:10 | 20 | Present the work | presenter | facilitator | critics',
      '15:30 | 5 | Clarifying questions | critics | the others | ',
      '15:35 | 3 | Gather thoughts / write | everyone, quietly |  | ',
      '15:38 | 15 | Warm and cool feedback | critics | facilitator | presenter',
      '15:53 | 15 | Respond | presenter | facilitator | critics',
      '16:08 | 10 | Debrief | everyone |  | ',
      '16:18 |  | 12 minutes to spare |  |  | ',
    ]);
    assert.equal(rows.at(-1)!.look, 'slack');
  });

  it('gives a step room by its minutes', () => {
    const height = (place: number) => stepsOf(sheet('ReasoningAloud')).rows[place]!.height ?? 0;
    assert.ok(height(1) > height(4), 'twenty minutes are taller than fifteen');
    assert.equal(height(4), height(5));
  });

  it('names the days, the roles and what lies on the table', () => {
    const lines = linesOf(sheet('ReasoningAloud'));
    assert.ok(lines.includes('When: Tuesday 24 November 2026 and Tuesday 2 March 2027, 15:00 to 16:30'));
    assert.ok(
      lines.includes(
        'Roles: facilitator: Headteacher of Oak; presenter: one of Year 5 teachers; critics: Teachers from Elm and Mathematics education researcher',
      ),
    );
    assert.ok(lines.includes('We agree: Feedback is about the work, never about its author'));
  });

  it('goes on with the days to come', () => {
    const when = (today: string) =>
      linesOf(sheet('ReasoningAloud', true, { today })).find((line) => line.startsWith('When'));
    assert.equal(when('2026-12-01'), 'When: Tuesday 2 March 2027, 15:00 to 16:30');
    assert.match(when('2028-01-01')!, /24 November 2026 and Tuesday 2 March 2027/);
  });

  it('keeps prompts, what may stretch and who is next for the facilitator', () => {
    const first = { today: '2026-09-01' };
    const facilitator = linesOf(runSheetDocument(sayOf(withPrompts, first), true)).join('\n');
    const participants = linesOf(runSheetDocument(sayOf(withPrompts, first), false)).join('\n');
    assert.match(facilitator, /“Why are we here\?”/);
    assert.doesNotMatch(participants, /Why are we here/);
    assert.match(facilitator, /Who, on which day/);
    assert.doesNotMatch(participants, /Who, on which day/);
    assert.match(participants, /09:00 \| 5 \| Open \| host/);
  });

  it('tells rounds apart, marks gates and breaks, and draws the line where the time ends', () => {
    const { rows } = stepsOf(runSheetDocument(sayOf(withPrompts), true));
    const said = linesOf({ blocks: [stepsOf(runSheetDocument(sayOf(withPrompts), true))] }).slice(1);
    assert.deepEqual(said, [
      '09:00 | 5 | Open / “Why are we here?” | host | others | ',
      'Others, 1 of 3',
      '09:05 | 10 | Speak / present | others |  | host',
      'Others, 2 of 3',
      '09:15 | 10 | Speak / present | others |  | host',
      'Others, 3 of 3',
      '09:25 | 10 | Speak / present | others |  | host',
      '09:35 | 5 | Pause / break |  |  | ',
      '09:40 | 10 | Settle / decide / Goes on only when this is done. | everyone |  | ',
      ' |  | Close, left out today: there is no time for it |  |  | ',
    ]);
    assert.deepEqual(
      rows.flatMap(({ look }) => look ?? []),
      ['round', 'round', 'round', 'break', 'gate', 'dropped'],
    );
    const long = planOf(`
      group A as professionals
      protocol P { role x 1 step "One" 30 min present by x step "Two" 45 min share }
      design D { from 2026-09-01 to 2026-12-01 dialogue T { with A once on 2026-09-14 at 09:00 for 1h follows P with x = one of A } }`);
    const over = linesOf({ blocks: [stepsOf(runSheetDocument(sayOf(long), true))] });
    assert.equal(over[2], 'The time ends at 10:00, during the next step. In all, 15 minutes more are needed.');
  });

  it('is made for one participant: what they take part in, and their part', () => {
    const forElm = sheet('ReasoningAloud', false, { for: 'ElmCritics' });
    assert.ok(linesOf(forElm).includes('Your part: critics'));
    const forPupils = linesOf(sheet('ReasoningAloud', false, { for: 'OakPupils' }));
    assert.equal(forPupils.at(-1), 'Year 5 pupils take part in no meeting that follows a protocol.');
  });

  it('says what a protocol would do where there is none', () => {
    const lines = linesOf(runSheetDocument(sayOf(planOf('design D {}')), true));
    assert.match(lines.at(-1)!, /^No meeting follows a protocol yet\./);
  });

  it('begins each order of talk on a page of its own', () => {
    const breaks = (blocks: readonly Block[]) => blocks.filter(({ kind }) => kind === 'page-break').length;
    const mastheads = (blocks: readonly Block[]) => blocks.filter(({ kind }) => kind === 'masthead').length;
    for (const name of ['ReasoningAloud', 'WritingNetwork', 'OneHealth']) {
      const { blocks } = sheet(name);
      assert.equal(breaks(blocks), mastheads(blocks) - 1);
    }
  });
});
