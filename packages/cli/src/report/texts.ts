import { pathOf, readProtocol } from '@jointwork/disk';
import type { Engine } from '@jointwork/engine';
import type { TextOf } from './pretty.ts';

/** The engine keeps the texts of few files; the others are read once more, each once. */
export function textsOf(engines: readonly Pick<Engine, 'text'>[]): TextOf {
  const known = new Map<string, string | undefined>();
  return (address) => {
    if (!known.has(address)) known.set(address, textOf(engines, address));
    return known.get(address);
  };
}

function textOf(engines: readonly Pick<Engine, 'text'>[], address: string): string | undefined {
  for (const engine of engines) {
    const kept = engine.text(address);
    if (kept !== undefined) return kept;
  }
  const path = pathOf(address);
  const read = path === undefined ? undefined : readProtocol(path);
  return read?.problem ? undefined : read?.text;
}
