import type * as ast from '../generated/ast.ts';
import type {
  Action,
  Activity,
  Artefact,
  Binding,
  Decision,
  Evidence,
  Follows,
  Handoff,
  Lead,
  Meeting,
  Name,
  Organisation,
  Participant,
  Prepare,
  Review,
  Tenet,
} from '../model/model.ts';
import { decisionWays, evidenceKinds, focuses, wordOf } from '../model/vocabulary.ts';
import { spanOf } from '../parse/clause-parser.ts';
import type { Segment } from '../parse/split.ts';
import { type Builder, type Clause, meetings, people } from './builder.ts';
import { pushText } from './participants.ts';
import { grouping } from './protocols.ts';
import { schedule } from './schedules.ts';
import type { Writable } from './writable.ts';

const singles = new Set(['With', 'Hear', 'Place', 'Online', 'Focus', 'Follows']);
const schedules = new Set(['Every', 'Once', 'AsNeeded']);

/** What only a review says. */
const reviewOnly = new Set(['Examine', 'Ask']);
/** What only an activity says. */
const activityOnly = new Set(['Focus', 'Question', 'Uses', 'Serves', 'Accountable', 'Handoff', 'Digital']);

export function activity(b: Builder, segment: Segment, head: ast.Activity): Activity {
  const item: Writable<Activity> = {
    kind: head.kind ?? 'work',
    ...meeting(b, segment, head),
    questions: [],
    uses: [],
    serves: [],
    accountable: [],
    handoffs: [],
    digital: [],
  };
  for (const part of head.parts) {
    if (part.$type === 'Like') item.like = b.optionalRef(part.ref, ['work', 'dialogue', 'inquiry']);
  }
  for (const clause of meetingClauses(b, segment, item, reviewOnly, 'activity')) activityClause(b, item, clause);
  return item;
}

export function review(b: Builder, segment: Segment, head: ast.Review): Review {
  const item: Writable<Review> = { kind: 'review', ...meeting(b, segment, head), examine: [], asks: [] };
  for (const part of head.parts) {
    if (part.$type === 'Like') b.problem('like-in-review', spanOf(part));
  }
  for (const { rule, node } of meetingClauses(b, segment, item, activityOnly, 'review')) {
    if (rule === 'Examine') item.examine.push(...b.allRefs<Tenet>((node as ast.Examine).refs, ['tenet']));
    else if (rule === 'Ask') pushText(item.asks, (node as ast.Ask).text);
  }
  return item;
}

function meeting(b: Builder, segment: Segment, head: ast.Activity | ast.Review) {
  const after = head.parts.flatMap((part) => (part.$type === 'After' ? part.refs : []));
  return {
    ...b.block(segment),
    name: b.name(head.name, segment),
    title: b.text(head.title),
    after: b.allRefs<Meeting>(after, meetings),
    leads: [],
    evidence: [],
    decisions: [],
    produces: [],
    prepare: [],
    actions: [],
  };
}

/** Takes what every meeting may say, and yields the rest. */
function* meetingClauses(
  b: Builder,
  segment: Segment,
  item: Writable<Activity> | Writable<Review>,
  misplaced: ReadonlySet<string>,
  block: string,
): Generator<Clause> {
  let scheduled: Clause | undefined;
  for (const clause of b.clauses(segment.body, singles)) {
    if (misplaced.has(clause.rule)) {
      b.misplaced(clause.segment, block);
      continue;
    }
    if (schedules.has(clause.rule)) {
      if (scheduled) b.saidTwice(scheduled.segment, clause.segment);
      else {
        scheduled = clause;
        item.schedule = schedule(b, clause);
      }
      continue;
    }
    if (b.common(item, clause) || meetingClause(b, item, clause)) continue;
    yield clause;
  }
}

