/** What somebody who looks for a way to work together wants to know of a protocol or a design, read off its text. */
import {
  type Activity,
  type Design,
  type EvidenceKind,
  evidenceKinds,
  type FocusWord,
  type Model,
  type Participant,
  type Protocol,
  parse,
  type Review,
} from '@jointwork/language';
import { type Minutes, minutesOf, type People, peopleOf } from './size.ts';

export interface Entry {
  readonly kind: 'protocol' | 'design';
  readonly name: string;
  readonly title?: string;
  /** The address of its file. */
  readonly uri: string;
  /** Where it comes from, as it says itself. */
  readonly source?: string;
  readonly purpose?: string;
  /** What its note says: what it is, when to use it, when not, where its timings come from, what is unconfirmed. */
  readonly about?: string;
  readonly use?: string;
  readonly not?: string;
  readonly timings?: string;
  readonly unconfirmed?: string;
  /** Of a protocol: how many can take part; absent where any number can. */
  readonly people?: People;
  /** Of a protocol: how long it takes; of a design: its sessions whose length is written. */
  readonly minutes?: Minutes;
  readonly evidence: readonly EvidenceKind[];
  readonly focus: readonly FocusWord[];
  /** Somebody from outside takes part: a critic in a design; in a protocol, as its text says. */
  readonly outsider: boolean;
}

export interface SourceText {
  readonly uri: string;
  readonly text: string;
}

type Meeting = Activity | Review;

/**
 * The protocols and designs of some texts, in their order. What evidence and which focus a protocol suits is also
 * learned from the designs that follow it.
 */
export function entriesOf(texts: readonly SourceText[]): readonly Entry[] {
  const models = texts.map(({ uri, text }) => ({ uri, model: parse(text, uri).model }));
  const used = usesOf(models.map(({ model }) => model));
  return models.flatMap(({ uri, model }) =>
    model.items.flatMap((item): Entry[] => {
      if (item.kind === 'protocol') return [protocolEntry(item, uri, used.get(item.name.value))];
      return item.kind === 'design' ? [designEntry(item, model, uri)] : [];
    }),
  );
}

interface Used {
  readonly focus: Set<FocusWord>;
  readonly evidence: Set<EvidenceKind>;
}

function usesOf(models: readonly Model[]): ReadonlyMap<string, Used> {
  const used = new Map<string, Used>();
  for (const item of models.flatMap(({ items }) => items)) {
    if (item.kind !== 'design') continue;
    for (const meeting of [...item.activities, ...item.reviews]) {
      const name = meeting.follows?.protocol.name;
      if (name === undefined) continue;
      const all = used.get(name) ?? { focus: new Set(), evidence: new Set() };
      used.set(name, all);
      for (const word of focusOf(meeting, item)) all.focus.add(word);
      for (const { kindOf } of meeting.evidence) all.evidence.add(kindOf.value);
    }
  }
  return used;
}

function focusOf(meeting: Meeting, design: Design): FocusWord[] {
  const own = 'focus' in meeting ? meeting.focus : undefined;
  return (own ?? design.focus)?.words.map(({ value }) => value) ?? [];
}

const outside = /\b(?:from outside|outsiders?|visitors?|critical friends?|(?:from )?another (?:school|place|team))\b/i;

function protocolEntry(protocol: Protocol, uri: string, used: Used | undefined): Entry {
  const notes = notesOf(protocol.doc?.value ?? '');
  const own = protocol.uses.flatMap(({ kindOf }) => evidenceKinds.words.find((kind) => kind === kindOf.value) ?? []);
  const said = [
    protocol.purpose?.value,
    notes.about,
    ...protocol.norms.map(({ value }) => value),
    ...protocol.roles.flatMap(({ name, title }) => [name.value, title?.value]),
  ];
  return {
    kind: 'protocol',
    name: protocol.name.value,
    ...titled(protocol.title?.value),
    uri,
    ...(protocol.source && { source: protocol.source.value }),
    ...(protocol.purpose && { purpose: protocol.purpose.value }),
    ...notes,
    ...partOf('people', peopleOf(protocol)),
    ...partOf('minutes', minutesOf(protocol)),
    evidence: [...new Set([...own, ...(used?.evidence ?? [])])],
    focus: [...(used?.focus ?? [])],
    outsider: said.some((text) => text !== undefined && outside.test(text)),
  };
}

function designEntry(design: Design, { items, doc }: Model, uri: string): Entry {
  const meetings = [...design.activities, ...design.reviews];
  const lengths = meetings.flatMap(({ schedule }) => (schedule?.for ? [schedule.for.value] : []));
  const named = new Set(meetings.flatMap((meeting) => namesIn(meeting)));
  const everyone = [...items.filter((item): item is Participant => item.kind === 'person' || item.kind === 'group')];
  const critics = [...everyone, ...design.participants].filter(({ standing }) => standing?.value === 'critic');
  const purpose = design.purpose.map(({ text }) => text.value).join(' ');
  const [adapted] = design.adapted;
  return {
    kind: 'design',
    name: design.name.value,
    ...titled(design.title?.value),
    uri,
    ...partOf('source', adapted?.text?.value ?? adapted?.ref?.name),
    ...(purpose && { purpose }),
    ...notesOf(design.doc?.value ?? doc?.value ?? ''),
    ...(lengths.length > 0 && { minutes: { min: Math.min(...lengths), max: Math.max(...lengths), open: false } }),
    evidence: [...new Set(meetings.flatMap(({ evidence }) => evidence.map(({ kindOf }) => kindOf.value)))],
    focus: [
      ...new Set([
        ...(design.focus?.words ?? []).map(({ value }) => value),
        ...meetings.flatMap((each) => focusOf(each, design)),
      ]),
    ],
    outsider: critics.some(({ name }) => named.has(name.value)),
  };
}

function namesIn({ with: attend, hear, leads }: Meeting): string[] {
  const all = [attend, hear, ...leads.flatMap(({ people, deputy }) => [people, deputy])];
  return all.flatMap((people) => people?.who.map(({ ref }) => ref.name) ?? []);
}

const titled = (title: string | undefined) => partOf('title', title);

function partOf<Key extends string, Value>(key: Key, value: Value | undefined): { readonly [K in Key]?: Value } {
  return (value === undefined ? {} : { [key]: value }) as { readonly [K in Key]?: Value };
}

const headed = /^\*\*(Use it when|Rather not when|Timings:?|Unconfirmed:?)\*\*:?\s*/;
const keyOf = {
  'Use it when': 'use',
  'Rather not when': 'not',
  Timings: 'timings',
  Unconfirmed: 'unconfirmed',
} as const;

/** A note by its paragraphs: the first without a head is what it is about. */
function notesOf(doc: string): Pick<Entry, 'about' | 'use' | 'not' | 'timings' | 'unconfirmed'> {
  const notes: { -readonly [Key in 'about' | 'use' | 'not' | 'timings' | 'unconfirmed']?: string } = {};
  for (const paragraph of doc.split(/\n\s*\n/)) {
    const text = paragraph.replaceAll(/\s*\n\s*/g, ' ').trim();
    const head = headed.exec(text);
    const key = head ? keyOf[head[1]!.replace(':', '') as keyof typeof keyOf] : 'about';
    if (text !== '' && notes[key] === undefined) notes[key] = text.slice(head?.[0].length ?? 0);
  }
  return notes;
}
