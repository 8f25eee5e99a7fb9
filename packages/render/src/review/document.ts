/** A review as a document: what every output of it shows, the most important first. */
import {
  diffParts,
  isTipped,
  partOf,
  type Review,
  type ReviewDesign,
  type ReviewFinding,
  type ReviewShared,
} from '@jointwork/plan';
import { hoursTable, overOf, partName } from '../diff/document.ts';
import { capitalised, listed, type Phrases, plain } from '../diff/say.ts';
import { designName } from '../diff/sentences.ts';
import { code } from '../diff/values.ts';
import { told, type Words } from '../html/words.ts';
import type { ReviewBlock, ReviewDocument } from './block.ts';
import { Glance } from './glance.ts';
import { isOf, mostListed, sideOf } from './review-words.ts';

/** @param shown what a file is called */
export function reviewDocument(review: Review, words: Words, shown: (file: string) => string): ReviewDocument {
  return new Reviewing(review, words, shown).document();
}

class Reviewing extends Glance {
  document(): ReviewDocument {
    return {
      head: this.glance(),
      body: [
        ...this.#newFindings(),
        ...this.#designs(),
        ...this.#sharedChanges(),
        ...this.#affected(),
        ...this.#hours(),
        ...this.#fixed(),
        ...this.#files(),
        ...this.#still(),
      ],
      foot: this.#foot(),
    };
  }

  // --------------------------------------------------------------------------------------------------- findings

  #newFindings(): ReviewBlock[] {
    const { new: all } = this.review.findings;
    const files = new Set(all.flatMap(({ isFollowing, source }) => (isFollowing ? [source.file] : [])));
    return this.#section('review.new', [
      ...all.filter(({ isFollowing }) => !isFollowing).map((finding) => this.#finding(finding, true)),
      ...[...files].map((file): ReviewBlock => {
        const following = all.filter(({ isFollowing, source }) => isFollowing && source.file === file);
        const title = this.say('review.following', { count: following.length, file: code(this.shown(file)) });
        return { is: 'folded', title, blocks: following.map((finding) => this.#finding(finding, true)) };
      }),
    ]);
  }

