import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { WorkspaceDiff } from '@jointwork/plan';
import { withText } from '@jointwork/render/diff';
import { Ajv } from 'ajv';
import { diffSchema, diffSchemaText, diffTarget } from '../../packages/plan/src/generate.mjs';
import { difference, samples, words } from './designs.ts';
import { edited } from './edited.ts';
import { edits } from './edits.ts';

describe('the schema of a difference', () => {
  it('is the one that the types give', () => {
    assert.equal(readFileSync(diffTarget, 'utf8'), diffSchemaText(), 'run `npm run generate`');
  }).timeout(20_000);

  it('fits every kind of change, key by key', () => {
    const validate = new Ajv({ strict: true, allErrors: true, allowUnionTypes: true }).compile(
      diffSchema({ strict: true }),
    );
    const designs = edits.map((edit) => difference(samples, edited(edit), edit.design));
    const nothing = { new: [], fixed: [], still: 0 };
    const diff: WorkspaceDiff = {
      version: 1,
      before: { name: 'HEAD', commit: 'abc' },
      after: {},
      designs,
      unchanged: 1,
      rewritten: 1,
      moved: [{ before: 'a.collab', after: 'b.collab' }],
      elsewhere: nothing,
    };
    const plain: object = JSON.parse(JSON.stringify(withText(diff, words)));
    assert.ok(validate(plain), JSON.stringify(validate.errors?.slice(0, 3), null, 1));
    assert.equal(validate({ ...plain, version: 2 }), false);
  }).timeout(60_000);
});
