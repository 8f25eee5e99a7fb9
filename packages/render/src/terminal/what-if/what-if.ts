import type { Place } from '@jointwork/language';
import type { IsoDate, Plan, WhatIfItem } from '@jointwork/plan';
import { plainDay } from '../../html/dates.ts';
import { duration, listInWords, Names, type Words } from '../../html/words.ts';
import { severityMarks } from '../findings.ts';
import { blank, type Line, line, paragraph, piece } from '../line.ts';

/** What was supposed, and what it comes to. */
export interface SeenWhatIf {
  readonly before: Plan;
  readonly absent: readonly string[];
  readonly join: readonly { readonly participant: string; readonly heads: number }[];
  /** Minutes. */
  readonly shorten?: number;
  readonly from?: IsoDate;
  readonly breaks: readonly WhatIfItem[];
  readonly changes: readonly WhatIfItem[];
}

export interface WhatIfOptions {
  readonly words: Words;
  /** In columns. */
  readonly width: number;
  readonly where: (place: Place) => string;
}

/** What breaks comes first, then what changes; the plan follows by itself. */
export function whatIfLines(seen: SeenWhatIf, { words, width, where }: WhatIfOptions): Line[] {
  const { say } = words;
  const { breaks, changes } = seen;
  const column = Math.min(width, 96);
  const item = (mark: Line[number], { text, message, source }: WhatIfItem): Line[] => {
    const [first, ...more] = paragraph(line(text ?? say(message.key, message.params)), column, 4);
    const place = paragraph(line(piece(where(source), 'faint')), width, 4);
    return [line('  ', mark, ' ', ...(first ?? []).slice(1)), ...more, ...place];
  };
  const heading = (title: string, count: number) =>
    line(piece(title, 'strong'), ...(count > 0 ? [piece(`  ${count}`, 'faint')] : []));
  const lines: Line[] = [...paragraph(line(piece(supposition(seen, words), 'strong')), width), blank];
  lines.push(heading(say('terminal.what-if.breaks'), breaks.length));
  if (breaks.length === 0) {
    lines.push(...paragraph(line(piece('✓ ', 'inquiry'), say('terminal.what-if.breaks.none')), width, 2));
  }
  for (const one of breaks) lines.push(...item(piece(severityMarks.error, 'error'), one));
  lines.push(blank, heading(say('terminal.what-if.changes'), changes.length));
  if (changes.length === 0) lines.push(...paragraph(line(say('terminal.what-if.changes.none')), width, 2));
  for (const { text, message } of changes) {
    const [first, ...more] = paragraph(line(text ?? say(message.key, message.params)), column, 4);
    lines.push(line('  ', piece('·', 'faint'), ' ', ...(first ?? []).slice(1)), ...more);
  }
  lines.push(blank, line(piece(say('terminal.what-if.plan'), 'faint')), blank);
  return lines;
}

/** What is supposed, as one sentence. */
function supposition({ before, absent, join, shorten, from }: SeenWhatIf, words: Words): string {
  const { say, locale } = words;
  const names = new Names(before);
  const called = (name: string) => {
    const known = before.participants.find(({ id, title }) => id === name || title === name);
    return names.participant(known?.id ?? name);
  };
  const parts = [
    absent.length > 0 &&
      say('terminal.what-if.absent', { who: listInWords(absent.map(called), words), count: absent.length }),
    ...join.map(({ participant, heads }) =>
      say(heads < 0 ? 'terminal.what-if.fewer' : 'terminal.what-if.more', {
        who: called(participant),
        heads: Math.abs(heads),
      }),
    ),
    shorten !== undefined && say('terminal.what-if.shorten', { time: duration(shorten, words) }),
    from !== undefined && say('terminal.what-if.from', { day: plainDay(from, locale) }),
  ].filter((part) => typeof part === 'string');
  return say('terminal.what-if', { parts: listInWords(parts, words) });
}
