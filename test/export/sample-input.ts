/** What an export is made from, as the command would hand it on: plans with their findings, in English. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plan } from '@jointwork/plan';
import type { ExportInput } from '../../packages/render/src/export/format.ts';
import { inputOf } from '../../packages/render/src/testing/words.ts';
import { planAnswer } from '../../packages/server/src/features/plan.ts';
import { deskWith, main } from '../../packages/server/src/testing/desk.ts';

const folder = join(import.meta.dirname, '../samples');
const texts = new Map(
  readdirSync(folder)
    .filter((name) => name.endsWith('.collab'))
    .map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
);

/** Samples that declare a design. */
export const sampleNames = [...texts].filter(([, text]) => /^design /m.test(text)).map(([name]) => name);

/** A sample among the others, read on 22 November 2026. */
export function sampleInput(name: string, more: Partial<ExportInput> = {}): ExportInput {
  const others = Object.fromEntries([...texts].filter(([other]) => other !== name));
  return textInput(texts.get(name)!, { file: name, ...more }, others);
}

/** The design of a text. */
export function textInput(
  text: string,
  more: Partial<ExportInput> = {},
  others: Readonly<Record<string, string>> = {},
): ExportInput {
  const desk = { ...deskWith(text, others), versionOf: () => 1 };
  const { plan } = planAnswer(desk, { textDocument: { uri: main } }) as { readonly plan?: Plan };
  if (!plan) throw new Error('no plan');
  return inputOf(plan, { source: text, today: '2026-11-22', ...more });
}
