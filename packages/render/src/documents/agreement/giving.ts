/** What each gives and gets: promises, time, money, and what is stopped to make room. */
import type { LedgerRow, PlanCommitment } from '@jointwork/plan';
import { duration } from '../../html/words.ts';
import { clause, row, table, waits } from '../model/make.ts';
import type { Block, Clause } from '../model/model.ts';
import { phrase } from '../model/text.ts';
import type { Say } from '../say.ts';

export function giveClauses(say: Say): readonly Block[] {
  const { commitments } = say.plan.duties;
  return [
    ...(commitments.length === 0 ? [waits(say.say('agreement.give.waits'))] : []),
    ...commitments.map((commitment) => clause(promise(commitment, say))),
    ...grants(say),
    ...changes(say),
    ...time(say),
  ];
}

export function promise(commitment: PlanCommitment, say: Say): string {
  const { from, to, text } = commitment;
  return say.say('agreement.give.promise', {
    from: say.participants(from),
    count: say.number(from),
    to: say.participants(to),
    text: say.quote(text),
    due: promiseDue(commitment, say),
  });
}

/** `, by 11 September 2026`; empty where no day is said. */
export function promiseDue({ due, within, done }: PlanCommitment, say: Say): string {
  const kept = done === undefined ? '' : say.say('agreement.give.done', { day: say.day(done) });
  if (within) {
    const params = { distance: say.distance(within), meeting: say.meeting(within.of) };
    return `${say.say('agreement.give.within', params)}${kept}`;
  }
  return `${due === undefined ? '' : say.say('agreement.give.by', { day: say.day(due) })}${kept}`;
}

function grants(say: Say): Clause[] {
  return say.plan.context.filled.flatMap(({ text, grants: given }) =>
    given.map(({ time: hours, money, to }) => {
      const who = say.participants(to);
      const said = phrase(text);
      if (money) {
        const sum = new Intl.NumberFormat(say.locale, { maximumFractionDigits: 2 }).format(money.amount);
        const params = { text: said, money: `${sum} ${money.currency}`, who };
        return clause(say.say(`agreement.give.grant.money${to.length > 0 ? '.to' : ''}`, params));
      }
      const params = { text: said, rate: hours ? say.rate(hours) : '', who };
      return clause(say.say(`agreement.give.grant.time${to.length > 0 ? '' : '.open'}`, params));
    }),
  );
}

function changes(say: Say): Clause[] {
  return say.plan.agreement.changes.map(({ what, text, frees }) => {
    const params = { what: phrase(text) };
    if (what !== 'stop' || !frees) return clause(say.say(`agreement.give.${what}`, params));
    const rate = say.rate(frees);
    return frees.to.length === 0
      ? clause(say.say('agreement.give.stop.frees', { ...params, rate }))
      : clause(say.say('agreement.give.stop.frees.to', { ...params, rate, who: say.participants(frees.to) }));
  });
}

/** The time that is asked of each, against the time that each has. */
function time(say: Say): Block[] {
  const { ledger } = say.plan;
  const asked = ledger.filter(({ total }) => total.perHead > 0);
  if (asked.length === 0) return [clause(say.say('agreement.give.time.none'))];
  return [
    clause(say.say('agreement.give.time')),
    table(
      say.say('agreement.give.time'),
      [
        { head: say.say('agreement.give.time.who'), width: 37 },
        { head: say.say('agreement.give.time.all'), width: 19, figures: true },
        { head: say.say('agreement.give.time.most.any'), width: 22, figures: true },
        { head: say.say('agreement.give.time.given'), width: 22, figures: true },
      ],
      asked.map((each) => timeRow(each, say)),
    ),
    ...asked.flatMap((each) => {
      const over = Math.max(0, ...each.windows.map((window) => window.over));
      if (over === 0) return [];
      const params = {
        who: say.participant(each.participant),
        count: say.number([each.participant]),
        time: say.time(over),
      };
      return [clause(say.say('agreement.give.over', params))];
    }),
  ];
}

function timeRow({ participant, total, window, windows }: LedgerRow, say: Say) {
  const fullest = windows.reduce<(typeof windows)[number] | undefined>(
    (most, each) => (!most || each.perHead > most.perHead ? each : most),
    undefined,
  );
  const unsaid = say.say('agreement.give.time.unsaid');
  const per = (minutes: number) =>
    say.say('agreement.give.time.fullest', {
      time: duration(Math.round(minutes), say.input.words),
      unit: window ?? 'week',
    });
  return row(
    say.participant(participant),
    duration(Math.round(total.perHead), say.input.words),
    fullest && window ? per(fullest.perHead) : '–',
    fullest && window ? per(fullest.given) : unsaid,
  );
}
