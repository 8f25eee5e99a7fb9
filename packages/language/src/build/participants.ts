import type * as ast from '../generated/ast.ts';
import type {
  Calendar,
  Closed,
  Framework,
  Level,
  Organisation,
  Participant,
  Period,
  Size,
  Tenet,
} from '../model/model.ts';
import { standings, units, voices } from '../model/vocabulary.ts';
import { spanOf } from '../parse/clause-parser.ts';
import type { Segment } from '../parse/split.ts';
import { type Builder, people } from './builder.ts';
import type { Writable } from './writable.ts';

export function organisation(b: Builder, segment: Segment): Organisation {
  const head = b.parse<ast.Organisation>(segment);
  const item: Writable<Organisation> = {
    kind: 'organisation',
    ...b.block(segment),
    name: b.name(head.name, segment),
    title: b.text(head.title),
    partOf: b.optionalRef(head.parts[0]?.ref, ['organisation']),
  };
  for (const clause of b.clauses(segment.body, new Set(['PartOf', 'Sector', 'Phase', 'Zone', 'CalendarOf']))) {
    const { rule, node } = clause;
    if (b.common(item, clause)) continue;
    if (rule === 'PartOf') item.partOf = b.optionalRef((node as ast.PartOf).ref, ['organisation']);
    else if (rule === 'Sector') item.sector = b.plain((node as ast.Sector).word);
    else if (rule === 'Phase') item.phase = b.plain((node as ast.Phase).word);
    else if (rule === 'Zone') item.zone = b.plain((node as ast.Zone).text);
    else if (rule === 'CalendarOf') item.calendar = b.optionalRef((node as ast.CalendarOf).ref, ['calendar']);
  }
  return item;
}

export function calendar(b: Builder, segment: Segment): Calendar {
  const head = b.parse<ast.Calendar>(segment);
  const closed: Closed[] = [];
  const item: Writable<Calendar> = {
    kind: 'calendar',
    ...b.block(segment),
    name: b.name(head.name, segment),
    title: b.text(head.title),
    closed,
  };
  for (const clause of b.clauses(segment.body, new Set(['Zone', 'Period']))) {
    if (b.common(item, clause)) continue;
    if (clause.rule === 'Zone') item.zone = b.plain((clause.node as ast.Zone).text);
    else if (clause.rule === 'Period') item.period = period(b, clause.node as ast.Period);
    else if (clause.rule === 'Closed') {
      const node = clause.node as ast.Closed;
      const from = b.date(node.start);
      if (!from) continue;
      closed.push({ ...b.base(clause.segment), from, to: b.date(node.end) ?? from, title: b.text(node.title) });
    }
  }
  return item;
}

export function period(b: Builder, node: ast.Period): Period | undefined {
  const from = b.date(node.start);
  const to = b.date(node.end);
  return from && to ? { from, to, span: spanOf(node) } : undefined;
}

const participantSingles = new Set([
  'As',
  'Of',
  'MemberOf',
  'Joins',
  'Like',
  'Profession',
  'Phase',
  'Size',
  'Available',
  'Voice',
  'Turnover',
]);

export function participant(b: Builder, segment: Segment, head = b.parse<ast.Participant>(segment)): Participant {
  const item: Writable<Participant> = {
    kind: head.kind === 'person' ? 'person' : 'group',
    ...b.block(segment),
    name: b.name(head.name, segment),
    title: b.text(head.title),
    of: [],
    joins: [],
    interest: [],
    contributes: [],
  };
  for (const part of head.parts) participantPart(b, item, part.$type, part);
  for (const clause of b.clauses(segment.body, participantSingles)) {
    if (b.common(item, clause) || participantPart(b, item, clause.rule, clause.node as ast.ParticipantPart)) continue;
    participantClause(b, item, clause.rule, clause.node as ast.ParticipantClause);
  }
  return item;
}

