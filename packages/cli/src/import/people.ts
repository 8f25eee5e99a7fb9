/** People and groups from a table: a sheet of one's own, or what `export --to csv` wrote. */
import { standings, units, voices, wordOf } from '@jointwork/language';
import papaparse from 'papaparse';
import type { Left, Outcome } from './outcome.ts';
import { NewNames, quoted } from './writing.ts';

/** What a column holds, by the heads that people give it. */
const heads: Readonly<Record<string, readonly string[]>> = {
  id: ['id'],
  name: ['name', 'title', 'group', 'person', 'participant', 'who'],
  kind: ['kind', 'type'],
  standing: ['standing', 'role', 'as'],
  organisations: ['organisations', 'organisation', 'organizations', 'organization', 'school', 'schools', 'of'],
  profession: ['profession', 'job', 'subject'],
  phase: ['phase'],
  least: ['people, at least', 'at least', 'min', 'minimum'],
  most: ['people, at most', 'at most', 'max', 'maximum'],
  size: ['size', 'people', 'number', 'count', 'how many'],
  available: ['minutes available, each', 'available', 'minutes available', 'time'],
  per: ['per'],
  voice: ['voice'],
  memberOf: ['in group', 'member of', 'in'],
  joins: ['joins'],
  turnover: ['turnover, % a year', 'turnover'],
  /** Follows from the standing. */
  served: ['whom it is for'],
};
type Column = keyof typeof heads & string;

interface Row {
  readonly line: number;
  readonly cells: Readonly<Partial<Record<Column, string>>>;
}

/** @returns undefined where the table has no column of names */
export function importPeople(text: string): Outcome | undefined {
  const { data, errors } = papaparse.parse<string[]>(text.replace(/^\ufeff/, ''), { skipEmptyLines: 'greedy' });
  const left: Left[] = errors
    .filter(({ type }) => type === 'Quotes')
    .map(({ row = 0, message }) => ({ where: `row ${row + 1}`, what: message }));
  const [head, ...body] = data;
  const columns = (head ?? []).map((cell) => columnOf(cell));
  if (!columns.includes('name') && !columns.includes('id')) return undefined;
  (head ?? []).forEach((cell, place) => {
    if (columns[place] !== undefined) return;
    for (const [row, cells] of body.entries()) {
      if (cells[place]?.trim()) left.push({ where: `row ${row + 2}, ${cell.trim() || 'no head'}`, what: cells[place] });
    }
  });
  const rows = body.map((cells, row): Row => {
    const entries = cells.flatMap((cell, place) => {
      const column = columns[place];
      if (place >= columns.length && cell.trim()) left.push({ where: `row ${row + 2}`, what: cell });
      return column === undefined || cell.trim() === '' ? [] : [[column, bare(cell)] as const];
    });
    return { line: row + 2, cells: Object.fromEntries(entries) };
  });
  return { text: new People(rows, left).text(), left };
}

function columnOf(head: string): Column | undefined {
  const said = head.trim().toLowerCase();
  return Object.keys(heads).find((column) => heads[column]!.includes(said));
}

