/** A pasted agenda, or one in Markdown, as a protocol: its lines with times are steps. */
import type { Move } from '@jointwork/language';
import type { Left, Outcome } from './outcome.ts';
import { NewNames, note, quoted } from './writing.ts';

interface AgendaStep {
  readonly title: string;
  minutes?: number;
  /** Minutes after midnight, where the line says it. */
  readonly start?: number;
  readonly who: readonly string[];
  readonly optional: boolean;
  readonly prompts: string[];
}

/** What a title begins with or holds, and what is done then. The first that fits. */
const moves: readonly (readonly [RegExp, Move])[] = [
  [/\b(break|lunch|coffee|tea|pause)\b/i, 'break'],
  [/\bcheck[- ]?in\b/i, 'check-in'],
  [/\b(welcome|open|opening|introductions?|arrival)\b/i, 'open'],
  [/\b(clarif\w+|questions?)\b/i, 'clarify'],
  [/\b(presentations?|presents?|report|demo|show)\b/i, 'present'],
  [/\b(read|reading)\b/i, 'read'],
  [/\b(write|writing)\b/i, 'write'],
  [/\b(observ\w+|visit)\b/i, 'observe'],
  [/\b(decisions?|decide)\b/i, 'decide'],
  [/\b(vote|voting)\b/i, 'vote'],
  [/\b(plan|planning|next steps|actions?)\b/i, 'plan'],
  [/\b(feedback|respon\w+)\b/i, 'respond'],
  [/\b(reflect\w*)\b/i, 'reflect'],
  [/\b(debrief\w*)\b/i, 'debrief'],
  [/\b(close|closing|wrap[- ]?up|goodbye)\b/i, 'close'],
];

