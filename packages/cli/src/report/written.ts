import { hash } from 'node:crypto';
import { pathOf, readProtocol } from '@jointwork/disk';
import manifest from '../../package.json' with { type: 'json' };
import { say } from '../session.ts';
import { reporters } from './formats/index.ts';
import { fingerprintsOf } from './formats/reporter.ts';
import type { Found } from './found.ts';
import type { Report } from './report.ts';

/** A report in one of the formats that other programs and hosts read. */
export function written(
  format: keyof typeof reporters,
  report: Report,
  told: readonly Found[],
  shown: (address: string) => string,
): string {
  const addresses = new Map(
    told.flatMap(({ place, related }) => [place, ...related]).map(({ address }) => [shown(address), address]),
  );
  const textOf = (file: string) => {
    const path = pathOf(addresses.get(file) ?? '');
    const read = path === undefined ? undefined : readProtocol(path);
    return read?.problem ? undefined : read?.text;
  };
  const fingerprints = fingerprintsOf(told, shown, (text) => hash('sha256', text, 'hex'));
  return reporters[format]({ report, fingerprints, textOf, version: manifest.version, say });
}
