import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Engine } from '@jointwork/engine';
import type { Plan, Supposed } from '@jointwork/plan';

/** The files of a folder of the repository in an engine that must not fail. */
function engineOf(folder: string): Engine {
  const engine = new Engine({
    roots: ['file:///w/'],
    onError: (error) => {
      throw error;
    },
  });
  const cwd = join(import.meta.dirname, '..', folder);
  for (const name of globSync('**/*.collab', { cwd }).sort()) {
    engine.setFile(`file:///w/${name.replaceAll('\\', '/')}`, readFileSync(join(cwd, name), 'utf8'));
  }
  return engine;
}

/** Whoever there is missing, two more in each group, shorter slots, a later start. */
function suppositions({ participants, sessions }: Plan): Supposed[] {
  const from = sessions[Math.floor(sessions.length / 3)]?.date;
  return [
    ...participants.map(({ id }) => ({ absent: [id] })),
    ...participants
      .filter(({ kind, heads, joins }) => kind === 'group' && heads && joins.length === 0)
      .map(({ id }) => ({ join: [{ participant: id, heads: 2 }] })),
    { shorten: 15 },
    ...(from ? [{ from }] : []),
  ];
}

describe('What if, over every design of the repository', () => {
  for (const folder of ['examples', 'test/corpus/designs', 'test/samples']) {
    it(`says what breaks in words, and takes out who is missing: ${folder}`, () => {
      const engine = engineOf(folder);
      let asked = 0;
      for (const uri of engine.uris()) {
        for (const { name } of engine.designs(uri)) {
          const plan = engine.plan(uri, name.value)!;
          const before = JSON.stringify(plan);
          for (const supposed of suppositions(plan)) {
            const found = engine.whatIf(uri, name.value, supposed);
            assert.ok(found && !('problems' in found), `${name.value}: ${JSON.stringify(supposed)}`);
            for (const { message } of [...found.breaks, ...found.changes]) {
              assert.doesNotMatch(engine.message(message), /what-if\.|undefined|NaN|[{}]/);
            }
            const { absent = [], shorten, from } = supposed;
            for (const { attend, leads, date, minutes } of found.after.sessions) {
              assert.ok(![...attend, ...leads].some(({ participant }) => absent.includes(participant)));
              assert.ok(from === undefined || date >= from);
              assert.ok(shorten === undefined || minutes === undefined || minutes >= 1);
            }
            asked++;
          }
          assert.equal(JSON.stringify(engine.plan(uri, name.value)), before, 'the plan itself stays as it was');
        }
      }
      assert.ok(asked > 30);
    }).timeout(60_000);
  }
});