const clock = String.raw`(\d{1,2})[:.h](\d{2})\s*(?:uhr|o'clock|([ap])\.?m\.?)?`;
const span = new RegExp(String.raw`^${clock}\s*(?:(?:-|–|—|to|bis)\s*${clock})?\s*[:|–—-]?\s*`, 'i');
const length =
  /[([]?\s*\b(?:(\d+)\s*h(?:ours?|rs?)?\s*)?(\d+)?\s*(min(?:utes?|s)?\b|['′])\s*[)\]]?|[([]\s*(\d+)\s*h(?:ours?)?\s*[)\]]/i;
const bullet = /^(?:[-*•+]|\d+[.)])\s+/;

/** @returns undefined where no line has a time */
export function importAgenda(text: string, name?: string): Outcome | undefined {
  const left: Left[] = [];
  const about: string[] = [];
  const steps: AgendaStep[] = [];
  let title: string | undefined;
  let purpose: string | undefined;
  for (const [place, raw] of text
    .replace(/^\ufeff/, '')
    .split(/\r\n?|\n/)
    .entries()) {
    const where = `line ${place + 1}`;
    const isInner = /^\s{2,}|^\t/.test(raw);
    const line = plain(raw);
    if (line === '' || /^\|?[\s:|-]+\|?$/.test(line) || /^\W*$/.test(line)) continue;
    const step = stepOf(line);
    const heading = /^#+\s+(.*)$/.exec(line);
    const aim = /^(?:purpose|aim|goal|objective)s?\s*:\s*(.+)$/i.exec(line.replace(bullet, ''));
    if (step && !heading) steps.push(step);
    else if (heading && title === undefined && steps.length === 0) title = heading[1]!;
    else if (aim && purpose === undefined) purpose = aim[1]!;
    else if (steps.length > 0 && (isInner || /^>/.test(line)))
      steps.at(-1)!.prompts.push(line.replace(/^>\s*/, '').replace(bullet, ''));
    else if (steps.length === 0 && !heading && !line.startsWith('|')) about.push(line);
    else left.push({ where, what: raw.trim() });
  }
  if (steps.length === 0) return undefined;
  timeFromStarts(steps);
  return { text: protocolOf({ title, purpose, about, steps }, name), left };
}

/** Without emphasis; a row of a table with its cells apart. */
function plain(raw: string): string {
  const line = raw.trim().replaceAll(/\*\*|__|`/g, '');
  return line.startsWith('|') ? line.replace(/^\|\s*/, '| ').replace(/\s*\|$/, '') : line;
}

function stepOf(line: string): AgendaStep | undefined {
  const body = line.replace(/^\|\s*/, '').replace(bullet, '');
  const times = span.exec(body);
  const start = times ? timeOf(times[1]!, times[2]!, times[3] ?? times[6]) : undefined;
  const end = times?.[4] === undefined ? undefined : timeOf(times[4], times[5]!, times[6]);
  let rest = times && start !== undefined ? body.slice(times[0].length) : body;
  const said = length.exec(rest);
  const minutes = said ? Number(said[1] ?? said[4] ?? 0) * 60 + Number(said[2] ?? 0) : undefined;
  if (minutes !== undefined && minutes > 0)
    rest = `${rest.slice(0, said!.index)} ${rest.slice(said!.index + said![0].length)}`;
  const length_ = end !== undefined && start !== undefined && end > start ? end - start : minutes || undefined;
  if (start === undefined && length_ === undefined) return undefined;
  const optional = /\boptional\b/i.test(rest);
  rest = rest.replace(/[([]?\s*\boptional\b\s*[)\]]?/i, ' ');
  const { title, who } = whoOf(rest);
  if (title === '') return undefined;
  return {
    title,
    who,
    optional,
    prompts: [],
    ...(start !== undefined && { start }),
    ...(length_ !== undefined && { minutes: length_ }),
  };
}

function timeOf(hours: string, minutes: string, half: string | undefined): number | undefined {
  const hour = (Number(hours) % (half ? 12 : 24)) + (half?.toLowerCase() === 'p' ? 12 : 0);
  return Number(hours) < 24 && Number(minutes) < 60 ? hour * 60 + Number(minutes) : undefined;
}

/** `Welcome (Ana, Ben)` and, in a table, `Welcome | Ana`. */
function whoOf(rest: string): { readonly title: string; readonly who: readonly string[] } {
  const cells = rest
    .split('|')
    .map((cell) => cell.trim())
    .filter(Boolean);
  const behind = /^(.*?)\s*\(([\p{L}\s,.&'-]+)\)\s*$/u.exec(cells[0] ?? '');
  const title = (behind ? behind[1]! : (cells[0] ?? '')).replaceAll(/\s+/g, ' ').replace(/^[\s:–—-]+|[\s:,–—-]+$/g, '');
  const names = behind ? behind[2]! : cells.slice(1).join(', ');
  return { title, who: names.split(/\s*(?:,|&|\band\b)\s*/).filter(Boolean) };
}

/** A step that only says when it begins lasts until the next one does. */
function timeFromStarts(steps: readonly AgendaStep[]): void {
  steps.forEach((step, place) => {
    const next = steps[place + 1];
    if (step.minutes !== undefined || step.start === undefined || next?.start === undefined) return;
    if (next.start > step.start) step.minutes = next.start - step.start;
  });
}

interface Agenda {
  readonly title: string | undefined;
  readonly purpose: string | undefined;
  readonly about: readonly string[];
  readonly steps: readonly AgendaStep[];
}

function protocolOf({ title, purpose, about, steps }: Agenda, name: string | undefined): string {
  const names = new NewNames();
  const own = name === undefined ? names.of(title ?? 'Agenda', 'Agenda') : names.kept(name, 'Agenda');
  const roles = new Map<string, string>();
  for (const who of steps.flatMap((step) => step.who)) {
    if (/^(all|everyone|everybody)$/i.test(who) || roles.has(who)) continue;
    roles.set(who, names.of(who, 'Role'));
  }
  const lines = [
    ...(purpose === undefined ? [] : [`  purpose ${quoted(purpose)}`]),
    // How many play a role, an agenda does not say.
    ...[...roles].map(([who, role]) => `  role ${role} ${quoted(who)} any`),
    ...(purpose === undefined && roles.size === 0 ? [] : ['']),
    ...steps.map((step) => stepText(step, roles)),
  ];
  return `${note(about.join('\n'))}protocol ${own} ${quoted(title ?? own)} {\n${lines.join('\n')}\n}\n`;
}

function stepText({ title, minutes, who, optional, prompts }: AgendaStep, roles: ReadonlyMap<string, string>): string {
  const move = moves.find(([pattern]) => pattern.test(title))?.[1] ?? 'share';
  const by = who.flatMap((each) => roles.get(each) ?? []);
  const head = [
    `  step ${quoted(title)}`,
    minutes === undefined ? '' : `${minutes} min`,
    move,
    by.length > 0 ? `by ${by.join(', ')}` : '',
    optional ? 'optional' : '',
  ];
  const body = prompts.length > 0 ? ` {\n${prompts.map((prompt) => `    prompt ${quoted(prompt)}\n`).join('')}  }` : '';
  return `${head.filter(Boolean).join(' ')}${body}`;
}
