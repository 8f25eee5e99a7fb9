import { nearest } from '@jointwork/language';
import { blank, type Line, line, paragraph, piece, severityMarks, toText } from '@jointwork/render/terminal';
import { categories, messageKey, pageOf, type Rule, ruleOf, rules, sources } from '@jointwork/rules';
import { type ExitCode, exitCodes, UsageError } from '../exit-codes.ts';
import { say } from '../session.ts';
import { markdownLines } from '../terminal/markdown.ts';
import { screen } from '../terminal/screen.ts';

/** Shows the page of a rule or, without one, what rules there are. */
export function explain(id: string | undefined): ExitCode {
  const { width, paint } = screen();
  process.stdout.write(toText(id === undefined ? allRules(width) : pageLines(id, Math.min(width, 92)), paint));
  return exitCodes.clean;
}

function pageLines(id: string, width: number): Line[] {
  const rule = ruleOf(id);
  const page = pageOf(id);
  if (!rule || !page) {
    const ids = rules.map((each) => each.id);
    throw new UsageError(say('cli.explain.unknown', { id, near: nearest(id, ids) ?? 'none' }));
  }
  const { severity } = rule;
  const kind = say('terminal.severity', { severity });
  return [
    ...paragraph(line(piece(say(messageKey(id, 'title')), 'strong')), width),
    line(piece(`${severityMarks[severity]} ${kind}`, severity), piece(`  ${id}`, 'faint')),
    blank,
    ...markdownLines(page.text, width),
    ...rule.sources.flatMap((source) => paragraph(line(piece(`${source}: ${sources[source]}`, 'faint')), width, 2)),
  ];
}

/** One line a rule, in the order of the catalogue. */
function allRules(width: number): Line[] {
  const longest = Math.max(...rules.map(({ id }) => id.length));
  const lines = categories.flatMap((category) => rules.filter((rule) => rule.category === category));
  return [
    ...lines.flatMap((rule) => ruleLines(rule, longest, width)),
    blank,
    ...paragraph(line(piece(say('cli.explain.more', { id: lines[0]!.id }), 'faint')), width),
  ];
}

function ruleLines({ id, severity }: Rule, longest: number, width: number): Line[] {
  const [first, ...more] = paragraph(line(say(messageKey(id, 'title'))), width, longest + 4);
  const head = line(piece(`${severityMarks[severity]} `, severity), piece(id.padEnd(longest + 2), 'strong'));
  return [[...head, ...(first ?? []).slice(1)], ...more];
}
