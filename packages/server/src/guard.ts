import { type CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver';

/** Where errors inside the server are told; never to the user in the middle of their work. */
export type Log = (line: string) => void;

/**
 * A handler that never ends the server: what it throws becomes the empty answer and a line in the log. A refusal that is
 * meant for the user (`ResponseError`) passes, and a request that was cancelled is answered as such.
 */
export function guarded<P, R>(
  log: Log,
  name: string,
  empty: R,
  handler: (params: P, token: CancellationToken) => R | Promise<R>,
): (params: P, token: CancellationToken) => Promise<R | ResponseError<never>> {
  return async (params, token) => {
    if (token.isCancellationRequested) return cancelled();
    try {
      return await handler(params, token);
    } catch (error) {
      if (error instanceof ResponseError) return error as ResponseError<never>;
      log(`${name}: ${told(error)}`);
      return empty;
    }
  };
}

/** The same for what needs no answer. */
export function quietly<P>(log: Log, name: string, handler: (params: P) => void | Promise<void>): (params: P) => void {
  return (params) => {
    try {
      const done = handler(params);
      if (done instanceof Promise) done.catch((error: unknown) => log(`${name}: ${told(error)}`));
    } catch (error) {
      log(`${name}: ${told(error)}`);
    }
  };
}

export function cancelled(): ResponseError<never> {
  return new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
}

export function told(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
