import assert from 'node:assert/strict';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { build } from 'esbuild';

interface Said {
  readonly id?: number;
  readonly method?: string;
  readonly params?: { readonly diagnostics: readonly { readonly code: string }[] };
  readonly result?: unknown;
}

describe('The language server in a browser', function () {
  this.timeout(30_000);

  it('runs as a worker, where there is no Node', async () => {
    const { outputFiles } = await build({
      entryPoints: [join(import.meta.dirname, 'browser.ts')],
      bundle: true,
      platform: 'browser',
      format: 'iife',
      write: false,
      logLevel: 'silent',
    });
    const said: Said[] = [];
    let heard = () => {};
    const scope = createContext({
      ...{ performance, setTimeout, clearTimeout, queueMicrotask, TextDecoder, TextEncoder, console, Intl },
      addEventListener: () => {},
      postMessage: (message: Said) => {
        said.push(message);
        heard();
      },
    });
    runInContext('globalThis.self = globalThis', scope);
    runInContext(outputFiles[0]!.text, scope, { timeout: 20_000 });
    const say = (message: object) => {
      const data = JSON.stringify({ jsonrpc: '2.0', ...message });
      runInContext(`onmessage({ data: ${data} })`, scope);
    };
    const hear = async (wanted: (message: Said) => boolean): Promise<Said> => {
      for (;;) {
        const found = said.find(wanted);
        if (found) return found;
        await new Promise<void>((done) => {
          heard = done;
        });
      }
    };

    say({ id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } });
    await hear(({ id }) => id === 1);
    say({ method: 'initialized', params: {} });
    const text = 'group A\ndesign D { work W { with B } target joint-work }';
    const textDocument = { uri: 'untitled:one', languageId: 'jointwork', version: 1, text };
    say({ method: 'textDocument/didOpen', params: { textDocument } });
    const { params } = await hear(({ method }) => method === 'textDocument/publishDiagnostics');
    assert.ok(params?.diagnostics.some(({ code }) => code === 'unknown-name'));
    say({ id: 2, method: 'textDocument/hover', params: { textDocument, position: { line: 1, character: 45 } } });
    assert.match(JSON.stringify((await hear(({ id }) => id === 2)).result), /tenet/);
  });
});
