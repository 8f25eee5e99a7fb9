/** `node:assert/strict` where there is no Node, as far as the suite uses it. */
export default Object.assign((value: unknown, message?: string) => ok(value, message), {
  ok,
  equal,
  notEqual,
  deepEqual,
  match,
});

function ok(value: unknown, message?: string): void {
  if (!value) throw new Error(message ?? `${told(value)} is not truthy`);
}

function equal(actual: unknown, expected: unknown, message?: string): void {
  ok(Object.is(actual, expected), message ?? `${told(actual)} is not ${told(expected)}`);
}

function notEqual(actual: unknown, unexpected: unknown, message?: string): void {
  ok(!Object.is(actual, unexpected), message ?? `it is ${told(actual)}`);
}

function deepEqual(actual: unknown, expected: unknown, message?: string): void {
  ok(isSame(actual, expected), message ?? `${told(actual)} is not ${told(expected)}`);
}

function match(actual: string, pattern: RegExp, message?: string): void {
  ok(pattern.test(actual), message ?? `${told(actual)} does not match ${pattern}`);
}

function isSame(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || !one || !other) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const [mine, theirs] = [Object.entries(one), new Map(Object.entries(other))];
  return mine.length === theirs.size && mine.every(([key, value]) => theirs.has(key) && isSame(value, theirs.get(key)));
}

function told(value: unknown): string {
  return JSON.stringify(value) ?? String(value);
}
