/** What was found, in the terminal: the facts that decide, and when to use it and when not. */
import type { Criterion, Entry, Fit } from '@jointwork/library/find';
import { blank, type Line, line, paragraph, piece } from '@jointwork/render/terminal';
import { say } from '../session.ts';
import { markdownLines } from '../terminal/markdown.ts';

/** An entry and its file as the reader knows it. */
export interface Seen {
  readonly entry: Entry;
  readonly file: string;
  readonly fits?: Readonly<Partial<Record<Criterion, Fit>>>;
}

interface Options {
  /** Nothing fits in all. */
  readonly isNear: boolean;
  /** How many are shown. */
  readonly limit: number;
  readonly width: number;
}

export function foundLines(all: readonly Seen[], { isNear, limit, width }: Options): Line[] {
  if (all.length === 0) return paragraph(line(say('cli.find.none')), width);
  const shown = all.slice(0, limit);
  const head = isNear ? say('cli.find.near', { count: all.length }) : say('cli.find.found', { count: all.length });
  return [
    ...paragraph(line(head), width),
    blank,
    ...shown.flatMap((seen) => [...entryLines(seen, width), blank]),
    ...(shown.length < all.length
      ? paragraph(line(piece(say('cli.find.more', { count: all.length - shown.length }), 'faint')), width)
      : []),
    ...paragraph(line(piece(say('cli.find.preview', { name: shown[0]!.entry.name }), 'faint')), width),
  ];
}

function entryLines({ entry, file, fits = {} }: Seen, width: number): Line[] {
  const wrong = (Object.keys(fits) as Criterion[]).filter((criterion) => fits[criterion] === 'no');
  return [
    ...titleLines(entry, width),
    ...factLines(entry, width),
    ...labelled('use', entry.use, width),
    ...labelled('not', entry.not, width),
    ...(wrong.length > 0
      ? paragraph(line(piece(wrong.map((criterion) => say(`cli.find.no.${criterion}`)).join(' '), 'warning')), width, 2)
      : []),
    ...sourceLines(entry, file, width),
  ];
}

/** `Tuning protocol  TuningProtocol` and what it is for. */
export function titleLines({ title, name, purpose }: Entry, width: number): Line[] {
  const called =
    title === undefined || title === name
      ? [piece(name, 'strong')]
      : [piece(title, 'strong'), piece(`  ${name}`, 'faint')];
  return [...paragraph(line(...called), width), ...(purpose ? paragraph(line(purpose), width, 2) : [])];
}

/** `Protocol · 78 min or more · 6 to 10 people` */
export function factLines({ kind, minutes, people, focus, evidence, outsider }: Entry, width: number): Line[] {
  const facts = [
    say(`cli.find.kind.${kind}`),
    minutes && say(minutes.open ? 'cli.find.minutes.open' : 'cli.find.minutes', { ...range(minutes) }),
    people ? say('cli.find.people', { ...range(people) }) : kind === 'protocol' && say('cli.find.people.any'),
    focus.length > 0 && focus.join(', '),
    evidence.length > 0 && say('cli.find.evidence', { kinds: evidence.join(', ') }),
    outsider && say('cli.find.outsider'),
  ];
  return paragraph(line(facts.filter(Boolean).join(' · ')), width, 2);
}

function range({ min, max }: { readonly min: number; readonly max: number }) {
  return { range: min === max ? String(min) : `${min}–${max}`, max };
}

export function labelled(
  key: 'use' | 'not' | 'timings' | 'unconfirmed',
  text: string | undefined,
  width: number,
): Line[] {
  if (text === undefined) return [];
  return markdownLines(`**${say(`cli.find.${key}`)}** ${text}`, width).filter(({ length }) => length > 0);
}

export function sourceLines({ source }: Entry, file: string, width: number): Line[] {
  return paragraph(line(piece([source, file].filter(Boolean).join(' · '), 'faint')), width, 2);
}
