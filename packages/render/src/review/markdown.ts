import type { Place } from '@jointwork/language';
import type { Review } from '@jointwork/plan';
import { blockText, inline } from '../diff/markdown.ts';
import { listed, type Phrases } from '../diff/say.ts';
import { Sentences } from '../diff/sentences.ts';
import { code } from '../diff/values.ts';
import type { Words } from '../html/words.ts';
import { mdHtml } from '../markdown/escape.ts';
import type { ReviewBlock } from './block.ts';
import { reviewDocument } from './document.ts';

export interface ReviewMarkdownOptions {
  readonly words: Words;
  /** What a file is called. */
  shown(file: string): string;
  /** How a place is called: `oak/lesson.collab:12:8`. Findings that are gone have their earlier place. */
  where(place: Place, isNew: boolean): string;
  /** Where a place can be looked at: an address, or undefined. */
  link?(place: Place, isNew: boolean): string | undefined;
  /** The most bytes of it; by default as many as fit into a comment. */
  readonly room?: number;
}

/** A comment takes 65,536 characters; some room is left for what stands around a review. */
const ofComment = 64_000;
/** What is kept for saying that something was cut, and for the end. */
const forTheEnd = 1200;

const grades = { error: '⛔', warning: '⚠️', good: '✅' } as const;
const severities = { error: '⛔', warning: '⚠️', info: '💬' } as const;

/** A review as Markdown, for one comment. Nothing that a protocol says becomes markup. */
export function reviewMarkdown(review: Review, options: ReviewMarkdownOptions): string {
  const { head, body, foot } = reviewDocument(review, options.words, options.shown);
  const page = new Page((options.room ?? ofComment) - forTheEnd, options);
  page.add(head);
  page.add(body);
  const cut = cutText(page.left, options.words);
  const end = [...(cut ? [`> ✂️ ${inline(cut)}`] : []), ...foot.map((block) => page.text(block))];
  return `${[page.written, ...end].join('\n\n')}\n`;
}

type Left = Map<'change' | 'finding' | 'row', number>;

function cutText(left: Left, words: Words): Phrases | undefined {
  const sentences = new Sentences(words);
  const all = [...left].map(([what, count]) => sentences.say(`review.cut.${what}`, { count }));
  return all.length === 0
    ? undefined
    : sentences.say('review.cut', { left: listed(all, words), command: code('jointwork review') });
}

/** Text that grows while there is room. */
class Page {
  readonly left: Left = new Map();
  readonly #options: ReviewMarkdownOptions;
  #room: number;
  #text = '';
  /** The last block that was written. */
  #last: ReviewBlock['is'] | undefined;
  /** Titles under which nothing stands yet. */
  #titles: ReviewBlock[] = [];
  #isFull = false;

  constructor(room: number, options: ReviewMarkdownOptions) {
    this.#room = room;
    this.#options = options;
  }

  get written(): string {
    return this.#text;
  }

  add(blocks: readonly ReviewBlock[]): void {
    for (const block of blocks) {
      if (block.is === 'folded') this.#fold(block);
      else if (isTitle(block)) this.#titles = [...this.#titles.filter((each) => rank(each) < rank(block)), block];
      else this.#put(block);
    }
  }

  /** A title goes with what stands under it; what does not fit is counted. */
  #put(block: ReviewBlock): void {
    const piece = [...this.#titles, block].reduce(
      ({ text, last }, each) => ({ text: text + gap(each.is, last) + this.text(each), last: each.is }),
      { text: '', last: this.#last },
    );
    if (this.#isFull || !this.#fits(piece.text)) {
      if (block.is === 'table' && !this.#isFull && block.rows.length > 1) {
        const half = Math.floor(block.rows.length / 2);
        count(this.left, 'row', block.rows.length - half);
        this.#put({ ...block, rows: block.rows.slice(0, half) });
        return;
      }
      this.#isFull = true;
      if (block.is === 'table') count(this.left, 'row', block.rows.length);
      else count(this.left, block.is === 'finding' ? 'finding' : 'change', 1);
      return;
    }
    this.#write(piece.text);
    this.#last = piece.last;
    this.#titles = [];
  }

  #fold({ title, blocks }: Extract<ReviewBlock, { is: 'folded' }>): void {
    const titles = this.#titles.map((each, i) => gap(each.is, this.#titles[i - 1]?.is ?? this.#last) + this.text(each));
    const open = `${titles.join('')}\n\n<details>\n<summary>${summary(title)}</summary>\n\n`;
    const close = '\n\n</details>';
    if (this.#isFull || !this.#fits(open + close)) {
      count(this.left, 'finding', blocks.filter(({ is }) => is === 'finding').length);
      count(this.left, 'change', blocks.filter(({ is }) => is === 'change').length);
      return;
    }
    this.#titles = [];
    this.#room -= bytesOf(close);
    this.#write(open);
    this.#last = undefined;
    this.add(blocks);
    this.#titles = [];
    this.#room += bytesOf(close);
    this.#write(close);
    this.#last = 'folded';
  }

  #fits(text: string): boolean {
    return bytesOf(text) <= this.#room;
  }

  #write(text: string): void {
    this.#text += text;
    this.#room -= bytesOf(text);
  }

  text(block: ReviewBlock): string {
    const { words, where, link } = this.#options;
    switch (block.is) {
      case 'verdict':
        return `## ${grades[block.grade]} ${inline(block.text)}`;
      case 'counts':
        return block.counts.map((each) => inline(each, false)).join(' · ');
      case 'alarm':
        return `> ⏱️ ${inline(block.text)}`;
      case 'section':
        return `### ${inline(block.text)}`;
      case 'design':
        return `#### ${inline(block.text)} · ${inline([{ text: block.file, as: 'code' }])}`;
      case 'part':
        return `**${inline(block.text, false)}**`;
      case 'note':
        return `<sub>${inline(block.text)}</sub>`;
      case 'finding': {
        const mark = block.isNew ? severities[block.finding.severity] : '✔️';
        const place = block.finding.source;
        const seen = blockText({ ...block, mark }, { words, where, link });
        return block.cause && place ? `${seen} ${inline(block.cause, false)}` : seen;
      }
      case 'folded':
        return '';
      default:
        return blockText(block, { words, where });
    }
  }
}

/** A summary is HTML, in which Markdown does not count. */
function summary(phrases: Phrases): string {
  return phrases
    .map(({ text, as }) => {
      const [, start = '', middle = '', end = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? [];
      const said = `${start && ' '}${mdHtml(middle)}${end && ' '}`;
      return as === 'code' ? `<code>${said}</code>` : said;
    })
    .join('');
}

function count(left: Left, what: 'change' | 'finding' | 'row', number: number): void {
  if (number > 0) left.set(what, (left.get(what) ?? 0) + number);
}

const titles: readonly ReviewBlock['is'][] = ['section', 'design', 'part'];

function isTitle(block: ReviewBlock): boolean {
  return titles.includes(block.is);
}

function rank(block: ReviewBlock): number {
  return titles.indexOf(block.is);
}

const items: ReadonlySet<ReviewBlock['is']> = new Set(['change', 'finding']);

function gap(is: ReviewBlock['is'], before: ReviewBlock['is'] | undefined): string {
  if (before === undefined) return '';
  if (is === 'alarm' && before === 'alarm') return '\n>\n';
  return items.has(is) && items.has(before) ? '\n' : '\n\n';
}

const encoder = new TextEncoder();

function bytesOf(text: string): number {
  return encoder.encode(text).length;
}
