/** Writes docs/examples: a page for each design in examples/, and an index of them. */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Engine } from '@jointwork/engine';
import type { Problem } from '@jointwork/language';
import type { Plan, PlanMeeting } from '@jointwork/plan';
import { notesOf } from './library-notes.ts';
import { cell, table } from './markdown-table.ts';

const root = join(import.meta.dirname, '..', '..', '..', '..');
const folder = join(root, 'examples');
const out = join(root, 'docs', 'examples');

/** What the guide in examples/README.md says of a design. */
interface Told {
  readonly part: string;
  readonly what: string;
  readonly notice: string;
}

interface Example {
  /** Below examples/, without the ending. */
  readonly path: string;
  readonly name: string;
  readonly plan: Plan;
  readonly told: Told;
  readonly found: readonly Problem[];
}

const engine = new Engine({ roots: [`${pathToFileURL(folder).href}/`] });
const uriOf = (path: string) => pathToFileURL(join(folder, `${path}.collab`)).href;
const paths = readdirSync(folder, { recursive: true })
  .map((path) => String(path).replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.collab'))
  .map((path) => path.slice(0, -'.collab'.length));
for (const path of paths) engine.setFile(uriOf(path), readFileSync(join(folder, `${path}.collab`), 'utf8'));

const guide = readFileSync(join(folder, 'README.md'), 'utf8').replaceAll('\r\n', '\n');
const parts = guide.split(/^## /m).slice(1);

/** In the order of the guide. */
const examples: readonly Example[] = parts.flatMap((part) =>
  [...part.matchAll(/^\| \[`([^`]+)`\]\([^)]*\) \| (.*?) \| (.*) \|$/gm)].map(([, path, what, notice]) => {
    const plan = engine.plan(uriOf(path!));
    if (!plan) throw new Error(`examples/README.md names ${path}, which holds no design`);
    const told = { part: part.slice(0, part.indexOf('\n')), what: what!, notice: notice! };
    return { path: path!, name: path!.split('/').at(-1)!, plan, told, found: engine.findings(uriOf(path!)) };
  }),
);

const titleOf = ({ plan }: Example) => plan.design.title ?? plan.design.name;

/** Links of the guide are relative to examples/; the pages stand elsewhere. */
const moved = (text: string) => text.replaceAll(/\]\((?!https?:)([^)]+)\)/g, '](../../examples/$1)');

function hours(minutes: number): string {
  const whole = Math.floor(minutes / 60);
  const rest = minutes % 60;
  return [whole ? `${whole} h` : '', rest ? `${rest} min` : ''].filter(Boolean).join(' ') || '0 min';
}

function glance({ plan }: Example): string[][] {
  const { design, sessions, participants, organisations } = plan;
  const served = participants.filter((each) => each.served).map((each) => each.title ?? each.name);
  const minutes = sessions.reduce((sum, session) => sum + (session.minutes ?? 0), 0);
  const held = `${sessions.length} sessions, ${hours(minutes)}`;
  return [
    ['level', design.level ?? ''],
    ['focus', design.focus.join(', ')],
    ['depth', design.depth ?? ''],
    ['when', sessions.length > 0 ? `${sessions[0]!.date} to ${sessions.at(-1)!.date}: ${held}` : ''],
    ['organisations', organisations.map(({ title, name }) => title ?? name).join(', ')],
    ['for whom', served.join(', ')],
  ].filter(([, value]) => value);
}

function row(plan: Plan, meeting: PlanMeeting): string[] {
  const times = plan.sessions.filter((session) => session.meeting === meeting.id).length;
  const makes = meeting.produces.map(({ kind }) => kind);
  return [
    cell(meeting.title ?? meeting.name),
    meeting.kind,
    times > 0 ? String(times) : 'as needed',
    meeting.protocol ? protocolLink(meeting.protocol) : '',
    cell([...new Set(makes)].join(', ')),
  ];
}

function protocolLink({ name, title, declared }: NonNullable<PlanMeeting['protocol']>): string {
  const text = cell(title ?? name);
  return declared.file.startsWith('lib:') ? `[${text}](../library/${name}.md)` : text;
}

function findings({ found, path }: Example): string {
  if (found.length === 0) return '';
  const text = engine.text(uriOf(path))!;
  const rows = found.map(({ code, message, span }) => [
    String(text.slice(0, span.start).split('\n').length),
    `[\`${code}\`](../rules/${code}.md)`,
    cell(engine.message(message)),
  ]);
  return `## What Jointwork finds\n\n${table(['line', 'rule', ''], rows)}`;
}

/** The faulty one of a mended design, and the other way round: they stand beside each other in the guide. */
function twin(example: Example): string {
  const of = (path: string) => examples.find((each) => each.path === path)!;
  const at = examples.indexOf(example);
  if (example.path.startsWith('faulty/')) {
    const mended = of(examples[at + 1]!.path);
    return `[Mended: ${titleOf(mended)}](${mended.name}.md) · [the lesson](../../examples/faulty/README.md)`;
  }
  if (!example.path.startsWith('mended/')) return '';
  const faulty = of(examples[at - 1]!.path);
  return `[What it was before: ${titleOf(faulty)}](${faulty.name}.md) · [the lesson](../../examples/faulty/README.md)`;
}

/** What the file says of itself, and the design of itself. */
function notes({ path, plan }: Example): readonly string[] {
  const about = engine.model(uriOf(path))?.doc?.value ?? '';
  return [about, plan.design.doc ?? ''].flatMap((doc) => notesOf(doc).paragraphs);
}

function page(example: Example): string {
  const { path, plan, told } = example;
  const aims = plan.coverage.flatMap(({ title, tenet, targets }) =>
    targets.flatMap(({ from, to, seen }) => [
      `- **${title ?? tenet}**${from ? ` from ${from}` : ''}${to ? ` to ${to}` : ''}${seen.length > 0 ? `: ${seen.join('; ')}` : ''}`,
    ]),
  );
  return [
    `<!-- Generated from examples/${path}.collab and examples/README.md -->`,
    `# ${titleOf(example)}`,
    `${told.what[0]!.toUpperCase()}${told.what.slice(1)}.`,
    plan.design.purposes.map(({ text }) => `> ${text}`).join('\n>\n'),
    ...notes(example),
    twin(example),
    `**What to look at:** ${moved(told.notice)}${told.notice.endsWith('?') ? '' : '.'}`,
    `## At a glance\n\n${table(['', ''], glance(example))}`,
    `## What is done\n\n${table(
      ['', 'kind', 'times', 'protocol', 'makes'],
      plan.meetings.map((meeting) => row(plan, meeting)),
    )}`,
    aims.length > 0 ? `## What should grow, and what will be seen\n\n${aims.join('\n')}` : '',
    findings(example),
    `## To try it\n\n\`\`\`\nnpx jointwork plan examples/${path}.collab\nnpx jointwork export examples/${path}.collab --to html\n\`\`\`\n\n[The file](../../examples/${path}.collab) · [all examples](README.md)`,
  ]
    .filter(Boolean)
    .join('\n\n');
}

function index(): string {
  const sections = parts.flatMap((part) => {
    const name = part.slice(0, part.indexOf('\n'));
    const own = examples.filter(({ told }) => told.part === name);
    if (own.length === 0) return [];
    const rows = own.map((each) => [`[${cell(titleOf(each))}](${each.name}.md)`, each.told.what]);
    return [`## ${name}\n\n${table(['', ''], rows)}`];
  });
  const open = examples.flatMap((each) =>
    notes(each).flatMap((note) =>
      notesOf(note).unconfirmed.map((text) => `- [${titleOf(each)}](${each.name}.md): ${text}`),
    ),
  );
  return [
    '<!-- Generated from examples/ -->',
    '# Examples, a page each',
    'The files, and how to begin with one of them: [`examples/`](../../examples/README.md).',
    ...sections,
    `## Unconfirmed\n\nWhat the notes of these designs mark so: it is commonly told, and no source was found or read for it.\n\n${open.join('\n')}`,
  ].join('\n\n');
}

/** Every page by the name of its file, without `.md`. */
export const examplePages: ReadonlyMap<string, string> = new Map([
  ...examples.map((example) => [example.name, `${page(example)}\n`] as const),
  ['README', `${index()}\n`],
]);

if (process.argv[1] === import.meta.filename) {
  mkdirSync(out, { recursive: true });
  // What stands for nothing any more is taken away.
  for (const file of readdirSync(out)) {
    if (file.endsWith('.md') && !examplePages.has(file.slice(0, -'.md'.length))) rmSync(join(out, file));
  }
  for (const [name, text] of examplePages) writeFileSync(join(out, `${name}.md`), text);
}
