/** What the arguments of `jointwork review` mean. */
import { mergeBase, type Revision, repositoryAt, revisionOf } from '@jointwork/disk';
import { UsageError } from '../exit-codes.ts';
import { say } from '../session.ts';

export interface Sides {
  /** Where both went apart, named as the base was. */
  readonly before: Revision;
  /** Absent for the files as they are. */
  readonly after?: Revision;
}

/**
 * What a pull request shows: what the head has changed since it went apart from the base.
 *
 * @throws UsageError, GitError with what would help
 */
export async function sidesOf(base: string, head: string | undefined, cwd: string): Promise<Sides> {
  const [, left, right] = /^(.+?)\.{2,3}(.*)$/s.exec(base) ?? [];
  if (left !== undefined && head !== undefined) throw new UsageError(say('cli.review.range', { range: base, head }));
  const repository = await repositoryAt(cwd);
  const onto = await revisionOf(repository, left ?? base);
  const after = left === undefined ? head : right || 'HEAD';
  const tip = await revisionOf(repository, after ?? 'HEAD');
  const before = { ...(await mergeBase(onto, tip)), name: onto.name };
  return after === undefined ? { before } : { before, after: tip };
}
