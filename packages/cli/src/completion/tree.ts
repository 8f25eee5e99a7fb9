/** What can be said to the command, as plain data: made from what the command itself reads. */
import type { Command } from 'commander';

export interface CommandWords {
  readonly name: string;
  readonly summary: string;
  readonly options: readonly OptionWords[];
  /** Words that may stand as arguments, where there are such. */
  readonly choices: readonly string[];
}

export interface OptionWords {
  /** `--format`, `-f` */
  readonly names: readonly string[];
  readonly summary: string;
  readonly takesValue: boolean;
  /** The values that there are, where they are known. */
  readonly choices: readonly string[];
}

/** @param help what asking for help does, in words */
export function wordsOf(program: Command, help: string): CommandWords[] {
  const commands = program.commands.map(
    (command): CommandWords => ({
      name: command.name(),
      summary: command.summary(),
      choices: command.registeredArguments.flatMap(({ argChoices = [] }) => argChoices),
      options: [
        ...command.options.map(({ long, short, description, required, optional, argChoices = [] }) => ({
          names: [long, short].flatMap((name) => name ?? []),
          summary: description,
          takesValue: required || optional,
          choices: argChoices,
        })),
        { names: ['--help', '-h'], summary: help, takesValue: false, choices: [] },
      ],
    }),
  );
  const names = commands.map(({ name }) => name);
  return [...commands, { name: 'help', summary: help, options: [], choices: names }];
}
