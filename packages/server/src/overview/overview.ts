import { WorkspaceLedger } from '@jointwork/plan';
import type { CancellationToken } from 'vscode-languageserver';
import { type Desk, locationOf } from '../desk.ts';
import { Patience } from '../patience.ts';
import type { DesignEntry, FindingEntry, FindingsParams, PersonEntry, ReviewEntry } from '../protocol.ts';
import type { Workspace } from '../workspace.ts';
import { countsOf, type Digest, digestOf, findingsOf } from './digest.ts';
import { type DesignAt, people } from './people.ts';

/** Changes that follow each other within this time are told of as one, in milliseconds. */
const pause = 400;

/**
 * What the workspace comes to, kept as one small digest a file: an edit costs the files whose findings it changed. Plans
 * are not kept for it.
 */
export class Overview {
  readonly #desk: Desk;
  readonly #workspace: Pick<Workspace, 'checked'>;
  readonly #changed: () => void;
  readonly #digests = new Map<string, Digest>();
  readonly #ledger = new WorkspaceLedger();
  readonly #designs = new Map<string, DesignAt>();
  /** Somebody has asked, and has not been told of a change since. */
  #shown = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param changed told when what was asked for last may be otherwise now */
  constructor(desk: Desk, workspace: Pick<Workspace, 'checked'>, changed: () => void) {
    this.#desk = desk;
    this.#workspace = workspace;
    this.#changed = changed;
  }

  /** Findings of some file may be others. */
  touched(): void {
    if (!this.#shown || this.#timer !== undefined) return;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.#shown = false;
      this.#changed();
    }, pause);
  }

  end(): void {
    clearTimeout(this.#timer);
  }

  async designs(token: CancellationToken): Promise<DesignEntry[]> {
    await this.#read(token);
    const entries = [...this.#digests].flatMap(([id, { designs, rest }]): DesignEntry[] => {
      const uri = this.#desk.addresses.uriOf(id);
      const found = rest.errors + rest.warnings + rest.infos > 0;
      return [
        ...designs.map(({ name, title, span, errors, warnings, infos }) => ({
          ...{ name, title, errors, warnings, infos },
          ...locationOf(this.#desk, id, span),
        })),
        ...(found ? [{ ...rest, title: nameOf(uri), uri, range: atStart }] : []),
      ];
    });
    return entries.sort((one, other) => collator.compare(one.title, other.title) || (one.uri < other.uri ? -1 : 1));
  }

  findings({ uri, name }: FindingsParams): FindingEntry[] {
    const id = this.#desk.addresses.idOf(uri);
    return findingsOf(this.#desk, id, name).map(({ code, severity, message, span }) => ({
      severity,
      rule: code,
      text: this.#desk.engine.message(message),
      ...locationOf(this.#desk, id, span),
    }));
  }

  async people(token: CancellationToken): Promise<PersonEntry[]> {
    await this.#read(token);
    return people(this.#desk, this.#ledger, this.#designs);
  }

  async reviews(token: CancellationToken): Promise<ReviewEntry[]> {
    await this.#read(token);
    const today = this.#desk.today();
    const entries = [...this.#digests].flatMap(([id, { designs }]) =>
      designs.flatMap(({ title: design, reviews }) =>
        reviews.flatMap(({ title, date, start, span }) =>
          date < today ? [] : { title, design, date, start, ...locationOf(this.#desk, id, span) },
        ),
      ),
    );
    const when = ({ start, date, uri }: ReviewEntry) => `${start ?? date} ${uri}`;
    return entries.sort((one, other) => (when(one) < when(other) ? -1 : 1));
  }

  /** Brings the digests up to date, file by file; keystrokes in between are served first. */
  async #read(token: CancellationToken): Promise<void> {
    this.#shown = true;
    const patience = new Patience(token);
    const ids = new Set(this.#workspace.checked());
    for (const id of [...this.#digests.keys()]) if (!ids.has(id)) this.#forget(id);
    for (const id of ids) {
      await patience.breathe();
      // While it breathed, the file may have gone.
      if (!this.#desk.engine.has(id)) this.#forget(id);
      else if (this.#digests.get(id)?.of !== this.#desk.engine.findings(id)) this.#take(id);
    }
  }

  #take(id: string): void {
    const before = this.#digests.get(id)?.designs.length ?? 0;
    const digest = this.#digestOf(id);
    this.#digests.set(id, digest);
    for (const [index, { title, span, load }] of digest.designs.entries()) {
      this.#ledger.set(keyOf(id, index), load);
      this.#designs.set(keyOf(id, index), { id, title, span });
    }
    for (let index = digest.designs.length; index < before; index++) this.#leave(id, index);
  }

  /** A file that cannot be read is there with its findings. */
  #digestOf(id: string): Digest {
    try {
      return digestOf(this.#desk, id);
    } catch {
      return { of: this.#desk.engine.findings(id), designs: [], rest: countsOf(this.#desk.engine.findings(id)) };
    }
  }

  #forget(id: string): void {
    for (const index of this.#digests.get(id)?.designs.keys() ?? []) this.#leave(id, index);
    this.#digests.delete(id);
  }

  #leave(id: string, index: number): void {
    this.#ledger.delete(keyOf(id, index));
    this.#designs.delete(keyOf(id, index));
  }
}

const atStart = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** The same order on every machine. */
const collator = new Intl.Collator('en', { numeric: true });

function keyOf(id: string, index: number): string {
  return `${id}#${index}`;
}

function nameOf(uri: string): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
