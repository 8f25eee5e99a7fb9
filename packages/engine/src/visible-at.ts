import {
  type Declaration,
  type Design,
  type Edit,
  type FileScope,
  importEdit,
  localsOf,
  type Model,
  type Name,
  nameOf,
  nameSpan,
  type Protocol,
  type Ref,
  rolesOf,
  type Span,
  specifierOf,
  Visible,
} from '@jointwork/language';
import { declarationsOf } from './declarations.ts';
import type { FileState } from './file-state.ts';

/** What stands at a place. */
export interface Found {
  /** The reference there, if it is one. */
  readonly ref?: Ref;
  /** What it leads to, or what is declared there. */
  readonly declaration?: Declaration;
  /** The declared name there, if it is one. */
  readonly name?: Name;
  readonly span: Span;
}

/** A name that can be written at some place. */
export interface VisibleName {
  readonly name: string;
  readonly declaration: Declaration;
  /** Where it is declared. */
  readonly file: string;
  readonly nearness: 'local' | 'file' | 'imported' | 'library' | 'elsewhere';
  /** What makes it visible here, where it is not yet. */
  readonly imports?: Edit;
}

export function foundAt(model: Model, offset: number): Found | undefined {
  for (const ref of model.refs) {
    if (covers(ref.span, offset)) return { ref, declaration: ref.to, span: ref.span };
  }
  for (const declaration of declarationsOf(model)) {
    const span = nameSpan(declaration);
    if (!span || !covers(span, offset)) continue;
    return { declaration, name: { value: nameOf(declaration)!, span }, span };
  }
  return undefined;
}

export function* visibleAt(
  state: FileState,
  offset: number,
  scope: FileScope,
  byName: ReadonlyMap<string, ReadonlySet<FileState>>,
  wanted: (name: string) => boolean,
): Generator<VisibleName> {
  const { model, uri } = state;
  const seen = new Set<string>();
  const around = model.items.find(({ span }) => span.start <= offset && offset <= span.end);
  for (const [name, declaration] of localsAround(around)) {
    seen.add(name);
    yield { name, declaration, file: uri, nearness: 'local' };
  }
  const visible = new Visible(model, scope);
  for (const [name, own] of visible.own) {
    const declaration = own.kind === 'import' ? own.ref.to : own;
    if (!declaration || seen.has(name)) continue;
    seen.add(name);
    const file = own.kind === 'import' ? (own.ref.file ?? uri) : uri;
    yield { name, declaration, file, nearness: own.kind === 'import' ? 'imported' : 'file' };
  }
  for (const { file, items } of visible.whole) {
    for (const [name, declaration] of items) {
      if (seen.has(name)) continue;
      seen.add(name);
      yield { name, declaration, file, nearness: 'imported' };
    }
  }
  for (const tenet of visible.tenets()) {
    const name = tenet.name.value;
    if (seen.has(name)) continue;
    seen.add(name);
    const entry = scope.library.tenets.get(name);
    const fromLibrary = entry?.to === tenet;
    yield {
      name,
      declaration: tenet,
      file: fromLibrary ? entry.file : uri,
      nearness: fromLibrary ? 'library' : 'imported',
    };
  }
  for (const [name, { to, file }] of scope.library.items) {
    if (seen.has(name)) continue;
    seen.add(name);
    yield { name, declaration: to, file, nearness: 'library' };
  }
  const store = storeOf(uri);
  for (const [name, states] of byName) {
    if (!wanted(name) || seen.has(name)) continue;
    for (const other of states) {
      const declaration = other.exports.items.get(name);
      // No path leads from one store to another, from an unsaved file to the disk for one.
      if (other === state || !declaration || storeOf(other.uri) !== store) continue;
      yield new Elsewhere(name, declaration, other.uri, state);
    }
  }
}

/** The import is made only for the names that the door really offers. */
class Elsewhere implements VisibleName {
  readonly nearness = 'elsewhere';
  readonly name: string;
  readonly declaration: Declaration;
  readonly file: string;
  readonly #from: FileState;

  constructor(name: string, declaration: Declaration, file: string, from: FileState) {
    this.name = name;
    this.declaration = declaration;
    this.file = file;
    this.#from = from;
  }

  get imports(): Edit | undefined {
    const specifier = specifierOf(this.#from.uri, this.file);
    return specifier === undefined ? undefined : importEdit(this.#from.model, this.name, specifier);
  }
}

function localsAround(item: Model['items'][number] | undefined): Iterable<readonly [string, Declaration]> {
  if (item?.kind === 'design') return localsOf(item as Design);
  if (item?.kind === 'protocol') return rolesOf(item as Protocol).map((role) => [role.name.value, role] as const);
  return [];
}

/** Scheme and authority of an address: everything before its path. */
function storeOf(uri: string): string {
  const authority = uri.indexOf('://');
  return uri.slice(0, authority < 0 ? uri.indexOf(':') : uri.indexOf('/', authority + 3));
}

function covers({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end;
}
