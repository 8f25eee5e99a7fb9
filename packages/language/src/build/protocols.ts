import type * as ast from '../generated/ast.ts';
import type { Adapted, Grouping, Protocol, Repeat, Role, Step, StepItem, StepTime } from '../model/model.ts';
import { durationUnits, moves } from '../model/vocabulary.ts';
import { spanOf } from '../parse/clause-parser.ts';
import type { Segment } from '../parse/split.ts';
import type { Builder, Clause } from './builder.ts';
import { pushText } from './participants.ts';
import type { Writable } from './writable.ts';

const singles = new Set(['Source', 'Author', 'Licence', 'Version', 'Purpose', 'Adapted', 'Like']);

export function protocol(b: Builder, segment: Segment): Protocol {
  const head = b.parse<ast.Protocol>(segment);
  const item: Writable<Protocol> = {
    kind: 'protocol',
    ...b.block(segment),
    name: b.name(head.name, segment),
    title: b.text(head.title),
    like: b.optionalRef(head.parts[0]?.ref, ['protocol']),
    roles: [],
    norms: [],
    uses: [],
    produces: [],
    steps: [],
  };
  for (const clause of b.clauses(segment.body, singles)) {
    if (b.common(item, clause) || b.provenance(item, clause)) continue;
    protocolClause(b, item, clause);
  }
  return item;
}

function protocolClause(b: Builder, item: Writable<Protocol>, clause: Clause): void {
  const { rule, segment } = clause;
  switch (rule) {
    case 'Source':
      item.source = b.text((clause.node as ast.Source).text);
      return;
    case 'Purpose':
      item.purpose = b.text((clause.node as ast.Purpose).text);
      return;
    case 'Like':
      item.like = b.optionalRef((clause.node as ast.Like).ref, ['protocol']);
      return;
    case 'Adapted':
      item.adapted = adapted(b, segment, clause.node as ast.Adapted);
      return;
    case 'Role':
      item.roles.push(role(b, segment, clause.node as ast.Role));
      return;
    case 'Norm':
      pushText(item.norms, (clause.node as ast.Norm).text);
      return;
    case 'ProtocolUses':
    case 'ProtocolProduces': {
      const node = clause.node as ast.ProtocolUses;
      const kindOf = b.plain(node.word);
      if (!kindOf) return;
      const artefact = { ...b.base(segment), kindOf, text: b.needed(node.text, segment) };
      (rule === 'ProtocolUses' ? item.uses : item.produces).push(artefact);
      return;
    }
    default:
      stepItem(b, item.steps, clause);
  }
}

function role(b: Builder, segment: Segment, node: ast.Role): Role {
  const min = b.integer(node.min)?.value;
  const any = node.any === true;
  return {
    kind: 'role',
    ...b.base(segment),
    name: b.name(node.name, segment),
    title: b.text(node.title),
    // A role without a number is played by one.
    min: any ? 0 : (min ?? 1),
    max: any ? Number.POSITIVE_INFINITY : (b.integer(node.max)?.value ?? min ?? 1),
    any,
    sizeSpan: sizeSpan(b, segment, node),
  };
}

/** How many play the role stands at the end of its clause. */
function sizeSpan(b: Builder, segment: Segment, { any, min }: ast.Role): Role['sizeSpan'] {
  const { end } = b.base(segment).span;
  if (any) return { start: end - 'any'.length, end };
  const first = b.number(min);
  return first && { start: first.span.start, end };
}

function stepItem(b: Builder, into: StepItem[], clause: Clause): void {
  if (clause.rule === 'Step') into.push(step(b, clause.segment, clause.node as ast.Step));
  else if (clause.rule === 'Repeat') into.push(repeat(b, clause.segment, clause.node as ast.Repeat));
}

function step(b: Builder, segment: Segment, node: ast.Step): Step {
  const item: Writable<Step> = {
    kind: 'step',
    ...b.block(segment),
    title: b.needed(node.title, segment),
    time: stepTime(b, node.time),
    moves: b.words(moves, node.moves),
    by: [],
    silent: [],
    optional: false,
    gate: false,
    prompts: [],
  };
  for (const option of node.options) {
    if (option.$type === 'StepBy') item.by.push(...b.allRefs<Role>(option.refs, ['role']));
    else if (option.$type === 'StepSilent') item.silent.push(...b.allRefs<Role>(option.refs, ['role']));
    else if (option.$type === 'Grouping') item.grouping = grouping(b, option);
    else if (option.$type === 'StepOptional') item.optional = true;
    else if (option.$type === 'StepGate') item.gate = true;
  }
  for (const clause of b.clauses(segment.body)) {
    if (!b.common(item, clause)) pushText(item.prompts, (clause.node as ast.Prompt).text);
  }
  return item;
}

function stepTime(b: Builder, node: ast.StepTime | undefined): StepTime | undefined {
  if (!node) return undefined;
  const scale = b.word(durationUnits, node.unit)?.value;
  const first = b.number(node.first);
  const last = b.number(node.last);
  if (scale === undefined || first === undefined) return undefined;
  const factor = scale === 'h' ? 60 : 1;
  const extra = node.second === undefined ? 0 : (b.minutes({ amount: node.second, unit: node.secondUnit })?.value ?? 0);
  const min = first.value * factor + (last ? 0 : extra);
  const max = last ? last.value * factor + extra : min;
  const each = b.optionalRef<Role>(node.each, ['role']);
  const span = spanOf(node);
  if (last) return { bound: 'range', min, max, each, span };
  if (node.upTo) return { bound: 'most', min: 0, max, each, span };
  if (node.atLeast) return { bound: 'least', min, max: Number.POSITIVE_INFINITY, each, span };
  return { bound: 'exact', min, max, each, span };
}

const perGroup = { pairs: 2, threes: 3, fours: 4 } as const;

export function grouping(b: Builder, node: ast.Grouping | undefined): Grouping | undefined {
  if (node?.word === undefined) return undefined;
  const size = node.word === 'groups' ? b.integer(node.size)?.value : perGroup[node.word];
  return size === undefined ? undefined : { size, mixed: node.mixed === true, span: spanOf(node) };
}

function repeat(b: Builder, segment: Segment, node: ast.Repeat): Repeat {
  const item: Writable<Repeat> = {
    kind: 'repeat',
    ...b.block(segment),
    rounds: b.integer(node.rounds),
    each: b.optionalRef(node.each, ['role']),
    rotating: [],
    moving: [],
    steps: [],
  };
  for (const option of node.options) {
    const into = option.$type === 'Rotating' ? item.rotating : item.moving;
    into.push(...b.allRefs<Role>(option.refs, ['role']));
  }
  for (const clause of b.clauses(segment.body)) {
    if (!b.common(item, clause)) stepItem(b, item.steps, clause);
  }
  return item;
}

export function adapted(b: Builder, segment: Segment, node: ast.Adapted): Adapted {
  const item: Writable<Adapted> = {
    ...b.block(segment),
    text: b.text(node.text),
    ref: b.optionalRef(node.ref, ['design', 'protocol']),
    keep: [],
    change: [],
  };
  for (const clause of b.clauses(segment.body)) {
    if (b.common(item, clause)) continue;
    if (clause.rule === 'Keep') pushText(item.keep, (clause.node as ast.Keep).text);
    else {
      const change = clause.node as ast.ChangeWhat;
      if (change.text === undefined) continue;
      item.change.push({
        text: b.needed(change.text, clause.segment),
        because: b.text(change.because),
        span: b.base(clause.segment).span,
      });
    }
  }
  return item;
}
