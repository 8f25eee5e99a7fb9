/** What a text says, as plain data: the tree that the examples of the language are compared with. */
import assert from 'node:assert/strict';
import { type Design, type Item, type Model, parse, Ref } from '@jointwork/language';

/** Left out everywhere: places in the text, and what repeats other parts. */
const hidden = new Set(['span', 'head', 'body', 'sizeSpan', 'refs', 'docs', 'valid']);

/**
 * A part of a model without places, empty lists, what is false and what is not said. Values stand for themselves;
 * `@Name` is a reference, and people read as they are written: `@A and 6 of @B in turn` is `'@A, 6 of @B in turn'`.
 */
export function plain(part: unknown): unknown {
  if (part instanceof Ref) return `@${part.name}`;
  if (Array.isArray(part)) return part.map(plain);
  if (typeof part !== 'object' || part === null) return part;
  const node = part as Record<string, unknown>;
  if ('who' in node && 'inTurn' in node) return people(node as never);
  if ('minutes' in node && 'per' in node) return `${plain(node.minutes)} min per ${plain(node.per)}`;
  const entries = Object.entries(node)
    .filter(([key, value]) => !hidden.has(key) && !isNothing(value))
    .map(([key, value]) => [key, plain(value)] as const);
  const [first] = entries;
  if (entries.length === 1 && first![0] === 'value') return node.valid === false ? `${first![1]}!` : first![1];
  return Object.fromEntries(entries);
}

function isNothing(value: unknown): boolean {
  return value === undefined || value === false || (Array.isArray(value) && value.length === 0);
}

interface Listed {
  readonly who: readonly { ref: Ref; count?: { value: number }; from?: { value: string }; until?: { value: string } }[];
  readonly inTurn: boolean;
}

function people({ who, inTurn }: Listed): string {
  const names = who.map(({ ref, count, from, until }) =>
    [count && `${count.value} of`, `@${ref.name}`, from && `from ${from.value}`, until && `until ${until.value}`]
      .filter(Boolean)
      .join(' '),
  );
  return names.join(', ') + (inTurn ? ' in turn' : '');
}

/** The model of a text without a mistake. */
export function read(text: string): Model {
  const { model, problems } = parse(text);
  assert.deepEqual(
    problems.map(({ code, span }) => `${code} «${text.slice(span.start, span.end)}»`),
    [],
    text,
  );
  return model;
}

/** The only element of a text. */
export function itemOf(text: string): Item {
  const { items } = read(text);
  assert.equal(items.length, 1, text);
  return items[0]!;
}

/** The first design of a text. */
export function designOf(model: Model): Design {
  return model.items.find((item) => item.kind === 'design') as Design;
}

/** What clauses add to a design; its kind and name are left out. */
export function design(clauses: string): unknown {
  return bare(designOf(read(`design D {\n${clauses}\n}`)));
}

/** What clauses add to an activity. */
export function activity(clauses: string): unknown {
  return bare(designOf(read(`design D { work W {\n${clauses}\n} }`)).activities[0]!);
}

/** What clauses add to a review. */
export function review(clauses: string): unknown {
  return bare(designOf(read(`design D { review R {\n${clauses}\n} }`)).reviews[0]!);
}

/** What clauses add to a protocol. */
export function protocol(clauses: string): unknown {
  return bare(itemOf(`protocol P {\n${clauses}\n}`));
}

function bare(node: unknown): unknown {
  const { kind, name, ...rest } = plain(node) as Record<string, unknown>;
  return rest;
}
