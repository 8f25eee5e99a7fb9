/** A document as one HTML file: for a phone, for a screen, and for a printer. */
import { documentsCss } from '../../generated/styles.ts';
import { type Child, type Element, el, escapeHtml, toHtml } from '../../html/tree.ts';
import type { Block, Cell, Column, Inline, PaperDocument, Paragraph, Row, Signatures, Table } from '../model/model.ts';
import { letter, type Numbered, numbered } from '../model/numbers.ts';
import { clean } from '../model/text.ts';

const dense = ['', ' jd-dense', ' jd-dense jd-denser'] as const;

/** The document as the text of an HTML file. */
export function writeHtml(document: PaperDocument): string {
  const body = toHtml(
    el(
      'main',
      { class: `jd jd-${document.kind}${dense[document.dense ?? 0]}` },
      sections(numbered(document.blocks)),
      foot(document),
    ),
  );
  return `<!DOCTYPE html>
<html lang="${escapeHtml(document.locale)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="generator" content="Jointwork">
<title>${escapeHtml(clean(document.title))}</title>
<style>${documentsCss}${pageStyle(document)}</style>
</head>
<body>${body}</body>
</html>
`;
}

/** The paper, and what stands on each page of it. */
function pageStyle({ paper, page, source, title }: PaperDocument): string {
  const [before, between, after] = page.map(cssString);
  return `@page{size:${paper === 'a4' ? 'A4' : 'letter'};@bottom-left{content:${cssString(source)}}@bottom-right{content:${before} counter(page) ${between} counter(pages) ${after}}@top-left{content:${cssString(title)}}}@page:first{@top-left{content:none}}`;
}

/** Everything but letters, digits and spaces is escaped, so that no text ends the string, the style or the element. */
function cssString(text: string): string {
  const shown = clean(text);
  const short = shown.length > 90 ? `${[...shown].slice(0, 88).join('')}…` : shown;
  return `"${short.replaceAll(/[^\p{L}\p{N} ]/gu, (character) => `\\${character.codePointAt(0)!.toString(16)} `)}"`;
}

/** Shown where there are no pages: on a screen. */
function foot({ source }: PaperDocument): Element {
  return el('footer', { class: 'jd-foot' }, clean(source));
}

/** Headings hold what follows them, so that what belongs together stays on a page where it can. */
function sections(blocks: readonly Numbered[]): readonly Child[] {
  const made: Child[] = [];
  let open: { head: Element; rest: Child[] } | undefined;
  const close = () => {
    if (open) made.push(el('section', {}, open.head, open.rest));
    open = undefined;
  };
  for (const each of blocks) {
    const { block } = each;
    if (block.kind === 'heading' || block.kind === 'masthead' || block.kind === 'page-break') close();
    if (block.kind === 'heading') open = { head: headingOf(block.text, each.number), rest: [] };
    else (open?.rest ?? made).push(blockOf(block, each.number));
  }
  close();
  return made;
}

function headingOf(text: string, number: string | undefined): Element {
  return el(
    'h2',
    number === undefined ? {} : { id: `c-${number}` },
    number !== undefined && [el('span', { class: 'jd-number' }, number), ' '],
    clean(text),
  );
}

