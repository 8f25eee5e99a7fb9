import type { Import, Model } from '../model/model.ts';
import type { Problem } from '../problem.ts';
import { nearParams, writeInstead } from './name-problems.ts';
import { Nearest } from './near.ts';
import { canonical, folderOf, isInside, join, specifierOf } from './paths.ts';

/** What is known of an installed package. */
export interface InstalledPackage {
  /** The address of its folder, after links are followed. */
  readonly folder: string;
  /** What its `package.json` says under `jointwork`. */
  readonly jointwork: unknown;
}

/** The world around a file, handed in by the door: no function here reads anything itself. */
export interface Surroundings {
  /**
   * The folder that the imports of a file may not leave: the workspace, or the installed package that the file is part
   * of, after links are followed. Undefined for a file outside any: then its own folder.
   */
  boundaryOf(file: string): string | undefined;
  /** The id of the file at an address, after links are followed; undefined where there is none. */
  locate(address: string): string | undefined;
  /** The id of a file of the library, by what follows `lib:`. */
  library(path: string): string | undefined;
  /** The package that a bare name means to a file; undefined where it is not installed. */
  installed(name: string, file: string): InstalledPackage | undefined;
  /** Ids of files that could be meant; asked only for imports that lead nowhere. */
  known?(): Iterable<string>;
}

/** Where each import of a file leads, in their order, and what is wrong with those that lead nowhere. */
export interface Imports {
  readonly files: readonly (string | undefined)[];
  readonly problems: readonly Problem[];
}

/**
 * Resolves the imports of a file. Imports that go in a circle are allowed: declarations do no harm to each other, and
 * nothing that follows imports ever goes round twice.
 */
export function resolveImports(model: Model, file: string, surroundings: Surroundings): Imports {
  const files: (string | undefined)[] = [];
  const problems: Problem[] = [];
  for (const each of model.imports) files.push(new Resolver(each, file, surroundings, problems).resolve());
  return { files, problems };
}

const packageName = /^(?:@[a-z0-9-~][a-z0-9-._~]*\/)?[a-z0-9-~][a-z0-9-._~]*$/;

/** One import of one file. */
class Resolver {
  readonly #import: Import;
  readonly #file: string;
  readonly #around: Surroundings;
  readonly #problems: Problem[];
  readonly #specifier: string;

  constructor(each: Import, file: string, surroundings: Surroundings, problems: Problem[]) {
    this.#import = each;
    this.#file = file;
    this.#around = surroundings;
    this.#problems = problems;
    this.#specifier = each.from?.value ?? '';
  }

  resolve(): string | undefined {
    const specifier = this.#specifier;
    // Half-typed: the parser has reported that the text is missing.
    if (!this.#import.from) return undefined;
    if (specifier === '') return this.#report('import-empty');
    if (specifier.startsWith('lib:')) return this.#library(specifier.slice('lib:'.length));
    if (specifier.includes('\\')) return this.#backslash();
    if (/^\.\.?(\/|$)/.test(specifier)) return this.#relative();
    if (specifier.endsWith('.collab')) return this.#notAPath();
    if (packageName.test(specifier)) return this.#package();
    return this.#report('import-not-a-path');
  }

  #library(path: string): string | undefined {
    const parts = path.split('/').filter((part) => part !== '' && part !== '.');
    const found = parts.includes('..') ? undefined : this.#around.library(parts.join('/'));
    if (found) return found;
    const near = new Nearest(this.#specifier);
    for (const file of this.#around.known?.() ?? [])
      if (file.startsWith('lib:')) near.offer(specifierOf(this.#file, file)!);
    return this.#notFound('import-unknown-library', near.best);
  }

  #relative(): string | undefined {
    const folder = folderOf(this.#file);
    if (!folder) return this.#report('import-unsaved');
    const boundary = this.#around.boundaryOf(this.#file) ?? folder;
    const address = join(folder, this.#specifier);
    if (!address || !isInside(address, boundary)) return this.#report('import-outside');
    if (folder.startsWith('lib:')) return this.#library(address.slice('lib:/'.length));
    return this.#located(address, boundary, folder);
  }

  /** The file at an address, unless a link leads it out of the folder that it belongs to. */
  #located(address: string, boundary: string, folder: string): string | undefined {
    const isCollab = address.endsWith('.collab');
    const found = isCollab ? this.#around.locate(address) : undefined;
    if (!found) {
      const near = this.#nearFile(address, folder);
      return near || isCollab ? this.#notFound('import-not-found', near) : this.#report('import-not-collab');
    }
    const id = canonical(found);
    if (!isInside(id, boundary)) return this.#report('import-outside');
    if (id === canonical(this.#file)) this.#report('import-of-itself', {}, 'warning');
    return id;
  }

  /** A known file: of this name without its ending, of this name in another folder, or of nearly this name beside. */
  #nearFile(address: string, folder: string): string | undefined {
    const beside = folderOf(address) ?? folder;
    const name = address.slice(address.lastIndexOf('/'));
    const near = new Nearest(stem(address));
    const byStem = new Map<string, string>();
    let moved: string | undefined;
    for (const file of this.#around.known?.() ?? []) {
      if (file === this.#file) continue;
      if (file === `${address}.collab`) return specifierOf(this.#file, file);
      if (file.endsWith(name)) moved ??= file;
      else if (file.startsWith(beside) && !file.includes('/', beside.length)) {
        byStem.set(stem(file), file);
        near.offer(stem(file));
      }
    }
    const found = moved ?? (near.best === undefined ? undefined : byStem.get(near.best));
    return found && specifierOf(this.#file, found);
  }

  #package(): string | undefined {
    const name = this.#specifier;
    const installed = this.#around.installed(name, this.#file);
    if (!installed) return this.#report('import-unknown-package', { name });
    const { folder, jointwork } = installed;
    if (typeof jointwork !== 'string' || jointwork === '')
      return this.#report('import-package-without-entry', { name });
    const address = join(folder, jointwork);
    if (!address || !isInside(address, folder)) return this.#report('import-outside');
    return this.#located(address, folder, folder);
  }

  #backslash(): undefined {
    const path = this.#specifier.replaceAll('\\', '/');
    const wanted = path.startsWith('.') || path.includes(':') ? path : `./${path}`;
    return this.#report('import-backslash', { wanted }, 'error', wanted);
  }

  /** `"shared.collab"`: surely a file, but without `./` the name of a package. */
  #notAPath(): undefined {
    const relative = /^[A-Za-z]+:|^\//.test(this.#specifier) ? undefined : `./${this.#specifier}`;
    return this.#report('import-not-a-path', undefined, 'error', relative);
  }

  #notFound(code: 'import-not-found' | 'import-unknown-library', near: string | undefined): undefined {
    return this.#report(code, { specifier: this.#specifier, ...nearParams(near) }, 'error', near);
  }

  #report(
    code: string,
    params: Record<string, string> = { specifier: this.#specifier },
    severity: 'error' | 'warning' = 'error',
    instead?: string,
  ): undefined {
    const { span } = this.#import.from;
    const fixes = instead === undefined ? [] : [writeInstead(span, instead, JSON.stringify(instead))];
    this.#problems.push({ code, severity, message: { key: code, params }, span, fixes });
  }
}

/** The name of a file without folder and ending. */
function stem(address: string): string {
  return address.slice(address.lastIndexOf('/') + 1).replace(/\.collab$/, '');
}
