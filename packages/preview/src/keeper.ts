import type { IsoDate } from '@jointwork/plan';
import type { PlanAnswer } from '@jointwork/server/protocol';
import type { PlanUpdate, Standing } from './contract.ts';

type Shown = Pick<PlanUpdate, 'plan' | 'extents' | 'fixes'> & { readonly version: number };

function pageFix({ rule, span, title }: PlanAnswer['fixes'][number]) {
  return { rule, range: span, title };
}

/**
 * Turns the server's answers into what the page shows. While somebody writes, a text is broken at most moments; the last
 * plan of a whole text stays until the next one, so that the page does not flicker between them.
 */
export class Keeper {
  #shown: Shown | undefined;
  /** The shown plan is of a text without a gap. */
  #whole = false;
  #sequence = 0;

  /** The version of the document that the shown plan is from. */
  get version(): number | undefined {
    return this.#shown?.version;
  }

  /**
   * @param document the id of the file, as plans name it
   * @param today the day in UTC, as the plan holds no clock
   */
  next(answer: PlanAnswer, document: string, today: IsoDate): PlanUpdate {
    const { plan, extents, fixes, unread, designs } = answer;
    const standing = this.#standing(answer);
    const fresh: Shown = {
      ...(plan ? { plan } : {}),
      extents,
      fixes: fixes.map(pageFix),
      version: answer.version ?? 0,
    };
    if (standing === 'current' || standing === 'partial' || standing === 'none') this.#shown = fresh;
    this.#whole = standing === 'current' || (this.#whole && standing !== 'partial');
    const shown = this.#shown ?? fresh;
    this.#sequence++;
    return {
      document,
      sequence: this.#sequence,
      designs: designs.map(({ name, title }) => (title === undefined ? { name } : { name, title })),
      ...(shown.plan ? { plan: shown.plan } : {}),
      extents: shown.extents,
      fixes: shown.fixes,
      standing,
      ...(unread ? { broken: { text: unread.text, range: unread.span } } : {}),
      today,
    };
  }

  #standing({ plan, unread }: PlanAnswer): Standing {
    const before = this.#shown?.plan;
    if (plan && !unread) return 'current';
    // Without a whole plan from before, one with gaps is better than none.
    if (plan) return this.#whole && before?.design.name === plan.design.name ? 'kept' : 'partial';
    if (!before) return 'none';
    return unread ? 'kept' : 'gone';
  }
}