function blockOf(block: Exclude<Block, { kind: 'heading' }>, number: string | undefined): Child {
  switch (block.kind) {
    case 'masthead':
      return el(
        'header',
        { class: `jd-head${block.sheet ? ' jd-sheet' : ''}` },
        el('p', { class: 'jd-over' }, clean(block.over)),
        el('h1', {}, clean(block.title)),
        block.lead !== undefined && el('p', { class: 'jd-lead' }, clean(block.lead)),
        block.under.map((line) => el('p', { class: 'jd-under' }, clean(line))),
      );
    case 'paragraph':
      return paragraphOf(block);
    case 'clause':
      return el(
        'div',
        { class: `jd-clause${block.look ? ` jd-${block.look}` : ''}`, id: `c-${number}` },
        el('p', {}, el('span', { class: 'jd-number' }, number), ' ', inlinesOf(block.text)),
        block.parts.map((part, place) =>
          el('p', { class: 'jd-part' }, el('span', { class: 'jd-number' }, `(${letter(place)})`), ' ', inlinesOf(part)),
        ),
      );
    case 'list':
      return el(
        'ul',
        { class: block.boxes ? 'jd-boxes' : 'jd-list' },
        block.items.map((item) =>
          el(
            'li',
            {},
            block.boxes && el('span', { class: 'jd-box', 'aria-hidden': 'true' }),
            el('span', {}, inlinesOf(item)),
          ),
        ),
      );
    case 'facts':
      return el(
        'dl',
        { class: 'jd-facts' },
        block.rows.map(({ name, lines }) =>
          el(
            'div',
            {},
            el('dt', {}, clean(name)),
            lines.map((line) => el('dd', {}, inlinesOf(line))),
          ),
        ),
      );
    case 'table':
      return tableOf(block);
    case 'signatures':
      return signaturesOf(block);
    case 'room':
      return el(
        'div',
        { class: 'jd-room', 'aria-hidden': 'true' },
        Array.from({ length: block.lines }, () => el('div', {})),
      );
    case 'page-break':
      return el('div', { class: 'jd-break' });
  }
}

function paragraphOf({ text, look }: Paragraph): Element {
  return el('p', look ? { class: `jd-${look}` } : {}, inlinesOf(text));
}

function inlinesOf(text: readonly Inline[]): readonly Child[] {
  return text.map((part) => {
    if (typeof part === 'string') return clean(part);
    return part.look === 'strong'
      ? el('strong', {}, clean(part.text))
      : el('span', { class: 'jd-soft' }, clean(part.text));
  });
}

function tableOf({ label, columns, rows, tight }: Table): Element {
  return el(
    'table',
    { class: `jd-table${tight ? ' jd-tight' : ''}`, 'aria-label': clean(label) },
    el(
      'colgroup',
      {},
      columns.map(({ width }) => el('col', { style: { width: `${width}%` } })),
    ),
    el(
      'thead',
      {},
      el(
        'tr',
        {},
        columns.map(({ head, figures }) => el('th', { scope: 'col', class: figures && 'jd-figures' }, clean(head))),
      ),
    ),
    el(
      'tbody',
      {},
      rows.map((row) => rowOf(row, columns)),
    ),
  );
}

function rowOf({ cells, look, height }: Row, columns: readonly Column[]): Element {
  const alone = cells.length === 1 && columns.length > 1;
  return el(
    'tr',
    {
      class: look && `jd-row-${look}`,
      ...(height === undefined ? {} : { style: { '--height': `${Math.round(height * 10) / 10}mm` } }),
    },
    cells.map((cell, place) =>
      el(
        'td',
        {
          'data-label': alone ? undefined : clean(columns[place]!.head),
          class:
            [columns[place]!.figures && !alone && 'jd-figures', cell.length === 0 && 'jd-empty']
              .filter(Boolean)
              .join(' ') || undefined,
          colspan: alone ? columns.length : undefined,
        },
        cellOf(cell),
      ),
    ),
  );
}

function cellOf(cell: Cell): Child {
  const [first] = cell;
  if (first && cell.length === 1 && !first.look) return inlinesOf(first.text);
  return cell.map(paragraphOf);
}

function signaturesOf({ label, columns, parties }: Signatures): Element {
  return el(
    'table',
    { class: 'jd-table jd-signatures', 'aria-label': clean(label) },
    el(
      'thead',
      {},
      el(
        'tr',
        {},
        columns.map((head) => el('th', { scope: 'col' }, clean(head))),
      ),
    ),
    el(
      'tbody',
      {},
      parties.map((party) =>
        el(
          'tr',
          {},
          el('td', { 'data-label': clean(columns[0]) }, clean(party)),
          columns.slice(1).map((head) => el('td', { class: 'jd-line', 'data-label': clean(head) })),
        ),
      ),
    ),
  );
}
