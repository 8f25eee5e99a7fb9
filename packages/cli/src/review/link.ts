import { UsageError } from '../exit-codes.ts';
import { say } from '../session.ts';

/**
 * Leads to lines of files on a host, as GitHub and GitLab have them: `…/blob/COMMIT/path#L12`.
 *
 * @throws UsageError where the address is none of the web
 */
export function linkFrom(base: string): (path: string, line: number) => string {
  if (!/^https?:\/\/[^\s<>()[\]\\`"]+$/.test(base)) throw new UsageError(say('cli.review.link', { said: base }));
  const root = base.replace(/\/+$/, '');
  return (path, line) => `${root}/${path.split('/').map(encodeURIComponent).join('/')}#L${line}`;
}
