import { type Line, line, piece } from '@jointwork/render/terminal';
import type { Timed } from '@jointwork/rules';
import { say } from '../words.ts';

/** What the rules take, added up over all files. */
export class Stopwatch {
  readonly #taken = new Map<string, { milliseconds: number; times: number }>();

  readonly timed: Timed = (rule, work) => {
    const start = performance.now();
    try {
      return work();
    } finally {
      const before = this.#taken.get(rule) ?? { milliseconds: 0, times: 0 };
      const milliseconds = before.milliseconds + performance.now() - start;
      this.#taken.set(rule, { milliseconds, times: before.times + 1 });
    }
  };

  /** The sum, then a line for each rule, the slowest first. */
  lines(): Line[] {
    const all = [...this.#taken].sort(([, one], [, other]) => other.milliseconds - one.milliseconds);
    const sum = all.reduce((before, [, { milliseconds }]) => before + milliseconds, 0);
    const longest = Math.max(0, ...all.map(([rule]) => rule.length));
    return [
      line(piece(say('cli.stats.head', { all: sum }), 'strong')),
      ...all.map(([rule, taken]) => line(`  ${rule.padEnd(longest)}  ${say('cli.stats.rule', taken)}`)),
    ];
  }
}
