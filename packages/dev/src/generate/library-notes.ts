/** What the note of a library file says, paragraph by paragraph. */
export interface Notes {
  /** All of it, in its order. */
  readonly paragraphs: readonly string[];
  /** What stands behind `**Unconfirmed:**`. */
  readonly unconfirmed: readonly string[];
}

/** The paragraphs of a note; each on one line. */
export function notesOf(doc: string): Notes {
  const paragraphs = doc
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replaceAll(/\s*\n\s*/g, ' ').trim())
    .filter(Boolean);
  const unconfirmed = paragraphs.flatMap((paragraph) => /\*\*Unconfirmed:\*\* (.*)$/.exec(paragraph)?.[1] ?? []);
  return { paragraphs, unconfirmed };
}
