import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { rules } from '../generated/rules.ts';
import { ruleIds } from '../ids.ts';
import { configSchema } from './schema.ts';

describe('The schema of configurations', () => {
  const schema = JSON.parse(JSON.stringify(configSchema(rules, (id) => `About ${id}.`)));
  const settings = schema.definitions.rules.properties;

  it('knows every rule of the catalogue, and no other', () => {
    assert.deepEqual(Object.keys(settings), ruleIds);
    assert.equal(schema.definitions.rules.additionalProperties, false);
  });

  it('knows the options of a rule with their defaults and bounds', () => {
    const [words, withOptions] = settings['review-too-rare'].anyOf;
    assert.deepEqual(words, { enum: ['off', 'info', 'warn', 'error'] });
    assert.deepEqual(withOptions.items[1].properties, {
      share: { type: 'number', default: 50, minimum: 1, maximum: 100 },
      days: { type: 'integer', default: 366, minimum: 1 },
    });
    assert.deepEqual(settings['no-review'].anyOf[1].items[1].properties, {});
  });

  it('says what a rule is about', () => {
    assert.match(settings['no-review'].description, /\. About no-review\.$/);
  });

  it('is published, and the extension brings a copy', () => {
    const root = new URL('../../../../', import.meta.url);
    const published = JSON.parse(readFileSync(new URL('docs/config.schema.json', root), 'utf8'));
    assert.deepEqual(Object.keys(published.definitions.rules.properties), ruleIds);
    const manifest = JSON.parse(readFileSync(new URL('packages/vscode/package.json', root), 'utf8'));
    assert.deepEqual(manifest.contributes.jsonValidation, [
      { fileMatch: 'jointwork.config.json', url: './dist/config.schema.json' },
    ]);
  });
});
