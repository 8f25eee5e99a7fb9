/** Tenet by meeting: what is aimed at, what serves it, who looks at it when, and with which evidence. */
import type { Design, EvidenceKind, Framework, Target, Tenet } from '@jointwork/language';
import { placeIn } from './facts.ts';
import type { CoverageRow, PlanTarget, Served } from './plan.ts';
import { dateOf, Ids, type Registry } from './registry.ts';
import type { Planned, Timetable } from './timetable.ts';
import { follow, type In } from './whole.ts';

export class Coverage {
  readonly #design: Design;
  readonly #table: Timetable;
  readonly #registry: Registry;
  /** Tenets of the frameworks in use, in their order, then those whose framework is unknown. */
  readonly #tenets = new Map<Tenet, { readonly file: string; readonly framework?: Framework }>();
  readonly #ids = new Ids<Tenet>();

  constructor(
    design: Design,
    table: Timetable,
    registry: Registry,
    frameworkOf: (tenet: Tenet) => Framework | undefined,
  ) {
    this.#design = design;
    this.#table = table;
    this.#registry = registry;
    for (const { to, file } of this.#named()) {
      if (this.#tenets.has(to)) continue;
      const framework = frameworkOf(to);
      for (const tenet of framework?.tenets ?? [to]) this.#tenets.set(tenet, { file, framework });
    }
    for (const tenet of this.#tenets.keys()) this.#ids.of(tenet);
  }

  idOf(tenet: Tenet): string | undefined {
    return this.#tenets.has(tenet) ? this.#ids.of(tenet) : undefined;
  }

  /** Every tenet that the design names, in the order of targets, activities, reviews. */
  #named(): In<Tenet>[] {
    const refs = [
      ...this.#design.targets.map(({ tenet }) => tenet),
      ...this.#table.meetings.flatMap(({ whole }) => (whole.kind === 'review' ? whole.examine : whole.serves)),
    ];
    return refs.flatMap((ref) => follow<Tenet>(ref, this.#registry.file) ?? []);
  }

  rows(): CoverageRow[] {
    return [...this.#tenets].map(([tenet, { file, framework }]) => {
      const targets = this.#design.targets.filter((target) => target.tenet.to === tenet);
      return {
        id: this.#ids.of(tenet),
        tenet: tenet.name.value,
        title: tenet.title?.value,
        framework: framework?.name.value,
        levels: framework?.levels.map(({ name }) => name.value) ?? [],
        targets: targets.map((target) => this.#target(target)),
        serves: this.#table.meetings.flatMap((planned) => this.#served(tenet, targets, planned) ?? []),
        examined: this.#examined(tenet),
        source: placeIn(file, tenet.name.span),
      };
    });
  }

  #target(target: Target): PlanTarget {
    const registry = this.#registry;
    return {
      from: target.from?.name,
      to: target.to?.name,
      by: dateOf(target.by),
      seen: target.seen.map(({ value }) => value),
      found: target.found.map((found) => ({
        level: found.level.name,
        by: registry.named(found.by),
        on: dateOf(found.on),
        text: found.text?.value,
        source: registry.place(found.span),
      })),
      source: registry.place(target.span),
    };
  }

  #served(tenet: Tenet, targets: readonly Target[], planned: Planned): Served | undefined {
    const { meeting, whole, expansion } = planned;
    const through = targets.some((target) => target.through.some(({ to }) => to === meeting));
    const written = whole.kind === 'review' ? false : whole.serves.some(({ to }) => to === tenet);
    if (!through && !written) return undefined;
    const held = expansion?.held ?? [];
    return {
      meeting: this.#registry.meetingId(meeting),
      through,
      for: written,
      sessions: held.length,
      first: held[0]?.date,
      last: held.at(-1)?.date,
      evidence: kindsOf([planned]),
      source: this.#registry.place(meeting.name.span),
    };
  }

  #examined(tenet: Tenet): CoverageRow['examined'] {
    const reviews = this.#table.meetings.filter(
      ({ whole }) => whole.kind === 'review' && whole.examine.some(({ to }) => to === tenet),
    );
    const dates = reviews.flatMap(({ expansion }) => expansion?.held.map(({ date }) => date) ?? []).sort();
    return {
      reviews: reviews.map(({ meeting }) => this.#registry.meetingId(meeting)),
      sessions: dates.length,
      first: dates[0],
      last: dates.at(-1),
      evidence: kindsOf(reviews),
    };
  }
}

function kindsOf(meetings: readonly Planned[]): EvidenceKind[] {
  return [...new Set(meetings.flatMap(({ whole }) => whole.evidence.map(({ kindOf }) => kindOf.value)))];
}
