/** The agreement: a design as terms of reference, in plain sentences that a board can adopt. */
import type { ExportFormat } from '../../export/format.ts';
import { filesOf, frame } from '../files.ts';
import { heading, paragraph, strong } from '../model/make.ts';
import type { Block, Masthead, PaperDocument } from '../model/model.ts';
import { phrase, plainParagraphs } from '../model/text.ts';
import { Say } from '../say.ts';
import { activityClauses } from './activities.ts';
import { decisionClauses } from './decisions.ts';
import { evidenceClauses } from './evidence.ts';
import { giveClauses } from './giving.ts';
import { leadClauses } from './leading.ts';
import { exceptionClauses, exitClauses, openClauses, signatures, tensionClauses } from './open.ts';
import { groundClauses, peopleClauses } from './people.ts';
import { purposeClauses } from './purpose.ts';
import { reviewClauses } from './reviews.ts';
import { talkClauses } from './talk.ts';

export const agreement: ExportFormat = (input) => filesOf(agreementDocument(new Say(input)), 'agreement', input);

/** Chapters in the order in which a board asks; those about which there is nothing to say are left out. */
const chapters: readonly (readonly [name: string, clauses: (say: Say) => readonly Block[]])[] = [
  ['purpose', purposeClauses],
  ['who', peopleClauses],
  ['ground', groundClauses],
  ['what', activityClauses],
  ['talk', talkClauses],
  ['lead', leadClauses],
  ['give', giveClauses],
  ['decide', decisionClauses],
  ['evidence', evidenceClauses],
  ['review', reviewClauses],
  ['exit', exitClauses],
  ['tension', tensionClauses],
  ['open', openClauses],
  ['exception', exceptionClauses],
  ['sign', signatures],
];

export function agreementDocument(say: Say): PaperDocument {
  return {
    ...frame(say, 'agreement', say.title()),
    blocks: [
      masthead(say),
      ...plainParagraphs(say.plan.design.doc ?? '').map((text) => paragraph(text)),
      ...chapters.flatMap(([name, clauses]) => {
        const blocks = clauses(say);
        return blocks.length === 0 ? [] : [heading(say.say(`agreement.${name}`), true), ...blocks];
      }),
    ],
  };
}

function masthead(say: Say): Masthead {
  const { status, period } = say.plan.design;
  const { author, licence } = say.plan.agreement;
  const word = status?.word ?? 'none';
  const on = status?.on;
  const shared = [author, licence].flatMap((text) => (text === undefined ? [] : [phrase(text)])).join(', ');
  return {
    kind: 'masthead',
    over: say.say('agreement.over'),
    title: say.title(),
    under: [
      on === undefined
        ? say.say('agreement.status', { word })
        : say.say('agreement.status.on', { word, day: say.day(on) }),
      ...(period ? [say.say('agreement.period', { from: say.day(period.from), to: say.day(period.to) })] : []),
      ...(shared === '' ? [] : [shared]),
    ],
    sheet: false,
  };
}

/** A title that a clause begins with. */
export function named(title: string) {
  return strong(`${phrase(title)}${/[?!.…]$/.test(title.trim()) ? '' : '.'} `);
}
