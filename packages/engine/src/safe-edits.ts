import type { Edit, Problem } from '@jointwork/language';

/** An edit of a file that is named. */
export type FileEdit = Required<Edit>;

/**
 * What can be mended without a look: the edits of the preferred fixes that are safe. Of those that would write over each
 * other the first is taken; what is left over is still found in the text that they make.
 */
export function safeEdits(file: string, problems: readonly Problem[]): FileEdit[] {
  const taken: FileEdit[] = [];
  for (const { fixes } of problems) {
    const fix = fixes?.[0];
    if (!fix?.safe) continue;
    const edits = fix.edits.map((edit) => ({ file, ...edit }));
    const isClear = edits.every((edit) =>
      taken.every(
        (other) => other.file !== edit.file || other.span.end < edit.span.start || edit.span.end < other.span.start,
      ),
    );
    if (isClear) taken.push(...edits);
  }
  return taken;
}

/** A text with edits in it that do not overlap. */
export function withEdits(text: string, edits: readonly Edit[]): string {
  let mended = text;
  for (const { span, text: written } of [...edits].sort((one, other) => other.span.start - one.span.start)) {
    mended = mended.slice(0, span.start) + written + mended.slice(span.end);
  }
  return mended;
}
