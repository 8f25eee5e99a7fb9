import type { DesignId, IsoDate, PartyId, Portfolio, PortfolioDesign, PortfolioParty } from '@jointwork/plan';
import { dayRange, plainDay } from '../html/dates.ts';
import { duration, listInWords, spaced, type Words } from '../html/words.ts';

/** What the parts of a portfolio are called, and sentences that its views share. */
export class PortfolioWords {
  readonly portfolio: Portfolio;
  readonly words: Words;
  readonly #designs: ReadonlyMap<DesignId, PortfolioDesign>;
  readonly #parties: ReadonlyMap<PartyId, PortfolioParty>;

  constructor(portfolio: Portfolio, words: Words) {
    this.portfolio = portfolio;
    this.words = words;
    this.#designs = new Map(portfolio.designs.map((design) => [design.id, design]));
    this.#parties = new Map(portfolio.parties.map((party) => [party.id, party]));
  }

  say(key: string, params?: Parameters<Words['say']>[1]): string {
    return this.words.say(key, params);
  }

  design(id: DesignId): string {
    return titleOf(this.#designs.get(id), id);
  }

  party(id: PartyId): string {
    return titleOf(this.#parties.get(id), id);
  }

  /** The organisations of a party, where another one goes by the same title. */
  apart(party: PortfolioParty): string {
    const title = titleOf(party, party.id);
    const isShared = this.portfolio.parties.some(
      (other) => other.id !== party.id && titleOf(other, other.id) === title,
    );
    return isShared ? listInWords(party.of, this.words) : '';
  }

  designs(ids: readonly DesignId[]): string {
    return listInWords(
      ids.map((id) => this.design(id)),
      this.words,
    );
  }

  parties(ids: readonly PartyId[]): string {
    return listInWords(
      ids.map((id) => this.party(id)),
      this.words,
    );
  }

  day(date: IsoDate): string {
    return plainDay(date, this.words.locale);
  }

  span({ from, to }: { readonly from: IsoDate; readonly to: IsoDate }): string {
    return dayRange(from, to, this.words.locale);
  }

  time(minutes: number): string {
    return duration(Math.round(minutes), this.words);
  }

  /** Person-hours, rounded: nobody plans by the minute for a hundred people. */
  hours(minutes: number): string {
    return this.say('portfolio.hours', {
      hours: minutes < 600 ? Math.round(minutes / 6) / 10 : Math.round(minutes / 60),
    });
  }

  /** `4 designs, 12 groups and persons, 320 person-hours` */
  sum(): string {
    const { designs, parties } = this.portfolio;
    const minutes = designs.reduce((sum, design) => sum + design.minutes, 0);
    return this.say('portfolio.sum', {
      designs: designs.length,
      parties: parties.length,
      hours: Math.round(minutes / 60),
    });
  }

  /** How a party's hours stand against what it has: `1 h 20 min of 1 h in October 2026`. */
  fullest({ window, fullest, heads }: PortfolioParty): string | undefined {
    if (!window || !fullest) return undefined;
    const each = heads && heads.max === 1 ? 'no' : 'yes';
    const { over, perHead, given } = fullest;
    const key =
      over > 0 ? 'portfolio.fullest.over' : perHead > given ? 'portfolio.fullest.granted' : 'portfolio.fullest';
    return this.say(key, {
      asked: this.time(perHead),
      given: this.time(over > 0 ? perHead - over : given),
      each,
      unit: window,
      day: this.day(fullest.from),
    });
  }
}

export function titleOf(named: { readonly title?: string; readonly name: string } | undefined, id: string): string {
  return named ? (named.title ?? spaced(named.name)) : id;
}
