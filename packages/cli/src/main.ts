/** The command line. Nothing is loaded here that a command does not need: `--help` and `--version` are instant. */
import { run } from './program.ts';

// Whoever reads us may stop early, as `head` does.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0);
  throw error;
});

// Set, not called: what is still on its way to a pipe arrives.
process.exitCode = await run(process.argv.slice(2));
