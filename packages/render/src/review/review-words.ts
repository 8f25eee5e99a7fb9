/** What every part of a review says things with. */
import type { DiffSide, Review, ReviewCause, ReviewDesign, ReviewHours, SeverityCounts } from '@jointwork/plan';
import { listed, type Phrases } from '../diff/say.ts';
import { designName, Sentences } from '../diff/sentences.ts';
import { code, quoted } from '../diff/values.ts';
import type { Words } from '../html/words.ts';

/** Names at most in a list: nobody reads the names of a hundred designs. */
export const mostListed = 12;

export class ReviewWords {
  readonly review: Review;
  readonly words: Words;
  readonly shown: (file: string) => string;
  readonly sentences: Sentences;

  constructor(review: Review, words: Words, shown: (file: string) => string) {
    this.review = review;
    this.words = words;
    this.shown = shown;
    this.sentences = new Sentences(words);
  }

  /** `A, B and 7 others` */
  few(all: readonly Phrases[], most = mostListed): Phrases {
    const some = all.length <= most ? all : all.slice(0, most - 1);
    const more = all.length - some.length;
    return listed(more > 0 ? [...some, this.say('review.more', { count: more })] : some, this.words);
  }

  say(key: string, fillings: Parameters<Sentences['say']>[1] = {}): Phrases {
    return this.sentences.say(key, fillings);
  }

  subject(who: ReviewHours['who']): Phrases {
    return this.sentences.ref(who);
  }

  design(side: DiffSide): Phrases {
    return quoted(designName(side));
  }

  /** `1 error and 2 warnings` */
  found({ errors, warnings, infos }: SeverityCounts): Phrases {
    const some = (key: string, count: number) => (count > 0 ? [this.say(`review.count.${key}`, { count })] : []);
    return listed([...some('errors', errors), ...some('warnings', warnings), ...some('infos', infos)], this.words);
  }

  causes(causes: readonly ReviewCause[]): Phrases {
    const all = causes.map((cause) =>
      cause.is === 'design'
        ? this.say('review.cause.design', { design: this.design(cause.design) })
        : this.say(`review.cause.${cause.is}`, { file: code(this.shown(cause.path)) }),
    );
    return this.few(all);
  }
}

export function sideOf({ before, after }: ReviewDesign): DiffSide {
  return (after ?? before)!;
}

export function isOf(one: DiffSide, other: DiffSide): boolean {
  return one.design === other.design && one.source.file === other.source.file;
}
