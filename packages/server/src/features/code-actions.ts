import type { Fix, Problem } from '@jointwork/language';
import { type CodeAction, type CodeActionContext, CodeActionKind, type Range } from 'vscode-languageserver';
import { type Desk, type FileEdit, linesOf, words, workspaceEdit } from '../desk.ts';
import { diagnostic } from './diagnostics.ts';

/** The kind of the action that settles everything that needs no look. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.jointwork`;

/** What can be done about the problems of a range: their fixes, the preferred one first. */
export function codeActions(desk: Desk, id: string, range: Range, { only }: CodeActionContext): CodeAction[] {
  const lines = linesOf(desk, id);
  const from = lines.offset(range.start);
  const to = lines.offset(range.end);
  const problems = desk.configuration(id)?.problems ?? desk.engine.findings(id);
  const actions: CodeAction[] = [];
  if (wants(only, CodeActionKind.QuickFix)) {
    for (const problem of problems) {
      if (problem.span.start > to || problem.span.end < from) continue;
      const about = diagnostic(desk, lines, problem);
      for (const [i, fix] of (problem.fixes ?? []).entries()) {
        actions.push({
          title: desk.engine.message(fix.title),
          kind: CodeActionKind.QuickFix,
          diagnostics: [about],
          isPreferred: i === 0,
          edit: workspaceEdit(desk, editsOf(id, fix)),
        });
      }
    }
  }
  if (only?.some((kind) => isKind(fixAllKind, kind))) {
    const edits = safeEdits(id, problems);
    if (edits.length > 0) {
      actions.push({ title: words(desk, 'server.fix-all'), kind: fixAllKind, edit: workspaceEdit(desk, edits) });
    }
  }
  return actions;
}

function wants(only: readonly string[] | undefined, kind: string): boolean {
  return only === undefined || only.length === 0 || only.some((wanted) => isKind(kind, wanted));
}

/** Whether a kind is another or below it: `source.fixAll.jointwork` is `source.fixAll`. */
function isKind(kind: string, wanted: string): boolean {
  return kind === wanted || kind.startsWith(`${wanted}.`);
}

function editsOf(id: string, { edits }: Fix): FileEdit[] {
  return edits.map(({ file, span, text }) => ({ id: file ?? id, span, text }));
}

/** The preferred fixes that are safe, without those that would write over each other. */
function safeEdits(id: string, problems: readonly Problem[]): FileEdit[] {
  const taken: FileEdit[] = [];
  for (const { fixes } of problems) {
    const fix = fixes?.[0];
    if (!fix?.safe) continue;
    const edits = editsOf(id, fix);
    const clear = edits.every((edit) =>
      taken.every(
        (other) => other.id !== edit.id || other.span.end < edit.span.start || edit.span.end < other.span.start,
      ),
    );
    if (clear) taken.push(...edits);
  }
  return taken;
}
