/** Documents of designs, for tests: made as a door makes them, and read back as text. */
import assert from 'node:assert/strict';
import { formatMessage } from '@jointwork/language';
import { type Plan, planMessages } from '@jointwork/plan';
import { ruleMessages } from '@jointwork/rules';
import type { ExportInput } from '../../export/format.ts';
import type { Words } from '../../html/words.ts';
import { viewMessages } from '../../messages/view.ts';
import { documentMessages } from '../messages.ts';
import type { Block, Cell, PaperDocument } from '../model/model.ts';
import { numbered } from '../model/numbers.ts';
import { textOf } from '../model/text.ts';
import { Say } from '../say.ts';

const catalogue = { ...planMessages, ...ruleMessages, ...viewMessages, ...documentMessages };

/** Fails where a message is missing. */
export const words: Words = {
  locale: 'en-GB',
  say: (key, params) => {
    assert.ok(key in catalogue, `no words for ${key}`);
    return formatMessage(catalogue, { key, ...(params ? { params } : {}) });
  },
};

export function inputOf(plan: Plan, more: Partial<ExportInput> = {}): ExportInput {
  return { plan, source: '', file: 'designs/year-five.collab', words, today: '2026-09-20', ...more };
}

export function sayOf(plan: Plan, more: Partial<ExportInput> = {}): Say {
  return new Say(inputOf(plan, more));
}

/** The lines of a document as they are read, with their numbers. */
export function linesOf({ blocks }: Pick<PaperDocument, 'blocks'>): string[] {
  return numbered(blocks).flatMap(({ block, number }) => {
    const [first = '', ...rest] = blockLines(block);
    return number === undefined ? [first, ...rest] : [`${number} ${first}`, ...rest];
  });
}

/** The lines below a heading, up to the next one. */
export function under(document: Pick<PaperDocument, 'blocks'>, title: string): string[] {
  const { blocks } = document;
  const start = blocks.findIndex((block) => block.kind === 'heading' && block.text === title);
  assert.ok(
    start >= 0,
    `no heading ${title} among ${blocks.flatMap((block) => (block.kind === 'heading' ? block.text : []))}`,
  );
  const rest = blocks.slice(start + 1);
  const end = rest.findIndex(({ kind }) => kind === 'heading');
  return linesOf({ blocks: end === -1 ? rest : rest.slice(0, end) }).map((line) => line.replace(/^0\.\d+ /, ''));
}

function blockLines(block: Block): string[] {
  switch (block.kind) {
    case 'masthead':
      return [block.over, block.title, ...(block.lead === undefined ? [] : [block.lead]), ...block.under];
    case 'heading':
      return [block.text];
    case 'paragraph':
      return [textOf(block.text)];
    case 'clause':
      return [textOf(block.text), ...block.parts.map((part) => `- ${textOf(part)}`)];
    case 'list':
      return block.items.map((item) => `${block.boxes ? '☐' : '-'} ${textOf(item)}`);
    case 'facts':
      return block.rows.map(({ name, lines }) => `${name}: ${lines.map(textOf).join(' / ')}`);
    case 'table':
      return [
        block.columns.map(({ head }) => head).join(' | '),
        ...block.rows.map(({ cells }) => cells.map(cellText).join(' | ')),
      ];
    case 'signatures':
      return block.parties.map((party) => `${party} ________`);
    case 'room':
      return [`(${block.lines} lines)`];
    case 'page-break':
      return ['(page)'];
  }
}

function cellText(cell: Cell): string {
  return cell.map(({ text }) => textOf(text)).join(' / ');
}
