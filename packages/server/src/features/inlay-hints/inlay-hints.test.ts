import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deskWith, main } from '../../testing/desk.ts';
import { codeLenses, resolveCodeLens } from '../code-lenses.ts';
import { inlayHints } from './inlay-hints.ts';

const all = { start: { line: 0, character: 0 }, end: { line: 999, character: 0 } };
const year = 'calendar Year { from 2026-09-02 to 2027-07-20 closed 2026-12-18 to 2027-01-03 }\n';

/** The text with each hint where it stands; only those of one kind. */
function hinted(text: string, kind: string): string {
  const kinds = ['weekdays', 'protocolTotals', 'headCounts', 'firstSessions', 'hoursPerTerm'];
  const inlay = Object.fromEntries(kinds.map((one) => [one, one === kind]));
  const desk = deskWith(text, {}, {}, { inlayHints: inlay });
  const lines = desk.engine.lines(main);
  let told = text;
  for (const { position, label } of inlayHints(desk, main, all).reverse()) {
    const at = lines.offset(position);
    told = `${told.slice(0, at)}‹${String(label)}›${told.slice(at)}`;
  }
  return told;
}

const schedule = (text: string, kind: string) => {
  const told = hinted(`${year}design D { calendar Year work W {\n${text}\n} }`, kind);
  return told.split('\n')[2];
};

describe('Inlay hints', () => {
  it('say the weekday where the clause does not say it', () => {
    assert.equal(schedule('once on 2026-09-08 at 15:30', 'weekdays'), 'once on 2026-09-08‹Tue› at 15:30');
    assert.equal(
      schedule('every week on Tuesday from 2026-09-08 until 2026-10-07', 'weekdays'),
      'every week on Tuesday from 2026-09-08 until 2026-10-07‹Wed›',
    );
    assert.equal(hinted('calendar C { closed 2027-02-30 }', 'weekdays'), 'calendar C { closed 2027-02-30 }');
  });

  it('say the first session where the schedule does not', () => {
    assert.equal(
      schedule('every week on Monday for 60 min', 'firstSessions'),
      'every week on Monday for 60 min‹first 2026-09-07›',
    );
    assert.equal(schedule('every term for 60 min', 'firstSessions'), 'every term for 60 min‹first Wed 2026-09-02›');
    const said = 'every week on Monday from 2026-09-07';
    assert.equal(schedule(said, 'firstSessions'), said);
  });

  it('say what a clause adds to a term, unless it is one session', () => {
    assert.equal(
      schedule('every 4 weeks for 60 min from 2026-09-08 until 2026-11-30', 'hoursPerTerm'),
      'every 4 weeks for 60 min from 2026-09-08 until 2026-11-30‹3h in all›',
    );
    assert.match(schedule('every 4 weeks for 60 min', 'hoursPerTerm')!, /‹up to \d+h a term›$/);
    assert.match(
      schedule('every 4 weeks for 60 min prepare "Read" for 15 min', 'hoursPerTerm')!,
      /min‹up to [^›]+› prepare "Read" for 15 min‹up to [^›]+›$/,
    );
    assert.equal(schedule('every term for 60 min', 'hoursPerTerm'), 'every term for 60 min');
  });

  it('say how long a protocol takes, from the fewest to the most', () => {
    assert.equal(
      hinted('protocol P { role asker 2 to 4 step "s" 5 min each asker ask }', 'protocolTotals'),
      'protocol P‹10 min to 20 min› { role asker 2 to 4 step "s" 5 min each asker ask }',
    );
    assert.equal(hinted('protocol P { step "s" ask }', 'protocolTotals'), 'protocol P { step "s" ask }');
  });

  it('say the heads of a binding, where the text does not', () => {
    const text =
      'group A { size 3 }\ngroup B { size 2 to 4 }\nperson C\nprotocol P { role x any role y any role z any }\ndesign D { work W { follows P with x = A and C, y = 2 of A, z = B } }';
    assert.equal(
      hinted(text, 'headCounts').split('\n')[4],
      'design D { work W { follows P with x = A and C‹4 people›, y = 2 of A, z = B‹2 to 4 people› } }',
    );
  });

  it('and lenses take less than 5 ms of a kept plan', () => {
    const folder = join(import.meta.dirname, '../../../../../test/samples');
    const files = readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]);
    const others: Record<string, string> = Object.fromEntries(files);
    const desk = deskWith(others['lesson-study.collab']!, others);
    const times: number[] = [];
    for (let i = 0; i < 41; i++) {
      const from = performance.now();
      assert.ok(inlayHints(desk, main, all).length > 10);
      for (const lens of codeLenses(desk, main)) assert.ok(resolveCodeLens(desk, lens).command?.title);
      times.push(performance.now() - from);
    }
    times.sort((one, other) => one - other);
    assert.ok(times[20]! < 5, `${times[20]} ms`);
  });
});

describe('Code lenses', () => {
  it('are words for a client that has no command for them', () => {
    const desk = deskWith('design D { }', {}, { commands: new Set() });
    const lenses = codeLenses(desk, main).map((lens) => resolveCodeLens(desk, lens));
    assert.deepEqual(
      lenses.map(({ command }) => [command?.title, command?.command]),
      [
        ['No dated session yet', ''],
        ['No tenet named yet', ''],
      ],
    );
  });

  it('stand over a protocol only where it is used', () => {
    assert.deepEqual(codeLenses(deskWith('protocol P { }'), main), []);
    const imported = deskWith('protocol P { }', { 'a.collab': 'import { P } from "./main.collab"' });
    const [lens] = codeLenses(imported, main);
    assert.equal(resolveCodeLens(imported, lens!).command?.title, 'Imported, not followed yet');
  });
});
