/** A review as a document: what every output of it shows, the most important first. */
import {
  type DiffSide,
  diffParts,
  isTipped,
  partOf,
  type Review,
  type ReviewCause,
  type ReviewDesign,
  type ReviewFinding,
  type ReviewHours,
  type ReviewShared,
  type SeverityCounts,
} from '@jointwork/plan';
import { type Block, hoursTable, overOf, partName } from '../diff/document.ts';
import { capitalised, listed, type Phrases, plain } from '../diff/say.ts';
import { designName, Sentences } from '../diff/sentences.ts';
import { code, quoted } from '../diff/values.ts';
import { told, type Words } from '../html/words.ts';

export type ReviewBlock =
  | Block
  /** The one sentence that everybody reads, and how grave it is. */
  | { readonly is: 'verdict'; readonly grade: 'error' | 'warning' | 'good'; readonly text: Phrases }
  /** What it comes to, in a few words each. */
  | { readonly is: 'counts'; readonly counts: readonly Phrases[] }
  /** Somebody has too little time. */
  | { readonly is: 'alarm'; readonly text: Phrases }
  | { readonly is: 'section'; readonly text: Phrases }
  | { readonly is: 'design'; readonly text: Phrases; readonly file: string }
  | { readonly is: 'note'; readonly text: Phrases }
  /** What few want to see: there, but out of the way. */
  | { readonly is: 'folded'; readonly title: Phrases; readonly blocks: readonly ReviewBlock[] };

export interface ReviewDocument {
  /** What a reviewer needs at one glance. */
  readonly head: readonly ReviewBlock[];
  readonly body: readonly ReviewBlock[];
  /** What was compared. */
  readonly foot: readonly ReviewBlock[];
}

/** Names at most in the one sentence that everybody reads, */
const mostNames = 3;
/** and in a list elsewhere: nobody reads the names of a hundred designs. */
const mostListed = 12;

/** @param shown what a file is called */
export function reviewDocument(review: Review, words: Words, shown: (file: string) => string): ReviewDocument {
  return new Reviewing(review, words, shown).document();
}

class Reviewing {
  readonly #review: Review;
  readonly #words: Words;
  readonly #shown: (file: string) => string;
  readonly #sentences: Sentences;

  constructor(review: Review, words: Words, shown: (file: string) => string) {
    this.#review = review;
    this.#words = words;
    this.#shown = shown;
    this.#sentences = new Sentences(words);
  }

  document(): ReviewDocument {
    return {
      head: [this.#verdict(), ...this.#counts(), ...this.#alarms()],
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

  // ---------------------------------------------------------------------------------------------- at one glance

  #verdict(): ReviewBlock {
    const { verdict, counts, designs, hours, findings } = this.#review;
    const grade = verdict === 'errors' ? 'error' : verdict === 'warnings' || counts.tipped > 0 ? 'warning' : 'good';
    return {
      is: 'verdict',
      grade,
      text: this.#verdictText(designs.length > 0 || hours.length > 0, findings.fixed.length),
    };
  }

  #verdictText(means: boolean, fixed: number): Phrases {
    const { verdict, counts, designs, files } = this.#review;
    const tipped = this.#tippedText();
    if (verdict === 'same') return this.#say('review.verdict.same');
    if (verdict === 'rewritten') {
      const moved = files.every(({ change }) => change === 'moved');
      return this.#say(moved ? 'review.verdict.moved' : 'review.verdict.rewritten', { files: files.length });
    }
    if (verdict === 'renamed') return this.#say('review.verdict.renamed', { count: this.#renames() });
    const broken = files.flatMap(({ after, isBroken }) => (isBroken ? [code(this.#shown(after!))] : []));
    if (broken.length > 0) return this.#say('review.verdict.broken', { files: listed(broken, this.#words), tipped });
    if (verdict === 'errors' || verdict === 'warnings') {
      return this.#say('review.verdict.found', { found: this.#found({ ...counts.new, infos: 0 }), tipped });
    }
    if (!means) {
      return fixed > 0 ? this.#say('review.verdict.settled', { count: fixed }) : this.#say('review.verdict.unused');
    }
    const changed = designs.filter(({ changes }) => changes.length > 0).length + this.#onlyShared();
    if (changed === 0 && fixed > 0 && tipped === undefined)
      return this.#say('review.verdict.settled', { count: fixed });
    return this.#say('review.verdict.changed', { count: changed || designs.length, tipped });
  }

  /** How many names have changed; one that several designs know counts once. */
  #renames(): number {
    const { designs, shared } = this.#review;
    return shared.length + designs.reduce((sum, { changes }) => sum + changes.length, 0);
  }

  /** Designs that mean something else only by what they take from a file that changed. */
  #onlyShared(): number {
    const { designs, shared } = this.#review;
    const takes = (side: DiffSide) => shared.some((each) => each.designs.some(({ design }) => isOf(design, side)));
    return designs.filter((each) => each.changes.length === 0 && takes(sideOf(each))).length;
  }

  #tippedText(): Phrases | undefined {
    const tipped = this.#review.hours.filter(isTipped);
    const [first] = tipped;
    if (!first) return undefined;
    return this.#say('review.tipped', {
      who: this.#few(
        tipped.map(({ who }) => this.#subject(who)),
        mostNames,
      ),
      many: tipped.length > 1 || first.who.who === 'group' ? 'yes' : 'no',
      again: tipped.every(({ before }) => (before?.over ?? 0) > 0) ? 'yes' : 'no',
    });
  }

