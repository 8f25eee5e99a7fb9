import type { Place } from '@jointwork/language';
import type { WorkspaceDiff } from '@jointwork/plan';
import type { Words } from '../html/words.ts';
import { md } from '../markdown/escape.ts';
import { type Block, diffDocument } from './document.ts';
import type { Phrases } from './say.ts';

export interface DiffMarkdownOptions {
  readonly words: Words;
  /** How a place is called: `oak/lesson.collab:12`. Findings that are gone have their earlier place. */
  where(place: Place, isNew: boolean): string;
  /** Where a place can be looked at: an address, or undefined. */
  link?(place: Place, isNew: boolean): string | undefined;
}

/** A difference as Markdown, for a comment or a file. Nothing that a protocol says becomes markup. */
export function diffMarkdown(diff: WorkspaceDiff, options: DiffMarkdownOptions): string {
  const blocks = diffDocument(diff, options.words);
  const text = blocks.map((block, i) => `${gap(block, blocks[i - 1])}${blockText(block, options)}`).join('');
  return `${text}\n`;
}

const items: ReadonlySet<Block['is']> = new Set(['change', 'finding']);

function gap(block: Block, before: Block | undefined): string {
  if (!before) return '';
  return items.has(block.is) && items.has(before.is) ? '\n' : '\n\n';
}

/** @param block of a finding, `mark` stands in place of its severity */
export function blockText(
  block: Block & { readonly mark?: string },
  { words, where, link }: DiffMarkdownOptions,
): string {
  switch (block.is) {
    case 'title':
      return `## ${inline(block.text)}`;
    case 'heading':
      return `## ${inline(block.text)}`;
    case 'part':
      return `### ${inline(block.text)}`;
    case 'sentence':
      return inline(block.text);
    case 'change':
      return `- ${[block.text, ...block.follows].map((each, i) => inline(each, i === 0)).join(' ')}`;
    case 'table': {
      const row = (cells: readonly Phrases[]) => `| ${cells.map((cell) => inline(cell, false)).join(' | ')} |`;
      const rule = `| --- |${' ---: |'.repeat(block.head.length - 1)}`;
      return [row(block.head), rule, ...block.rows.map(row)].join('\n');
    }
    case 'finding': {
      const { finding, isNew, text } = block;
      const severity = isNew ? `${md(words.say('terminal.severity', { severity: finding.severity }))}: ` : '';
      const place = linked(codeSpan(where(finding.source, isNew)), link?.(finding.source, isNew));
      const places = block.again ? `${place} ${inline(block.again, false)}` : place;
      return `- ${block.mark ? `${block.mark} ` : severity}${withCode(text)} (${codeSpan(finding.rule)}, ${places})`;
    }
  }
}

/** An address of ours, with nothing in it that could end the link. */
function linked(text: string, address: string | undefined): string {
  return address === undefined ? text : `[${text}](<${address.replaceAll(/[<>\s\\]/g, encodeURIComponent)}>)`;
}

export function inline(phrases: Phrases, isLine = true): string {
  return phrases
    .map(({ text, as }, i) => {
      if (as === 'code') return codeSpan(text);
      if (as !== 'subject') return outer(text, isLine && i === 0);
      const said = md(text);
      return said === '' ? '' : `**${said}**`;
    })
    .join('');
}

/** Something that stands before. */
const within = '· ';

/** Escapes a stretch of a line; the spaces at its ends stay. Only what begins a line can begin a list. */
function outer(text: string, isFirst: boolean): string {
  const [, start = '', middle = '', end = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? [];
  const said = isFirst ? md(middle) : md(`${within}${middle}`).slice(within.length);
  return `${start && ' '}${said}${end && ' '}`;
}

/** A name as code: a name has no backticks, and what has some is no name. */
function codeSpan(name: string): string {
  return /^[^`|\p{C}\p{Zl}\p{Zp}]+$/u.test(name) && name.trim() === name ? `\`${name}\`` : md(name);
}

/** Messages put names and words of the language between backticks. */
function withCode(text: string): string {
  return text
    .split(/`([^`]+)`/)
    .map((part, i) => (i % 2 === 1 ? codeSpan(part) : outer(part, i === 0)))
    .join('');
}
