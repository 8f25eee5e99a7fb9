import { type Design, nameOf, type Protocol } from '@jointwork/language';
import type { Plan } from '@jointwork/plan';
import type { CodeLens, Command, Position } from 'vscode-languageserver';
import { type Desk, locationOf, rangeOf, words } from '../desk.ts';
import { planOf } from './planned.ts';
import { occurrences } from './references.ts';

/** Commands of the client that lenses lead to. */
export const openPlan = 'jointwork.openPlan';
export const showUses = 'jointwork.showUses';

type Kind = keyof Desk['settings']['codeLens'];

interface LensData {
  readonly uri: string;
  readonly kind: Kind;
  /** Of the design or protocol; names of one kind may be said twice, and the first counts. */
  readonly name: string;
}

/** One line over each design and each protocol that is used; what it says is worked out when it comes into sight. */
export function codeLenses(desk: Desk, id: string): CodeLens[] {
  const lenses: CodeLens[] = [];
  const uri = desk.addresses.uriOf(id);
  const add = (of: Design | Protocol, kind: Kind) => {
    if (!desk.settings.codeLens[kind] || !of.name.value) return;
    const data: LensData = { uri, kind, name: of.name.value };
    lenses.push({ range: rangeOf(desk, id, of.name.span), data });
  };
  for (const item of desk.engine.model(id)?.items ?? []) {
    if (item.kind === 'design') {
      if (desk.client.commands.has(openPlan)) add(item, 'openPlan');
      add(item, 'sessions');
      add(item, 'coverage');
    } else if (item.kind === 'protocol' && isUsed(desk, id, item)) add(item, 'protocolUses');
  }
  return lenses;
}

/** What a lens says, and where it leads in a client that has the command; elsewhere it is a word beside the text. */
export function resolveCodeLens(desk: Desk, lens: CodeLens): CodeLens {
  const { uri, kind, name } = lens.data as LensData;
  const id = desk.addresses.idOf(uri);
  const command = (title: string, wanted: string, ...args: unknown[]): Command =>
    desk.client.commands.has(wanted) ? { title, command: wanted, arguments: args } : { title, command: '' };
  if (kind === 'protocolUses') {
    const uses = usesOf(desk, id, name);
    const title = words(desk, 'server.lens.uses', { count: uses.length });
    return { ...lens, command: command(title, showUses, uri, lens.range.start satisfies Position, uses) };
  }
  const design = desk.engine.designs(id).find((one) => one.name.value === name);
  const plan = design && planOf(desk, id, design);
  if (!plan) return { ...lens, command: { title: '', command: '' } };
  return { ...lens, command: command(titleOf(desk, kind, plan), openPlan, uri, name) };
}

function titleOf(desk: Desk, kind: Exclude<Kind, 'protocolUses'>, plan: Plan): string {
  switch (kind) {
    case 'openPlan':
      return words(desk, 'server.lens.open-plan');
    case 'sessions': {
      const minutes = plan.sessions.reduce((sum, session) => sum + (session.minutes ?? 0), 0);
      const hours = Math.round(minutes / 30) / 2;
      return words(desk, 'server.lens.sessions', { count: plan.sessions.length, hours });
    }
    case 'coverage': {
      const served = plan.coverage.filter(({ serves }) => serves.length > 0).length;
      return words(desk, 'server.lens.coverage', { served, all: plan.coverage.length });
    }
  }
}

function isUsed(desk: Desk, id: string, protocol: Protocol): boolean {
  if (desk.engine.usedElsewhere(id, protocol)) return true;
  return desk.engine.model(id)?.refs.some(({ to }) => to === protocol) ?? false;
}

/** Where meetings follow a protocol; imports of its name are no use of it. */
function usesOf(desk: Desk, id: string, name: string) {
  const protocol = desk.engine.model(id)?.items.find((item) => item.kind === 'protocol' && nameOf(item) === name);
  if (!protocol) return [];
  return occurrences(desk, protocol, id)
    .filter((one) => !one.isDeclaration && isFollowed(desk, one.id, one.span.start))
    .map((one) => locationOf(desk, one.id, one.span));
}

function isFollowed(desk: Desk, id: string, start: number): boolean {
  return desk.engine
    .designs(id)
    .some((design) =>
      [...design.activities, ...design.reviews].some(({ follows }) => follows?.protocol.span.start === start),
    );
}
