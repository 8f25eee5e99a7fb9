/** Writes docs/gallery/lesson-study: everything that can be exported of one design, as `jointwork export` writes it. */
import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { exportPlan } from '../../../cli/src/commands/export.ts';

const root = join(import.meta.dirname, '..', '..', '..', '..');
const out = join('docs', 'gallery', 'lesson-study');

process.chdir(root);
const formats = 'html,md,json,ics,csv,mermaid,svg,agreement,run-sheet,asks,review-pack';
const before = new Map(filesIn(out).map((name) => [name, modified(name)]));
const code = await exportPlan('test/samples/lesson-study.collab', { to: formats, today: '2026-09-20', out });
if (code !== 0) process.exit(code);
// What is not written any more is taken away; each export writes all of its files anew.
for (const [name, time] of before) if (modified(name) === time) rmSync(join(out, name));

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function modified(name: string): number {
  return statSync(join(out, name)).mtimeMs;
}
