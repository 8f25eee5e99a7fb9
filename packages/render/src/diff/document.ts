/** A difference as a document: what every output of it shows, in the order in which it is read. */
import {
  type DiffPart,
  diffParts,
  type FindingsChange,
  type HoursAsked,
  type HoursChange,
  type PlanDiff,
  type PlanFinding,
  partOf,
  type WorkspaceDiff,
} from '@jointwork/plan';
import { told, type Words } from '../html/words.ts';
import { listed, type Phrases, plain } from './say.ts';
import { designName, Sentences } from './sentences.ts';
import { code } from './values.ts';

export type Block =
  /** The first thing that is read. */
  | { readonly is: 'title'; readonly text: Phrases }
  | { readonly is: 'heading'; readonly text: Phrases }
  | { readonly is: 'part'; readonly text: Phrases }
  | { readonly is: 'sentence'; readonly text: Phrases }
  | { readonly is: 'change'; readonly text: Phrases; readonly follows: readonly Phrases[] }
  | { readonly is: 'table'; readonly head: readonly Phrases[]; readonly rows: readonly (readonly Phrases[])[] }
  | {
      readonly is: 'finding';
      readonly finding: PlanFinding;
      readonly isNew: boolean;
      readonly text: string;
      /** In how many more places the same is found. */
      readonly again?: Phrases;
      /** What brought it, where that stands elsewhere. */
      readonly cause?: Phrases;
    };

export function diffDocument(diff: WorkspaceDiff, words: Words): Block[] {
  const sentences = new Sentences(words);
  const { designs, unchanged, moved, elsewhere } = diff;
  const from = diff.before.name === undefined ? undefined : code(diff.before.name);
  const to = diff.after.name === undefined ? undefined : code(diff.after.name);
  const hasElsewhere = elsewhere.new.length + elsewhere.fixed.length > 0;
  const blocks: Block[] = [];
  if (designs.length === 0 && !hasElsewhere && moved.length === 0) {
    const key = diff.rewritten > 0 ? 'diff.same.text' : 'diff.same';
    const text = sentences.say(key, { from: to && from, to, files: diff.rewritten });
    return [{ is: 'sentence', text }];
  }
  for (const one of designs) blocks.push(...designBlocks(one, sentences));
  if (moved.length > 0) {
    blocks.push({ is: 'heading', text: sentences.say('diff.moved.title') });
    for (const { before, after } of moved) {
      const text = sentences.say('diff.moved', { before: code(before), after: code(after) });
      blocks.push({ is: 'change', text, follows: [] });
    }
  }
  if (hasElsewhere) {
    blocks.push({ is: 'heading', text: sentences.say('diff.elsewhere') }, ...findingBlocks(elsewhere, sentences));
  }
  if (unchanged > 0) blocks.push({ is: 'sentence', text: sentences.say('diff.unchanged', { count: unchanged }) });
  return blocks;
}

function designBlocks(diff: PlanDiff, sentences: Sentences): Block[] {
  const side = (diff.after ?? diff.before)!;
  const blocks: Block[] = [
    { is: 'title', text: plain(designName(side)) },
    { is: 'sentence', text: summary(diff, sentences) },
  ];
  for (const part of diffParts) {
    const changes = diff.changes.filter(({ what }) => partOf(what) === part);
    if (changes.length === 0) continue;
    blocks.push({ is: 'part', text: partName(part, sentences) });
    for (const [i, change] of changes.entries()) {
      const text = sentences.change(change, changes[i - 1]);
      blocks.push({ is: 'change', text, follows: sentences.follows(change) });
    }
  }
  blocks.push(...hoursBlocks(diff.hours, sentences), ...findingBlocks(diff.findings, sentences));
  return blocks;
}

export function partName(part: DiffPart, sentences: Sentences): Phrases {
  return sentences.say(`diff.part.${part}`);
}

