import type { CancellationToken, Connection } from 'vscode-languageserver';
import type { Answer } from '../answers.ts';
import { whileWanted } from '../patience.ts';
import { designsRequest, type FindingsParams, findingsRequest, peopleRequest, reviewsRequest } from '../protocol.ts';
import type { Overview } from './overview.ts';

/** @param settled when every file of the workspace has been read: half an overview would be wrong */
export function answerOverview(
  connection: Connection,
  overview: Overview,
  answer: Answer,
  settled: () => Promise<void>,
): void {
  const whole = <R>(make: (token: CancellationToken) => Promise<R[]>) =>
    answer<unknown, R[]>('overview', [], async (_asked, token) => {
      await whileWanted(settled(), token);
      return make(token);
    });
  connection.onRequest(
    designsRequest,
    whole((token) => overview.designs(token)),
  );
  connection.onRequest(
    peopleRequest,
    whole((token) => overview.people(token)),
  );
  connection.onRequest(
    reviewsRequest,
    whole((token) => overview.reviews(token)),
  );
  connection.onRequest(
    findingsRequest,
    answer('findings', [], (asked: FindingsParams) => overview.findings(asked)),
  );
}
