import type { Edit, Fix, Message } from '@jointwork/language';
import type { Finding } from './finding.ts';
import type { Layout } from './fixes/layout.ts';
import { messageKey, type Params, type Report, type RuleFix } from './rule.ts';
import type { RuleInForce } from './settings.ts';

/** Turns the report of a rule into a finding; undefined where it does not count. */
export function findingOf(
  report: Report,
  { rule, severity }: RuleInForce,
  file: string,
  layout: Layout | undefined,
): Finding | undefined {
  const { at, related } = report;
  if (at.start === at.end || isOpen(report)) return undefined;
  const message = (key: string, params?: Params): Message => ({
    key: messageKey(rule.id, key),
    ...(params ? { params } : {}),
  });
  const fixes = layout && report.fixes?.(layout).flatMap((fix) => fixOf(fix, message));
  return {
    code: rule.id,
    severity: severity ?? report.severity ?? rule.severity,
    message: message(report.message, report.params),
    span: at,
    file: report.file ?? file,
    ...(related?.length
      ? { related: related.map(({ place, message: key, params }) => ({ place, message: message(key, params) })) }
      : {}),
    ...(fixes?.length ? { fixes } : {}),
    ...(report.unnecessary ? { unnecessary: true } : {}),
  };
}

/** Whether somebody has said that what is missing is still to be decided. */
function isOpen({ about }: Report): boolean {
  return about?.some((block) => block !== undefined && block.undecided.length > 0) ?? false;
}

function fixOf(
  { title, params, edits, safe }: RuleFix,
  message: (key: string, params?: Params) => Message,
): Fix | readonly never[] {
  const there = edits.filter((edit): edit is Edit => edit !== undefined);
  if (there.length < edits.length) return [];
  return { title: message(title, params), edits: there, ...(safe ? { safe } : {}) };
}
