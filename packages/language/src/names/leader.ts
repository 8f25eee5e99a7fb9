import type { Declaration, Framework, Model, Protocol } from '../model/model.ts';
import type { Ref } from '../model/ref.ts';
import type { Vocabulary } from '../model/vocabulary.ts';
import type { Problem } from '../problem.ts';
import { Guesses } from './guesses.ts';
import { nameSpan } from './name-of.ts';
import {
  ambiguous,
  nearWord,
  unknownLevel,
  unknownName,
  unknownRole,
  unknownTenet,
  wrongKind,
} from './name-problems.ts';
import { type RoleSource, roleSource } from './roles.ts';
import type { FileScope } from './scope.ts';
import { Visible } from './visible.ts';

/** Leads references of one file to what they mean, and reports those that it cannot lead. */
export class Leader {
  readonly problems: Problem[] = [];
  readonly scope: FileScope;
  /** What the design or the protocol declares in which the walk is. */
  local: ReadonlyMap<string, Declaration> | undefined;
  readonly #model: Model;
  readonly #visible: Visible;
  readonly #guesses: Guesses;

  constructor(model: Model, scope: FileScope) {
    this.#model = model;
    this.scope = scope;
    this.#visible = new Visible(model, scope);
    this.#guesses = new Guesses(this.#visible);
  }

  /**
   * By the general scopes: local, file, imports, library.
   *
   * @param words with a fixed meaning that could stand there too, and may be what a name that leads nowhere is meant as
   */
  lead(ref: Ref | undefined, words?: Vocabulary<string>): void {
    if (ref === undefined) return;
    if (ref.name === '') {
      ref.lead(undefined);
      return;
    }
    const visible = this.#visible;
    visible.find(ref.name, this.local);
    const { to } = visible;
    if (to !== undefined && ref.expects.includes(to.kind)) {
      ref.lead(to, visible.file);
      return;
    }
    ref.lead(undefined);
    if (to !== undefined) this.#wrongKind(ref, to, visible.file);
    else if (visible.rivals) this.problems.push(ambiguous('ambiguous-name', ref, visible.rivals));
    else if (!visible.broken) this.#unknown(ref, words);
  }

  leadAll(refs: readonly Ref[]): void {
    for (const ref of refs) this.lead(ref);
  }

  /** As `lead`, where a name that leads nowhere is no mistake, or is reported later. */
  leadQuietly(ref: Ref | undefined): void {
    if (ref === undefined) return;
    this.#visible.find(ref.name, this.local);
    const { to, file } = this.#visible;
    if (to !== undefined && ref.expects.includes(to.kind)) ref.lead(to, file);
    else ref.lead(undefined);
  }

  /** A tenet of a visible framework; returns that framework. */
  leadTenet(ref: Ref | undefined): Framework | undefined {
    if (ref === undefined) return undefined;
    const visible = this.#visible;
    visible.findTenet(ref.name);
    const { to, framework, rivals } = visible;
    ref.lead(to, visible.file);
    if (to !== undefined || ref.name === '') return framework;
    if (rivals) this.problems.push(ambiguous('ambiguous-tenet', ref, rivals));
    else if (!this.#meansOther(ref)) this.problems.push(unknownTenet(ref, this.#guesses.tenetFor(ref.name)));
    return undefined;
  }

  /** A level of a framework; without a framework (its tenet is unknown) the level is left alone. */
  leadLevel(ref: Ref | undefined, framework: Framework | undefined, file: string | undefined): void {
    if (ref === undefined) return;
    if (framework !== undefined) {
      for (const level of framework.levels) {
        if (level.name?.value !== ref.name) continue;
        ref.lead(level, file);
        return;
      }
      if (ref.name !== '') this.problems.push(unknownLevel(framework, ref));
    }
    ref.lead(undefined);
  }

  /** A role of a protocol that stands in this file (`file` undefined) or in another. */
  leadRole(ref: Ref | undefined, source: RoleSource, protocol: Protocol, words?: Vocabulary<string>): void {
    if (ref === undefined || this.leadRoleQuietly(ref, source) || ref.name === '') return;
    if (!this.#meansOther(ref)) this.problems.push(unknownRole(source, protocol, ref, words));
  }

  leadRoleQuietly(ref: Ref, source: RoleSource): boolean {
    for (const role of source.protocol.roles) {
      if (role.name?.value !== ref.name) continue;
      ref.lead(role, source.file);
      return true;
    }
    ref.lead(undefined);
    return false;
  }

  /** The protocol that a led reference means, with where its roles are. */
  rolesBehind(ref: Ref<Protocol>): RoleSource | undefined {
    const { to } = ref;
    return to && roleSource(to, ref.file);
  }

  /** Whether a name that is no tenet or role means something else here, which is then reported. */
  #meansOther(ref: Ref): boolean {
    this.#visible.find(ref.name, this.local);
    const { to, file, broken } = this.#visible;
    if (to === undefined) return broken;
    this.#wrongKind(ref, to, file);
    return true;
  }

  #unknown(ref: Ref, words: Vocabulary<string> | undefined): void {
    const near = (words && nearWord(words, ref.name)) ?? this.#guesses.nameFor(ref, this.local);
    const elsewhere = this.scope.elsewhere?.(ref.name) ?? [];
    this.problems.push(unknownName(this.#model, ref, near, elsewhere, words?.id));
  }

  #wrongKind(ref: Ref, to: Declaration, file: string | undefined): void {
    const span = nameSpan(to);
    this.problems.push(wrongKind(ref, to, span && { file: file ?? this.scope.file, span }));
  }
}
