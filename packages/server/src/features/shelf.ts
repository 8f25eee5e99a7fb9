import { nameOf, type Protocol, rolesOf } from '@jointwork/language';
import { messageKey, rules } from '@jointwork/rules';
import type { Position } from 'vscode-languageserver';
import { type Desk, linesOf, words } from '../desk.ts';
import type { InsertAnswer, ShelfAnswer } from '../protocol.ts';
import { designAround, meetingAround } from './around.ts';

/** What somebody can choose from: protocols that a document can name, and rules that have a page. */
export function shelf(desk: Desk, id: string | undefined): ShelfAnswer {
  return { protocols: id === undefined ? [] : protocolsFor(desk, id), rules: rulesBySeverity(desk) };
}

function protocolsFor(desk: Desk, id: string): ShelfAnswer['protocols'] {
  const end = desk.engine.text(id)?.length ?? 0;
  const all = [...desk.engine.visibleAt(id, end)].flatMap(({ name, declaration, nearness }) => {
    if (declaration.kind !== 'protocol' || nearness === 'elsewhere') return [];
    const protocol = declaration as Protocol;
    const [title, purpose] = [protocol.title?.value, protocol.purpose?.value];
    return [{ name, ...(title && { title }), ...(purpose && { purpose }), source: protocol.source?.value ?? '' }];
  });
  return all.sort((one, other) => (one.title ?? one.name).localeCompare(other.title ?? other.name, 'en'));
}

function rulesBySeverity(desk: Desk): ShelfAnswer['rules'] {
  return rules.map(({ id, severity }) => ({
    id,
    severity,
    title: desk.engine.message({ key: messageKey(id, 'title') }),
  }));
}

/**
 * How a meeting comes to follow a protocol, as a snippet with its roles to be filled in: a clause within the meeting at a
 * place, a whole dialogue outside of one.
 *
 * @returns null where the document has no such protocol
 */
export function insertion(desk: Desk, id: string, position: Position, name: string): InsertAnswer | null {
  const found = [...desk.engine.visibleAt(id, linesOf(desk, id).offset(position), (each) => each === name)].find(
    (each) => each.declaration.kind === 'protocol',
  );
  if (!found) return null;
  const protocol = found.declaration as Protocol;
  const who = words(desk, 'server.complete.who');
  let stop = 0;
  const gap = (text: string) => `\${${++stop}:${text}}`;
  const offset = linesOf(desk, id).offset(position);
  const model = desk.engine.model(id);
  const meeting = meetingAround(designAround(model, offset), offset);
  const head = meeting ? '' : `dialogue ${gap('Meeting')} "${gap(titleOf(protocol, name))}" {\n  with ${gap(who)}\n  `;
  const roles = rolesOf(protocol).filter((role) => !role.any);
  const cast = roles.map((role) => `${nameOf(role) ?? ''} = ${gap(who)}`).join(', ');
  const follows = `follows ${name}${cast && ` with ${cast}`}`;
  const snippet = meeting ? `${follows}\n$0` : `${head}${follows}\n  $0\n}\n`;
  return { snippet };
}

/** As a default within a snippet. */
function titleOf(protocol: Protocol, name: string): string {
  return (protocol.title?.value ?? name).replaceAll(/[\\$}"]/g, '');
}
