import assert from 'node:assert/strict';
import {
  addMinute,
  courseFrom,
  courseOf,
  goTo,
  isOver,
  isRunning,
  pause,
  previous,
  read,
  run,
  skip,
} from './course.ts';

const step = (minutes: number, more = {}) => ({ minutes, optional: false, dropped: false, ...more });
const steps = [step(10), step(5, { optional: true }), step(0), step(20), step(3, { optional: true, dropped: true })];
const minutes = (count: number) => count * 60_000;

describe('The course of a session', () => {
  it('waits until it is begun', () => {
    const course = courseOf(steps);
    assert.equal(isRunning(course), false);
    assert.deepEqual(read(course, steps, minutes(7)), {
      tone: 'plenty',
      spent: 0,
      left: minutes(10),
      share: 0,
      ahead: minutes(35),
      elapsed: 0,
    });
  });

  it('tells how pressing the time is', () => {
    const course = run(courseOf(steps), 0);
    const tones = [0, 7.9, 8, 8.9, 9, 9.99, 10, 15].map((at) => read(course, steps, minutes(at)).tone);
    assert.deepEqual(tones, ['plenty', 'plenty', 'soon', 'soon', 'last', 'last', 'over', 'over']);
    assert.equal(read(course, steps, minutes(12)).left, minutes(-2));
    assert.equal(read(course, steps, minutes(12)).ahead, minutes(25), 'what is over takes nothing from what comes');
  });

  it('does not go on by itself', () => {
    assert.equal(run(courseOf(steps), 0).at, 0);
    assert.equal(read(run(courseOf(steps), 0), steps, minutes(300)).tone, 'over');
  });

  it('stands while it is paused, and the session still gets older', () => {
    const paused = pause(run(courseOf(steps), 0), minutes(4));
    assert.equal(read(paused, steps, minutes(30)).left, minutes(6));
    assert.equal(read(paused, steps, minutes(30)).elapsed, minutes(30));
    const again = run(paused, minutes(30));
    assert.equal(read(again, steps, minutes(31)).left, minutes(5));
  });

  it('gives a step one minute more, and another', () => {
    const course = addMinute(addMinute(run(courseOf(steps), 0)));
    assert.equal(read(course, steps, minutes(10)).left, minutes(2));
    assert.equal(read(course, steps, minutes(10)).ahead, minutes(27));
  });

  it('remembers what a step has had when somebody comes back to it', () => {
    const second = goTo(run(courseOf(steps), 0), 1, minutes(6));
    const back = goTo(second, previous(second, 1), minutes(8));
    assert.equal(read(back, steps, minutes(8)).left, minutes(4));
    assert.equal(isRunning(back), true);
  });

  it('skips an optional step, this one or the next', () => {
    const ahead = skip(run(courseOf(steps), 0), steps, 0);
    assert.equal(ahead.at, 0);
    assert.deepEqual(ahead.skipped, [false, true, false, false, true]);
    assert.equal(read(ahead, steps, 0).ahead, minutes(30));
    const here = skip(goTo(run(courseOf(steps), 0), 1, minutes(10)), steps, minutes(11));
    assert.equal(here.at, 2);
    assert.equal(here.spent[1], minutes(1));
    const must = goTo(ahead, 2, 0);
    assert.equal(skip(must, steps, 0), must);
  });

  it('counts up where a step has no time', () => {
    const course = goTo(run(courseOf(steps), 0), 2, minutes(10));
    const { tone, left, spent } = read(course, steps, minutes(13));
    assert.deepEqual({ tone, left, spent }, { tone: 'untimed', left: undefined, spent: minutes(3) });
  });

  it('leaves out what there is no time for, and takes it in where somebody goes there', () => {
    assert.equal(courseOf(steps).skipped[4], true);
    assert.equal(goTo(courseOf(steps), 4, 0).skipped[4], false);
  });

  it('ends after the last step, and stands then', () => {
    const ended = goTo(run(courseOf(steps), 0), 5, minutes(40));
    assert.ok(isOver(ended));
    assert.ok(!isRunning(run(ended, minutes(41))));
    assert.equal(read(ended, steps, minutes(50)).ahead, 0);
  });

  it('does not run backwards when the clock of the machine does', () => {
    const course = run(courseOf(steps), minutes(10));
    assert.equal(read(course, steps, minutes(9)).left, minutes(10));
    assert.equal(pause(course, minutes(9)).spent[0], 0);
  });

  it('is the same after it was kept, and nothing else is taken for it', () => {
    const course = addMinute(goTo(run(courseOf(steps), 5), 1, minutes(3)));
    assert.deepEqual(courseFrom(JSON.parse(JSON.stringify(course)), steps), course);
    const wrong = [null, 3, [], {}, { ...course, at: 9 }, { ...course, at: 0.5 }, { ...course, spent: [1] }];
    for (const kept of [...wrong, { ...course, added: [1, 2, 3, 'x', 5] }]) {
      assert.equal(courseFrom(kept, steps), undefined, JSON.stringify(kept));
    }
  });
});
