/** What a review needs on the table: what was due, what should grow, what pulls apart, what changed, and the questions. */
import type { PlanMeeting, PlanSession } from '@jointwork/plan';
import type { ExportFile, ExportFormat } from '../../export/format.ts';
import { slug } from '../../export/names.ts';
import { longDay, timeOf } from '../../html/dates.ts';
import { spaced } from '../../html/words.ts';
import { filesOf, frame } from '../files.ts';
import { facts, heading, paragraph, room } from '../model/make.ts';
import type { Block, PaperDocument } from '../model/model.ts';
import { phrase } from '../model/text.ts';
import { Say } from '../say.ts';
import { decideBlocks } from './decide.ts';
import { dueBlocks, promiseBlocks } from './due.ts';
import { findingBlocks, openBlocks, tensionBlocks } from './open.ts';
import { sinceBlocks } from './since.ts';
import { targetBlocks } from './targets.ts';

/** One review on one day. */
export interface Pack {
  readonly review: PlanMeeting;
  /** The next on or after today; where none is to come, the last. Absent where the review has no date. */
  readonly session?: PlanSession;
  /** The same review before it. */
  readonly previous?: PlanSession;
  readonly past: boolean;
}

export const reviewPack: ExportFormat = async (input) => {
  const say = new Say(input);
  const packs = packsOf(say);
  if (packs.length === 0) return filesOf(emptyPack(say), 'review-pack', input);
  const files: ExportFile[] = [];
  for (const pack of packs) {
    files.push(...(await filesOf(reviewPackDocument(pack, say), `${slug(pack.review.id)}.review-pack`, input)));
  }
  return files;
};

export function packsOf({ plan, input }: Say): readonly Pack[] {
  return plan.meetings
    .filter(({ kind }) => kind === 'review')
    .map((review) => {
      const sessions = plan.sessions.filter(({ meeting }) => meeting === review.id);
      const coming = sessions.findIndex(({ date }) => date >= input.today);
      const place = coming === -1 ? sessions.length - 1 : coming;
      const [session, previous] = [sessions[place], sessions[place - 1]];
      return {
        review,
        past: coming === -1,
        ...(session ? { session } : {}),
        ...(previous ? { previous } : {}),
      };
    });
}

function emptyPack(say: Say): PaperDocument {
  const over = say.say('pack.over');
  return {
    ...frame(say, 'review-pack', `${over}: ${say.title()}`),
    blocks: [{ kind: 'masthead', over, title: say.title(), under: [], sheet: false }, paragraph(say.say('pack.none'))],
  };
}

export function reviewPackDocument(pack: Pack, say: Say): PaperDocument {
  const title = say.names.meetingTitle(pack.review.id);
  const [purpose] = say.plan.design.purposes;
  return {
    ...frame(say, 'review-pack', say.say('pack.title', { review: title, design: say.title() })),
    blocks: [
      {
        kind: 'masthead',
        over: say.say('pack.over'),
        title,
        ...(purpose ? { lead: phrase(purpose.text) } : {}),
        under: [say.title()],
        sheet: false,
      },
      facts(factRows(pack, say)),
      ...sinceBlocks(pack, say),
      ...dueBlocks(pack, say),
      ...promiseBlocks(pack, say),
      ...targetBlocks(pack, say),
      ...tensionBlocks(pack, say),
      ...openBlocks(pack, say),
      ...findingBlocks(say),
      ...questionBlocks(pack, say),
      ...decideBlocks(pack, say),
    ],
  };
}

function factRows({ review, session, past }: Pack, say: Say): (readonly [string, string])[] {
  const { hear, evidence, protocol } = review;
  const when = session ? whenOf(session, say) : say.say('pack.when.open');
  const place = say.place(review);
  const leads = session?.leads ?? [];
  const rows: (readonly [string, string | undefined])[] = [
    ['when', past && session ? say.say('pack.when.past', { when }) : when],
    ['where', place],
    ['attend', review.with && review.with.who.length > 0 ? say.people(review.with) : undefined],
    ['hear', hear && hear.who.length > 0 ? say.say('pack.hear.who', { who: say.people(hear) }) : undefined],
    ['lead', leads.length > 0 ? say.players(leads) : say.say('pack.lead.open')],
    ['protocol', protocol && say.quote(protocol.title ?? spaced(protocol.name))],
    ['bring', evidence.length > 0 ? say.evidences(evidence) : undefined],
  ];
  return rows.flatMap(([name, text]) => (text === undefined ? [] : [[say.say(`pack.${name}`), text] as const]));
}

function whenOf({ date, start, end }: PlanSession, say: Say): string {
  const day = longDay(date, say.locale);
  if (start === undefined) return say.say('pack.when.day', { day });
  if (end === undefined) return say.say('pack.when.from', { day, start: timeOf(start) });
  return say.say('pack.when.hours', { day, start: timeOf(start), end: timeOf(end) });
}

/** The questions, each with room to write. */
function questionBlocks({ review }: Pack, say: Say): Block[] {
  const questions = review.questions.length > 0 ? review.questions : [say.say('pack.questions.none')];
  return [
    heading(say.say('pack.questions')),
    ...questions.flatMap((question): Block[] => [paragraph(question, 'lead'), room(4)]),
  ];
}
