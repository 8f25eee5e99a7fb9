/** What a printed document is made of, read from its tags: which parts stand on which pages. */

interface Part {
  readonly kind: string;
  readonly children: readonly number[];
  readonly pages: ReadonlySet<number>;
}

/** Rows and items of lists, by the pages that they stand on. The PDF is one that Chromium wrote, with tags. */
export class Printed {
  readonly pages: number;
  readonly #parts = new Map<number, Part>();

  constructor(pdf: Uint8Array) {
    const text = Buffer.from(pdf).toString('latin1');
    this.pages = [...text.matchAll(/\/Type \/Page\b(?!s)/g)].length;
    for (const [, id, body = ''] of text.matchAll(/(\d+) 0 obj\n<<\/Type \/StructElem\n([\s\S]*?)>>\nendobj/g)) {
      const kids = /\/K (\[[^\]]*\]|\d+ 0 R)/.exec(body)?.[1] ?? '';
      this.#parts.set(Number(id), {
        kind: /\/S \/(\w+)/.exec(body)?.[1] ?? '',
        children: [...kids.matchAll(/(\d+) 0 R/g)].map(([, child]) => Number(child)),
        pages: new Set([...body.matchAll(/\/Pg (\d+) 0 R/g)].map(([, page]) => Number(page))),
      });
    }
  }

  /** How many parts of a kind there are: `TR` a row, `LI` an item of a list. */
  count(kind: string): number {
    return [...this.#parts.values()].filter((part) => part.kind === kind).length;
  }

  /** How many parts of a kind begin on one page and go on on another. */
  split(kind: string): number {
    return [...this.#parts.values()].filter((part) => part.kind === kind && this.#pagesOf(part).size > 1).length;
  }

  #pagesOf(part: Part): Set<number> {
    const pages = new Set(part.pages);
    for (const child of part.children) {
      const found = this.#parts.get(child);
      // A list within an item may go over a page.
      if (found && found.kind !== 'L') for (const page of this.#pagesOf(found)) pages.add(page);
    }
    return pages;
  }
}
