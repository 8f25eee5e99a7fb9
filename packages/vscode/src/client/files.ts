import {
  type AddressParams,
  type FileAnswer,
  type FolderAnswer,
  fileRequest,
  folderRequest,
} from '@jointwork/server/protocol';
import { Disposable, FileSystemError, FileType, type Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

/** More than this the server does not read of one file. */
const most = 6_000_000;

/** Reads files for a server that sees no disk: whatever VS Code has open, wherever that is kept. */
export function serveFiles(client: BaseLanguageClient): Disposable {
  return Disposable.from(
    client.onRequest<FolderAnswer | null, void>(folderRequest, ({ uri }: AddressParams) =>
      folder(addressOf(client, uri)),
    ),
    client.onRequest<FileAnswer | null, void>(fileRequest, ({ uri }: AddressParams) => file(addressOf(client, uri))),
  );
}

function addressOf(client: BaseLanguageClient, uri: string): Uri {
  return client.protocol2CodeConverter.asUri(uri);
}

async function folder(uri: Uri): Promise<FolderAnswer | null> {
  try {
    const entries = await workspace.fs.readDirectory(uri);
    return entries.map(([name, type]) => [name, kindOf(type)] as const);
  } catch {
    return null;
  }
}

function kindOf(type: FileType): 'file' | 'folder' | 'link' {
  if (type & FileType.SymbolicLink) return 'link';
  return type & FileType.Directory ? 'folder' : 'file';
}

async function file(uri: Uri): Promise<FileAnswer | null> {
  try {
    const { size, type } = await workspace.fs.stat(uri);
    if (!(type & FileType.File)) return null;
    return size > most ? { size } : { bytes: base64(await workspace.fs.readFile(uri)) };
  } catch (error) {
    const code = error instanceof FileSystemError ? error.code : '';
    if (code === 'FileNotFound' || code === 'FileNotADirectory' || code === 'FileIsADirectory') return null;
    return { fault: code === 'NoPermissions' ? 'EACCES' : 'EIO' };
  }
}

function base64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += piece) text += String.fromCharCode(...bytes.subarray(at, at + piece));
  return btoa(text);
}

/** A function takes only so many arguments. */
const piece = 8_192;
