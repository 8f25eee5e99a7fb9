import type { Protocol, Role } from '../model/model.ts';

/** The protocol whose roles count, and the file where it stands; undefined: that of the protocol asked about. */
export interface RoleSource {
  readonly protocol: Protocol;
  readonly file: string | undefined;
}

/**
 * Where the roles of a protocol are declared: in itself if it declares any, else in the one that it is `like`. A circle
 * ends where it began. Needs the heads of the files involved to be linked.
 */
export function roleSource(protocol: Protocol, file: string | undefined): RoleSource {
  let current = protocol;
  let at = file;
  let seen: Set<Protocol> | undefined;
  while (current.roles.length === 0) {
    const next = current.like?.to;
    if (next === undefined || seen?.has(next) || next === protocol || next.kind !== 'protocol') break;
    seen ??= new Set();
    seen.add(next);
    at = current.like!.file ?? at;
    current = next;
  }
  return { protocol: current, file: at };
}

/** The roles of a protocol, with those that it takes over by `like`. */
export function rolesOf(protocol: Protocol): readonly Role[] {
  return roleSource(protocol, undefined).protocol.roles;
}
