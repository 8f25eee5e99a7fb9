import type { Declaration } from '../model/model.ts';
import type { Ref } from '../model/ref.ts';
import type { Problem } from '../problem.ts';

/** A step of a circle: from a declaration, by a reference that stands in a file. */
interface Step<T> {
  readonly node: T;
  readonly file: string;
  readonly ref: Ref;
}

type Linked = Declaration & { readonly name?: { readonly value: string } };

/** References and the file where they stand. */
export interface Links {
  readonly refs: readonly Ref[];
  readonly file: string;
}

/** Where a declaration leads, given the file where it stands; undefined: nowhere. */
export type LinksOf<T> = (node: T, file: string) => Links | undefined;

/**
 * Reports each circle that the references make, once, at the first of its references that stands in this file. Circles
 * that only pass through other files are reported there. Without recursion: a chain may be as long as a file allows.
 */
export function checkCircles<T extends Linked>(
  nodes: readonly T[],
  linksOf: LinksOf<T>,
  code: string,
  file: string,
  problems: Problem[],
): void {
  const done = new Set<Declaration>();
  let left = maxReported;
  for (const start of nodes) {
    if (left === 0) return;
    if (done.has(start)) continue;
    for (const circle of circlesFrom(start, linksOf, file, done, left)) {
      if (report(circle, code, file, problems)) left--;
    }
  }
}

/** More circles of one kind in one file are not told apart: their number can grow much faster than the file. */
const maxReported = 20;

interface Frame<T> extends Links {
  readonly node: T;
  next: number;
}

function circlesFrom<T extends Linked>(
  start: T,
  linksOf: LinksOf<T>,
  file: string,
  done: Set<Declaration>,
  max: number,
): Step<T>[][] {
  const circles: Step<T>[][] = [];
  const links = linksOf(start, file);
  if (links === undefined) return circles;
  const path: Frame<T>[] = [{ node: start, file: links.file, refs: links.refs, next: 0 }];
  const open = new Map<Declaration, number>([[start, 0]]);
  while (path.length > 0) {
    const frame = path[path.length - 1]!;
    const ref = frame.refs[frame.next++];
    if (ref === undefined) {
      path.pop();
      open.delete(frame.node);
      done.add(frame.node);
      continue;
    }
    const to = ref.to as T | undefined;
    if (to === undefined || done.has(to)) continue;
    const entered = open.get(to);
    if (entered !== undefined) {
      if (circles.push(path.slice(entered).map(stepOf)) >= max) break;
      continue;
    }
    const onward = linksOf(to, ref.file ?? frame.file);
    if (onward === undefined) done.add(to);
    else {
      open.set(to, path.length);
      path.push({ node: to, file: onward.file, refs: onward.refs, next: 0 });
    }
  }
  return circles;
}

/** The reference that a frame has just followed. */
function stepOf<T>({ node, file, refs, next }: Frame<T>): Step<T> {
  return { node, file, ref: refs[next - 1]! };
}

const longestPath = 6;

/** Reports a circle; false where no part of it stands in this file. */
function report<T extends Linked>(
  circle: readonly Step<T>[],
  code: string,
  file: string,
  problems: Problem[],
): boolean {
  let first = -1;
  for (const [i, { file: at, ref }] of circle.entries()) {
    if (at === file && (first < 0 || ref.span.start < circle[first]!.ref.span.start)) first = i;
  }
  if (first < 0) return false;
  const round = [...circle.slice(first), ...circle.slice(0, first)];
  const names = round.map(({ node }) => node.name?.value ?? '');
  const shown = names.length > longestPath ? [...names.slice(0, longestPath), '…'] : names;
  const path = [...shown, names[0]!].map((name) => (name === '…' ? name : `\`${name}\``)).join(' → ');
  problems.push({
    code,
    severity: 'error',
    message: { key: code, params: { name: names[0]!, path, count: round.length } },
    span: round[0]!.ref.span,
    related: round.slice(1, longestPath).map(({ ref, file: at, node }) => ({
      place: { file: at, span: ref.span },
      message: { key: 'circle.related', params: { from: node.name?.value ?? '', to: ref.name } },
    })),
  });
  return true;
}