function participantPart(b: Builder, item: Writable<Participant>, rule: string, node: ast.ParticipantPart): boolean {
  switch (rule) {
    case 'As':
      item.standing = b.word(standings, (node as ast.As).word);
      return true;
    case 'Of':
      item.of = b.allRefs((node as ast.Of).refs, ['organisation']);
      return true;
    case 'MemberOf':
      item.memberOf = b.optionalRef((node as ast.MemberOf).ref, ['group']);
      return true;
    case 'Joins':
      item.joins = b.allRefs((node as ast.Joins).refs, people);
      return true;
    case 'Like':
      item.like = b.optionalRef((node as ast.Like).ref, people);
      return true;
    default:
      return false;
  }
}

function participantClause(b: Builder, item: Writable<Participant>, rule: string, node: ast.ParticipantClause): void {
  switch (rule) {
    case 'Profession':
      item.profession = b.plain((node as ast.Profession).word);
      return;
    case 'Phase':
      item.phase = b.plain((node as ast.Phase).word);
      return;
    case 'Size':
      item.size = size(b, node as ast.Size);
      return;
    case 'Available':
      item.available = b.rate((node as ast.Available).rate);
      return;
    case 'Turnover': {
      const { percent, unit } = node as ast.Turnover;
      const per = b.word(units, unit);
      if (per && per.value !== 'year') b.problem('turnover-per-year', per.span);
      item.turnover = b.number(percent);
      return;
    }
    default:
      stanceClause(b, item, rule, node as ast.PartyClause);
  }
}

/** `voice`, `interest`, `contributes`, of a participant and of a party. */
export function stanceClause(
  b: Builder,
  item: { voice?: Participant['voice']; interest: unknown[]; contributes: unknown[] },
  rule: string,
  node: ast.PartyClause,
): void {
  if (rule === 'Voice') item.voice = b.word(voices, (node as ast.Voice).word);
  else if (rule === 'Interest') pushText(item.interest, (node as ast.Interest).text);
  else if (rule === 'Contributes') pushText(item.contributes, (node as ast.Contributes).text);
}

function size(b: Builder, node: ast.Size): Size | undefined {
  const min = b.integer(node.min);
  if (!min) return undefined;
  const max = b.integer(node.max) ?? min;
  return { min: min.value, max: max.value, span: { start: min.span.start, end: max.span.end } };
}

export function framework(b: Builder, segment: Segment): Framework {
  const head = b.parse<ast.Framework>(segment);
  const levels: Level[] = [];
  const tenets: Tenet[] = [];
  const item: Writable<Framework> = {
    kind: 'framework',
    ...b.block(segment),
    name: b.name(head.name, segment),
    title: b.text(head.title),
    levels,
    tenets,
  };
  for (const clause of b.clauses(segment.body, new Set(['Source', 'Author', 'Licence', 'Version', 'Levels']))) {
    if (b.common(item, clause) || b.provenance(item, clause)) continue;
    if (clause.rule === 'Source') item.source = b.text((clause.node as ast.Source).text);
    else if (clause.rule === 'Levels') {
      for (const level of (clause.node as ast.Levels).levels) {
        if (level.name === undefined) continue;
        levels.push({
          kind: 'level',
          name: b.name(level.name, clause.segment),
          title: b.text(level.title),
          span: spanOf(level),
        });
      }
    } else if (clause.rule === 'Tenet') tenets.push(tenet(b, clause.segment, clause.node as ast.Tenet));
  }
  return item;
}

function tenet(b: Builder, segment: Segment, head: ast.Tenet): Tenet {
  const item: Writable<Tenet> = {
    kind: 'tenet',
    ...b.block(segment),
    name: b.name(head.name, segment),
    title: b.text(head.title),
    seen: [],
  };
  for (const clause of b.clauses(segment.body, new Set(['Means']))) {
    if (b.common(item, clause)) continue;
    if (clause.rule === 'Means') item.means = b.text((clause.node as ast.Means).text);
    else pushText(item.seen, (clause.node as ast.SeenWhen).text);
  }
  return item;
}

export function pushText(into: unknown[], text: unknown): void {
  if (text !== undefined) into.push(text);
}
