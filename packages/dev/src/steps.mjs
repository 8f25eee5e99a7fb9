const colour = process.stdout.isTTY && !process.env.NO_COLOR;
const paint = (code, text) => (colour ? `\x1b[${code}m${text}\x1b[0m` : text);

const time = (since) => {
  const seconds = (performance.now() - since) / 1000;
  return seconds < 100 ? `${seconds.toFixed(1)} s` : `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;
};

/** One line that says what is done, and when it is done how long it took. What `work` gives as a string is said too. */
export async function step(title, work) {
  const since = performance.now();
  process.stdout.write(`${paint(36, '›')} ${title} … `);
  try {
    const said = await work();
    process.stdout.write(`${typeof said === 'string' ? `${said}, ` : ''}${paint(2, time(since))}\n`);
    return said;
  } catch (error) {
    process.stdout.write(`${paint(31, 'failed')} after ${time(since)}\n`);
    throw error;
  }
}

/** A step whose own output is worth reading: a heading, the output, the time. */
export async function openStep(title, work) {
  const since = performance.now();
  process.stdout.write(`${paint(36, '›')} ${title}\n`);
  const result = await work();
  process.stdout.write(`${paint(2, `  (${time(since)})`)}\n`);
  return result;
}

export function say(text = '') {
  process.stdout.write(`${text}\n`);
}

/** Runs a script's main function; a failure is told in words and ends the process with code 1. */
export async function main(work) {
  try {
    await work();
  } catch (error) {
    process.stderr.write(`\n${paint(31, 'This did not work.')} ${error instanceof Error ? error.message : error}\n`);
    if (process.env.JOINTWORK_DEBUG && error instanceof Error) process.stderr.write(`${error.stack}\n`);
    process.exit(1);
  }
}
