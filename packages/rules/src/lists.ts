import type { Message } from '@jointwork/language';

/** Words or messages as one: "a", "a and b", "a, b and c". The joining words come from the catalogue. */
export function listed(items: readonly (string | Message)[]): string | Message {
  const [first = '', ...rest] = items;
  if (rest.length === 0) return first;
  const key = rest.length === 1 ? 'rules.list.last' : 'rules.list.more';
  return { key, params: { first, rest: listed(rest) } };
}

/** Names as the text of a finding shows them: "`A`, `B` and `C`". */
export function named(names: readonly string[]): string | Message {
  return listed(names.map((name) => `\`${name}\``));
}
