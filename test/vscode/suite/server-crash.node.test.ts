import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { commands, type Hover } from 'vscode';
import { find, open, replace, revert, until } from './helpers.ts';

/** The process of the server, a child of the extension host that runs this. */
function servers(): number[] {
  const all = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' }).split('\n');
  return all.flatMap((line) => {
    const [, pid, parent, args] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
    return Number(parent) === process.pid && /dist[/\\]server\.mjs/.test(args ?? '') ? Number(pid) : [];
  });
}

describe('A server that ends', () => {
  // Windows has no `ps`.
  before(function () {
    if (process.platform === 'win32') this.skip();
  });

  it('is started again, and has the text as it was typed', async () => {
    const { document } = await open('lesson-study.collab');
    const [first, ...more] = await until('the server', () => (servers().length > 0 ? servers() : undefined));
    assert.ok(first && more.length === 0, 'there is one');
    await replace(document, 'Pupils become people', 'All pupils become people');
    process.kill(first, 'SIGKILL');
    const second = await until('another server', () => servers().find((pid) => pid !== first));
    const place = find(document, 'design ReasoningAloud', { at: 'design R'.length });
    const hover = await until('an answer', async () => {
      const hovers = await commands.executeCommand<Hover[]>('vscode.executeHoverProvider', document.uri, place);
      const words = hovers
        .flatMap(({ contents }) => contents)
        .map((one) => (typeof one === 'string' ? one : one.value));
      return words.find((text) => text.includes('Lesson study: explaining our reasoning'));
    });
    assert.ok(hover);
    assert.match(document.getText(), /All pupils become people/);
    assert.deepEqual(servers(), [second], 'and nothing is left of the other');
    await replace(document, 'All pupils become people', 'Pupils become people');
    await revert();
  });
});
