/** Words in a word processor. */
import { type IParagraphOptions, Paragraph, TextRun } from 'docx';
import type { Inline, Look } from '../model/model.ts';
import { clean } from '../model/text.ts';
import { soft } from './styles.ts';

export function paragraph(text: readonly Inline[], options: IParagraphOptions, look?: Look): Paragraph {
  return new Paragraph({ ...options, children: runs(text, look) });
}

export function runs(text: readonly Inline[], look?: Look): TextRun[] {
  const italics = look === 'waits' || look === 'quote' ? { italics: true } : {};
  return text.map((part) => {
    if (typeof part === 'string') return run(part, italics);
    return run(part.text, { ...italics, ...(part.look === 'strong' ? { bold: true } : { color: soft }) });
  });
}

export function run(text: string, options: { italics?: boolean; bold?: boolean; color?: string } = {}): TextRun {
  return new TextRun({ text: clean(text), ...options });
}
