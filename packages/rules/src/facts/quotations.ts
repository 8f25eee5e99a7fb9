const quotation = /“[^”]*”|‘[^’]*’|«[^»]*»|"[^"]*"/gu;

/** A text without what it quotes: what another system says is not what this one says. */
export function withoutQuotations(text: string): string {
  return text.replace(quotation, ' ');
}
