import type { Severity } from '@jointwork/language';
import type { Told } from '../found.ts';
import type { Report, ReportFinding } from '../report.ts';

/** What a reporter tells. */
export interface Reported {
  readonly report: Report;
  /** For each finding of the report, the fingerprint by which it is known again. */
  readonly fingerprints: readonly string[];
  /** The text of a file of the report, where it can be had. */
  readonly textOf: (file: string) => string | undefined;
  /** The version of Jointwork. */
  readonly version: string;
  readonly say: (key: string, params?: Readonly<Record<string, string | number>>) => string;
}

/** Writes a report down for one kind of reader. The same findings give the same text. */
export type Reporter = (reported: Reported) => string;

/** Findings in the order in which they matter most, for readers who see only the first of them. */
export const gravest: readonly Severity[] = ['error', 'warning', 'info'];

/** A finding with its fingerprint. */
export function* withFingerprints({ report, fingerprints }: Reported): Iterable<[ReportFinding, string]> {
  for (const [i, finding] of report.findings.entries()) yield [finding, fingerprints[i]!];
}

/**
 * Names a finding across runs, unique within a report: by its file and by what it says of whom. Neither lines nor numbers
 * count, so it stays the same when text around it moves, is laid out otherwise, or when a sum grows.
 */
export function fingerprintsOf(all: readonly Told[], shown: (address: string) => string, hash: Hash): string[] {
  const times = new Map<string, number>();
  return all.map(({ place, identity }) => {
    const base = `${shown(place.address)}\n${identity}`;
    const time = (times.get(base) ?? 0) + 1;
    times.set(base, time);
    return hash(time === 1 ? base : `${base}\n${time}`);
  });
}

export type Hash = (text: string) => string;
