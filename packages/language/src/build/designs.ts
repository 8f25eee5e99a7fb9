import type * as ast from '../generated/ast.ts';
import type {
  Commit,
  Context,
  ContextEntry,
  Design,
  Grant,
  Meeting,
  Organisation,
  Participant,
  Party,
  Target,
} from '../model/model.ts';
import {
  compass,
  depths,
  durationUnits,
  focuses,
  gifts,
  levels,
  statuses,
  units,
  wordOf,
} from '../model/vocabulary.ts';
import { spanOf } from '../parse/clause-parser.ts';
import type { Segment } from '../parse/split.ts';
import { type Builder, type Clause, meetings, people } from './builder.ts';
import { activity, review } from './meetings.ts';
import { participant, period, pushText, stanceClause } from './participants.ts';
import { adapted } from './protocols.ts';
import type { Writable } from './writable.ts';

const singles = new Set([
  'Status',
  'Author',
  'Licence',
  'Version',
  'LevelOf',
  'Focus',
  'Depth',
  'CalendarOf',
  'Period',
  'Context',
  'Exit',
  'Mandated',
]);

export function design(b: Builder, segment: Segment): Design {
  const head = b.parse<ast.Design>(segment);
  const item: Writable<Design> = {
    kind: 'design',
    ...b.block(segment),
    name: b.name(head.name, segment),
    title: b.text(head.title),
    purpose: [],
    adapted: [],
    values: [],
    sponsors: [],
    parties: [],
    tensions: [],
    commits: [],
    participants: [],
    activities: [],
    targets: [],
    reviews: [],
    stops: [],
    continues: [],
    starts: [],
  };
  for (const clause of b.clauses(segment.body, singles)) {
    if (b.common(item, clause) || b.provenance(item, clause)) continue;
    if (!frame(b, item, clause) && !groundClause(b, item, clause)) element(b, item, clause);
  }
  return item;
}

/** What a design is: purpose, level, focus, depth, time, origin. */
function frame(b: Builder, item: Writable<Design>, { rule, node, segment }: Clause): boolean {
  switch (rule) {
    case 'Status': {
      const { word, date } = node as ast.Status;
      const status = b.word(statuses, word);
      item.status = status && { ...status, on: b.date(date) };
      return true;
    }
    case 'Purpose': {
      const { text: said, refs } = node as ast.Purpose;
      const text = b.text(said);
      const agreed = b.allRefs<Participant>(refs, people);
      // Quotes that wait for words say no purpose yet.
      if (text) item.purpose.push({ ...b.base(segment), text, agreed });
      return true;
    }
    case 'LevelOf':
      item.level = b.word(levels, (node as ast.LevelOf).word);
      return true;
    case 'Focus':
      item.focus = { ...b.base(segment), words: b.words(focuses, (node as ast.Focus).words) };
      return true;
    case 'Depth':
      item.depth = b.word(depths, (node as ast.Depth).word);
      return true;
    case 'CalendarOf':
      item.calendar = b.optionalRef((node as ast.CalendarOf).ref, ['calendar']);
      return true;
    case 'Period':
      item.period = period(b, node as ast.Period);
      return true;
    case 'Adapted':
      item.adapted.push(adapted(b, segment, node as ast.Adapted));
      return true;
    case 'Context':
      item.context = context(b, segment);
      return true;
    default:
      return false;
  }
}

/** What the collaboration stands on. */
function groundClause(b: Builder, item: Writable<Design>, { rule, node, segment }: Clause): boolean {
  switch (rule) {
    case 'Value':
      pushText(item.values, (node as ast.Value).text);
      return true;
    case 'Exit':
      item.exit = b.text((node as ast.Exit).text);
      return true;
    case 'Sponsor': {
      const { ref, gifts: words, text } = node as ast.Sponsor;
      if (ref === undefined) return true;
      const gives = words
        .map((word) => b.plain(word)!)
        .map((word) => ({ ...word, value: wordOf(gifts, word.value) ?? word.value }));
      item.sponsors.push({ ...b.base(segment), who: b.ref(ref, people), gives, text: b.text(text) });
      return true;
    }
    case 'Mandated': {
      const { refs, text } = node as ast.Mandated;
      const by = b.allRefs<Participant | Organisation>(refs, [...people, 'organisation']);
      item.mandated = { ...b.base(segment), by, text: b.text(text) };
      return true;
    }
    case 'Tension': {
      const { text, refs, heldIn } = node as ast.Tension;
      item.tensions.push({
        ...b.base(segment),
        text: b.needed(text, segment),
        between: b.allRefs(refs, people),
        heldIn: b.optionalRef(heldIn, ['review']),
      });
      return true;
    }
    case 'Commit':
      item.commits.push(commit(b, segment, node as ast.Commit));
      return true;
    case 'Stop': {
      const { text, rate, refs } = node as ast.Stop;
      const minutes = b.rate(rate);
      const frees = minutes && { rate: minutes, to: b.allRefs<Participant>(refs, people) };
      item.stops.push({ ...b.base(segment), text: b.needed(text, segment), frees });
      return true;
    }
    case 'Continue':
    case 'Start': {
      const change = { ...b.base(segment), text: b.needed((node as ast.Start).text, segment) };
      (rule === 'Start' ? item.starts : item.continues).push(change);
      return true;
    }
    default:
      return false;
  }
}

