import type { VisibleName } from '@jointwork/engine';
import {
  type Declaration,
  type DeclarationKind,
  type Framework,
  folderOf,
  join,
  type Model,
  nameOf,
  rolesOf,
  type SlotStep,
  slotOf,
} from '@jointwork/language';
import { libraryUri } from '@jointwork/library';
import { words } from '../../desk.ts';
import { designAround, meetingAround, targetAround } from '../around.ts';
import { declarationCard } from '../cards.ts';
import { symbolKinds } from '../kinds.ts';
import { mayMean, type Offer, type Wish } from './offer.ts';

/** Names of other files are looked through only so far; more typing finds the rest. */
export const mostNames = 200;

const nearness = { local: 0.1, file: 0.2, imported: 0.3, library: 0.6, elsewhere: 3 };

/** Names of the kinds that may stand here, the nearest first; those whom the design names already before all others. */
export function nameOffers(wish: Wish): Offer[] {
  const offers = new Map<string, Offer>();
  for (const expected of wish.context.expects) {
    if ('phrase' in expected || expected.terminal !== 'ID') continue;
    for (const offer of slotNames(wish, expected)) if (!offers.has(offer.label)) offers.set(offer.label, offer);
  }
  return [...offers.values()];
}

function slotNames(wish: Wish, step: SlotStep): Iterable<Offer> {
  const kinds = slotOf(step.slot, step.path, wish.context.owner?.rule)?.refers;
  if (!kinds) return [];
  switch (step.slot) {
    case 'Binding.role':
      return roleNames(wish);
    case 'ImportName.name':
      return importedNames(wish);
    default:
      return kinds.includes('level') ? levelNames(wish) : visibleNames(wish, kinds);
  }
}

function* visibleNames(wish: Wish, kinds: readonly DeclarationKind[]): Generator<Offer> {
  const { desk, id, offset, typed, context } = wish;
  const mentioned = mentionedAround(desk.engine.model(id), offset);
  const said = new Set(context.tokens.map(({ text }) => text));
  const own = context.owner?.span.start;
  let count = 0;
  for (const visible of desk.engine.visibleAt(id, offset, (name) => mayMean(name, typed))) {
    const { name, declaration } = visible;
    if (!kinds.includes(declaration.kind) || !mayMean(name, typed)) continue;
    // Nothing leads to itself, and a list names each once.
    if (own !== undefined && visible.file === id && 'head' in declaration && declaration.head.start === own) continue;
    if (said.has(name) && name !== typed) continue;
    yield offerOf(wish, visible, mentioned.has(name) ? 0 : nearness[visible.nearness]);
    if (++count > mostNames) return;
  }
}

function offerOf({ desk }: Wish, visible: VisibleName, rank: number): Offer {
  const { name, declaration, file } = visible;
  const title = 'title' in declaration ? declaration.title?.value : undefined;
  return {
    label: name,
    kind: symbolKinds[declaration.kind].completion,
    detail: title,
    from: visible.nearness === 'local' || visible.nearness === 'file' ? undefined : shortFile(file),
    doc: declarationCard(desk, declaration, file),
    rank,
    edit: () => visible.imports,
  };
}

/** The last part of an address. */
function shortFile(file: string): string {
  return decodeURIComponent(file.slice(file.lastIndexOf('/') + 1));
}

/** The names that the design around a place leads to: whoever is in it already. */
function mentionedAround(model: Model | undefined, offset: number): ReadonlySet<string> {
  const design = designAround(model, offset);
  const names = new Set<string>();
  if (!model || !design) return names;
  for (const { span, name, to } of model.refs) {
    if (to && span.start >= design.span.start && span.end <= design.span.end && span.end !== offset) names.add(name);
  }
  return names;
}

// ------------------------------------------------------------------------- roles, levels, what an import can bring

function* roleNames(wish: Wish): Generator<Offer> {
  const meeting = meetingAround(designAround(wish.desk.engine.model(wish.id), wish.offset), wish.offset);
  const protocol = meeting?.follows?.protocol.to;
  if (!protocol) return;
  const bound = new Set(meeting.follows!.bindings.map(({ role }) => role.name));
  const open = rolesOf(protocol).flatMap((role) =>
    bound.has(nameOf(role) ?? '') || role.any ? [] : (nameOf(role) ?? []),
  );
  if (open.length > 1) yield allRoles(wish, open);
  for (const role of rolesOf(protocol)) {
    const name = nameOf(role);
    if (!name || (bound.has(name) && name !== wish.typed)) continue;
    const file = meeting.follows!.protocol.file ?? wish.id;
    yield {
      label: name,
      kind: symbolKinds.role.completion,
      insert: `${name} = `,
      detail: role.title?.value,
      from: nameOf(protocol),
      doc: declarationCard(wish.desk, role, file),
      rank: 0,
    };
  }
}

/** All roles that somebody must still play, to be filled in one after the other. */
function allRoles({ desk }: Wish, roles: readonly string[]): Offer {
  const who = words(desk, 'server.complete.who');
  return {
    label: words(desk, 'server.complete.all-roles'),
    kind: symbolKinds.role.completion,
    insert: roles.map((role) => `${role} = ${who}`).join(', '),
    snippet: roles.map((role, i) => `${role} = \${${i + 1}:${who}}`).join(', '),
    detail: roles.map((role) => `${role} = …`).join(', '),
    rank: -1,
  };
}

function* levelNames(wish: Wish): Generator<Offer> {
  const { desk, id, offset } = wish;
  const target = targetAround(designAround(desk.engine.model(id), offset), offset);
  const tenet = target?.tenet.to;
  for (const { declaration, file } of desk.engine.visibleAt(id, offset)) {
    if (declaration.kind !== 'framework') continue;
    if (tenet && !declaration.tenets.includes(tenet)) continue;
    for (const [i, level] of (declaration as Framework).levels.entries()) {
      const name = nameOf(level);
      if (!name) continue;
      const doc = declarationCard(desk, level, file);
      yield { label: name, kind: symbolKinds.level.completion, detail: level.title?.value, doc, rank: i / 100 };
    }
    return;
  }
}

function* importedNames(wish: Wish): Generator<Offer> {
  const { desk, id, offset } = wish;
  const around = desk.engine.model(id)?.imports.find(({ span }) => span.start <= offset && offset <= span.end);
  const specifier = around?.from.value;
  const folder = folderOf(id);
  const from = specifier && (libraryUri(specifier) ?? (folder && join(folder, specifier)));
  if (!from || !desk.engine.has(from)) return;
  const taken = new Set(around.names?.map(({ ref }) => ref.name));
  for (const item of desk.engine.model(from)?.items ?? []) {
    const name = nameOf(item);
    if (!name || (taken.has(name) && name !== wish.typed)) continue;
    const doc = declarationCard(desk, item as Declaration, from);
    yield { label: name, kind: symbolKinds[item.kind].completion, detail: item.title?.value, doc, rank: 0 };
  }
}
