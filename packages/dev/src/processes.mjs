import { spawn } from 'node:child_process';

const running = new Set();
const windows = process.platform === 'win32';

/** Ends a process that `launch` started, with everything that it started in turn. */
export function end(child) {
  if (!running.delete(child) || child.pid === undefined) return;
  try {
    // A process group of its own is what lets one signal reach the children of the child.
    if (windows) spawn('taskkill', ['/pid', String(child.pid), '/t', '/f'], { stdio: 'ignore' });
    else process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It had ended already.
  }
}

function endAll() {
  for (const child of [...running]) end(child);
}

process.on('exit', endAll);
for (const [signal, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
]) {
  process.on(signal, () => {
    // The successor cleans up after itself, and its end is ours.
    if (successor) return void successor.kill(signal);
    endAll();
    process.exit(code);
  });
}

let successor;

/** Goes on as another process, with the same terminal; ends when it ends, with its code. Never returns. */
export async function becomeProcess(command, args, options = {}) {
  successor = spawn(command, args, { stdio: 'inherit', ...options });
  const code = await new Promise((settle, fail) => {
    successor.once('error', fail);
    successor.once('close', (code) => settle(code ?? 1));
  });
  process.exit(code);
}

/** Starts a process that never outlives this one. */
export function launch(command, args, options = {}) {
  const child = spawn(command, args, { detached: !windows, windowsHide: true, ...options });
  running.add(child);
  child.once('error', () => running.delete(child));
  return child;
}

/** The first and the last lines of an output: what went wrong is at one of its ends. */
function ends(output) {
  const lines = output.trim().split('\n');
  return (lines.length <= 60 ? lines : [...lines.slice(0, 20), '…', ...lines.slice(-40)]).join('\n');
}

/**
 * Runs a command to its end. With `quiet` its output is kept and shown only when it fails; else it goes to the terminal.
 * Gives its output; throws with the ends of it when it fails or takes longer than `timeout` milliseconds.
 */
export function run(command, args, { quiet = true, timeout, accept = [0], ...options } = {}) {
  return new Promise((settle, fail) => {
    const child = launch(command, args, {
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
      ...options,
    });
    let output = '';
    const keep = (chunk) => {
      output += chunk;
    };
    child.stdout?.setEncoding('utf8').on('data', keep);
    child.stderr?.setEncoding('utf8').on('data', keep);
    let late = false;
    const timer = timeout
      ? setTimeout(() => {
          late = true;
          end(child);
        }, timeout)
      : undefined;
    child.once('error', (error) => {
      clearTimeout(timer);
      fail(new Error(`${command} could not be started: ${error.message}`));
    });
    child.once('close', (code, signal) => {
      clearTimeout(timer);
      end(child);
      if (accept.includes(code)) return settle({ output, code });
      const how = late ? `took longer than ${timeout / 1000} s` : `ended with ${signal ?? `code ${code}`}`;
      fail(new Error(`${[command, ...args].join(' ')} ${how}\n${ends(output)}`));
    });
  });
}
