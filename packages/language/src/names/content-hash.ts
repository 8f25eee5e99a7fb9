/** What says where something stands, or how it is looked up, but not what it says. */
const notContent: ReadonlySet<string> = new Set(['span', 'head', 'body', 'doc', 'expects']);

/**
 * A number of 53 bits for what a part of a model says, without positions and documentation. Equal content gives equal
 * numbers; different content as good as never does. References count by name.
 */
export function contentHash(content: unknown): number {
  const hash = new Hash();
  hash.value(content);
  return hash.digest();
}

class Hash {
  #a = 0x9e3779b1;
  #b = 0x85ebca6b;

  value(value: unknown): void {
    if (typeof value === 'string') this.#text(value);
    else if (typeof value === 'number') this.#text(String(value));
    else if (typeof value !== 'object' || value === null) this.#mix(value === true ? 1 : value === false ? 2 : 3);
    else if (Array.isArray(value)) {
      this.#mix(value.length + 16);
      for (const item of value) this.value(item);
    } else this.#fields(value as Record<string, unknown>);
  }

  digest(): number {
    const a = Math.imul(this.#a ^ (this.#a >>> 16), 0xc2b2ae35) ^ Math.imul(this.#b ^ (this.#b >>> 13), 0x27d4eb2f);
    const b = Math.imul(this.#b ^ (this.#b >>> 16), 0x27d4eb2f) ^ Math.imul(this.#a ^ (this.#a >>> 13), 0xc2b2ae35);
    return (b & 0x1fffff) * 0x100000000 + (a >>> 0);
  }

  #fields(record: Record<string, unknown>): void {
    this.#mix(7);
    for (const key in record) {
      const value = record[key];
      if (value === undefined || notContent.has(key)) continue;
      this.#text(key);
      this.value(value);
    }
    this.#mix(8);
  }

  #text(text: string): void {
    this.#mix(text.length + 32);
    for (let i = 0; i < text.length; i++) this.#mix(text.charCodeAt(i));
  }

  #mix(n: number): void {
    this.#a = Math.imul(this.#a ^ n, 0x01000193);
    this.#b = Math.imul(this.#b ^ n, 0x5bd1e995) + 1;
  }
}
