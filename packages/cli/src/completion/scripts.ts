/** Completion for shells. The words are ours: nothing in them needs to be kept from a shell but quotes. */
import type { CommandWords, OptionWords } from './tree.ts';

export const shells = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof shells)[number];

export function completionFor(shell: Shell, commands: readonly CommandWords[]): string {
  return { bash, zsh, fish }[shell](commands);
}

function bash(commands: readonly CommandWords[]): string {
  const cases = commands.map(({ name, options, choices }) => {
    const valued = options.filter((option) => option.takesValue);
    const known = valued.filter((option) => option.choices.length > 0);
    const free = valued.filter((option) => option.choices.length === 0).flatMap((option) => option.names);
    const values = [
      ...known.map((option) => `        ${option.names.join(' | ')}) words='${option.choices.join(' ')}' ;;`),
      ...(free.length > 0 ? [`        ${free.join(' | ')}) files=1 ;;`] : []),
    ];
    const rest = `        *) words='${[...options.flatMap((option) => option.names), ...choices].join(' ')}' ${choices.length === 0 ? 'files=1 ' : ''};;`;
    return [`    ${name})`, '      case "$previous" in', ...values, rest, '      esac ;;'].join('\n');
  });
  return `# Completion for jointwork in bash: eval "$(jointwork completion bash)"
_jointwork() {
  local word=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD-1]} words='' files=''
  if [ "$COMP_CWORD" -le 1 ]; then
    words='${commands.map(({ name }) => name).join(' ')} --help --version'
  else
    case "\${COMP_WORDS[1]}" in
${cases.join('\n')}
    esac
  fi
  COMPREPLY=()
  local reply
  while IFS= read -r reply; do COMPREPLY+=("$reply"); done < <(compgen -W "$words" -- "$word")
  if [ -n "$files" ]; then
    if [ -z "$word" ] || [ "\${word#-}" = "$word" ]; then
      COMPREPLY=()
      while IFS= read -r reply; do COMPREPLY+=("$reply"); done < <(compgen -f -- "$word")
      compopt -o filenames 2> /dev/null || true
    fi
  fi
}
complete -F _jointwork jointwork
`;
}

function zsh(commands: readonly CommandWords[]): string {
  const described = commands.map(({ name, summary }) => `    '${name}:${zshText(summary)}'`);
  const cases = commands.map(({ name, options, choices }) => {
    const specs = options.flatMap((option) => option.names.map((each) => `        '${zshOption(each, option)}'`));
    const rest = choices.length > 0 ? `'*: :(${choices.join(' ')})'` : "'*:file:_files'";
    return [`    ${name})`, '      _arguments \\', ...specs.map((spec) => `${spec} \\`), `        ${rest} ;;`].join(
      '\n',
    );
  });
  return `#compdef jointwork
# Completion for jointwork in zsh: source <(jointwork completion zsh)
_jointwork() {
  local -a commands
  commands=(
${described.join('\n')}
  )
  if (( CURRENT == 2 )); then
    _describe 'command' commands
    return
  fi
  local command=\${words[2]}
  shift words
  (( CURRENT-- ))
  case "$command" in
${cases.join('\n')}
  esac
}
compdef _jointwork jointwork
`;
}

function zshOption(name: string, { summary, takesValue, choices }: OptionWords): string {
  const value = choices.length > 0 ? `:value:(${choices.join(' ')})` : ':value:_files';
  return `*${name}[${zshText(summary)}]${takesValue ? value : ''}`;
}

function zshText(text: string): string {
  return text.replaceAll("'", '’').replaceAll(/[[\]:\\]/g, '\\$&');
}

function fish(commands: readonly CommandWords[]): string {
  const none = '__fish_use_subcommand';
  const lines = commands.flatMap(({ name, summary, options, choices }) => {
    const here = `complete -c jointwork -n '__fish_seen_subcommand_from ${name}'`;
    return [
      `complete -c jointwork -f -n ${none} -a ${name} -d '${fishText(summary)}'`,
      ...(choices.length > 0 ? [`${here} -f -a '${choices.join(' ')}'`] : []),
      ...options.map(({ names, summary: text, takesValue, choices: values }) => {
        const flags = names.map((each) => (each.startsWith('--') ? `-l ${each.slice(2)}` : `-s ${each.slice(1)}`));
        const value = values.length > 0 ? ` -x -a '${values.join(' ')}'` : takesValue ? ' -r' : '';
        return `${here} ${flags.join(' ')}${value} -d '${fishText(text)}'`;
      }),
    ];
  });
  return `# Completion for jointwork in fish: jointwork completion fish | source\n${lines.join('\n')}\n`;
}

function fishText(text: string): string {
  return text.replaceAll('\\', '\\\\').replaceAll("'", '’');
}
