import { type Declaration, nameSpan, type Ref } from '@jointwork/language';
import type { Location, Position } from 'vscode-languageserver';
import { asked, type Desk, locationOf } from '../desk.ts';
import { makerOf } from './makers.ts';

/**
 * What stands behind the thing that a name means: the protocol that a meeting follows or that has a role, the framework
 * of a tenet or level, the organisations and groups of people, the meeting that makes an artefact, the organisation that
 * another is part of.
 */
export function typeDefinition(desk: Desk, id: string, position: Position): Location[] | null {
  const place = asked(desk, id, position);
  const found = place && desk.engine.at(id, place.offset);
  if (!found?.declaration) return null;
  const { declaration } = found;
  const meant = declaration.kind === 'import' ? declaration.ref.to : declaration;
  const file = (declaration.kind === 'import' ? declaration.ref.file : found.ref?.file) ?? id;
  if (!meant) return null;
  const locations = behind(desk, meant, file).flatMap(({ to, at }) => {
    const span = nameSpan(to);
    return span ? [locationOf(desk, at, span)] : [];
  });
  return locations.length > 0 ? locations : null;
}

interface Behind {
  readonly to: Declaration;
  readonly at: string;
}

function behind(desk: Desk, declaration: Declaration, file: string): Behind[] {
  const led = (...refs: (Ref | undefined)[]): Behind[] =>
    refs.flatMap((ref) => (ref?.to ? [{ to: ref.to, at: ref.file ?? file }] : []));
  switch (declaration.kind) {
    case 'work':
    case 'dialogue':
    case 'inquiry':
    case 'review':
      return led(declaration.follows?.protocol);
    case 'person':
    case 'group':
      return led(declaration.memberOf, ...declaration.of, ...declaration.joins);
    case 'organisation':
      return led(declaration.partOf);
    case 'design':
      return led(declaration.calendar);
    case 'tenet':
    case 'level':
    case 'role':
      return holderOf(desk, declaration, file);
    case 'artefact': {
      const maker = makerOf(desk, declaration, file);
      return maker ? [{ to: maker, at: file }] : [];
    }
    default:
      return [];
  }
}

/** The framework or protocol in which something is declared. */
function holderOf(desk: Desk, { span }: Declaration, file: string): Behind[] {
  const holder = desk.engine
    .model(file)
    ?.items.find((item) => item.span.start <= span.start && span.end <= item.span.end);
  return holder ? [{ to: holder, at: file }] : [];
}
