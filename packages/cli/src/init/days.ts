/** Days of a first design, counted in weeks from the Monday on which it begins. */
export class Days {
  readonly #first: number;

  /** @param start an ISO date; it begins on the Monday on or after it */
  constructor(start: string) {
    const day = Date.parse(start);
    const weekday = (new Date(day).getUTCDay() + 6) % 7;
    this.#first = day + ((7 - weekday) % 7) * dayLength;
  }

  /** @param week from 0 @param weekday from 0, a Monday */
  at(week: number, weekday = 0): string {
    return new Date(this.#first + (week * 7 + weekday) * dayLength).toISOString().slice(0, 10);
  }
}

const dayLength = 86_400_000;
