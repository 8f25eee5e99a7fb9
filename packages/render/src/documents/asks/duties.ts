/** What a participant leads, prepares, decides, does and promised, and what is promised to it: a line each. */
import type { PlanGrant } from '@jointwork/plan';
import { doing, preparing } from '../agreement/activities.ts';
import { promiseDue } from '../agreement/giving.ts';
import { phrase } from '../model/text.ts';
import type { Say } from '../say.ts';
import type { Mine } from './mine.ts';

export type DutyRow = readonly [name: string, lines: readonly string[]];

export function dutyRows(mine: Mine, say: Say): readonly DutyRow[] {
  const rows: (readonly [key: string, lines: readonly string[]])[] = [
    ['lead', leadLines(mine, say)],
    ['prepare', prepareLines(mine, say)],
    ['do', say.plan.duties.actions.filter(({ by }) => mine.in(by)).map((action) => doing(action, say))],
    ['decide', decideLines(mine, say)],
    ['answer', answerLines(mine, say)],
    ['settle', settleLines(mine, say)],
    ...handLines(mine, say),
    ['promised', promisedLines(mine, say)],
    ['owed', owedLines(mine, say)],
    ['given', givenLines(mine, say)],
  ];
  return named(rows, say);
}

function named(rows: readonly (readonly [key: string, lines: readonly string[]])[], say: Say): readonly DutyRow[] {
  return rows.flatMap(([key, lines]) => (lines.length === 0 ? [] : [[say.say(`asks.${key}`), lines] as const]));
}

function leadLines(mine: Mine, say: Say): string[] {
  const led = say.plan.meetings.filter(({ leads }) => leads.some(({ people }) => mine.in(people)));
  return led.length === 0 ? [] : [say.meetings(led.map(({ id }) => id))];
}

/** Without `by`, all who attend prepare. */
function prepareLines(mine: Mine, say: Say): string[] {
  const attends = (id: string) => {
    const meeting = say.plan.meetings.find((each) => each.id === id);
    return meeting !== undefined && (mine.sessions(meeting).length > 0 || mine.undated(meeting) !== undefined);
  };
  return say.plan.duties.preparations
    .filter(({ by, meeting }) => (by && by.who.length > 0 ? mine.in(by) : attends(meeting)))
    .map((preparation) => `${preparing(preparation, say)} (${say.meeting(preparation.meeting)})`);
}

function decideLines(mine: Mine, say: Say): string[] {
  return say.plan.duties.decisions.flatMap(({ meeting: id, text, way, by }) => {
    const meeting = say.plan.meetings.find((each) => each.id === id);
    const what = say.quote(text);
    if (by && by.who.length > 0) return mine.in(by) ? [say.say('asks.decide.alone', { what })] : [];
    const there = meeting && (mine.sessions(meeting).length > 0 || mine.undated(meeting) !== undefined);
    if (!there) return [];
    return [way ? say.say('asks.decide.with', { what, way }) : say.say('asks.decide.with.open', { what })];
  });
}

function answerLines(mine: Mine, say: Say): string[] {
  return say.plan.duties.accountable
    .filter(({ who }) => mine.some(who))
    .map(({ to, text, meeting }) => {
      const what = text === undefined ? say.meeting(meeting) : say.quote(text);
      return to.length === 0 ? what : say.say('asks.answer.to', { what, to: say.parties(to) });
    });
}

function settleLines(mine: Mine, say: Say): string[] {
  return say.plan.duties.undecided
    .filter(({ by }) => mine.some(by))
    .map(({ text, before }) =>
      before === undefined
        ? say.quote(text)
        : say.say('asks.settle.before', { what: say.quote(text), day: say.day(before) }),
    );
}

function handLines(mine: Mine, say: Say): (readonly [string, readonly string[]])[] {
  const { handoffs } = say.plan.duties;
  const what = (text: string) => say.quote(text);
  return [
    [
      'hand',
      handoffs
        .filter(({ from }) => mine.some(from))
        .map(({ text, to }) => say.say('asks.hand.to', { what: what(text), to: say.participants(to) })),
    ],
    [
      'receive',
      handoffs
        .filter(({ to }) => mine.some(to))
        .map(({ text, from }) => say.say('asks.receive.from', { what: what(text), from: say.participants(from) })),
    ],
    ['confirm', handoffs.filter(({ confirmedBy }) => mine.some(confirmedBy)).map(({ text }) => what(text))],
  ];
}

function promisedLines(mine: Mine, say: Say): string[] {
  return say.plan.duties.commitments
    .filter(({ from }) => mine.some(from))
    .map((commitment) =>
      say.say('asks.promised.to', {
        to: say.participants(commitment.to),
        text: say.quote(commitment.text),
        due: promiseDue(commitment, say),
      }),
    );
}

function owedLines(mine: Mine, say: Say): string[] {
  return say.plan.duties.commitments
    .filter(({ to }) => mine.some(to))
    .map((commitment) =>
      say.say('asks.owed.from', {
        from: say.participants(commitment.from),
        text: say.quote(commitment.text),
        due: promiseDue(commitment, say),
      }),
    );
}

function givenLines(mine: Mine, say: Say): string[] {
  return [
    ...say.plan.context.filled.flatMap(({ text, grants }) =>
      grants.filter(({ to }) => mine.some(to)).map((grant) => grantLine(grant, phrase(text), say)),
    ),
    ...say.plan.agreement.changes.flatMap(({ text, frees }) =>
      frees && mine.some(frees.to) ? [say.say('asks.given.freed', { rate: say.rate(frees), text: phrase(text) })] : [],
    ),
  ];
}

function grantLine({ time, money }: PlanGrant, text: string, say: Say): string {
  if (time) return say.say('asks.given.time', { rate: say.rate(time), text });
  const amount = new Intl.NumberFormat(say.locale, { maximumFractionDigits: 2 }).format(money?.amount ?? 0);
  return say.say('asks.given.money', { money: `${amount} ${money?.currency ?? ''}`, text });
}

/** How far its word goes, what it hopes for and brings. */
export function ownWords(mine: Mine, say: Say): readonly DutyRow[] {
  const participant = say.plan.participants.find(({ id }) => id === mine.id);
  const voice = participant?.voice;
  return named(
    [
      ['voice', voice === undefined ? [] : [say.say('asks.voice.word', { voice })]],
      ['hope', participant?.interests.map((text) => phrase(text)) ?? []],
      ['bring', participant?.contributes.map((text) => phrase(text)) ?? []],
    ],
    say,
  );
}
