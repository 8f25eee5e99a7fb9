import { type ExitCode, exitCodes } from '../exit-codes.ts';

/** Runs the language server over standard input and output until the editor ends it. */
export async function lsp(): Promise<ExitCode> {
  // The server reads from the arguments how it is spoken to; there is one way here.
  if (!process.argv.includes('--stdio')) process.argv.push('--stdio');
  await import('@jointwork/server');
  return exitCodes.clean;
}
