import { blank, type Line, line, type Piece, paragraph, piece } from '@jointwork/render/terminal';
import { lexer, type Token, type Tokens } from 'marked';

/** Markdown as lines of a terminal: headings, paragraphs, lists and code. */
export function markdownLines(text: string, width: number): Line[] {
  return lexer(text).flatMap((token) => blockLines(token, width));
}

function blockLines(token: Token, width: number): Line[] {
  switch (token.type) {
    case 'heading':
      return [...paragraph(line(...inline(token.tokens ?? [], true)), width), blank];
    case 'paragraph':
    case 'text':
      return [...paragraph(line(...inline(token.tokens ?? [token])), width, 2), blank];
    case 'code':
      return [
        ...(token as Tokens.Code).text.split('\n').map((each) => (each ? line(piece(`    ${each}`, 'info')) : blank)),
        blank,
      ];
    case 'list':
      return [
        ...(token as Tokens.List).items.flatMap((item, i) => itemLines(token as Tokens.List, item, i, width)),
        blank,
      ];
    case 'table':
      return [...tableLines(token as Tokens.Table, width), blank];
    default:
      return [];
  }
}

function itemLines(list: Tokens.List, item: Tokens.ListItem, index: number, width: number): Line[] {
  const mark = list.ordered ? `${Number(list.start || 1) + index}. ` : '– ';
  const body = item.tokens
    .flatMap((token) => blockLines(token, width - mark.length))
    .filter(({ length }) => length > 0);
  return body.map((each, i) => {
    const lead = i === 0 ? mark : ' '.repeat(mark.length);
    return [piece(`  ${lead}`), ...each.slice(1)];
  });
}

/** Tables of pages are short: each row becomes a sentence of its cells. */
function tableLines({ header, rows }: Tokens.Table, width: number): Line[] {
  return rows.flatMap((cells) =>
    cells.flatMap((cell, i) => {
      const name = inline(header[i]!.tokens);
      return paragraph(line(...name, ': ', ...inline(cell.tokens)), width, i === 0 ? 2 : 4);
    }),
  );
}

/** Words of a block. Code keeps its backticks: they tell it from prose without colour, too. */
function inline(tokens: readonly Token[], strong = false): Piece[] {
  return tokens.flatMap((token): Piece[] => {
    if (token.type === 'codespan') return [piece(`\`${token.text}\``, strong ? 'strong' : undefined)];
    if (token.type === 'strong') return inline(token.tokens ?? [], true);
    if ('tokens' in token && token.tokens) return inline(token.tokens, strong);
    const text = 'text' in token ? String(token.text) : token.raw;
    return [piece(text.replaceAll('\n', ' '), strong ? 'strong' : undefined)];
  });
}
