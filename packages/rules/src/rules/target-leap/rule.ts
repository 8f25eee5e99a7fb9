import type { Target } from '@jointwork/language';
import type { CoverageRow } from '@jointwork/plan';
import { riseOf } from '../../facts/aims.ts';
import { daysOf } from '../../facts/days.ts';
import { insert } from '../../fixes/layout.ts';
import { defineRule, type Report } from '../../rule.ts';

/** A target says from where it starts, and rises no faster than habits change. */
export const rule = defineRule({
  id: 'target-leap',
  category: 'tenets',
  severity: 'warning',
  sources: ['D'],
  options: {
    levels: { type: 'integer', default: 2, minimum: 1 },
    days: { type: 'integer', default: 366, minimum: 1 },
  },
  messages: {
    title: 'A target starts from where people are, and rises step by step',
    leap: '`{tenet}` is to rise {rise} levels in {days, plural, one {a day} other {# days}}. An earlier level, or a later date, gives it the time that habits take.',
    'leap.question':
      'What would have to happen for `{tenet}` to rise {rise} levels in {days, plural, one {a day} other {# days}}?',
    nowhere:
      'The target `{tenet}` does not say where it stands now. A `from` with the level of today settles it; those who meet may each have an answer of their own.',
    'nowhere.question': 'Where does `{tenet}` stand today?',
    'fix.to': 'Aim at `{level}` first',
    'fix.from': 'Say that it is `{level}` now',
  },
  *checkDesign({ design, plan }, options) {
    for (const target of design.targets) {
      const row = plan.coverage.find(({ targets }) =>
        targets.some((one) => one.source.span.start === target.span.start),
      );
      if (!row || row.levels.length === 0) continue;
      if (!target.from && target.found.length === 0) yield missingStart(target, row, options.levels);
      const rise = riseOf(row, target.from?.name, target.to?.name);
      const end = target.by?.valid ? target.by.value : plan.design.period?.to;
      const days = plan.design.period && end ? daysOf({ from: plan.design.period.from, to: end }) : undefined;
      if (rise === undefined || rise <= options.levels || days === undefined || days > options.days) continue;
      const level = row.levels[row.levels.indexOf(target.from!.name) + options.levels]!;
      yield {
        message: 'leap',
        params: { tenet: target.tenet.name, rise, days },
        at: target.tenet.span,
        fixes: () => [{ title: 'fix.to', params: { level }, edits: [{ span: target.to!.span, text: level }] }],
      };
    }
  },
});

/** Where it stands is for its authors to say: every level is offered from which the target is no leap. */
function missingStart(target: Target, { levels }: CoverageRow, most: number): Report<'nowhere' | 'fix.from'> {
  const wanted = target.to ? levels.indexOf(target.to.name) : levels.length;
  return {
    message: 'nowhere',
    params: { tenet: target.tenet.name },
    at: target.tenet.span,
    about: [target],
    fixes: () =>
      levels.slice(Math.max(0, wanted - most), Math.max(0, wanted)).map((level) => ({
        title: 'fix.from',
        params: { level },
        edits: [insert(target.tenet.span.end, ` from ${level}`)],
      })),
  };
}
