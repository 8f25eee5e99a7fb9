/** A text with its plan, as the extension keeps it for the page: edited, asked about, and turned into updates. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Portfolio, Supposed, WorkspaceDiff } from '@jointwork/plan';
import { diffPlans } from '@jointwork/plan';
import { type Comparison, Keeper, type PlanUpdate, type Supposition } from '@jointwork/preview';
import { inWords, planAnswer } from '../../packages/server/src/features/plan.ts';
import { whatIfAnswer } from '../../packages/server/src/panel/supposing.ts';
import { deskWith, main, type TestDesk } from '../../packages/server/src/testing/desk.ts';

const samples = join(import.meta.dirname, '../samples');

export class OpenText {
  readonly uri = main;
  text: string;
  readonly #desk: TestDesk;
  readonly #keeper = new Keeper();
  #version = 1;

  private constructor(text: string, others: Record<string, string> = {}) {
    this.text = text;
    this.#desk = deskWith(text, others);
  }

  /** A sample, among the other samples. */
  static sample(name: string): OpenText {
    const others = readdirSync(samples).filter((other) => other !== name && other.endsWith('.collab'));
    const read = (file: string) => readFileSync(join(samples, file), 'utf8');
    return new OpenText(read(name), Object.fromEntries(others.map((other) => [other, read(other)])));
  }

  /** A design that meets at least so often within a year. */
  static long(sessions: number): OpenText {
    const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'];
    const meetings = Array.from({ length: Math.ceil(sessions / 50) }, (_, place) => {
      const at = `${8 + Math.floor(place / 8)}:${String((place % 8) * 7).padStart(2, '0')}`.padStart(5, '0');
      const schedule = `every week on ${days[place % 5]} at ${at} for 5 min from 2026-09-01 until 2027-08-27`;
      return `work W${place} "Meeting number ${place + 1}" { with A ${schedule} }`;
    });
    return new OpenText(`group A "All of us" as professionals { size 4 available 3h per week }
      design Long "A year of short meetings" { purpose "We see each other often" ${meetings.join('\n')} }`);
  }

  static of(text: string): OpenText {
    return new OpenText(text);
  }

  /** Replaces the first place of `old`, which must be there. */
  edit(old: string, now: string): void {
    if (!this.text.includes(old)) throw new Error(`"${old}" is not in the text`);
    this.text = this.text.replace(old, () => now);
    this.#version++;
    this.#desk.engine.setFile(this.uri, this.text, { open: true });
  }

  /** What the extension would send now. */
  update({ today = '2026-09-20', design }: { today?: string; design?: string } = {}): PlanUpdate {
    const desk = { ...this.#desk, versionOf: () => this.#version };
    const answer = planAnswer(desk, { textDocument: { uri: this.uri }, ...(design === undefined ? {} : { design }) });
    // Between processes it is JSON.
    return JSON.parse(JSON.stringify(this.#keeper.next(answer, this.uri, today)));
  }

  /** All designs at hand, beside each other. */
  portfolio(): Portfolio {
    const { engine } = this.#desk;
    return JSON.parse(JSON.stringify(inWords(this.#desk, engine.portfolio(engine.uris()))));
  }

  /** What the plan comes to if something is otherwise. */
  supposition(supposed: Supposed): Supposition {
    const answer = whatIfAnswer(this.#desk, { textDocument: { uri: this.uri }, supposed });
    return JSON.parse(JSON.stringify({ supposed, ...answer }));
  }

  /** The plan beside that of the text with other words, as if they had stood there at the last commit. */
  comparison(now: string, then: string): Comparison {
    const { engine } = this.#desk;
    const beside = engine.beside(engine.uris());
    beside.setFile(
      this.uri,
      this.text.replace(now, () => then),
      { open: true },
    );
    const [before, after] = [beside.plan(this.uri)!, engine.plan(this.uri)!];
    const diff: WorkspaceDiff = {
      version: 1,
      before: { name: 'HEAD' },
      after: {},
      designs: [diffPlans(before, after)],
      unchanged: 0,
      rewritten: 1,
      moved: [],
      elsewhere: { new: [], fixed: [], still: 0 },
    };
    const revisions = [{ name: 'a1b2c3d', title: 'The families are asked', day: '2026-09-01' }];
    return { revision: 'HEAD', revisions, diff: inWords(this.#desk, diff) as WorkspaceDiff };
  }

  /** Where some words stand first. */
  offsetOf(words: string): number {
    const offset = this.text.indexOf(words);
    if (offset < 0) throw new Error(`"${words}" is not in the text`);
    return offset;
  }
}
