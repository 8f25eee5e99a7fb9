import { safeEdits } from '@jointwork/engine';
import type { Fix, Problem } from '@jointwork/language';
import { type CodeAction, type CodeActionContext, CodeActionKind, type Range } from 'vscode-languageserver';
import { type Desk, type FileEdit, linesOf, words, workspaceEdit } from '../desk.ts';
import { refactorings, resolveRefactoring } from '../refactor/actions.ts';
import { diagnostic } from './diagnostics.ts';
import { organizedImports } from './organize-imports.ts';

/** The kind of the action that settles everything that needs no look. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.jointwork`;

/** The kind of the action that puts imports in order. */
export const organizeImportsKind = `${CodeActionKind.SourceOrganizeImports}.jointwork`;

/** All kinds of actions that there are. */
export const codeActionKinds: readonly string[] = [
  CodeActionKind.QuickFix,
  CodeActionKind.RefactorExtract,
  CodeActionKind.RefactorInline,
  CodeActionKind.RefactorRewrite,
  fixAllKind,
  organizeImportsKind,
];

/**
 * What can be done at a range: the fixes of its problems, the preferred one first, then what rewrites it; and, where they
 * are asked for, what settles a whole file.
 */
export function codeActions(desk: Desk, id: string, range: Range, { only }: CodeActionContext): CodeAction[] {
  const problems = desk.configuration(id)?.problems ?? desk.engine.findings(id);
  const actions: CodeAction[] = [];
  if (wants(only, CodeActionKind.QuickFix)) actions.push(...quickFixes(desk, id, range, problems));
  actions.push(...refactorings(desk, id, range).filter(({ kind }) => wants(only, kind!)));
  if (asksFor(only, fixAllKind)) actions.push(...source(desk, 'fix-all', fixAllKind, allSafe(id, problems)));
  if (asksFor(only, organizeImportsKind)) {
    actions.push(...source(desk, 'organize-imports', organizeImportsKind, organizedImports(desk, id)));
  }
  return actions;
}

/** The edit of an action that was offered without one. */
export function resolveCodeAction(desk: Desk, action: CodeAction): CodeAction {
  return resolveRefactoring(desk, action);
}

function quickFixes(desk: Desk, id: string, range: Range, problems: readonly Problem[]): CodeAction[] {
  const lines = linesOf(desk, id);
  const from = lines.offset(range.start);
  const to = lines.offset(range.end);
  const actions: CodeAction[] = [];
  for (const problem of problems) {
    if (problem.span.start > to || problem.span.end < from || !problem.fixes) continue;
    const about = diagnostic(desk, lines, problem);
    for (const [i, fix] of problem.fixes.entries()) {
      actions.push({
        title: desk.engine.message(fix.title),
        kind: CodeActionKind.QuickFix,
        diagnostics: [about],
        isPreferred: i === 0,
        edit: workspaceEdit(desk, editsOf(id, fix)),
      });
    }
  }
  return actions;
}

/** An action about the whole file; none where it would change nothing. */
function source(desk: Desk, key: string, kind: string, edits: readonly FileEdit[]): CodeAction[] {
  if (edits.length === 0) return [];
  return [{ title: words(desk, `server.${key}`), kind, edit: workspaceEdit(desk, edits) }];
}

function wants(only: readonly string[] | undefined, kind: string): boolean {
  return only === undefined || only.length === 0 || asksFor(only, kind);
}

function asksFor(only: readonly string[] | undefined, kind: string): boolean {
  return only?.some((wanted) => isKind(kind, wanted)) === true;
}

/** Whether a kind is another or below it: `source.fixAll.jointwork` is `source.fixAll`. */
function isKind(kind: string, wanted: string): boolean {
  return kind === wanted || kind.startsWith(`${wanted}.`);
}

function allSafe(id: string, problems: readonly Problem[]): FileEdit[] {
  return safeEdits(id, problems).map(({ file, span, text }) => ({ id: file, span, text }));
}

function editsOf(id: string, { edits }: Fix): FileEdit[] {
  return edits.map(({ file, span, text }) => ({ id: file ?? id, span, text }));
}
