/** More names than these make no sentence. */
const longest = 12;

/** Names as a list in a sentence, each set as code. */
export function listed(names: readonly string[]): string {
  const shown = names.slice(0, longest).map((name) => `\`${name}\``);
  return [...shown, ...(names.length > longest ? ['…'] : [])].join(', ');
}
