import { type Read, readBytes, refused, tooLarge } from '@jointwork/disk/bytes';
import type { Connection } from 'vscode-languageserver';
import { type FileAnswer, type FolderAnswer, fileRequest, folderRequest } from '../protocol.ts';

/** What the client is asked for: it has the files, in whatever they are kept. */
export interface Asking {
  /** Undefined where there is no such folder. */
  folder(uri: string): Promise<FolderAnswer | undefined>;
  /** Undefined where there is no such file. */
  file(uri: string): Promise<Read | undefined>;
}

/** How many answers are waited for at once: enough to hide the way to a far place, too few to flood it. */
const most = 24;

/** Asks the client at the other end of a connection. A question that fails is answered as if nothing were there. */
export function askClient(connection: Pick<Connection, 'sendRequest'>): Asking {
  const limited = limit(most);
  const ask = <T>(request: string, uri: string) =>
    limited(() => connection.sendRequest<T | null>(request, { uri }).catch(() => null));
  return {
    folder: async (uri) => (await ask<FolderAnswer>(folderRequest, uri)) ?? undefined,
    file: async (uri) => {
      const answer = await ask<FileAnswer>(fileRequest, uri);
      return answer === null ? undefined : readOf(answer);
    },
  };
}

function readOf(answer: FileAnswer): Read {
  if ('bytes' in answer) return readBytes(Uint8Array.from(atob(answer.bytes), (one) => one.charCodeAt(0)));
  if ('size' in answer) return tooLarge(answer.size);
  return refused('not-readable', { reason: { key: 'disk.reason', params: { code: answer.fault } } });
}

/** Runs pieces of work, no more than so many at a time, in their order. */
function limit(most: number): <T>(work: () => Promise<T>) => Promise<T> {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (running >= most) await new Promise<void>((go) => waiting.push(go));
    else running++;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else running--;
    }
  };
}
