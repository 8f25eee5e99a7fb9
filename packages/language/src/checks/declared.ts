import type { Declaration, Design, Framework, Model, Name, Protocol } from '../model/model.ts';
import type { Problem } from '../problem.ts';

/** Declared names of one scope, as they come; the second of a name is reported. */
class Scope {
  readonly #file: string;
  readonly #problems: Problem[];
  readonly #names = new Map<string, Declared>();

  constructor(file: string, problems: Problem[]) {
    this.#file = file;
    this.#problems = problems;
  }

  declare(name: Name | undefined, kind: Declaration['kind']): void {
    if (!name?.value) return;
    const first = this.#names.get(name.value);
    if (first === undefined) this.#names.set(name.value, { name, kind });
    else if (first.name.span.start <= name.span.start) this.#report(first, { name, kind });
    else {
      // Kinds are declared one after the other, so the one that stands first in the text may come second.
      this.#names.set(name.value, { name, kind });
      this.#report({ name, kind }, first);
    }
  }

  #report(first: Declared, second: Declared): void {
    const code = first.kind === 'import' && second.kind === 'import' ? 'imported-twice' : 'declared-twice';
    const params = { name: second.name.value };
    this.#problems.push({
      code,
      severity: 'error',
      message: { key: code, params },
      span: second.name.span,
      related: [
        { place: { file: this.#file, span: first.name.span }, message: { key: 'declared-twice.related', params } },
      ],
    });
  }
}

interface Declared {
  readonly name: Name;
  readonly kind: Declaration['kind'];
}

/** What a file declares and imports by name. */
export function checkFileNames(model: Model, file: string, problems: Problem[]): void {
  const scope = new Scope(file, problems);
  for (const { names } of model.imports) {
    if (names === undefined) continue;
    for (const { ref, alias } of names) scope.declare(alias ?? { value: ref.name, span: ref.span }, 'import');
  }
  for (const { name, kind } of model.items) scope.declare(name, kind);
}

/** What a design declares: participants, activities, reviews and named artefacts share one scope. */
export function checkDesignNames(design: Design, file: string, problems: Problem[]): void {
  const scope = new Scope(file, problems);
  for (const { name, kind } of design.participants) scope.declare(name, kind);
  for (const meetings of [design.activities, design.reviews]) {
    for (const { name, kind, produces } of meetings) {
      scope.declare(name, kind);
      for (const artefact of produces) scope.declare(artefact.name, artefact.kind);
    }
  }
}

/** The levels and the tenets of a framework share one scope. */
export function checkFrameworkNames(framework: Framework, file: string, problems: Problem[]): void {
  const scope = new Scope(file, problems);
  for (const { name, kind } of framework.levels) scope.declare(name, kind);
  for (const { name, kind } of framework.tenets) scope.declare(name, kind);
}

/** The roles of a protocol. */
export function checkRoleNames(protocol: Protocol, file: string, problems: Problem[]): void {
  const scope = new Scope(file, problems);
  for (const { name, kind } of protocol.roles) scope.declare(name, kind);
}
