/** Who gives how much time, and who meets whom. */
import { across } from './across.ts';
import { hoursInTime, hoursTable } from './hours.ts';
import { hidden, waiting } from './marks.ts';
import { type Meets, meetsOf } from './meets.ts';
import { section } from './section.ts';
import { type Child, type Element, el } from './tree.ts';
import type { View } from './view.ts';
import { listInWords, spaced } from './words.ts';

/** More parties than this make a table that nobody reads; those who meet most are in it. */
const widest = 24;
/** With more than this, the numbers alone have room. */
const wide = 12;
/** More pairs that never meet are counted, not listed. */
const listed = 12;

export function people(view: View): Element {
  const { plan, words } = view;
  const meets = meetsOf(plan);
  const nothing = plan.ledger.every(({ total }) => total.perHead === 0);
  return section(
    'people',
    view,
    undefined,
    nothing && el('p', { key: 'waits' }, waiting(words.say('view.people.waits'))),
    hoursInTime(view),
    hoursTable(view),
    meets.parties.length > 1 && whoMeetsWhom(meets, view),
    ifOneLeaves(view),
  );
}

function whoMeetsWhom(meets: Meets, view: View): Child {
  const { words } = view;
  const parties = meets.parties.slice(0, widest);
  return [
    el('h3', { key: 'meets title', id: 'jw-meets-title' }, words.say('view.meets')),
    el(
      'p',
      { key: 'meets caption', class: 'jw-soft' },
      parties.length > wide
        ? words.say('view.meets.caption.wide')
        : words.say('view.meets.caption', { kinds: kindsInWords(meets, parties, words) }),
    ),
    across('meets', words.say('view.meets'), matrix(parties, meets, view)),
    meets.parties.length > parties.length &&
      el(
        'p',
        { key: 'rest', class: 'jw-beside' },
        words.say('view.meets.rest', { count: meets.parties.length - parties.length }),
      ),
    parties.some((one) => parties.some((other) => meets.between(one, other)?.sessions === 0)) &&
      el('p', { key: 'hollow', class: 'jw-beside' }, words.say('view.meets.hollow')),
    neverInWords(apart(parties, meets), view),
  ];
}

/** Who never meets, by name; many pairs are counted, as the table shows them. */
function neverInWords(all: ReturnType<typeof apart>, { words, names }: View): Child {
  const pairs = all.reduce((sum, [, others]) => sum + others.length, 0);
  if (pairs > listed)
    return el('p', { class: 'jw-beside', key: 'apart' }, words.say('view.meets.never.many', { count: pairs }));
  return all.map(([one, others]) =>
    el(
      'p',
      { class: 'jw-beside', key: `apart ${one}` },
      words.say('view.meets.never', {
        name: names.participant(one),
        others: listInWords(
          others.map((other) => names.participant(other)),
          words,
        ),
      }),
    ),
  );
}

/** Half a table, like the distances in an atlas: each pair stands in it once. */
function matrix(parties: readonly string[], meets: Meets, { words, names }: View): Element {
  const columns = parties.slice(0, -1);
  return el(
    'table',
    {
      class: parties.length > wide ? 'jw-meets jw-meets-wide' : 'jw-meets',
      role: 'table',
      'aria-labelledby': 'jw-meets-title',
    },
    el(
      'thead',
      { role: 'rowgroup' },
      el(
        'tr',
        { role: 'row' },
        el('th', { scope: 'col', role: 'columnheader' }, hidden(words.say('view.hours.who'))),
        columns.map((id, index) =>
          el(
            'th',
            { key: id, scope: 'col', role: 'columnheader', title: names.participant(id) },
            el('span', { 'aria-hidden': 'true' }, index + 1),
            hidden(names.participant(id)),
          ),
        ),
      ),
    ),
    el(
      'tbody',
      { role: 'rowgroup' },
      parties.map((id, row) =>
        el(
          'tr',
          { key: id, role: 'row' },
          el(
            'th',
            { scope: 'row', role: 'rowheader' },
            el('span', { class: 'jw-meets-number', 'aria-hidden': 'true' }, row + 1),
            names.participant(id),
          ),
          columns.map((other, column) =>
            column < row
              ? cell(id, other, meets, { words })
              : el('td', { key: other, role: 'cell', class: 'jw-beyond' }),
          ),
        ),
      ),
    ),
  );
}

