import type { Binding, Follows } from '../model/model.ts';
import { listed } from '../names/listed.ts';
import { roleSource } from '../names/roles.ts';
import type { Problem } from '../problem.ts';

/** Each role of the protocol that is followed is bound once; a role for `any` number may stay unbound. */
export function checkRolesBound({ protocol, bindings }: Follows, file: string, problems: Problem[]): void {
  const firsts = new Map<string, Binding>();
  let unknown = false;
  for (const binding of bindings) {
    const { role } = binding;
    if (role === undefined || role.to === undefined) {
      unknown = true;
      if (!role?.name) continue;
    }
    const first = firsts.get(role.name);
    if (first === undefined) firsts.set(role.name, binding);
    else problems.push(boundTwice(first, binding, file));
  }
  // An unknown role is likely to be the missing one misspelt: one message is enough.
  if (unknown || protocol?.to === undefined) return;
  const source = roleSource(protocol.to, protocol.file);
  const open = source.protocol.roles.filter(({ name, any }) => !any && name?.value && !firsts.has(name.value));
  if (open.length === 0) return;
  problems.push({
    code: 'role-unbound',
    severity: 'error',
    message: {
      key: 'role-unbound',
      params: {
        protocol: protocol.name,
        roles: listed(open.map(({ name }) => name.value)),
        count: open.length,
        example: open[0]!.name.value,
      },
    },
    span: protocol.span,
    related: open.slice(0, maxRelated).map(({ name }) => ({
      place: { file: source.file ?? file, span: name.span },
      message: { key: 'role-unbound.related', params: { role: name.value } },
    })),
  });
}

/** More places than these nobody visits. */
const maxRelated = 12;

function boundTwice(first: Binding, second: Binding, file: string): Problem {
  const params = { role: second.role.name };
  return {
    code: 'role-bound-twice',
    severity: 'error',
    message: { key: 'role-bound-twice', params },
    span: second.role.span,
    related: [{ place: { file, span: first.role.span }, message: { key: 'role-bound-twice.related', params } }],
  };
}
