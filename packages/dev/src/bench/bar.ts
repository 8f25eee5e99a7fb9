import type { Figures } from './measure.ts';

/** Everything that was measured. */
export interface Measured {
  readonly files: { readonly few: number; readonly many: number; readonly onDisk: number };
  readonly few: Peers & { readonly yaml: Figures };
  readonly many: Peers;
  readonly broken: Peers;
  /** What all designs ask of whom, and what if. */
  readonly ledger: Figures;
  readonly servers: Peers;
  readonly commands: Figures;
}

interface Peers {
  readonly ours: Figures;
  readonly stock: Figures;
}

/** One line of the bar, in words. */
export interface Line {
  readonly what: string;
  readonly bar: string;
  readonly ours: string;
  readonly stock: string;
  readonly yaml: string;
  readonly met: boolean;
}

const ms = (value: number) => (value < 10 ? `${value.toFixed(1)} ms` : `${grouped(Math.round(value))} ms`);
const kb = (bytes: number) => `${Math.round(bytes / 1000)} KB`;
const grouped = (value: number) => value.toLocaleString('en-GB');
const nothing = '–';

/** The lines of the bar, in its order. */
export function barLines({ files, few, many, broken, ledger, servers, commands }: Measured): Line[] {
  const line = (what: string, bar: string, ours: string, met: boolean, stock = nothing, yaml = nothing): Line => ({
    what,
    bar,
    ours,
    stock,
    yaml,
    met,
  });
  const under = (what: string, limit: number, ours: number, stock?: number, yaml?: number) =>
    line(
      what,
      `under ${limit} ms`,
      ms(ours),
      ours < limit,
      stock === undefined ? nothing : ms(stock),
      yaml === undefined ? nothing : ms(yaml),
    );
  const growth = (peer: 'ours' | 'stock') => many[peer].editMedian! / few[peer].editMedian!;
  const slower = (peer: 'ours' | 'stock') => broken[peer].coldPerFile! / few[peer].coldPerFile!;
  const cold = { ours: few.ours.coldPerFile!, stock: few.stock.coldPerFile!, yaml: few.yaml.coldPerFile! };
  const times = (value: number) => `× ${value.toFixed(1)}`;
  const [fewFiles, manyFiles, onDisk] = [files.few, files.many, files.onDisk].map(grouped);
  return [
    under(`edit → diagnostics, p95, ${fewFiles} files`, 5, few.ours.edit95!, few.stock.edit95!, few.yaml.edit95!),
    under(`edit → diagnostics, p95, ${manyFiles} files`, 5, many.ours.edit95!, many.stock.edit95!),
    line(
      `the same, median, against ${fewFiles} files`,
      'flat (× 1.5)',
      times(growth('ours')),
      growth('ours') <= 1.5,
      times(growth('stock')),
    ),
    under(`keystroke → diagnostics over stdio, ${onDisk} files, p95`, 16, ...both(servers, 'keystroke95')),
    under(`first diagnostics of the opened file, ${onDisk} files, cold`, 500, ...both(servers, 'first')),
    under(`completion, ${onDisk} files, p95`, 20, ...both(servers, 'completion95')),
    line(
      'cold check per file, all rules on',
      'below both peers',
      ms(cold.ours),
      cold.ours <= cold.stock && cold.ours < cold.yaml,
      ms(cold.stock),
      ms(cold.yaml),
    ),
    line(
      'the same, the stretch',
      'half of stock',
      times(cold.ours / cold.stock),
      cold.ours <= cold.stock / 2,
      times(1),
      times(cold.yaml / cold.stock),
    ),
    under(`check of ${fewFiles} files again, nothing changed`, 400, commands.oursAll!),
    line(
      'heap per file',
      'under 60 KB',
      kb(few.ours.heapPerFile!),
      few.ours.heapPerFile! < 60_000,
      kb(few.stock.heapPerFile!),
      kb(few.yaml.heapPerFile!),
    ),
    under('check of one file, whole process, warm code cache', 120, commands.oursWarm!, commands.stockWarm!),
    under('check of one file, whole process, cold code cache', 300, commands.oursCold!, commands.stockCold!),
    line(
      'a file with an error in every block, against a good one',
      'at most × 2',
      times(slower('ours')),
      slower('ours') <= 2,
      times(slower('stock')),
    ),
    under('the whole plan of lesson-study, from model to JSON', 2, few.ours.plan!),
    under(`the ledger of a workspace, from the plans of ${grouped(ledger.designs!)} designs`, 500, ledger.ledger!),
    under('the same, after one edit, p95', 10, ledger.ledgerEdit95!),
    under(`the portfolio of ${grouped(ledger.designs!)} designs, from their plans`, 500, ledger.portfolio!),
    under('what if somebody is missing: both plans, all rules, compared', 50, ledger.whatIf!),
    under('all rules on one file of 300 lines', 3, few.ours.rules!),
  ];
}

function both({ ours, stock }: Peers, name: string): [number, number] {
  return [ours[name]!, stock[name]!];
}

/** The lines as a table in Markdown, its columns aligned. */
export function table(lines: readonly Line[]): string {
  const rows = [
    ['', 'bar', 'ours', 'stock Langium', 'yaml + ajv', 'met'],
    ...lines.map(({ what, bar, ours, stock, yaml, met }) => [what, bar, ours, stock, yaml, met ? 'yes' : 'no']),
  ];
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length), 3));
  const text = rows.map(
    (row) => `| ${row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!))).join(' | ')} |`,
  );
  const rule = `| ${widths.map((width, i) => (i === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`;
  return [text[0], rule, ...text.slice(1)].join('\n');
}