  #counts(): ReviewBlock[] {
    const { counts, hours, verdict } = this.#review;
    if (verdict === 'same' || verdict === 'rewritten' || verdict === 'renamed') return [];
    const some = (key: string, count: number) => (count > 0 ? [this.#say(`review.count.${key}`, { count })] : []);
    const fresh = total(counts.new) > 0;
    return [
      {
        is: 'counts',
        counts: [
          ...some('changed', counts.changed),
          ...some('affected', counts.affected),
          ...some('unchanged', counts.unchanged),
          fresh ? this.#say('review.count.new', { found: this.#found(counts.new) }) : this.#say('review.count.nothing'),
          ...some('fixed', total(counts.fixed)),
          ...some('still', total(counts.still)),
          ...some('hours', hours.length),
        ],
      },
    ];
  }

  #alarms(): ReviewBlock[] {
    return this.#review.hours.flatMap((change): ReviewBlock[] => {
      if (!isTipped(change)) return [];
      return [{ is: 'alarm', text: [...overOf(change, this.#sentences), ...this.#askedBy(change)] }];
    });
  }

  /** More is asked by some designs, or less is given in a file that they take it from. */
  #askedBy({ who, designs }: ReviewHours): Phrases {
    const more = designs.filter(({ before, after }) => after > before);
    const files = this.#review.shared.filter(
      ({ change }) => change.of?.kind === 'participant' && change.of.id === who.id,
    );
    const causes: ReviewCause[] =
      more.length > 0
        ? more.map(({ design }) => ({ is: 'design', design }))
        : [...new Set(files.map(({ file }) => file))].map((path) => ({ is: 'file', path }));
    return causes.length === 0 ? [] : [...plain(' '), ...this.#say('review.cause', { causes: this.#causes(causes) })];
  }

  // --------------------------------------------------------------------------------------------------- findings

  #newFindings(): ReviewBlock[] {
    const { new: all } = this.#review.findings;
    const files = new Set(all.flatMap(({ isFollowing, source }) => (isFollowing ? [source.file] : [])));
    return this.#section('review.new', [
      ...all.filter(({ isFollowing }) => !isFollowing).map((finding) => this.#finding(finding, true)),
      ...[...files].map((file): ReviewBlock => {
        const following = all.filter(({ isFollowing, source }) => isFollowing && source.file === file);
        const title = this.#say('review.following', { count: following.length, file: code(this.#shown(file)) });
        return { is: 'folded', title, blocks: following.map((finding) => this.#finding(finding, true)) };
      }),
    ]);
  }

  #fixed(): ReviewBlock[] {
    return this.#section(
      'review.fixed',
      this.#review.findings.fixed.map((finding) => this.#finding(finding, false)),
    );
  }

  #still(): ReviewBlock[] {
    const { findings, counts } = this.#review;
    if (findings.still.length === 0) return [];
    const title = this.#say('review.still', { found: this.#found(counts.still) });
    return [{ is: 'folded', title, blocks: findings.still.map((finding) => this.#finding(finding, true)) }];
  }

  #finding(finding: ReviewFinding, isNew: boolean): ReviewBlock {
    const cause =
      isNew && finding.causes.length > 0
        ? this.#say('review.cause', { causes: this.#causes(finding.causes) })
        : undefined;
    return { is: 'finding', finding, isNew, text: told(finding, this.#words), ...(cause && { cause }) };
  }

  #causes(causes: readonly ReviewCause[]): Phrases {
    const all = causes.map((cause) =>
      cause.is === 'design'
        ? this.#say('review.cause.design', { design: this.#design(cause.design) })
        : this.#say(`review.cause.${cause.is}`, { file: code(this.#shown(cause.path)) }),
    );
    return this.#few(all);
  }

  // ---------------------------------------------------------------------------------------------------- designs

  #designs(): ReviewBlock[] {
    return this.#section(
      'review.designs',
      this.#review.designs.flatMap((design) => {
        return design.isTouched && (design.changes.length > 0 || design.isBroken) ? this.#changesOf(design) : [];
      }),
    );
  }

  #changesOf(design: ReviewDesign): ReviewBlock[] {
    const side = sideOf(design);
    const file = this.#shown(side.source.file);
    const blocks: ReviewBlock[] = [{ is: 'design', text: plain(designName(side)), file }];
    if (!design.isBroken) return [...blocks, ...this.#parts(design)];
    blocks.push({ is: 'sentence', text: this.#say('review.broken', { file: code(file) }) });
    if (design.changes.length === 0) return blocks;
    const title = this.#say('review.broken.changes', { design: this.#design(side), count: design.changes.length });
    return [...blocks, { is: 'folded', title, blocks: this.#parts(design) }];
  }

  #parts(design: ReviewDesign): ReviewBlock[] {
    const blocks: ReviewBlock[] = [];
    for (const part of diffParts) {
      const changes = design.changes.filter(({ what }) => partOf(what) === part);
      if (changes.length === 0) continue;
      blocks.push({ is: 'part', text: partName(part, this.#sentences) });
      for (const [i, change] of changes.entries()) {
        const text = this.#sentences.change(change, changes[i - 1]);
        blocks.push({ is: 'change', text, follows: this.#sentences.follows(change) });
      }
    }
    return blocks;
  }

  #sharedChanges(): ReviewBlock[] {
    const files = [...new Set(this.#review.shared.map(({ file }) => file))];
    return this.#section(
      'review.shared',
      files.flatMap((file) => {
        const changes = this.#review.shared.filter((each) => each.file === file);
        const text = this.#say('review.shared.in', { file: code(this.#shown(file)) });
        return [{ is: 'part' as const, text }, ...changes.map((each) => this.#sharedChange(each))];
      }),
    );
  }

  #sharedChange({ change, designs }: ReviewShared): ReviewBlock {
    const reach = designs.map(({ design, follows }) => ({
      name: this.#design(design),
      follows: this.#sentences.follows({ ...change, follows }).filter((each) => each.length > 0),
    }));
    const reached = this.#say('review.shared.designs', {
      designs: this.#few(reach.map(({ name }) => name)),
    });
    const follows = reach.flatMap((each) => {
      if (each.follows.length === 0) return [];
      const said = each.follows.flatMap((one, i) => (i === 0 ? one : [...plain(' '), ...one]));
      return [this.#say('review.shared.design', { design: each.name, follows: said })];
    });
    return { is: 'change', text: this.#sentences.change(change), follows: [reached, ...follows.slice(0, mostListed)] };
  }

  #affected(): ReviewBlock[] {
    const blocks = this.#review.designs.flatMap((design): ReviewBlock[] => {
      if (design.isTouched) return [];
      // What it takes from a shared file has been told there; nothing else differs.
      if (design.changes.length + design.new + design.fixed === 0 && this.#takesOnly(design)) return [];
      const follows = design.changes.map((change) => {
        const all = [this.#sentences.change(change), ...this.#sentences.follows(change)].filter(
          (each) => each.length > 0,
        );
        return all.flatMap((each, i) => (i === 0 ? each : [...plain(' '), ...each]));
      });
      const text = this.#say('review.affected.by', {
        design: this.#design(sideOf(design)),
        causes: this.#causes(design.causes),
        count: design.causes.length,
        findings: this.#comeAndGone(design),
      });
      return [{ is: 'change', text: capitalised(text), follows }];
    });
    return this.#section('review.affected', blocks);
  }

  #takesOnly(design: ReviewDesign): boolean {
    return this.#review.shared.some((each) => each.designs.some((one) => isOf(one.design, sideOf(design))));
  }

  #comeAndGone({ new: fresh, fixed }: ReviewDesign): Phrases | undefined {
    const some = (key: string, count: number) => (count > 0 ? [this.#say(key, { count })] : []);
    const both = [...some('diff.count.new', fresh), ...some('diff.count.fixed', fixed)];
    return both.length > 0 ? listed(both, this.#words) : undefined;
  }

  #hours(): ReviewBlock[] {
    const { hours } = this.#review;
    const fits = hours.flatMap((change): ReviewBlock[] => {
      if (isTipped(change)) return [];
      const text = overOf(change, this.#sentences);
      return text.length > 0 ? [{ is: 'change', text, follows: [] }] : [];
    });
    const isBroken = this.#review.files.some((file) => file.isBroken);
    const note: ReviewBlock[] = isBroken ? [{ is: 'sentence', text: this.#say('review.broken.hours') }] : [];
    const table = [...hoursTable(hours, this.#sentences), ...fits];
    return this.#section('review.hours', table.length > 0 ? [...note, ...table] : []);
  }

  // ------------------------------------------------------------------------------------------------------ files

  #files(): ReviewBlock[] {
    const blocks = this.#review.files.flatMap((file): ReviewBlock[] => {
      const text = this.#fileText(file);
      return text ? [{ is: 'change', text, follows: [] }] : [];
    });
    return this.#section('review.files', blocks);
  }

  #fileText({ before, after, change, kind, effect }: Review['files'][number]): Phrases | undefined {
    const [was, is] = [before, after].map((path) => path && code(this.#shown(path)));
    if (change === 'moved') return this.#say('review.file.moved', { before: was, after: is, effect });
    const file = is ?? was;
    if (kind === 'configuration') return this.#say('review.file.configuration', { file });
    return effect === 'meaning' ? undefined : this.#say(`review.file.${effect}`, { file });
  }

  #foot(): ReviewBlock[] {
    const { before, after } = this.#review;
    const name = ({ name: said, commit }: Review['before']) => {
      const short = commit?.slice(0, 8);
      if (said === undefined) return short === undefined ? this.#say('review.here') : code(short);
      const isHash = short !== undefined && commit!.startsWith(said);
      return short === undefined || isHash
        ? code(short ?? said)
        : [...code(said), ...plain(' ('), ...code(short), ...plain(')')];
    };
    return [{ is: 'note', text: this.#say('review.compared', { from: name(before), to: name(after) }) }];
  }

  // ------------------------------------------------------------------------------------------------------ words

  #section(key: string, blocks: readonly ReviewBlock[]): ReviewBlock[] {
    return blocks.length === 0 ? [] : [{ is: 'section', text: this.#say(key) }, ...blocks];
  }

  /** `A, B and 7 others` */
  #few(all: readonly Phrases[], most = mostListed): Phrases {
    const some = all.length <= most ? all : all.slice(0, most - 1);
    const more = all.length - some.length;
    return listed(more > 0 ? [...some, this.#say('review.more', { count: more })] : some, this.#words);
  }

  #say(key: string, fillings: Parameters<Sentences['say']>[1] = {}): Phrases {
    return this.#sentences.say(key, fillings);
  }

  #subject(who: ReviewHours['who']): Phrases {
    return this.#sentences.ref(who);
  }

  #design(side: DiffSide): Phrases {
    return quoted(designName(side));
  }

  /** `1 error and 2 warnings` */
  #found({ errors, warnings, infos }: SeverityCounts): Phrases {
    const some = (key: string, count: number) => (count > 0 ? [this.#say(`review.count.${key}`, { count })] : []);
    return listed([...some('errors', errors), ...some('warnings', warnings), ...some('infos', infos)], this.#words);
  }
}

function sideOf({ before, after }: ReviewDesign): DiffSide {
  return (after ?? before)!;
}

function isOf(one: DiffSide, other: DiffSide): boolean {
  return one.design === other.design && one.source.file === other.source.file;
}

function total({ errors, warnings, infos }: SeverityCounts): number {
  return errors + warnings + infos;
}
