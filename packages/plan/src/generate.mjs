/** Writes docs/plan.schema.json from the types of the plan: the types are the source, the schema is what others read. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createGenerator } from 'ts-json-schema-generator';

const lineWidth = 120;
const here = (path) => fileURLToPath(new URL(path, import.meta.url));
export const target = here('../../../docs/plan.schema.json');

/**
 * The schema of a plan. The published one lets unknown keys pass, as later releases add some within a version; a strict
 * one finds keys that no type declares.
 */
export function planSchema({ strict = false } = {}) {
  const { $schema, ...schema } = createGenerator({
    path: here('plan.ts'),
    tsconfig: here('../../../tsconfig.json'),
    type: 'Plan',
    skipTypeCheck: true,
    topRef: false,
    additionalProperties: !strict,
  }).createSchema('Plan');
  return { $schema, title: 'Jointwork plan, version 1', description: 'What a design compiles to.', ...schema };
}

/** The schema as it stands in its file: lists of words on one line where they fit, as the formatter has it. */
export function planSchemaText() {
  const text = `${JSON.stringify(planSchema(), undefined, 2)}\n`;
  return text.replaceAll(/^(.*)\[\n(\s+"[^"]*",?\n)+\s*\](?=,?$)/gm, (list, head) => {
    const line = `${head}[${list
      .slice(head.length + 1, -1)
      .trim()
      .split(/\s*\n\s*/)
      .join(' ')}]`;
    return line.length < lineWidth ? line : list;
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const text = planSchemaText();
  let before = '';
  try {
    before = readFileSync(target, 'utf8');
  } catch {
    // The first time there is none.
  }
  if (before !== text) writeFileSync(target, text);
}
