/** One protocol or design, before it is used. */
import { type Design, type Protocol, parse, type Step, type StepItem, type StepTime } from '@jointwork/language';
import { blank, type Line, line, paragraph, piece } from '@jointwork/render/terminal';
import { say } from '../session.ts';
import { markdownLines } from '../terminal/markdown.ts';
import { factLines, labelled, type Seen, sourceLines, titleLines } from './lines.ts';

export function previewLines({ entry, file }: Seen, text: string, width: number): Line[] {
  const item = parse(text, entry.uri).model.items.find(
    (each) => each.kind === entry.kind && each.name.value === entry.name,
  );
  return [
    ...titleLines(entry, width),
    ...factLines(entry, width),
    blank,
    ...(entry.about ? markdownLines(entry.about, width) : []),
    ...labelled('use', entry.use, width),
    ...labelled('not', entry.not, width),
    ...labelled('timings', entry.timings, width),
    ...labelled('unconfirmed', entry.unconfirmed, width),
    ...(item?.kind === 'protocol' ? protocolLines(item, width) : []),
    ...(item?.kind === 'design' ? designLines(item, width) : []),
    blank,
    ...sourceLines(entry, file, width),
  ];
}

function protocolLines({ roles, norms, steps }: Protocol, width: number): Line[] {
  const size = (min: number, max: number) => (min === max ? `${min}` : `${min}–${max}`);
  return [
    ...section(
      'roles',
      roles.map((role) => {
        const count = role.any ? say('cli.find.any') : size(role.min, role.max);
        return [`${role.name.value} (${count})`, role.title?.value].filter(Boolean).join(': ');
      }),
      width,
    ),
    ...section(
      'norms',
      norms.map(({ value }) => value),
      width,
    ),
    blank,
    ...paragraph(line(piece(say('cli.find.steps'), 'strong')), width),
    ...steps.flatMap((step) => stepLines(step, width, 2)),
  ];
}

function stepLines(item: StepItem, width: number, indent: number): Line[] {
  if (item.kind === 'repeat') {
    const head = item.each
      ? say('cli.find.repeat.each', { role: item.each.name })
      : say('cli.find.repeat', { count: item.rounds?.value ?? 1 });
    return [
      ...paragraph(line(piece(head, 'faint')), width, indent),
      ...item.steps.flatMap((step) => stepLines(step, width, indent + 2)),
    ];
  }
  return [
    ...paragraph(
      line(
        piece(timeOf(item.time).padEnd(11)),
        piece(item.title.value, 'strong'),
        piece(`  ${mannerOf(item)}`, 'faint'),
      ),
      width,
      indent,
    ),
    ...item.prompts.flatMap(({ value }) => paragraph(line(piece(value, 'prompt')), width, indent + 11)),
  ];
}

function timeOf(time: StepTime | undefined): string {
  if (!time) return '';
  const { bound, min, max, each } = time;
  const minutes = { exact: `${min}`, least: `${min}+`, most: `≤ ${max}`, range: `${min}–${max}` }[bound];
  return `${minutes} min${each ? ' ×' : ''}`;
}

function mannerOf({ moves, by, silent, optional, gate }: Step): string {
  const parts = [
    moves.map(({ value }) => value).join(', '),
    by.length > 0 && say('cli.find.by', { roles: by.map(({ name }) => name).join(', ') }),
    silent.length > 0 && say('cli.find.silent', { roles: silent.map(({ name }) => name).join(', ') }),
    optional && say('cli.find.optional'),
    gate && say('cli.find.gate'),
  ];
  return parts.filter(Boolean).join(' · ');
}

function designLines({ activities, reviews }: Design, width: number): Line[] {
  const meetings = [...activities, ...reviews].map(({ kind, name, title, follows }) => {
    const called = `${title?.value ?? name.value} (${kind})`;
    return follows ? say('cli.find.follows', { called, protocol: follows.protocol.name }) : called;
  });
  return section('meetings', meetings, width);
}

function section(key: string, items: readonly string[], width: number): Line[] {
  if (items.length === 0) return [];
  return [
    blank,
    ...paragraph(line(piece(say(`cli.find.${key}`), 'strong')), width),
    ...items.flatMap((item) => paragraph(line(`– ${item}`), width, 2)),
  ];
}
