import type { Command } from 'commander';
import { completionFor, type Shell } from '../completion/scripts.ts';
import { wordsOf } from '../completion/tree.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';

/** Prints what a shell needs to complete what can be said to us. @param help what asking for help does, in words */
export function completion(shell: Shell, program: Command, help: string): ExitCode {
  process.stdout.write(completionFor(shell, wordsOf(program, help)));
  return exitCodes.clean;
}
