import assert from 'node:assert/strict';
import type { Plan } from '@jointwork/plan';
import { lexer, type Token, type Tokens } from 'marked';
import { planOf, sampleWorkspace } from '../../../plan/src/testing/designs.ts';
import type { ExportInput } from '../export/format.ts';
import { inputOf } from '../testing/words.ts';
import { markdown } from './markdown.ts';

async function textOf(plan: Plan, more: Partial<ExportInput> = {}): Promise<string> {
  const [file] = await markdown(inputOf(plan, more));
  return file!.content as string;
}

const headings = (tokens: readonly Token[]) =>
  tokens.flatMap((token) => (token.type === 'heading' ? `${(token as Tokens.Heading).depth} ${token.text}` : []));
const tables = (tokens: readonly Token[]) => tokens.filter((token) => token.type === 'table') as Tokens.Table[];

describe('plans as Markdown', () => {
  const samples = sampleWorkspace();
  const plan = samples.plan('ReasoningAloud');

  it('tell all of the plan, in an order that can be read', async () => {
    const text = await textOf(plan);
    assert.deepEqual(headings(lexer(text)), [
      '1 Lesson study: explaining our reasoning',
      '2 Who',
      '2 Sessions',
      '3 Term 1, 2 September – 20 December 2026',
      '3 Term 2, 2 January – 28 March 2027',
      '3 Term 3, 10 April – 21 July 2027',
      '3 Not meeting',
      '2 What happens when',
      '3 What did we see?',
      '2 Hours',
      '2 Coverage',
      '2 What surrounds it',
      '2 What keeps it together',
      '2 Who owes what',
      '3 Promises',
      '3 Actions',
      '3 Decisions',
      '2 Milestones',
      '2 Findings',
    ]);
    for (const said of [
      '> Pupils become people who can reason aloud, listen, and change their minds\n',
      '| Year 5 teachers | 4 | professionals of Oak Primary School, teaching | 2 h a week each |\n',
      '| 15:10 | 20 min | **Present the work** | presenter | critics |\n',
      '| Teachers from Elm | 3 | 6 h | 18 h | 2 h 30 min of 3 h, 23 – 29 November 2026 |\n',
      '- **Cover is booked for the year** · Headteacher of Oak to Year 5 teachers · by 11 September 2026\n',
      '\n*Made from a.collab on 1 September 2026.*\n',
    ]) {
      assert.ok(text.includes(said), said);
    }
  });

  it('hold every session, once', async () => {
    const rows = tables(lexer(await textOf(plan)))
      .filter(({ header }) => header[0]!.text === 'Day' && header.length > 2)
      .flatMap((table) => table.rows);
    assert.equal(rows.length, plan.sessions.length);
    for (const row of rows) assert.equal(row.length, 5);
  });

  it('say where too much is asked, and by how much', async () => {
    const asked = planOf(`group G "Five" as professionals { size 5 available 1h per week }
      design D { from 2026-09-01 to 2026-09-30
        work A "Long" { with G every week on Tuesday at 9:00 for 90 min } }`);
    assert.match(
      await textOf(asked),
      /\| 90 min of 60 min, [^|]* 2026; \*\*30 min too much there, and too much in 5 weeks in all\*\* \|/,
    );
  });

  it('name the line of a finding', async () => {
    const source = 'design D {\n  from 2026-09-01 to 2026-09-30\n}';
    const at = { file: 'a.collab', span: { start: source.indexOf('from'), end: source.indexOf('from') + 4 } };
    const message = { key: 'view.findings.none' };
    const found = {
      rule: 'no-zone',
      severity: 'warning' as const,
      message,
      text: 'Say `zone`, *soon*.',
      source: at,
      related: [],
    };
    const text = await textOf({ ...planOf(source), findings: [found] }, { source });
    assert.match(text, /\n- \*\*Warning\*\* · Say `zone`, \\\*soon\\\*\. · `no-zone` · `a.collab:2`\n/);
  });

  it('ask where a plan is silent', async () => {
    const text = await textOf(planOf('design D { }'));
    assert.match(text, /^# D\n\n> What is this collaboration for\?\n/);
    assert.match(text, /\*No session has a date yet\.\*/);
  });

  it('are read without an element of HTML, and without a link', async () => {
    const walk = (tokens: readonly Token[]): Token[] =>
      tokens.flatMap((token) => {
        const table = token.type === 'table' ? (token as Tokens.Table) : undefined;
        const cells = table ? [table.header, ...table.rows].flat().flatMap((cell) => cell.tokens) : [];
        const items = token.type === 'list' ? (token as Tokens.List).items : [];
        return [token, ...walk([...(('tokens' in token && token.tokens) || []), ...cells, ...items])];
      });
    const name = '<b>x</b> [a](http://x) | @you ![i](j) www.x.org <http://x>';
    const hostile: Plan = {
      ...plan,
      design: { ...plan.design, title: name, purposes: plan.design.purposes.map((each) => ({ ...each, text: name })) },
      participants: plan.participants.map((each) => ({ ...each, title: name, profession: name })),
      meetings: plan.meetings.map((each) => ({ ...each, title: name, place: name })),
    };
    const kinds = new Set(walk(lexer(await textOf(hostile))).map(({ type }) => type));
    for (const kind of ['html', 'link', 'image', 'def', 'code']) assert.ok(!kinds.has(kind), kind);
  });
});
