import assert from 'node:assert/strict';
import { Progress } from './progress.ts';

/** Work of so many steps, each of so many milliseconds, and what is written about it. */
function written(steps: number, each: number, isTTY: boolean, text = 'Making html'): string[] {
  const lines: string[] = [];
  let now = 0;
  const stream = { isTTY, columns: 40, write: (line: string) => lines.push(line) > 0 };
  const progress = new Progress(stream as never, () => now);
  for (let i = 0; i < steps; i++) {
    progress.tell(() => text);
    now += each;
  }
  progress.end();
  return lines;
}

const clear = '\r\u001b[K';

describe('progress', () => {
  it('is told on a terminal where work is long, and goes away', () => {
    const lines = written(20, 100, true);
    assert.equal(lines[0], `${clear}Making html`);
    assert.equal(lines.at(-1), clear);
    assert.ok(lines.length > 10);
  });

  it('is silent where work is short, or nobody looks', () => {
    assert.deepEqual(written(3, 100, true), []);
    assert.deepEqual(written(100, 100, false), []);
  });

  it('does not flicker', () => {
    assert.ok(written(2000, 1, true).length < 25);
  });

  it('stays on its line, and steers nothing else', () => {
    const [line] = written(20, 100, true, `\u001b[2J${'long '.repeat(20)}`);
    assert.match(line!.slice(clear.length), /^␛\[2Jlong .*…$/);
    assert.ok([...line!.slice(clear.length)].length < 40);
  });
});
