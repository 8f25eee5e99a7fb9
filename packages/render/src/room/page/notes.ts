import type { Carried } from '../carried.ts';
import type { Kept } from './kept.ts';

const field = document.getElementById('rm-note') as HTMLTextAreaElement;
const all = document.getElementById('rm-notes') as HTMLTextAreaElement;

/** What is written down in each step, and all of it as one text to take along. */
export class Notes {
  readonly #carried: Carried;
  readonly #kept: Kept;
  readonly #tell: (text: string) => void;
  #notes: Readonly<Record<string, string>>;
  #step = 0;

  constructor(carried: Carried, kept: Kept, tell: (text: string) => void) {
    this.#carried = carried;
    this.#kept = kept;
    this.#tell = tell;
    this.#notes = kept.notes;
    field.addEventListener('input', () => {
      this.#notes = { ...this.#notes, [this.#step]: field.value };
      kept.keepNotes(this.#notes);
      this.#gather();
    });
    this.#gather();
  }

  turnTo(step: number): void {
    this.#step = step;
    field.value = this.#notes[step] ?? '';
  }

  focus(): void {
    field.focus();
  }

  forget(): void {
    this.#notes = {};
    this.#kept.keepNotes({});
    this.#gather();
  }

  copy(): void {
    const { words } = this.#carried;
    if (all.value === '') {
      this.#say(words['notes.none']);
      return;
    }
    all.select();
    const selected = () => this.#say(words['notes.selected']);
    if (!navigator.clipboard) selected();
    else navigator.clipboard.writeText(all.value).then(() => this.#say(words['notes.copied']), selected);
  }

  #say(text: string): void {
    document.getElementById('rm-copied')!.textContent = text;
    this.#tell(text);
  }

  /** Step by step, each under its title, as Markdown has it. */
  #gather(): void {
    const { steps, words } = this.#carried;
    const titles = [...steps.map(({ title }) => title), words.end];
    all.value = titles
      .flatMap((title, step) => {
        const note = this.#notes[step]?.trim();
        return note ? [`## ${title}\n\n${note}\n`] : [];
      })
      .join('\n');
  }
}