function meetingClause(b: Builder, item: Writable<Activity> | Writable<Review>, clause: Clause): boolean {
  const { rule, node, segment } = clause;
  switch (rule) {
    case 'With': {
      const { who, grouping: groups } = node as ast.With;
      item.with = b.people(who);
      if (item.kind !== 'review') item.grouping = grouping(b, groups);
      return true;
    }
    case 'Hear':
      item.hear = b.people((node as ast.Hear).who);
      return true;
    case 'Led': {
      const lead = leadOf(b, clause);
      if (lead) item.leads.push(lead);
      return true;
    }
    case 'Place': {
      const place = node as ast.Place;
      const at = b.optionalRef<Organisation>(place.ref, ['organisation']);
      item.place = { text: b.needed(place.text, segment), at, span: spanOf(place) };
      return true;
    }
    case 'Online':
      item.online = b.text((node as ast.Online).text);
      return true;
    case 'Evidence':
      item.evidence.push(...evidence(b, clause));
      return true;
    case 'Follows':
      item.follows = follows(b, clause);
      return true;
    case 'Produces': {
      const artefact = produces(b, clause);
      if (artefact) item.produces.push(artefact);
      return true;
    }
    case 'Prepare':
      item.prepare.push(prepare(b, clause));
      return true;
    case 'Action':
      item.actions.push(action(b, clause));
      return true;
    case 'Decision':
      item.decisions.push(decision(b, clause));
      return true;
    default:
      return false;
  }
}

function activityClause(b: Builder, item: Writable<Activity>, { rule, node, segment }: Clause): void {
  switch (rule) {
    case 'Focus':
      item.focus = { ...b.base(segment), words: b.words(focuses, (node as ast.Focus).words) };
      return;
    case 'Question':
      pushText(item.questions, (node as ast.Question).text);
      return;
    case 'Uses':
      item.uses.push(...b.allRefs<Artefact>((node as ast.Uses).refs, ['artefact']));
      return;
    case 'Serves':
      item.serves.push(...b.allRefs<Tenet>((node as ast.Serves).refs, ['tenet']));
      return;
    case 'Accountable': {
      const { refs, takers, text } = node as ast.Accountable;
      const to = b.allRefs<Participant | Organisation>(takers, [...people, 'organisation']);
      item.accountable.push({ ...b.base(segment), who: b.allRefs(refs, people), to, text: b.text(text) });
      return;
    }
    case 'Handoff':
      item.handoffs.push(handoff(b, segment, node as ast.Handoff));
      return;
    case 'Digital': {
      const { text, because, ref } = node as ast.Digital;
      const checkedIn = b.optionalRef<Review>(ref, ['review']);
      item.digital.push({ ...b.base(segment), text: b.needed(text, segment), because: b.text(because), checkedIn });
    }
  }
}

function leadOf(b: Builder, { node, segment }: Clause): Lead | undefined {
  const { who, deputy, start, end } = node as ast.Led;
  const led = b.people(who);
  return led && { ...b.base(segment), people: led, deputy: b.people(deputy), from: b.date(start), until: b.date(end) };
}

function evidence(b: Builder, { node, segment }: Clause): Evidence[] {
  const items: Evidence[] = [];
  for (const item of (node as ast.Evidence).items) {
    if (isAnonymised(item) && items.length > 0) {
      anonymisedAlone(b, items, item);
      continue;
    }
    const kindOf = b.word(evidenceKinds, item.word);
    if (!kindOf) continue;
    const under = item.options.find((option) => option.$type === 'Under');
    items.push({
      span: spanOf(item),
      doc: items.length === 0 ? b.docOf(segment) : undefined,
      kindOf,
      text: b.text(item.text),
      anonymised: item.options.some((option) => option.$type === 'Anonymised'),
      under: b.optionalRef(under?.ref, ['artefact']),
    });
  }
  return items;
}

/** `evidence work, anonymised`: the word was meant for the item before the comma. */
function isAnonymised({ word, text }: ast.EvidenceItem): boolean {
  return text === undefined && /^anonymi[sz]ed$/.test((word as unknown as Name | undefined)?.value ?? '');
}

