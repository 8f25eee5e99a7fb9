import type { Model, Problem } from '@jointwork/language';

/** Does some work on a file; where that throws, the door is told, and there is something else instead. */
export type Guard = <T>(uri: string, work: () => T, instead: () => T) => T;

export function guard(onError: ((error: unknown, uri: string) => void) | undefined): Guard {
  return (uri, work, instead) => {
    try {
      return work();
    } catch (error) {
      onError?.(error, uri);
      return instead();
    }
  };
}

export const emptyModel: Model = { imports: [], items: [], refs: [] };

/** What a file shows that an error inside Jointwork has kept from being checked. */
export function failed(): Problem[] {
  const message = { key: 'syntax.not-checked' };
  return [{ code: 'not-checked', severity: 'error', message, span: { start: 0, end: 0 } }];
}