function element(b: Builder, item: Writable<Design>, { rule, node, segment }: Clause): void {
  switch (rule) {
    case 'Party': {
      const made = party(b, segment, node as ast.Party);
      if (made) item.parties.push(made);
      return;
    }
    case 'Participant':
      item.participants.push(participant(b, segment, node as ast.Participant));
      return;
    case 'Activity':
      item.activities.push(activity(b, segment, node as ast.Activity));
      return;
    case 'Review':
      item.reviews.push(review(b, segment, node as ast.Review));
      return;
    case 'Target': {
      const made = target(b, segment, node as ast.Target);
      if (made) item.targets.push(made);
    }
  }
}

function context(b: Builder, segment: Segment): Context {
  const entries: ContextEntry[] = [];
  const item: Writable<Context> = { ...b.block(segment), entries };
  for (const clause of b.clauses(segment.body)) {
    if (b.common(item, clause)) continue;
    const { word, text, grants } = clause.node as ast.ContextEntry;
    if (word === undefined) continue;
    const start = clause.segment.tokens[0]!.startOffset;
    entries.push({
      ...b.base(clause.segment),
      b: wordOf(compass, word)!,
      word: { value: word, span: { start, end: start + word.length } },
      text: b.text(text),
      grants: grants.map((grant) => grantOf(b, grant)).filter((grant) => grant !== undefined),
    });
  }
  return item;
}

/** A grant of time says `per`; without it the amount is money. */
function grantOf(b: Builder, node: ast.Grant): Grant | undefined {
  const to = b.allRefs<Participant>(node.refs, people);
  const span = spanOf(node);
  if (node.per !== undefined) {
    const minutes = b.minutes(node);
    const per = b.word(units, node.per);
    return minutes && per ? { time: { minutes, per, span }, to, span } : undefined;
  }
  const amount = b.number(node.amount);
  const currency = b.plain(node.unit);
  if (!amount || !currency) return undefined;
  if (currency.value === currency.value.toLowerCase() && wordOf(durationUnits, currency.value)) {
    b.problem('grant-how-often', { start: amount.span.start, end: currency.span.end });
    return undefined;
  }
  return { money: { amount, currency }, to, span };
}

function commit(b: Builder, segment: Segment, node: ast.Commit): Commit {
  const item: Writable<Commit> = {
    ...b.base(segment),
    from: b.allRefs(node.givers, people),
    to: b.allRefs(node.takers, people),
    text: b.needed(node.text, segment),
  };
  for (const option of node.options) {
    if (option.$type === 'ByDate') item.by = b.date(option.date);
    else if (option.$type === 'Done') item.done = b.date(option.date);
    else {
      const distance = b.distance(option.distance);
      if (distance && option.ref !== undefined) item.within = { distance, of: b.ref<Meeting>(option.ref, meetings) };
    }
  }
  return item;
}

function party(b: Builder, segment: Segment, head: ast.Party): Party | undefined {
  if (head.ref === undefined) return undefined;
  const item: Writable<Party> = { ...b.block(segment), who: b.ref(head.ref, people), interest: [], contributes: [] };
  for (const clause of b.clauses(segment.body, new Set(['Voice']))) {
    if (!b.common(item, clause)) stanceClause(b, item, clause.rule, clause.node as ast.PartyClause);
  }
  return item;
}

function target(b: Builder, segment: Segment, head: ast.Target): Target | undefined {
  if (head.ref === undefined) return undefined;
  const item: Writable<Target> = {
    kind: 'target',
    ...b.block(segment),
    tenet: b.ref(head.ref, ['tenet']),
    from: b.optionalRef(head.start, ['level']),
    to: b.optionalRef(head.end, ['level']),
    by: b.date(head.date),
    through: [],
    seen: [],
    found: [],
  };
  for (const clause of b.clauses(segment.body)) {
    if (b.common(item, clause)) continue;
    const { rule, node } = clause;
    if (rule === 'Through') item.through.push(...b.allRefs<Meeting>((node as ast.Through).refs, meetings));
    else if (rule === 'SeenWhen') pushText(item.seen, (node as ast.SeenWhen).text);
    else {
      const found = node as ast.Found;
      if (found.ref === undefined) continue;
      item.found.push({
        ...b.base(clause.segment),
        level: b.ref(found.ref, ['level']),
        by: b.allRefs(found.refs, people),
        on: b.date(found.date),
        text: b.text(found.text),
      });
    }
  }
  return item;
}
