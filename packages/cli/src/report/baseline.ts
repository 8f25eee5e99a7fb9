import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { replaceFile } from '@jointwork/disk';
import { UsageError } from '../exit-codes.ts';
import { shownFrom } from '../shown.ts';
import { say } from '../words.ts';
import { fingerprintsOf } from './formats/reporter.ts';
import type { Told } from './found.ts';

/** A finding that a team has decided to live with for now. Only the fingerprint counts; the rest is for who reads it. */
export interface KnownFinding {
  readonly fingerprint: string;
  /** From the folder of the baseline, with `/`. */
  readonly file: string;
  readonly rule: string;
  readonly message: string;
}

interface BaselineFile {
  readonly version: 1;
  readonly findings: readonly KnownFinding[];
}

/** What is left of some findings beside a baseline. */
export interface Beside<T extends Told> {
  readonly fresh: readonly T[];
  readonly known: number;
  /** What stands in the baseline for files that were checked, and was not found any more. */
  readonly stale: readonly KnownFinding[];
}

/**
 * The findings that a team began with: what is in it is not told, whatever becomes of lines and numbers around it. It is
 * meant to shrink, so what is settled is reported until somebody takes it out.
 */
export class Baseline {
  readonly #path: string;
  readonly #findings: readonly KnownFinding[];
  readonly #shown: (address: string) => string;

  private constructor(path: string, findings: readonly KnownFinding[]) {
    this.#path = path;
    this.#findings = findings;
    this.#shown = shownFrom(dirname(resolve(path)));
  }

  /** @throws UsageError where it is missing and not to be made, or is no baseline */
  static read(path: string, { mayBeMissing }: { readonly mayBeMissing: boolean }): Baseline {
    let text: string;
    try {
      text = readFileSync(path, 'utf8');
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'ENOENT' && mayBeMissing) return new Baseline(path, []);
      throw new UsageError(say(code === 'ENOENT' ? 'cli.baseline.missing' : 'cli.baseline.unreadable', { path }));
    }
    const findings = findingsIn(text);
    // One that is to be written anew need not be readable.
    if (!findings && !mayBeMissing) throw new UsageError(say('cli.baseline.unreadable', { path }));
    return new Baseline(path, findings ?? []);
  }

  /**
   * @param all in the order of the text: of two that are alike, the first is told from the second by it
   * @param checked the addresses of the files that were checked
   */
  without<T extends Told>(all: readonly T[], checked: readonly string[]): Beside<T> {
    const fingerprints = this.#fingerprintsOf(all);
    const known = new Set(this.#findings.map(({ fingerprint }) => fingerprint));
    const found = new Set(fingerprints.values());
    const files = new Set(checked.map(this.#shown));
    const fresh = all.filter((each) => !known.has(fingerprints.get(each)!));
    const stale = this.#findings.filter(({ file, fingerprint }) => files.has(file) && !found.has(fingerprint));
    return { fresh, known: all.length - fresh.length, stale };
  }

  /** Writes what was found in its place. What it knows of files that were not checked stays. */
  update(all: readonly Told[], checked: readonly string[]): number {
    const fingerprints = this.#fingerprintsOf(all);
    const files = new Set(checked.map(this.#shown));
    const kept = this.#findings.filter(({ file }) => !files.has(file));
    const now = all.map((each): KnownFinding => {
      const { rule, place } = each;
      return { fingerprint: fingerprints.get(each)!, file: this.#shown(place.address), rule, message: place.message };
    });
    const findings = [...kept, ...now].sort(byPlace);
    const file: BaselineFile = { version: 1, findings };
    try {
      replaceFile(this.#path, `${JSON.stringify(file, null, 2)}\n`);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      throw new UsageError(say('cli.report.cannot-write', { path: this.#path, reason }));
    }
    return findings.length;
  }

  #fingerprintsOf<T extends Told>(all: readonly T[]): Map<T, string> {
    const fingerprints = fingerprintsOf(all, this.#shown, (text) => hash('sha256', text, 'hex').slice(0, 32));
    return new Map(all.map((each, i) => [each, fingerprints[i]!]));
  }
}

function findingsIn(text: string): readonly KnownFinding[] | undefined {
  try {
    const file: unknown = JSON.parse(text);
    if (typeof file !== 'object' || file === null || !('findings' in file) || !Array.isArray(file.findings)) return;
    const { findings } = file;
    return findings.every(isKnownFinding) ? findings : undefined;
  } catch {
    return undefined;
  }
}

function isKnownFinding(value: unknown): value is KnownFinding {
  if (typeof value !== 'object' || value === null) return false;
  const { fingerprint, file, rule, message } = value as Partial<Record<string, unknown>>;
  return [fingerprint, file, rule, message].every((each) => typeof each === 'string');
}

function byPlace(one: KnownFinding, other: KnownFinding): number {
  const [a, b] = [one, other].map(({ file, rule, message, fingerprint }) =>
    [file, rule, message, fingerprint].join('\n'),
  );
  return a! < b! ? -1 : a! > b! ? 1 : 0;
}