/** An export puts a `'` before what a sheet would take for a formula. */
function bare(cell: string): string {
  return cell.trim().replace(/^'(?=[=+\-@])/, '');
}

const listed = (cell: string | undefined) => (cell ?? '').split(/\s*;\s*/).filter(Boolean);

class People {
  readonly #rows: readonly Row[];
  readonly #left: Left[];
  readonly #names = new NewNames();
  readonly #ids = new Map<Row, string>();
  readonly #byTitle = new Map<string, string>();
  readonly #organisations = new Map<string, string>();

  constructor(rows: readonly Row[], left: Left[]) {
    this.#left = left;
    this.#rows = rows.filter((row) => {
      const { id, name } = row.cells;
      const isNamed = id !== undefined || name !== undefined;
      if (!isNamed) this.#leave(row, 'name', Object.values(row.cells).join(', '));
      return isNamed;
    });
    for (const row of this.#rows) {
      const { id, name = '' } = row.cells;
      const own = id === undefined ? this.#names.of(name, 'Group') : this.#names.kept(id, 'Group');
      this.#ids.set(row, own);
      for (const key of [id, name]) if (key && !this.#byTitle.has(key)) this.#byTitle.set(key, own);
    }
    for (const title of this.#rows.flatMap(({ cells }) => listed(cells.organisations))) {
      if (!this.#organisations.has(title)) this.#organisations.set(title, this.#names.of(title, 'Organisation'));
    }
  }

  text(): string {
    const organisations = [...this.#organisations].map(([title, name]) => `organisation ${name} ${quoted(title)}\n`);
    return [...organisations, ...this.#rows.map((row) => this.#participant(row))].join('\n');
  }

  #participant(row: Row): string {
    const { name, standing, organisations, memberOf, joins } = row.cells;
    const id = this.#ids.get(row)!;
    const kind = this.#kind(row);
    const word = standing === undefined ? undefined : wordOf(standings, standing.toLowerCase());
    if (standing !== undefined && !word) this.#leave(row, 'standing', standing);
    const homes = listed(organisations).map((title) => this.#organisations.get(title)!);
    const group = this.#known(row, 'in group', listed(memberOf).slice(0, 1));
    const parts = this.#known(row, 'joins', listed(joins));
    const head = [
      kind,
      id,
      name === undefined ? '' : quoted(name),
      group.length > 0 ? `in ${group[0]}` : '',
      word ? `as ${word}` : '',
      homes.length > 0 ? `of ${homes.join(', ')}` : '',
      parts.length > 0 ? `joins ${parts.join(', ')}` : '',
    ];
    const clauses = this.#clauses(row, kind);
    return `${head.filter(Boolean).join(' ')}${clauses.length > 0 ? ` {\n${clauses.map((clause) => `  ${clause}\n`).join('')}}` : ''}\n`;
  }

  #kind({ cells }: Row): 'person' | 'group' {
    const said = cells.kind?.toLowerCase();
    if (said === 'person' || said === 'group') return said;
    const isOne = cells.memberOf !== undefined || (cells.size ?? cells.most) === '1';
    return isOne ? 'person' : 'group';
  }

  #clauses(row: Row, kind: 'person' | 'group'): string[] {
    const { profession, phase, voice, turnover } = row.cells;
    const clauses: string[] = [];
    for (const [clause, value] of [
      ['profession', profession],
      ['phase', phase],
    ] as const) {
      if (value === undefined) continue;
      if (/^\p{L}[\p{L}\p{N}_-]*$/u.test(value)) clauses.push(`${clause} ${value}`);
      else this.#leave(row, clause, value);
    }
    if (kind === 'group') clauses.push(...this.#size(row));
    clauses.push(...this.#available(row));
    if (voice !== undefined) {
      const word = wordOf(voices, voice.toLowerCase());
      if (word) clauses.push(`voice ${word}`);
      else this.#leave(row, 'voice', voice);
    }
    if (turnover !== undefined) {
      if (/^\d+(\.\d+)?$/.test(turnover)) clauses.push(`turnover ${turnover}% per year`);
      else this.#leave(row, 'turnover', turnover);
    }
    return clauses;
  }

  #size(row: Row): string[] {
    const { least, most, size, joins } = row.cells;
    // A group that is made of groups has their size.
    if (joins !== undefined) return [];
    const said = size ?? [...new Set([least, most].filter((each) => each !== undefined))].join(' to ');
    const found = /^(\d+)(?:\s*(?:to|-|–|\.\.)\s*(\d+))?$/.exec(said);
    if (found) return [`size ${found[2] === undefined ? found[1] : `${found[1]} to ${found[2]}`}`];
    if (said !== '') this.#leave(row, 'size', said);
    return [];
  }

  /** `90` and `week`, or `2h per week`. */
  #available(row: Row): string[] {
    const { available, per } = row.cells;
    if (available === undefined) return [];
    const said = /\bper\b/.test(available) || per === undefined ? available : `${available} per ${per}`;
    const found = /^(\d+)\s*(min\w*|h\w*)?\s*(?:per|a|\/)\s*(\w+)$/i.exec(said.trim());
    const unit = found && wordOf(units, found[3]!.toLowerCase());
    if (!found || !unit) {
      this.#leave(row, 'available', said);
      return [];
    }
    return [`available ${found[1]} ${found[2]?.toLowerCase().startsWith('h') ? 'h' : 'min'} per ${unit}`];
  }

  #known(row: Row, column: string, titles: readonly string[]): string[] {
    return titles.flatMap((title) => {
      const id = this.#byTitle.get(title);
      if (id === undefined) this.#leave(row, column, title);
      return id ?? [];
    });
  }

  #leave({ line }: Row, column: string, what: string): void {
    this.#left.push({ where: `row ${line}, ${column}`, what });
  }
}
