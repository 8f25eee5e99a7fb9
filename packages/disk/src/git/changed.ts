import { extension } from '../discover.ts';
import type { Files } from '../files.ts';

/** A protocol file at some time. */
export interface FileState {
  /** A real path. */
  readonly path: string;
  /** Undefined where it cannot be read. */
  text(): string | undefined;
}

/** What became of a file. Both paths are there where it was changed, or moved and perhaps changed as well. */
export type FileChange =
  | { readonly kind: 'added'; readonly after: string }
  | { readonly kind: 'removed'; readonly before: string }
  | { readonly kind: 'changed' | 'moved'; readonly before: string; readonly after: string };

/** Protocol files, for comparing. */
export function fileStates(files: Pick<Files, 'read'>, paths: Iterable<string>): FileState[] {
  return [...paths]
    .filter((path) => path.endsWith(extension))
    .map((path) => ({
      path,
      text: () => {
        const read = files.read(path);
        return read?.problem ? undefined : read?.text;
      },
    }));
}

/** More files than this are not held against each other line by line. */
const most = 300;
/** How many lines a file keeps that was moved. */
const least = 0.5;

/** What differs between two sets of files; files that have moved are followed by what is in them. */
export function changedBetween(before: readonly FileState[], after: readonly FileState[]): FileChange[] {
  const later = new Map(after.map((file) => [file.path, file]));
  const earlier = new Map(before.map((file) => [file.path, file]));
  const changed = before.flatMap((file): FileChange[] => {
    const other = later.get(file.path);
    return other && other.text() !== file.text() ? [{ kind: 'changed', before: file.path, after: file.path }] : [];
  });
  const gone = new Set(before.filter(({ path }) => !later.has(path)));
  const come = new Set(after.filter(({ path }) => !earlier.has(path)));
  const moved = movesOf([...gone], [...come]).map(([one, other]): FileChange => {
    gone.delete(one);
    come.delete(other);
    return { kind: 'moved', before: one.path, after: other.path };
  });
  return [
    ...changed,
    ...moved,
    ...[...come].map(({ path }): FileChange => ({ kind: 'added', after: path })),
    ...[...gone].map(({ path }): FileChange => ({ kind: 'removed', before: path })),
  ];
}

function movesOf(gone: readonly FileState[], come: readonly FileState[]): [FileState, FileState][] {
  if (gone.length > most || come.length > most) return [];
  const lines = come.map((file) => linesOf(file));
  const pairs = gone.flatMap((one, i) => {
    const mine = linesOf(one);
    return come.flatMap((other, j) => {
      const score = shared(mine, lines[j]!);
      return score >= least ? { one, other, score, order: i * come.length + j } : [];
    });
  });
  pairs.sort((a, b) => b.score - a.score || a.order - b.order);
  const used = new Set<FileState>();
  return pairs.flatMap(({ one, other }): [FileState, FileState][] => {
    if (used.has(one) || used.has(other)) return [];
    used.add(one).add(other);
    return [[one, other]];
  });
}

function linesOf(file: FileState): Map<string, number> {
  const lines = new Map<string, number>();
  for (const line of (file.text() ?? '').split('\n')) {
    const said = line.trim();
    if (said.length > 1) lines.set(said, (lines.get(said) ?? 0) + 1);
  }
  return lines;
}

/** The share of lines that two files have in common; of empty ones, none. */
function shared(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number {
  let common = 0;
  let all = 0;
  for (const [line, count] of one) {
    common += Math.min(count, other.get(line) ?? 0);
    all += count;
  }
  for (const count of other.values()) all += count;
  return all === 0 ? 0 : (2 * common) / all;
}
