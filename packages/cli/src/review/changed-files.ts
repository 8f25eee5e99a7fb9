/** Which files differ, and whether they say something else. */
import { addressOf, changedBetween, type FileChange } from '@jointwork/disk';
import { marksOf } from '@jointwork/language';
import type { ChangedFile } from '@jointwork/plan';
import type { State } from '../diff/state.ts';

export function changedFiles(before: State, after: State): ChangedFile[] {
  const was = new Map(before.files.map((file) => [file.path, file]));
  const is = new Map(after.files.map((file) => [file.path, file]));
  const protocols = changedBetween(before.files, after.files).map((change): ChangedFile => {
    const one = 'before' in change ? change.before : undefined;
    const other = 'after' in change ? change.after : undefined;
    return {
      ...(one !== undefined && { before: addressOf(one) }),
      ...(other !== undefined && { after: addressOf(other) }),
      change: change.kind,
      kind: 'protocol',
      saysTheSame: isOnBothSides(change) && saysTheSame(was.get(change.before)?.text(), is.get(change.after)?.text()),
    };
  });
  return [...protocols, ...configurations(before, after)].sort((one, other) =>
    (one.after ?? one.before!) < (other.after ?? other.before!) ? -1 : 1,
  );
}

function isOnBothSides(change: FileChange): change is Extract<FileChange, { readonly kind: 'changed' | 'moved' }> {
  return change.kind === 'changed' || change.kind === 'moved';
}

function configurations({ configurations: was }: State, { configurations: is }: State): ChangedFile[] {
  const kind = 'configuration' as const;
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((address): ChangedFile[] => {
    const [one, other] = [was.get(address), is.get(address)];
    if (one === other) return [];
    if (one === undefined) return [{ after: address, change: 'added', kind, saysTheSame: false }];
    if (other === undefined) return [{ before: address, change: 'removed', kind, saysTheSame: false }];
    return [{ before: address, after: address, change: 'changed', kind, saysTheSame: sameJson(one, other) }];
  });
}

/**
 * Whether two texts are the same words in perhaps another order: line breaks, `//` comments and what only joins a list
 * say nothing. Words in another order may still say something else; whether they do, the plans tell.
 */
export function saysTheSame(one: string | undefined, other: string | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  return one === other || wordsIn(one) === wordsIn(other);
}

function wordsIn(text: string): string {
  return marksOf(text)
    .flatMap(({ kind, span }) => {
      const said = text.slice(span.start, span.end);
      const isSilent = kind === 'comment' ? !said.startsWith('/**') : said === ',' || said === 'and';
      // Imports lead elsewhere from a file that has moved.
      return isSilent
        ? []
        : [/^["']\.{1,2}\//.test(said) ? said.replace(/^(["']).*\//, '$1') : said.replaceAll(/\s+/g, ' ')];
    })
    .sort()
    .join('\n');
}

function sameJson(one: string, other: string): boolean {
  try {
    return JSON.stringify(JSON.parse(one)) === JSON.stringify(JSON.parse(other));
  } catch {
    return false;
  }
}
