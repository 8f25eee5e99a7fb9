import { slotOf } from '@jointwork/language';
import { CompletionItemKind } from 'vscode-languageserver';
import { words } from '../../desk.ts';
import type { Offer, Wish } from './offer.ts';

/** Names that people see in lists are short. */
const longest = 40;

/** Tenets, roles and levels are written small, with hyphens; all others run together. */
const small = /^(Tenet|Role|LevelName)\./;

/** A name for what already has a title: `group "Year 5 teachers"` becomes `Year5Teachers`. */
export function titleOffers({ desk, id, text, offset, context }: Wish): Offer[] {
  const slot = context.expects.find(
    (step) => 'slot' in step && slotOf(step.slot, step.path, context.owner?.rule)?.declares === true,
  );
  if (!slot || !('slot' in slot)) return [];
  const title = /^[\p{L}\p{N}_-]*[ \t]*["“]([^"”\r\n]+)["”]/u.exec(text.slice(offset, offset + 300))?.[1];
  const name = title && nameFrom(title, small.test(slot.slot));
  if (!name) return [];
  const taken = new Set([...desk.engine.visibleAt(id, offset, (one) => one.startsWith(name))].map((one) => one.name));
  let label = name;
  for (let i = 2; taken.has(label); i++) label = `${name}${i}`;
  return [{ label, kind: CompletionItemKind.Text, detail: words(desk, 'server.complete.from-title'), rank: -1 }];
}

/** Undefined where nothing of the title can be a name. */
function nameFrom(title: string, isSmall: boolean): string | undefined {
  const parts = title.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? [];
  while (parts.length > 0 && !/^\p{L}/u.test(parts[0]!)) parts.shift();
  let name = '';
  for (const part of parts) {
    const [first = '', ...rest] = part;
    const next = isSmall ? `${name === '' ? '' : '-'}${part.toLowerCase()}` : first.toUpperCase() + rest.join('');
    if (name !== '' && name.length + next.length > longest) break;
    name += next;
  }
  return name === '' ? undefined : name;
}
