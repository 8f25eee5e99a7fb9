import type { Meeting, Protocol } from '@jointwork/language';
import { wholeProtocol } from '@jointwork/plan';

/** The protocol that a meeting in a file follows, with what it takes over by `like`; undefined where there is none. */
export function followedBy({ follows }: Meeting, file: string): Protocol | undefined {
  const to = follows?.protocol.to;
  return to?.kind === 'protocol' ? wholeProtocol({ to, file: follows?.protocol.file ?? file }).protocol : undefined;
}