function anonymisedAlone(b: Builder, items: Evidence[], item: ast.EvidenceItem): void {
  const before = items[items.length - 1]!;
  const span = spanOf(item);
  const edits = [{ span: { start: before.span.end, end: span.start }, text: ' ' }];
  const title = { key: 'fix.write', params: { text: `${before.kindOf.value} anonymised` } };
  b.problem('anonymised-alone', span, {}, [{ title, edits, safe: true }]);
  items[items.length - 1] = { ...before, anonymised: true, span: { start: before.span.start, end: span.end } };
}

function follows(b: Builder, { node, segment }: Clause): Follows | undefined {
  const { ref, bindings } = node as ast.Follows;
  if (ref === undefined) return undefined;
  const item: Writable<Follows> = { ...b.base(segment), protocol: b.ref(ref, ['protocol']), bindings: [] };
  // `role = A and B` arrives as a binding and what follows it.
  for (let i = 0; i < bindings.length; i++) {
    const first = bindings[i]!;
    if (first.$type !== 'Binding') continue;
    const players = first.who ? [first.who] : [];
    while (bindings[i + 1]?.$type === 'BindingMore') players.push(...(bindings[++i]!.who ? [bindings[i]!.who] : []));
    const bound = b.people(players);
    if (first.role === undefined || !bound) continue;
    const role: Binding['role'] = b.ref(first.role, ['role']);
    item.bindings.push({ span: { start: role.span.start, end: bound.span.end }, role, people: bound });
  }
  return item;
}

function produces(b: Builder, { node, segment }: Clause): Artefact | undefined {
  const { word, name, text } = node as ast.Produces;
  const kindOf = b.plain(word);
  return kindOf && { kind: 'artefact', ...b.base(segment), kindOf, name: b.plain(name), text: b.text(text) };
}

function prepare(b: Builder, { node, segment }: Clause): Prepare {
  const { text, options } = node as ast.Prepare;
  const item: Writable<Prepare> = { ...b.base(segment), text: b.needed(text, segment) };
  for (const option of options) {
    if (option.$type === 'ForTime') item.time = b.minutes(option.time);
    else if (option.$type === 'ByPlayers') item.by = b.people(option.who);
    else item.before = b.distance(option.distance);
  }
  return item;
}

function action(b: Builder, { node, segment }: Clause): Action {
  const { text, options } = node as ast.Action;
  const item: Writable<Action> = { ...b.base(segment), text: b.needed(text, segment) };
  for (const option of options) {
    if (option.$type === 'ByPlayers') item.by = b.people(option.who);
    else if (option.$type === 'CheckedIn') item.checkedIn = b.optionalRef(option.ref, ['review']);
    else if (option.$type === 'Done') item.done = b.date(option.date);
    else {
      const date = b.date(option.date);
      if (date) item.due = { date, inclusive: option.$type === 'ByDate' };
    }
  }
  return item;
}

function decision(b: Builder, { node, segment }: Clause): Decision {
  const { text, options } = node as ast.Decision;
  const item: Writable<Decision> = { ...b.base(segment), text: b.needed(text, segment), quorum: [] };
  for (const option of options) {
    if (option.$type === 'Quorum') {
      for (const part of option.parts) {
        const count = b.integer(part.count);
        if (count) item.quorum.push({ count, of: b.optionalRef<Participant>(part.ref, people) });
      }
      continue;
    }
    const who = b.people(option.who);
    const only = who?.who.length === 1 && !who.who[0]!.count && !who.inTurn ? who.who[0]!.ref.name : '';
    item.how = who && { way: wordOf(decisionWays, only), people: who, span: who.span };
  }
  return item;
}

function handoff(b: Builder, segment: Segment, node: ast.Handoff): Handoff {
  const item: Writable<Handoff> = {
    ...b.base(segment),
    text: b.needed(node.text, segment),
    from: b.allRefs(node.givers, people),
    to: b.allRefs(node.takers, people),
    confirmedBy: [],
  };
  for (const option of node.options) {
    if (option.$type === 'ConfirmedBy') item.confirmedBy.push(...b.allRefs<Participant>(option.refs, people));
    else if (option.$type === 'Within') item.within = b.distance(option.distance);
    else item.under = b.optionalRef(option.ref, ['artefact']);
  }
  return item;
}
