import type { Declaration, DeclarationKind, Framework, Level, Model, Protocol, Role, Span } from '../model/model.ts';
import type { Ref } from '../model/ref.ts';
import { type Vocabulary, wordOf } from '../model/vocabulary.ts';
import type { Fix, Place, Problem } from '../problem.ts';
import { importEdit } from './import-edit.ts';
import { listed } from './listed.ts';
import { nameSpan } from './name-of.ts';
import { nearest } from './near.ts';
import type { RoleSource } from './roles.ts';
import type { Elsewhere } from './scope.ts';
import type { Rivals } from './visible.ts';

/** A name that leads nowhere: what is near, and imports from files that declare it. `words` may stand there as well. */
export function unknownName(
  model: Model,
  ref: Ref,
  near: string | undefined,
  declaredIn: readonly Elsewhere[],
  words?: string,
): Problem {
  const elsewhere = declaredIn.filter(({ item }) => ref.expects.includes(item.kind)).slice(0, maxImports);
  const needed = words ?? neededOf(ref.expects);
  const fixes = elsewhere.map((place) => importFix(model, ref.name, place));
  if (near) fixes.push(writeInstead(ref.span, near));
  const first = elsewhere[0];
  return {
    code: 'unknown-name',
    severity: 'error',
    message: first
      ? { key: 'unknown-name.elsewhere', params: { name: ref.name, needed, from: first.specifier } }
      : { key: 'unknown-name', params: { name: ref.name, needed, ...nearParams(near) } },
    span: ref.span,
    fixes,
  };
}

const maxImports = 3;

/** A tenet that no visible framework has. */
export function unknownTenet(ref: Ref, near: string | undefined): Problem {
  return {
    code: 'unknown-tenet',
    severity: 'error',
    message: { key: 'unknown-tenet', params: { name: ref.name, ...nearParams(near) } },
    span: ref.span,
    fixes: writeFixes(ref.span, near),
  };
}

/** A level that the framework of the target's tenet lacks. */
export function unknownLevel(framework: Framework, ref: Ref): Problem {
  const levels = namesOf(framework.levels);
  return {
    code: 'unknown-level',
    severity: 'error',
    message: {
      key: 'unknown-level',
      params: { name: ref.name, framework: framework.name?.value ?? '', levels: listed(levels), count: levels.length },
    },
    span: ref.span,
    fixes: writeFixes(ref.span, nearest(ref.name, levels)),
  };
}

/** A role that the protocol lacks, in one of its steps or where the protocol is followed. */
export function unknownRole(source: RoleSource, protocol: Protocol, ref: Ref, words?: Vocabulary<string>): Problem {
  const roles = namesOf(source.protocol.roles);
  const near = nearest(ref.name, roles) ?? (words && nearWord(words, ref.name));
  return {
    code: 'unknown-role',
    severity: 'error',
    message: {
      key: 'unknown-role',
      params: {
        name: ref.name,
        protocol: protocol.name?.value ?? '',
        roles: listed(roles),
        count: roles.length,
        ...nearParams(near),
      },
    },
    span: ref.span,
    fixes: writeFixes(ref.span, near),
  };
}

/** A name that leads to something else than what is needed where it stands. */
export function wrongKind(ref: Ref, to: Declaration, place: Place | undefined): Problem {
  const { name } = ref;
  return {
    code: 'wrong-kind',
    severity: 'error',
    message: { key: 'wrong-kind', params: { name, kind: to.kind, needed: neededOf(ref.expects) } },
    span: ref.span,
    related: place && [{ place, message: { key: 'wrong-kind.related', params: { name } } }],
  };
}

/** A name that two files or frameworks offer with equal right. */
export function ambiguous(key: 'ambiguous-name' | 'ambiguous-tenet', ref: Ref, rivals: Rivals): Problem {
  const params = { name: ref.name };
  const related = [rivals.first, rivals.second].flatMap(({ to, file }) => {
    const span = nameSpan(to);
    return span ? [{ place: { file, span }, message: { key: 'ambiguous.related', params } }] : [];
  });
  return { code: key, severity: 'error', message: { key, params }, span: ref.span, related };
}

/** A name that the imported file does not declare. */
export function notExported(ref: Ref, from: string, offered: Iterable<string>): Problem {
  const near = nearest(ref.name, offered);
  return {
    code: 'not-exported',
    severity: 'error',
    message: { key: 'not-exported', params: { name: ref.name, from, ...nearParams(near) } },
    span: ref.span,
    fixes: writeFixes(ref.span, near),
  };
}

/** The word with a fixed meaning that a name is likely to be meant as: one that it stands for, or a near one. */
export function nearWord(words: Vocabulary<string>, name: string): string | undefined {
  return wordOf(words, name) ?? nearest(name, words.words);
}

/** Parameters of a message that may end in a suggestion. */
export function nearParams(near: string | undefined): Record<string, string> {
  return near === undefined ? { hasNear: 'no', near: '' } : { hasNear: 'yes', near };
}

/** Puts another name in the place of a span; safe where nothing else can be meant. */
export function writeInstead(span: Span, name: string, text = name, safe = false): Fix {
  return { title: { key: 'fix.write', params: { text: name } }, edits: [{ span, text }], safe };
}

function writeFixes(span: Span, near: string | undefined): Fix[] {
  return near === undefined ? [] : [writeInstead(span, near)];
}

function importFix(model: Model, name: string, { specifier }: Elsewhere): Fix {
  return {
    title: { key: 'fix.import', params: { name, from: specifier } },
    edits: [importEdit(model, name, specifier)],
  };
}

/** The first names of a list; enough to look for the one that was meant. */
function namesOf(declarations: readonly (Level | Role)[]): string[] {
  return declarations
    .slice(0, 100)
    .map(({ name }) => name.value)
    .filter(Boolean);
}

/** The word of the catalogue for what a place asks for. */
function neededOf(expects: readonly DeclarationKind[]): string {
  const kinds = new Set(expects);
  if (kinds.has('person')) return kinds.has('organisation') ? 'party' : kinds.has('group') ? 'participant' : 'person';
  if (kinds.has('work')) return kinds.has('review') ? 'meeting' : 'activity';
  if (kinds.has('design') && kinds.has('protocol')) return 'source';
  return expects[0] ?? 'other';
}
