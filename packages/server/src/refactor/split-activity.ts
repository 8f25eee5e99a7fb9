import type { Activity, Design, Once } from '@jointwork/language';
import { CodeActionKind } from 'vscode-languageserver';
import type { FileEdit } from '../desk.ts';
import { designAround, meetingAround } from '../features/around.ts';
import { clausesIn } from './clauses-in.ts';
import type { Change, Place, Refactoring } from './refactoring.ts';
import { formattedIn } from './text-around.ts';

/** What each session needs again; what is done, decided or made once stays with the first activity. */
const again: ReadonlySet<string> = new Set([
  'With',
  'Hear',
  'Led',
  'Place',
  'Online',
  'Focus',
  'Question',
  'Evidence',
  'Follows',
  'Uses',
  'Serves',
  'Accountable',
  'Prepare',
]);

/** Makes two activities of one that meets on several dates: before the date at the cursor, and from there on. */
export const splitActivity: Refactoring = {
  id: 'split-activity',
  kind: CodeActionKind.RefactorRewrite,
  keeps: 'hours',
  offer(place) {
    const { model, span } = place;
    const design = designAround(model, span.start);
    const meeting = meetingAround(design, span.start);
    const schedule = meeting?.schedule;
    if (!design || !meeting || meeting.kind === 'review' || schedule?.kind !== 'once' || !meeting.body)
      return undefined;
    const at = schedule.dates.findIndex(({ span: date }) => date.start <= span.start && span.end <= date.end);
    if (at < 1 || schedule.dates.some(({ value }, i) => i > 0 && value <= schedule.dates[i - 1]!.value))
      return undefined;
    // Those who take turns would begin anew, and one that is like another does not say all of it here.
    if (meeting.like || hasTurns(meeting) || meeting.leads.some(({ from, until }) => from || until)) return undefined;
    const change = () => split(place, design, meeting, schedule, at);
    return { params: { name: meeting.name.value, date: schedule.dates[at]!.value }, change };
  },
};

function hasTurns({ with: attend, hear, leads, follows }: Activity): boolean {
  const all = [attend, hear, ...leads.flatMap(({ people, deputy }) => [people, deputy])];
  return [...all, ...(follows?.bindings ?? []).map(({ people }) => people)].some((people) => people?.inTurn);
}

function split({ id, text, model }: Place, design: Design, meeting: Activity, schedule: Once, at: number): Change {
  const name = freeName(model, design, meeting.name.value);
  const [before, first] = [schedule.dates[at - 1]!, schedule.dates[at]!];
  const last = schedule.dates[schedule.dates.length - 1]!;
  const clauses = clausesIn(text, meeting.body!).flatMap(({ rule, span }) => {
    if (rule === 'Once') return [`once on ${text.slice(first.span.start, schedule.span.end)}`];
    return rule !== undefined && again.has(rule) ? [text.slice(span.start, span.end)] : [];
  });
  const title = meeting.title ? ` ${text.slice(meeting.title.span.start, meeting.title.span.end)}` : '';
  const head = `${meeting.kind} ${name}${title} after ${meeting.name.value}`;
  const body = formattedIn('design X', `${head} {\n${clauses.join('\n')}\n}`);
  const edits: FileEdit[] = [
    { id, span: { start: before.span.end, end: last.span.end }, text: '' },
    { id, span: { start: meeting.span.end, end: meeting.span.end }, text: `\n\n  ${body}` },
  ];
  // What a tenet is reached through is now both.
  for (const { through } of design.targets) {
    for (const ref of through) {
      if (ref.to === meeting) edits.push({ id, span: { start: ref.span.end, end: ref.span.end }, text: `, ${name}` });
    }
  }
  return { edits };
}

/** `Teach2`, or the next number that nothing else has. */
function freeName(model: Place['model'], design: Design, name: string): string {
  const taken = new Set([
    ...model.refs.map((ref) => ref.name),
    ...[...design.activities, ...design.reviews, ...design.participants].map((one) => one.name.value),
  ]);
  const base = name.replace(/\d+$/, '');
  for (let i = 2; ; i++) if (!taken.has(`${base}${i}`)) return `${base}${i}`;
}
