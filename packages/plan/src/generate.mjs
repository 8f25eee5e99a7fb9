/** Writes the schemas in docs from the types: the types are the source, the schemas are what others read. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createGenerator } from 'ts-json-schema-generator';

const lineWidth = 120;
const here = (path) => fileURLToPath(new URL(path, import.meta.url));
export const target = here('../../../docs/plan.schema.json');
export const diffTarget = here('../../../docs/plan-diff.schema.json');
export const reviewTarget = here('../../../docs/review.schema.json');
export const portfolioTarget = here('../../../docs/portfolio.schema.json');

/**
 * The schema of a plan. The published one lets unknown keys pass, as later releases add some within a version; a strict
 * one finds keys that no type declares.
 */
export function planSchema({ strict = false } = {}) {
  const about = { title: 'Jointwork plan, version 1', description: 'What a design compiles to.' };
  return schemaOf('plan.ts', 'Plan', about, strict);
}

/** The schema of a portfolio. */
export function portfolioSchema({ strict = false } = {}) {
  const about = {
    title: 'Jointwork portfolio, version 1',
    description: 'The designs of a workspace beside each other.',
  };
  return schemaOf('portfolio/portfolio.ts', 'Portfolio', about, strict);
}

/** The schema of what `jointwork review --format json` prints. */
export function reviewSchema({ strict = false } = {}) {
  const about = {
    title: 'Jointwork review, version 1',
    description: 'What a reviewer has to know of a change to a workspace.',
  };
  return schemaOf('review/review.ts', 'Review', about, strict);
}

/** The schema of what `jointwork diff --json` prints. */
export function diffSchema({ strict = false } = {}) {
  const about = {
    title: 'Jointwork plan difference, version 1',
    description: 'What differs between two states of some designs, by meaning.',
  };
  return schemaOf('diff/workspace-diff.ts', 'WorkspaceDiff', about, strict);
}

function schemaOf(file, type, about, strict) {
  const { $schema, ...schema } = createGenerator({
    path: here(file),
    tsconfig: here('../../../tsconfig.json'),
    type,
    skipTypeCheck: true,
    topRef: false,
    additionalProperties: !strict,
  }).createSchema(type);
  return { $schema, ...about, ...schema };
}

export function planSchemaText() {
  return textOf(planSchema());
}

export function diffSchemaText() {
  return textOf(diffSchema());
}

export function reviewSchemaText() {
  return textOf(reviewSchema());
}

export function portfolioSchemaText() {
  return textOf(portfolioSchema());
}

/** A schema as it stands in its file: lists of words on one line where they fit, as the formatter has it. */
function textOf(schema) {
  const text = `${JSON.stringify(schema, undefined, 2)}\n`;
  return text.replaceAll(/^(.*)\[\n(\s+"[^"]*",?\n)+\s*\](?=,?$)/gm, (list, head) => {
    const line = `${head}[${list
      .slice(head.length + 1, -1)
      .trim()
      .split(/\s*\n\s*/)
      .join(' ')}]`;
    return line.length < lineWidth ? line : list;
  });
}

function write(path, text) {
  let before = '';
  try {
    before = readFileSync(path, 'utf8');
  } catch {
    // The first time there is none.
  }
  if (before !== text) writeFileSync(path, text);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  write(target, planSchemaText());
  write(diffTarget, diffSchemaText());
  write(reviewTarget, reviewSchemaText());
  write(portfolioTarget, portfolioSchemaText());
}
