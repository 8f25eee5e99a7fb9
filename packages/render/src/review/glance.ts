/** What a reviewer needs at one glance: what it comes to, in a sentence and in counts, and whose hours tip over. */
import { type DiffSide, isTipped, type ReviewCause, type ReviewHours, type SeverityCounts } from '@jointwork/plan';
import { overOf } from '../diff/document.ts';
import { listed, type Phrases, plain } from '../diff/say.ts';
import { code } from '../diff/values.ts';
import type { ReviewBlock } from './block.ts';
import { isOf, ReviewWords, sideOf } from './review-words.ts';

/** Names at most in the one sentence that everybody reads. */
const mostNames = 3;

export class Glance extends ReviewWords {
  glance(): ReviewBlock[] {
    return [this.#verdict(), ...this.#counts(), ...this.#alarms()];
  }

  #verdict(): ReviewBlock {
    const { verdict, counts, designs, hours, findings } = this.review;
    const grade = verdict === 'errors' ? 'error' : verdict === 'warnings' || counts.tipped > 0 ? 'warning' : 'good';
    return {
      is: 'verdict',
      grade,
      text: this.#verdictText(designs.length > 0 || hours.length > 0, findings.fixed.length),
    };
  }

  #verdictText(means: boolean, fixed: number): Phrases {
    const { verdict, counts, designs, files } = this.review;
    const tipped = this.#tippedText();
    if (verdict === 'same') return this.say('review.verdict.same');
    if (verdict === 'rewritten') {
      const moved = files.every(({ change }) => change === 'moved');
      return this.say(moved ? 'review.verdict.moved' : 'review.verdict.rewritten', { files: files.length });
    }
    if (verdict === 'renamed') return this.say('review.verdict.renamed', { count: this.#renames() });
    const broken = files.flatMap(({ after, isBroken }) => (isBroken ? [code(this.shown(after!))] : []));
    if (broken.length > 0) return this.say('review.verdict.broken', { files: listed(broken, this.words), tipped });
    if (verdict === 'errors' || verdict === 'warnings') {
      return this.say('review.verdict.found', { found: this.found({ ...counts.new, infos: 0 }), tipped });
    }
    if (!means) {
      return fixed > 0 ? this.say('review.verdict.settled', { count: fixed }) : this.say('review.verdict.unused');
    }
    const changed = designs.filter(({ changes }) => changes.length > 0).length + this.#onlyShared();
    if (changed === 0 && fixed > 0 && tipped === undefined) return this.say('review.verdict.settled', { count: fixed });
    return this.say('review.verdict.changed', { count: changed || designs.length, tipped });
  }

  /** How many names have changed; one that several designs know counts once. */
  #renames(): number {
    const { designs, shared } = this.review;
    return shared.length + designs.reduce((sum, { changes }) => sum + changes.length, 0);
  }

  /** Designs that mean something else only by what they take from a file that changed. */
  #onlyShared(): number {
    const { designs, shared } = this.review;
    const takes = (side: DiffSide) => shared.some((each) => each.designs.some(({ design }) => isOf(design, side)));
    return designs.filter((each) => each.changes.length === 0 && takes(sideOf(each))).length;
  }

  #tippedText(): Phrases | undefined {
    const tipped = this.review.hours.filter(isTipped);
    const [first] = tipped;
    if (!first) return undefined;
    return this.say('review.tipped', {
      who: this.few(
        tipped.map(({ who }) => this.subject(who)),
        mostNames,
      ),
      many: tipped.length > 1 || first.who.who === 'group' ? 'yes' : 'no',
      again: tipped.every(({ before }) => (before?.over ?? 0) > 0) ? 'yes' : 'no',
    });
  }

  #counts(): ReviewBlock[] {
    const { counts, hours, verdict } = this.review;
    if (verdict === 'same' || verdict === 'rewritten' || verdict === 'renamed') return [];
    const some = (key: string, count: number) => (count > 0 ? [this.say(`review.count.${key}`, { count })] : []);
    const fresh = total(counts.new) > 0;
    return [
      {
        is: 'counts',
        counts: [
          ...some('changed', counts.changed),
          ...some('affected', counts.affected),
          ...some('unchanged', counts.unchanged),
          fresh ? this.say('review.count.new', { found: this.found(counts.new) }) : this.say('review.count.nothing'),
          ...some('fixed', total(counts.fixed)),
          ...some('still', total(counts.still)),
          ...some('hours', hours.length),
        ],
      },
    ];
  }

  #alarms(): ReviewBlock[] {
    return this.review.hours.flatMap((change): ReviewBlock[] => {
      if (!isTipped(change)) return [];
      return [{ is: 'alarm', text: [...overOf(change, this.sentences), ...this.#askedBy(change)] }];
    });
  }

  /** More is asked by some designs, or less is given in a file that they take it from. */
  #askedBy({ who, designs }: ReviewHours): Phrases {
    const more = designs.filter(({ before, after }) => after > before);
    const files = this.review.shared.filter(
      ({ change }) => change.of?.kind === 'participant' && change.of.id === who.id,
    );
    const causes: ReviewCause[] =
      more.length > 0
        ? more.map(({ design }) => ({ is: 'design', design }))
        : [...new Set(files.map(({ file }) => file))].map((path) => ({ is: 'file', path }));
    return causes.length === 0 ? [] : [...plain(' '), ...this.say('review.cause', { causes: this.causes(causes) })];
  }
}

function total({ errors, warnings, infos }: SeverityCounts): number {
  return errors + warnings + infos;
}
