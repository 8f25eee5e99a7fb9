import type { Course } from '../course.ts';

interface Box {
  readonly course?: unknown;
  /** When it was kept. */
  readonly at?: number;
  readonly notes?: unknown;
}

/** After so long it is another session: the place is forgotten, the notes are not. */
const longest = 6 * 3_600_000;

/** Place and notes, kept in the browser over a reload. Where it keeps nothing, as some do for files, nothing is said. */
export class Kept {
  readonly #key: string;
  #box: Box = {};

  constructor(key: string, now: number) {
    this.#key = key;
    try {
      const box: unknown = JSON.parse(localStorage.getItem(key) ?? '{}');
      if (typeof box === 'object' && box !== null) this.#box = box;
    } catch {
      // Refused, or not what was kept.
    }
    const { at } = this.#box;
    if (typeof at !== 'number' || now - at > longest) this.#box = { notes: this.#box.notes };
  }

  get course(): unknown {
    return this.#box.course;
  }

  /** By the number of the step. */
  get notes(): Readonly<Record<string, string>> {
    const { notes } = this.#box;
    const entries = typeof notes === 'object' && notes !== null ? Object.entries(notes) : [];
    return Object.fromEntries(entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
  }

  keepCourse(course: Course, at: number): void {
    this.#keep({ ...this.#box, course, at });
  }

  keepNotes(notes: Readonly<Record<string, string>>): void {
    this.#keep({ ...this.#box, notes });
  }

  #keep(box: Box): void {
    this.#box = box;
    try {
      localStorage.setItem(this.#key, JSON.stringify(box));
    } catch {
      // Refused: the session goes on without.
    }
  }
}
