import { ruleIds } from '../ids.ts';
import type { NumberOption } from '../options.ts';
import type { Rule } from '../rule.ts';
import { setNames } from './sets/sets.ts';

type Json = Readonly<Record<string, unknown>>;

const severity = { enum: ['off', 'info', 'warn', 'error'] };
const patterns = (description: string) => ({
  description,
  anyOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' } }],
});

/**
 * The JSON Schema of `jointwork.config.json`, made from the rules.
 *
 * @param shortOf what a rule is about, in a sentence or two
 */
export function configSchema(rules: readonly Rule[], shortOf: (id: string) => string | undefined): Json {
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  const settings = Object.fromEntries(ruleIds.map((id) => [id, settingOf(byId.get(id), shortOf(id))]));
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Configuration of Jointwork',
    type: 'object',
    additionalProperties: false,
    allowComments: true,
    allowTrailingCommas: true,
    properties: {
      $schema: { type: 'string' },
      root: {
        description:
          'Whether this folder is a workspace: its designs share people and time, and no configuration further up counts.',
        type: 'boolean',
      },
      extends: {
        description:
          'What this builds on: sets of Jointwork, relative paths, or npm packages. A later one wins over an earlier one.',
        anyOf: [{ $ref: '#/definitions/base' }, { type: 'array', items: { $ref: '#/definitions/base' } }],
      },
      rules: { $ref: '#/definitions/rules' },
      overrides: {
        description: 'Rules that are set otherwise in some files. A later one wins over an earlier one.',
        type: 'array',
        items: {
          type: 'object',
          additionalProperties: false,
          required: ['files'],
          properties: {
            files: patterns('Patterns of the files, seen from the folder of this configuration.'),
            rules: { $ref: '#/definitions/rules' },
          },
        },
      },
      ignore: patterns('Patterns of files in which nothing is to be found.'),
    },
    definitions: {
      base: { anyOf: [{ enum: setNames.map((name) => `jointwork:${name}`) }, { type: 'string' }] },
      rules: {
        description: 'How single rules are set.',
        type: 'object',
        additionalProperties: false,
        properties: settings,
      },
    },
  };
}

function settingOf(rule: Rule | undefined, short: string | undefined): Json {
  const options = Object.entries(rule?.options ?? {});
  const withOptions = {
    type: 'array',
    minItems: 1,
    items: [
      severity,
      {
        type: 'object',
        additionalProperties: false,
        properties: Object.fromEntries(options.map(([name, option]) => [name, optionOf(option)])),
      },
    ],
    additionalItems: false,
  };
  const description = rule && [rule.messages.title, short].filter(Boolean).join('. ');
  return { ...(description ? { description } : {}), anyOf: [severity, withOptions] };
}

function optionOf({ type, default: byDefault, minimum, maximum }: NumberOption): Json {
  return { type, default: byDefault, minimum, maximum };
}
