/** What has changed in the protocols that meetings follow: roles, steps, times. */
import type { MeetingProtocol, PlanProtocol, ProtocolRole, ProtocolStep } from '../plan.ts';
import { compare, type Facet, type Pair, renamed, type Sides, whole } from './compare.ts';
import type { DiffChange, DiffRef, DiffValue } from './diff.ts';
import { featuresOf, match, wordsOf } from './match.ts';
import type { Identities } from './renames.ts';
import type { Side } from './side.ts';
import { keyOf, text, texts, words, yes } from './values.ts';

/** A protocol that comes or goes is told with the meetings that follow it. */
export function protocolChanges({ protocols }: Identities, sides: Sides): DiffChange[] {
  return protocols.both.flatMap((pair) => {
    const of = sides.after.ref('protocol', pair.after.id);
    return [
      ...renamed('protocol', 'protocol.title', pair, of),
      ...compare(saidIn(pair, sides), of, saidFacets, sides),
      ...roleChanges(pair, of, sides),
      ...stepChanges(pair, of, sides),
    ];
  });
}

/** What a protocol says of itself stands with the meetings that follow it. */
type Said = Pick<MeetingProtocol, 'purpose' | 'origin' | 'norms' | 'uses' | 'produces' | 'source'>;

function saidIn(pair: Pair<PlanProtocol>, sides: Sides): Pair<Said> {
  const of = ({ source }: PlanProtocol, side: Side): Said =>
    side.plan.meetings
      .flatMap(({ protocol }) => protocol ?? [])
      .find(({ declared }) => declared.file === source.file && declared.span.start === source.span.start) ?? {
      norms: [],
      uses: [],
      produces: [],
      source,
    };
  return { before: of(pair.before, sides.before), after: of(pair.after, sides.after) };
}

const artefacts = (list: Said['uses']): DiffValue[] =>
  list.map(({ kind, text: what }) => ({ is: 'artefact', kind, text: what }));

const saidFacets: readonly Facet<Said>[] = [
  { what: 'protocol.purpose', one: ({ purpose }) => text(purpose) },
  { what: 'protocol.origin', one: ({ origin }) => text(origin) },
  { what: 'protocol.norms', many: ({ norms }) => texts(norms) },
  { what: 'protocol.uses', many: ({ uses }) => artefacts(uses) },
  { what: 'protocol.produces', many: ({ produces }) => artefacts(produces) },
];

function roleChanges({ before, after }: Pair<PlanProtocol>, of: DiffRef, sides: Sides): DiffChange[] {
  const matched = match(before.roles, after.roles, {
    id: ({ name }) => sides.before.role(of.id, name),
    features: () => new Map(),
    least: 1,
  });
  const refOf = ({ name, title }: ProtocolRole): DiffRef => ({ kind: 'role', id: name, title, protocol: of });
  const source = { before: before.source, after: after.source };
  return [
    ...matched.both.flatMap((pair) => {
      const change = renamed(
        'role',
        'role',
        { before: placed(pair.before, before), after: placed(pair.after, after) },
        refOf(pair.after),
      );
      const [was, is] = [sizeOf(pair.before), sizeOf(pair.after)];
      if (keyOf(was, sides.before) === keyOf(is, sides.after)) return change;
      const size: DiffChange = {
        what: 'role',
        change: 'changed',
        of: refOf(pair.after),
        before: was,
        after: is,
        follows: {},
        source,
      };
      return [...change, size];
    }),
    ...matched.come.map((role) => whole('role', 'added', refOf(role), sizeOf(role), after.source)),
    ...matched.gone.map((role) => whole('role', 'removed', refOf(role), sizeOf(role), before.source)),
  ];
}

function placed({ name, title }: ProtocolRole, { source }: PlanProtocol) {
  return { id: name, name, title, source };
}

function sizeOf({ min, max }: ProtocolRole): DiffValue {
  return { is: 'role', min, max };
}

function stepChanges({ before, after }: Pair<PlanProtocol>, protocol: DiffRef, sides: Sides): DiffChange[] {
  const matched = match(before.steps, after.steps, {
    id: ({ title }) => title,
    least: 0.5,
    features: ({ title, time, moves, by, prompts }) =>
      featuresOf(
        { word: wordsOf(title), time: time && JSON.stringify(time), moves, by, prompts },
        { word: 1, prompts: 2 },
      ),
  });
  const refOf = ({ title }: ProtocolStep): DiffRef => ({ kind: 'step', id: title, protocol });
  const facets = stepFacets(protocol.id);
  const order = matched.both.map((pair) => before.steps.indexOf(pair.before));
  const isMoved = order.some((place, i) => i > 0 && place < order[i - 1]!);
  const moved: DiffChange = {
    what: 'protocol.order',
    change: 'changed',
    of: protocol,
    before: { is: 'words', words: before.steps.map(({ title }) => title) },
    after: { is: 'words', words: after.steps.map(({ title }) => title) },
    follows: {},
    source: { before: before.source, after: after.source },
  };
  return [
    ...matched.both.flatMap((pair) => [
      ...compare(pair, refOf(pair.after), [{ what: 'step', one: ({ title }) => text(title) }], sides),
      ...compare(pair, refOf(pair.after), facets, sides),
    ]),
    ...matched.come.map((step) => whole('step', 'added', refOf(step), text(step.title), step.source)),
    ...matched.gone.map((step) => whole('step', 'removed', refOf(step), text(step.title), step.source)),
    ...(isMoved ? [moved] : []),
  ];
}

function stepFacets(protocol: string): readonly Facet<ProtocolStep>[] {
  const named = (
    what: 'step.by' | 'step.silent',
    pick: (step: ProtocolStep) => readonly string[],
  ): Facet<ProtocolStep> => ({
    what,
    one: (step, side) =>
      words(
        pick(step)
          .map((name) => side.role(protocol, name))
          .sort(),
      ),
  });
  return [
    {
      what: 'step.time',
      one: ({ time }, side) => time && { is: 'step-time', ...time, each: time.each && side.role(protocol, time.each) },
    },
    { what: 'step.moves', one: ({ moves }) => words(moves) },
    named('step.by', ({ by }) => by),
    named('step.silent', ({ silent }) => silent),
    { what: 'step.grouping', one: ({ grouping }) => grouping && { is: 'grouping', ...grouping } },
    { what: 'step.optional', one: ({ optional }) => yes(optional) },
    { what: 'step.gate', one: ({ gate }) => yes(gate) },
    { what: 'step.prompts', many: ({ prompts }) => texts(prompts) },
    {
      what: 'step.rounds',
      many: ({ repeats }, side) =>
        repeats.map(({ rounds, each, rotating, moving }) => ({
          is: 'rounds',
          rounds,
          each: each && side.role(protocol, each),
          rotating: rotating.map((name) => side.role(protocol, name)),
          moving: moving.map((name) => side.role(protocol, name)),
        })),
      same: () => 'rounds',
    },
  ];
}
