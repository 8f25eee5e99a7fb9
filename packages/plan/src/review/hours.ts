/** What all designs of a workspace ask of each, before and after. */
import type { DiffSide, HoursAsked } from '../diff/diff.ts';
import type { Portfolio, PortfolioParty } from '../portfolio/portfolio.ts';
import type { ReviewHours } from './review.ts';

export interface HoursInput {
  readonly before: readonly Portfolio[];
  readonly after: readonly Portfolio[];
  /** Where a file of the earlier state is in the later one. */
  movedTo(file: string): string;
  /** What somebody of the earlier state is called in the later one. */
  renamed(name: string): string;
  /** The later id of a design that is called so, at a place of the earlier state. */
  sameDesign(side: DiffSide): DiffSide;
}

/** Those of whom more or less is asked; first those who have the least for it, then by how much it is. */
export function hoursAcross(input: HoursInput): ReviewHours[] {
  const later = partiesOf(input.after);
  const left = new Set(later);
  const pairs = partiesOf(input.before).map((before): Pair => {
    const name = input.renamed(before.party.name);
    const file = input.movedTo(before.party.source.file);
    const all = [...left].filter(({ party }) => party.name === name && party.kind === before.party.kind);
    const after = all.find(({ party }) => party.source.file === file) ?? all[0];
    if (after) left.delete(after);
    return { before, after };
  });
  const changes = [...pairs, ...[...left].map((after): Pair => ({ after }))].flatMap((pair) => changeOf(pair, input));
  return changes.sort((one, other) => worth(other) - worth(one) || (one.who.id < other.who.id ? -1 : 1));
}

interface Party {
  readonly party: PortfolioParty;
  readonly sides: ReadonlyMap<string, DiffSide>;
}

interface Pair {
  readonly before?: Party;
  readonly after?: Party;
}

function partiesOf(portfolios: readonly Portfolio[]): Party[] {
  return portfolios.flatMap(({ parties, designs }) => {
    const sides = new Map(designs.map(({ id, name, title, source }) => [id, { design: name, title, source }]));
    return parties.map((party) => ({ party, sides }));
  });
}

function changeOf({ before, after }: Pair, input: HoursInput): ReviewHours[] {
  const [was, is] = [askedOf(before?.party), askedOf(after?.party)];
  // The same time in other weeks changes nothing in what is asked, unless it is too much there.
  if (was?.perHead === is?.perHead && was?.all === is?.all && (was?.over ?? 0) === (is?.over ?? 0)) return [];
  const { id, name, title, kind } = (after ?? before)!.party;
  const who = { kind: 'participant' as const, id: after ? id : name, title, who: kind };
  return [{ who, before: was, after: is, designs: sharesOf(before, after, input) }];
}

/** Undefined where nothing is asked. */
function askedOf(party: PortfolioParty | undefined): HoursAsked | undefined {
  if (!party || party.total.perHead === 0) return undefined;
  const { total, window, fullest, tips } = party;
  return {
    perHead: total.perHead,
    all: total.all,
    window,
    fullest: fullest && { from: fullest.from, asked: fullest.perHead, given: fullest.given },
    over: tips,
  };
}

function sharesOf(before: Party | undefined, after: Party | undefined, input: HoursInput): ReviewHours['designs'] {
  const shares = new Map<string, { design: DiffSide; before: number; after: number }>();
  const add = (party: Party | undefined, time: 'before' | 'after') => {
    for (const { design, perHead } of party?.party.designs ?? []) {
      const own = party!.sides.get(design)!;
      const side = time === 'before' ? input.sameDesign(own) : own;
      const key = `${side.source.file} ${side.design}`;
      const share = shares.get(key) ?? { design: side, before: 0, after: 0 };
      shares.set(key, { ...share, [time]: perHead });
    }
  };
  add(before, 'before');
  add(after, 'after');
  return [...shares.values()].filter((share) => share.before !== share.after);
}

/** More windows that are too full come first. */
function worth({ before, after }: ReviewHours): number {
  const tips = (after?.over ?? 0) - (before?.over ?? 0);
  return tips * 1e7 + Math.abs((after?.perHead ?? 0) - (before?.perHead ?? 0));
}

/** Whether more is asked of them than there is, in more windows than before. */
export function isTipped({ before, after }: Pick<ReviewHours, 'before' | 'after'>): boolean {
  return (after?.over ?? 0) > (before?.over ?? 0);
}
