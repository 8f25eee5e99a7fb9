/** A text with its plan, as the extension keeps it for the page: edited, asked about, and turned into updates. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Keeper, type PlanUpdate } from '@jointwork/preview';
import { planAnswer } from '../../packages/server/src/features/plan.ts';
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

  /** Where some words stand first. */
  offsetOf(words: string): number {
    const offset = this.text.indexOf(words);
    if (offset < 0) throw new Error(`"${words}" is not in the text`);
    return offset;
  }
}
