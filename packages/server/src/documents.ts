import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Addresses } from './addresses.ts';

export interface OpenDocument {
  readonly id: string;
  /** As the client spells it. */
  readonly uri: string;
  text: TextDocument;
}

/** The documents that the editor has open, and which of them the engine has not seen yet. */
export class Documents {
  readonly #addresses: Addresses;
  readonly #open = new Map<string, OpenDocument>();
  readonly #dirty = new Set<string>();

  constructor(addresses: Addresses) {
    this.#addresses = addresses;
  }

  open(uri: string, version: number, text: string): OpenDocument {
    const id = this.#addresses.idOf(uri);
    const document = { id, uri, text: TextDocument.create(uri, 'jointwork', version, text) };
    this.#open.set(id, document);
    this.#dirty.add(id);
    return document;
  }

  change(uri: string, version: number, changes: TextDocumentContentChangeEvent[]): OpenDocument | undefined {
    const document = this.#open.get(this.#addresses.idOf(uri));
    if (!document) return undefined;
    document.text = TextDocument.update(document.text, changes, version);
    this.#dirty.add(document.id);
    return document;
  }

  close(uri: string): OpenDocument | undefined {
    const document = this.#open.get(this.#addresses.idOf(uri));
    if (!document) return undefined;
    this.#open.delete(document.id);
    this.#dirty.delete(document.id);
    return document;
  }

  get(id: string): OpenDocument | undefined {
    return this.#open.get(id);
  }

  /** Those whose text changed since this was last asked. */
  takeDirty(): OpenDocument[] {
    const dirty = [...this.#dirty].map((id) => this.#open.get(id)!);
    this.#dirty.clear();
    return dirty;
  }
}