  #fixed(): ReviewBlock[] {
    return this.#section(
      'review.fixed',
      this.review.findings.fixed.map((finding) => this.#finding(finding, false)),
    );
  }

  #still(): ReviewBlock[] {
    const { findings, counts } = this.review;
    if (findings.still.length === 0) return [];
    const title = this.say('review.still', { found: this.found(counts.still) });
    return [{ is: 'folded', title, blocks: findings.still.map((finding) => this.#finding(finding, true)) }];
  }

  #finding(finding: ReviewFinding, isNew: boolean): ReviewBlock {
    const cause =
      isNew && finding.causes.length > 0
        ? this.say('review.cause', { causes: this.causes(finding.causes) })
        : undefined;
    return { is: 'finding', finding, isNew, text: told(finding, this.words), ...(cause && { cause }) };
  }

  // ---------------------------------------------------------------------------------------------------- designs

  #designs(): ReviewBlock[] {
    return this.#section(
      'review.designs',
      this.review.designs.flatMap((design) => {
        return design.isTouched && (design.changes.length > 0 || design.isBroken) ? this.#changesOf(design) : [];
      }),
    );
  }

  #changesOf(design: ReviewDesign): ReviewBlock[] {
    const side = sideOf(design);
    const file = this.shown(side.source.file);
    const blocks: ReviewBlock[] = [{ is: 'design', text: plain(designName(side)), file }];
    if (!design.isBroken) return [...blocks, ...this.#parts(design)];
    blocks.push({ is: 'sentence', text: this.say('review.broken', { file: code(file) }) });
    if (design.changes.length === 0) return blocks;
    const title = this.say('review.broken.changes', { design: this.design(side), count: design.changes.length });
    return [...blocks, { is: 'folded', title, blocks: this.#parts(design) }];
  }

  #parts(design: ReviewDesign): ReviewBlock[] {
    const blocks: ReviewBlock[] = [];
    for (const part of diffParts) {
      const changes = design.changes.filter(({ what }) => partOf(what) === part);
      if (changes.length === 0) continue;
      blocks.push({ is: 'part', text: partName(part, this.sentences) });
      for (const [i, change] of changes.entries()) {
        const text = this.sentences.change(change, changes[i - 1]);
        blocks.push({ is: 'change', text, follows: this.sentences.follows(change) });
      }
    }
    return blocks;
  }

  #sharedChanges(): ReviewBlock[] {
    const files = [...new Set(this.review.shared.map(({ file }) => file))];
    return this.#section(
      'review.shared',
      files.flatMap((file) => {
        const changes = this.review.shared.filter((each) => each.file === file);
        const text = this.say('review.shared.in', { file: code(this.shown(file)) });
        return [{ is: 'part' as const, text }, ...changes.map((each) => this.#sharedChange(each))];
      }),
    );
  }

  #sharedChange({ change, designs }: ReviewShared): ReviewBlock {
    const reach = designs.map(({ design, follows }) => ({
      name: this.design(design),
      follows: this.sentences.follows({ ...change, follows }).filter((each) => each.length > 0),
    }));
    const reached = this.say('review.shared.designs', {
      designs: this.few(reach.map(({ name }) => name)),
    });
    const follows = reach.flatMap((each) => {
      if (each.follows.length === 0) return [];
      const said = each.follows.flatMap((one, i) => (i === 0 ? one : [...plain(' '), ...one]));
      return [this.say('review.shared.design', { design: each.name, follows: said })];
    });
    return { is: 'change', text: this.sentences.change(change), follows: [reached, ...follows.slice(0, mostListed)] };
  }

  #affected(): ReviewBlock[] {
    const blocks = this.review.designs.flatMap((design): ReviewBlock[] => {
      if (design.isTouched) return [];
      // What it takes from a shared file has been told there; nothing else differs.
      if (design.changes.length + design.new + design.fixed === 0 && this.#takesOnly(design)) return [];
      const follows = design.changes.map((change) => {
        const all = [this.sentences.change(change), ...this.sentences.follows(change)].filter(
          (each) => each.length > 0,
        );
        return all.flatMap((each, i) => (i === 0 ? each : [...plain(' '), ...each]));
      });
      const text = this.say('review.affected.by', {
        design: this.design(sideOf(design)),
        causes: this.causes(design.causes),
        count: design.causes.length,
        findings: this.#comeAndGone(design),
      });
      return [{ is: 'change', text: capitalised(text), follows }];
    });
    return this.#section('review.affected', blocks);
  }

  #takesOnly(design: ReviewDesign): boolean {
    return this.review.shared.some((each) => each.designs.some((one) => isOf(one.design, sideOf(design))));
  }

  #comeAndGone({ new: fresh, fixed }: ReviewDesign): Phrases | undefined {
    const some = (key: string, count: number) => (count > 0 ? [this.say(key, { count })] : []);
    const both = [...some('diff.count.new', fresh), ...some('diff.count.fixed', fixed)];
    return both.length > 0 ? listed(both, this.words) : undefined;
  }

  #hours(): ReviewBlock[] {
    const { hours } = this.review;
    const fits = hours.flatMap((change): ReviewBlock[] => {
      if (isTipped(change)) return [];
      const text = overOf(change, this.sentences);
      return text.length > 0 ? [{ is: 'change', text, follows: [] }] : [];
    });
    const isBroken = this.review.files.some((file) => file.isBroken);
    const note: ReviewBlock[] = isBroken ? [{ is: 'sentence', text: this.say('review.broken.hours') }] : [];
    const table = [...hoursTable(hours, this.sentences), ...fits];
    return this.#section('review.hours', table.length > 0 ? [...note, ...table] : []);
  }

  // ------------------------------------------------------------------------------------------------------ files

  #files(): ReviewBlock[] {
    const blocks = this.review.files.flatMap((file): ReviewBlock[] => {
      const text = this.#fileText(file);
      return text ? [{ is: 'change', text, follows: [] }] : [];
    });
    return this.#section('review.files', blocks);
  }

  #fileText({ before, after, change, kind, effect }: Review['files'][number]): Phrases | undefined {
    const [was, is] = [before, after].map((path) => path && code(this.shown(path)));
    if (change === 'moved') return this.say('review.file.moved', { before: was, after: is, effect });
    const file = is ?? was;
    if (kind === 'configuration') return this.say('review.file.configuration', { file });
    return effect === 'meaning' ? undefined : this.say(`review.file.${effect}`, { file });
  }

  #foot(): ReviewBlock[] {
    const { before, after } = this.review;
    const name = ({ name: said, commit }: Review['before']) => {
      const short = commit?.slice(0, 8);
      if (said === undefined) return short === undefined ? this.say('review.here') : code(short);
      const isHash = short !== undefined && commit!.startsWith(said);
      return short === undefined || isHash
        ? code(short ?? said)
        : [...code(said), ...plain(' ('), ...code(short), ...plain(')')];
    };
    return [{ is: 'note', text: this.say('review.compared', { from: name(before), to: name(after) }) }];
  }

  // ------------------------------------------------------------------------------------------------------ words

  #section(key: string, blocks: readonly ReviewBlock[]): ReviewBlock[] {
    return blocks.length === 0 ? [] : [{ is: 'section', text: this.say(key) }, ...blocks];
  }
}