/** `3 changes, hours of 2 participants, 1 new finding and 2 findings settled` */
function summary({ changes, hours, findings }: PlanDiff, sentences: Sentences): Phrases {
  const count = (key: string, value: number) =>
    value > 0 ? [sentences.say(`diff.count.${key}`, { count: value })] : [];
  const parts = [
    ...count('changes', changes.length),
    ...count('hours', hours.length),
    ...count('new', findings.new.length),
    ...count('fixed', findings.fixed.length),
  ];
  return sentences.say('diff.summary', { changes: listed(parts, sentences.words) });
}

function hoursBlocks(hours: readonly HoursChange[], sentences: Sentences): Block[] {
  if (hours.length === 0) return [];
  return [
    { is: 'part', text: sentences.say('diff.hours.title') },
    ...hoursTable(hours, sentences),
    ...hours.flatMap((change): Block[] => {
      const text = overOf(change, sentences);
      return text.length > 0 ? [{ is: 'change', text, follows: [] }] : [];
    }),
  ];
}

/** Those whose hours differ; for some it is only where they fall. */
export function hoursTable(hours: readonly HoursChange[], sentences: Sentences): Block[] {
  const say = (key: string) => sentences.say(`diff.hours.${key}`);
  const asked = hours.filter(({ before, after }) => before?.perHead !== after?.perHead || before?.all !== after?.all);
  const rows = asked.map(({ who, before, after }) => [
    sentences.ref(who),
    perHead(before, sentences),
    perHead(after, sentences),
    all(before, sentences),
    all(after, sentences),
  ]);
  const head = ['who', 'each.before', 'each.after', 'all.before', 'all.after'].map(say);
  return rows.length > 0 ? [{ is: 'table', head, rows }] : [];
}

function perHead(asked: HoursAsked | undefined, sentences: Sentences): Phrases {
  return asked ? sentences.hours(asked.perHead) : sentences.say('diff.hours.none');
}

function all(asked: HoursAsked | undefined, sentences: Sentences): Phrases {
  return asked?.all === undefined ? sentences.say('diff.hours.none') : sentences.hours(asked.all);
}

/** Who is asked for more than there is, or no longer. */
export function overOf({ who, before, after }: HoursChange, sentences: Sentences): Phrases {
  const [was, is] = [before?.over ?? 0, after?.over ?? 0];
  const unit = after?.window ?? before?.window;
  // Whoever is gone has time that no plan of this design knows of.
  if (was === is || unit === undefined || !after) return [];
  const window = sentences.say('diff.hours.window', { window: unit });
  const name = sentences.ref(who);
  if (is === 0)
    return sentences.say('diff.hours.fits', {
      who: name,
      many: who.who === 'group' ? 'yes' : 'no',
      window,
      before: was,
    });
  const { asked, given, from } = after.fullest!;
  return sentences.say('diff.hours.over', {
    who: name,
    many: who.who === 'group' ? 'yes' : 'no',
    window,
    before: was,
    after: is,
    asked: sentences.time(asked),
    given: sentences.time(given),
    day: sentences.day(from),
  });
}

function findingBlocks(findings: FindingsChange, sentences: Sentences): Block[] {
  const some = (list: readonly PlanFinding[], isNew: boolean): Block[] =>
    list.length === 0
      ? []
      : [
          { is: 'part', text: sentences.say(isNew ? 'diff.findings.new' : 'diff.findings.fixed') },
          ...eachOnce(list, sentences).map(({ finding, text, more }): Block => {
            const again = more > 0 ? { again: sentences.say('diff.findings.again', { count: more }) } : {};
            return { is: 'finding', finding, isNew, text, ...again };
          }),
        ];
  return [...some(findings.new, true), ...some(findings.fixed, false)];
}

/** One name that is missing is found wherever it is said: it is told at its first place. */
function eachOnce(list: readonly PlanFinding[], { words }: Sentences) {
  const once = new Map<string, { readonly finding: PlanFinding; readonly text: string; more: number }>();
  for (const finding of list) {
    const text = told(finding, words);
    const key = JSON.stringify([finding.severity, finding.rule, finding.source.file, text]);
    const known = once.get(key);
    if (known) known.more++;
    else once.set(key, { finding, text, more: 0 });
  }
  return [...once.values()];
}
