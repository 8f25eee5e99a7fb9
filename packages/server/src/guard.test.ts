import assert from 'node:assert/strict';
import { CancellationTokenSource, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { guarded, quietly } from './guard.ts';

describe('A handler', () => {
  const lines: string[] = [];
  const log = (line: string) => void lines.push(line);
  const { token } = new CancellationTokenSource();
  beforeEach(() => lines.splice(0));

  it('that throws answers with nothing and a line in the log', async () => {
    const handler = guarded<number, number[]>(log, 'hover', [], () => {
      throw new Error('broken');
    });
    assert.deepEqual(await handler(1, token), []);
    assert.match(lines[0]!, /^hover: Error: broken/);
  });

  it('may refuse in words', async () => {
    const handler = guarded<number, number>(log, 'rename', 0, () => {
      throw new ResponseError(LSPErrorCodes.RequestFailed, 'not this one');
    });
    assert.equal(((await handler(1, token)) as ResponseError<void>).message, 'not this one');
    assert.deepEqual(lines, []);
  });

  it('does not begin what was taken back', async () => {
    const source = new CancellationTokenSource();
    source.cancel();
    let began = false;
    const handler = guarded<number, number>(log, 'hover', 0, () => {
      began = true;
      return 1;
    });
    const answer = await handler(1, source.token);
    assert.equal((answer as ResponseError<void>).code, LSPErrorCodes.RequestCancelled);
    assert.equal(began, false);
  });

  it('of a notification goes on, also behind a wait', async () => {
    quietly<number>(log, 'open', () => {
      throw new Error('one');
    })(1);
    quietly<number>(log, 'open', () => Promise.reject(new Error('two')))(1);
    await new Promise((done) => setImmediate(done));
    assert.match(lines.join('\n'), /one[\s\S]*two/);
  });
});
