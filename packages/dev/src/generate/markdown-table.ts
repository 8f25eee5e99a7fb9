/** Text that may stand in a cell of a Markdown table. */
export function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}

/** A table; cells are Markdown. */
export function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n');
}

/** `3`, `3–8`, `3 or more`. */
export function range(min: number, max: number): string {
  if (!Number.isFinite(max)) return `${min} or more`;
  return min === max ? String(min) : `${min}–${max}`;
}
