import assert from 'node:assert/strict';
import { Background } from './background.ts';

describe('Background work', () => {
  const failures: string[] = [];
  const background = () => new Background((_error, key) => failures.push(key));
  beforeEach(() => failures.splice(0));

  it('is done piece by piece, in the order in which it came', async () => {
    const work = background();
    const done: number[] = [];
    for (let i = 0; i < 5; i++) work.add(`${i}`, () => done.push(i));
    assert.deepEqual(done, []);
    await work.idle();
    assert.deepEqual(done, [0, 1, 2, 3, 4]);
  });

  it('does once, and with the newest work, what was asked for twice', async () => {
    const work = background();
    const done: string[] = [];
    work.add('a', () => done.push('old'));
    work.add('a', () => done.push('new'));
    await work.idle();
    assert.deepEqual(done, ['new']);
  });

  it('lets others in between: no stretch is long', async () => {
    const work = background();
    const busy = () => {
      const end = performance.now() + 4;
      while (performance.now() < end);
    };
    for (let i = 0; i < 20; i++) work.add(`${i}`, busy);
    let between = 0;
    const look = () => {
      between++;
      if (work.size > 0) setImmediate(look);
    };
    setImmediate(look);
    await work.idle();
    assert.ok(between >= 5, `${between} looks`);
  });

  it('waits while somebody types', async () => {
    const work = background();
    work.giveWay();
    const start = performance.now();
    work.add('a', () => {});
    await work.idle();
    assert.ok(performance.now() - start >= 30);
  });

  it('passes over what fails, and tells it', async () => {
    const work = background();
    let went = false;
    work.add('bad', () => {
      throw new Error('no');
    });
    work.add('good', () => {
      went = true;
    });
    await work.idle();
    assert.deepEqual(failures, ['bad']);
    assert.equal(went, true);
  });

  it('ends with the server', async () => {
    const work = background();
    let went = false;
    work.add('a', () => {
      went = true;
    });
    work.end();
    await work.idle();
    assert.equal(went, false);
  });
});
