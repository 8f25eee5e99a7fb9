import type { Connection } from 'vscode-languageserver';
import type { Answer } from '../answers.ts';
import type { Desk } from '../desk.ts';
import { inWords, planAnswer } from '../features/plan.ts';
import { insertion, shelf } from '../features/shelf.ts';
import {
  type CompareParams,
  compareRequest,
  type ExportParams,
  exportRequest,
  type InsertParams,
  insertRequest,
  type PlanParams,
  planRequest,
  portfolioRequest,
  type ShelfParams,
  shelfRequest,
  type WhatIfParams,
  whatIfRequest,
  writeRequest,
} from '../protocol.ts';
import type { Workspace } from '../workspace.ts';
import { compareAnswer } from './compare.ts';
import { exportAnswer } from './exports.ts';
import type { Revisions } from './revisions.ts';
import { whatIfAnswer, writeSupposed } from './supposing.ts';

/** Which request about a plan is answered by what; what goes wrong in one is answered with null. */
export function answerPanel(
  connection: Connection,
  desk: Desk,
  workspace: Workspace,
  revisions: Revisions | undefined,
  answer: Answer,
): void {
  const on = <P>(method: string, name: string, ask: (params: P) => unknown) =>
    connection.onRequest(method, answer<P, unknown>(name, null, ask));

  on(planRequest, 'plan', (asked: PlanParams) => planAnswer(desk, asked));
  on(whatIfRequest, 'what if', (asked: WhatIfParams) => whatIfAnswer(desk, asked));
  on(writeRequest, 'edit of what is supposed', (asked: WhatIfParams) => writeSupposed(desk, asked));
  on(portfolioRequest, 'portfolio', () => inWords(desk, desk.engine.portfolio(workspace.checked())));
  on(compareRequest, 'comparison', (asked: CompareParams) => compareAnswer(desk, revisions, asked));
  on(shelfRequest, 'shelf', ({ textDocument }: ShelfParams) =>
    shelf(desk, textDocument && desk.addresses.idOf(textDocument.uri)),
  );
  on(insertRequest, 'insertion', ({ textDocument, position, name }: InsertParams) =>
    insertion(desk, desk.addresses.idOf(textDocument.uri), position, name),
  );
  on(exportRequest, 'export', (asked: ExportParams) => exportAnswer(desk, asked));
}
