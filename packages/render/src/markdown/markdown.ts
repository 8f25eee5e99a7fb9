/** A plan as one document in Markdown, for places where such documents are read and reviewed: GitHub, wikis, notes. */
import type { ExportFormat, ExportInput } from '../export/format.ts';
import { fileName } from '../export/names.ts';
import { nature, span } from '../export/phrases.ts';
import { Said } from '../export/said.ts';
import { spaced } from '../html/words.ts';
import { agendas } from './agendas.ts';
import { type Block, heading, paragraph, quote, soft } from './build.ts';
import { coverage } from './coverage.ts';
import { duties } from './duties.ts';
import { findings } from './findings.ts';
import { balance, context } from './ground.ts';
import { hours } from './hours.ts';
import { milestones } from './milestones.ts';
import { people } from './people.ts';
import { sessions } from './sessions.ts';

/** The parts of the document, each under a heading of its own where it has anything to say. */
const parts: readonly ((said: Said, input: ExportInput) => readonly Block[])[] = [
  opening,
  people,
  sessions,
  agendas,
  hours,
  coverage,
  context,
  balance,
  duties,
  milestones,
  findings,
  ending,
];

export const markdown: ExportFormat = async (input) => {
  const said = new Said(input.plan, input.words);
  const blocks = parts.flatMap((part) => part(said, input));
  return [{ name: fileName(input, 'plan', 'md'), content: `${blocks.join('\n\n')}\n` }];
};

/** What it is called, what it is for, and when. */
function opening(said: Said): readonly Block[] {
  const { title, name, purposes } = said.plan.design;
  const texts = purposes.length > 0 ? purposes.map(({ text }) => text) : [said.say('view.purpose.waits')];
  return [
    heading(1, title ?? spaced(name)),
    ...texts.map((text) => quote(text)),
    ...paragraph(capitalised(nature(said))),
    ...paragraph(span(said)),
  ];
}

function capitalised(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

function ending(said: Said, { file, today }: ExportInput): readonly Block[] {
  return ['---', ...paragraph(soft(said.say('export.md.made', { file, day: said.date(today) })))];
}