function cell(one: string, other: string, meets: Meets, { words }: Pick<View, 'words'>): Element {
  const tie = meets.between(one, other);
  if (!tie) {
    return el(
      'td',
      { key: other, role: 'cell', class: 'jw-apart' },
      el('span', { 'aria-hidden': 'true' }, '–'),
      hidden(words.say('view.meets.none')),
    );
  }
  const size = 8 + Math.min(10, Math.round(Math.sqrt(tie.sessions) * 2));
  const said = words.say(tie.kinds.length === 0 ? 'view.meets.heard' : 'view.meets.tie', {
    sessions: tie.sessions,
    kinds: listInWords(
      tie.kinds.map((kind) => words.say(`view.kind.${kind}`)),
      words,
    ),
  });
  return el(
    'td',
    { key: other, role: 'cell' },
    el(
      'span',
      { class: 'jw-tie', title: said, 'aria-hidden': 'true' },
      el('span', {
        class: `jw-tie-dot${tie.sessions === 0 ? ' jw-hollow' : ''}`,
        style: { width: `${size}px`, height: `${size}px` },
      }),
      tie.sessions > 0 && tie.sessions,
      el(
        'span',
        { class: 'jw-tie-kinds' },
        tie.kinds.map((kind) => el('span', { class: `jw-letter jw-${kind}` }, words.say(`view.kind.${kind}.letter`))),
      ),
    ),
    hidden(said),
  );
}

/** `W work, I inquiry and R review`: those that stand in the table. */
function kindsInWords(meets: Meets, parties: readonly string[], words: View['words']): string {
  const kinds = new Set(parties.flatMap((one) => parties.flatMap((other) => meets.between(one, other)?.kinds ?? [])));
  return listInWords(
    [...kinds].map((kind) =>
      words.say('view.meets.letter', {
        letter: words.say(`view.kind.${kind}.letter`),
        kind: words.say(`view.kind.${kind}`).toLowerCase(),
      }),
    ),
    words,
  );
}

/** For each party those further down the list whom it never meets. */
function apart(parties: readonly string[], meets: Meets): readonly (readonly [string, readonly string[]])[] {
  return parties.flatMap((one, place) => {
    const others = parties.slice(place + 1).filter((other) => !meets.between(one, other));
    return others.length > 0 ? [[one, others] as const] : [];
  });
}

/** What stops when one of them leaves, a sentence for each. */
function ifOneLeaves(view: View): Child {
  const { plan, words, names } = view;
  const meetings = (ids: readonly string[]) =>
    listInWords(
      ids.map((id) => names.meetingTitle(id)),
      words,
    );
  const all = plan.graph.leaving.flatMap(({ participant, empty, unled, unbound, quorums, splits }) => {
    const said = [
      ...(empty.length > 0 ? [words.say('view.leaves.empty', { meetings: meetings(empty) })] : []),
      ...(unled.length > 0
        ? [words.say('view.leaves.unled', { meetings: meetings(unled.map(({ meeting }) => meeting)) })]
        : []),
      ...(unbound.length > 0
        ? [
            words.say('view.leaves.unbound', {
              roles: listInWords([...new Set(unbound.map(({ role }) => spaced(role).toLowerCase()))], words),
            }),
          ]
        : []),
      ...(quorums.length > 0 ? [words.say('view.leaves.quorums', { count: quorums.length })] : []),
      ...(splits.length > 1 ? [words.say('view.leaves.splits')] : []),
    ];
    return said.length > 0 ? [{ participant, said: said.join('; ') }] : [];
  });
  if (all.length === 0) return undefined;
  return [
    el('h3', { key: 'leaves title' }, words.say('view.leaves')),
    el(
      'dl',
      { class: 'jw-leaves', key: 'leaves' },
      all.map(({ participant, said }) =>
        el('div', { key: participant }, el('dt', {}, names.participant(participant)), el('dd', {}, said)),
      ),
    ),
  ];
}
