import type { Runner } from 'mocha';

/** What the runner outside reads; there is no terminal in a browser, only the console. */
export function reporter(line: (text: string) => void, totals: string) {
  return class {
    constructor(runner: Runner) {
      let [passed, failed, depth] = [0, 0, 0];
      const failures: string[] = [];
      const say = (text: string) => line(`${'  '.repeat(depth)}${text}`);
      runner.on('suite', ({ title }) => {
        say(title);
        depth++;
      });
      runner.on('suite end', () => {
        depth--;
      });
      runner.on('pass', ({ title }) => {
        passed++;
        say(`✔ ${title}`);
      });
      runner.on('pending', ({ title }) => say(`- ${title}`));
      runner.on('fail', (test, error) => {
        failed++;
        say(`${failed}) ${test.title}`);
        const where = (error.stack ?? error.message).split('\n').slice(0, 6).join('\n');
        failures.push(`  ${failed}) ${test.fullTitle()}\n${where}`);
      });
      runner.on('end', () => {
        line(`\n  ${passed} passing in the web extension host`);
        for (const failure of failures) for (const text of failure.split('\n')) line(text);
        line(`${totals}${JSON.stringify({ passed, failed })}`);
      });
    }
  };
}
