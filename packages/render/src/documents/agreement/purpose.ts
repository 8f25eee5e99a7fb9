/** What it is for, where it comes from, from when to when. */
import { dayRange } from '../../html/dates.ts';
import { clause, waits } from '../model/make.ts';
import type { Block, Clause } from '../model/model.ts';
import { phrase, sentence } from '../model/text.ts';
import type { Say } from '../say.ts';

export function purposeClauses(say: Say): readonly Block[] {
  const { purposes, period } = say.plan.design;
  return [
    ...(purposes.length === 0 ? [waits(say.say('agreement.purpose.waits'))] : []),
    ...purposes.map(({ text, agreed }) =>
      clause(
        agreed.length === 0
          ? sentence(text)
          : `${sentence(text)} ${say.say('agreement.purpose.agreed', { who: say.participants(agreed), count: say.number(agreed) })}`,
      ),
    ),
    ...nature(say),
    ...values(say),
    ...adapted(say),
    ...(period
      ? [clause(say.say('agreement.purpose.runs', { from: say.day(period.from), to: say.day(period.to) }))]
      : [waits(say.say('agreement.purpose.runs.waits'))]),
    ...closed(say),
  ];
}

function nature(say: Say): Clause[] {
  const { level, focus, depth } = say.plan.design;
  const words = focus.map((word) => say.say('agreement.purpose.focus.word', { word }));
  const [first, ...others] = words;
  const said = [
    ...(level === undefined ? [] : [say.say('agreement.purpose.nature', { level })]),
    ...(first === undefined
      ? []
      : [
          others.length === 0
            ? say.say('agreement.purpose.focus', { first })
            : say.say('agreement.purpose.focus.with', { first, others: say.list(others) }),
        ]),
    ...(depth === undefined ? [] : [say.say('agreement.purpose.depth', { depth })]),
  ];
  return said.length === 0 ? [] : [clause(said.join(' '))];
}

function values(say: Say): Clause[] {
  const held = say.plan.balance.solidarity.flatMap(({ what, text }) => (what === 'value' && text ? [text] : []));
  if (held.length === 0) return [];
  return [clause(say.say('agreement.purpose.values', { values: say.quotes(held), count: held.length }))];
}

function adapted(say: Say): Clause[] {
  return say.plan.agreement.adapted.map(({ from, keep, change }) =>
    clause(say.say('agreement.purpose.adapted', { from: say.quote(from) }), [
      ...keep.map((text) => say.say('agreement.purpose.adapted.keep', { what: phrase(text) })),
      ...change.map(({ text, because }) =>
        because === undefined
          ? say.say('agreement.purpose.adapted.change', { what: phrase(text) })
          : say.say('agreement.purpose.adapted.change.because', { what: phrase(text), why: phrase(because) }),
      ),
    ]),
  );
}

function closed(say: Say): Clause[] {
  const { calendar } = say.plan.design;
  if (!calendar || calendar.closed.length === 0) return [];
  const days = calendar.closed.map(({ from, to, title }) => {
    const range = from === to ? say.day(from) : dayRange(from, to, say.locale);
    return title === undefined ? range : say.say('agreement.closed.titled', { days: range, title: phrase(title) });
  });
  return [
    clause(
      say.say('agreement.purpose.closed', {
        calendar: say.quote(calendar.title ?? calendar.name),
        days: say.list(days),
      }),
    ),
  ];
}
