/** What speaks for each of the three ways that a collaboration keeps together, side by side. */
import type { Balance, Speaks } from '@jointwork/plan';
import { waiting } from './marks.ts';
import { goButton } from './opening.ts';
import { type Element, el } from './tree.ts';
import { go, type View } from './view.ts';
import { listInWords } from './words.ts';

const ways: readonly (keyof Balance)[] = ['individualism', 'solidarity', 'hierarchy'];

export function balance(view: View): Element {
  return el(
    'div',
    { class: 'jw-balance', key: 'balance' },
    ways.map((way) => column(way, view)),
  );
}

function column(way: keyof Balance, view: View): Element {
  const { plan, words } = view;
  const all: readonly Speaks<string>[] = plan.balance[way];
  return el(
    'section',
    { class: 'jw-way', key: way, 'aria-labelledby': `jw-way-${way}` },
    el('h4', { id: `jw-way-${way}` }, words.say(`view.way.${way}`)),
    all.length === 0
      ? el('p', {}, waiting(words.say(`view.way.${way}.waits`)))
      : el(
          'ul',
          {},
          grouped(all).map(({ what, entries }) =>
            el(
              'li',
              { key: what },
              el('span', { class: 'jw-way-what' }, words.say(`view.speaks.${what}`)),
              entries.map((entry, place) => spoken(entry, place, view)),
            ),
          ),
        ),
  );
}

/** Entries of one sort under one word. */
function grouped(all: readonly Speaks<string>[]): readonly { what: string; entries: readonly Speaks<string>[] }[] {
  const sorts = [...new Set(all.map(({ what }) => what))];
  return sorts.map((what) => ({ what, entries: merged(all.filter((entry) => entry.what === what)) }));
}

/** What is said twice of different people is said once of them all. */
function merged(all: readonly Speaks<string>[]): readonly Speaks<string>[] {
  const texts = new Map<string, Speaks<string>>();
  for (const [place, entry] of all.entries()) {
    const key = entry.text ?? `${place}`;
    const known = texts.get(key);
    texts.set(key, known ? { ...known, who: [...new Set([...known.who, ...entry.who])] } : entry);
  }
  return [...texts.values()];
}

function spoken({ text, who, source }: Speaks<string>, place: number, { names, words }: View): Element {
  const people = listInWords(
    who.map((id) => names.participant(id)),
    words,
  );
  return el(
    'p',
    { key: `spoken ${place}`, 'data-go': go(source) },
    goButton(go(source), text ?? people),
    text !== undefined && people !== '' && el('span', { class: 'jw-way-who' }, people),
  );
}
