import { Builder, headWordSpan } from '../build/builder.ts';
import { compact } from '../build/compact.ts';
import { design } from '../build/designs.ts';
import { calendar, framework, organisation, participant } from '../build/participants.ts';
import { protocol } from '../build/protocols.ts';
import type * as ast from '../generated/ast.ts';
import type { At, Import, Item, Model } from '../model/model.ts';
import type { Problem } from '../problem.ts';
import { parserParts, spanOf } from './clause-parser.ts';
import { docsOf } from './docs.ts';
import { limitProblem, maxProblems } from './limits.ts';
import { ClauseReader } from './read-clause.ts';
import { slipProblem } from './slips.ts';
import { type Segment, split } from './split.ts';
import { lexicalProblems } from './syntax-problems.ts';

export interface Parsed {
  readonly model: Model;
  /** Errors of the text alone: syntax, words, numbers. */
  readonly problems: readonly Problem[];
}

/** The edition of the language that this release reads. */
export const edition = 1;

const importable = ['organisation', 'calendar', 'person', 'group', 'framework', 'protocol', 'design'] as const;

/**
 * Reads a protocol file. Never throws: whatever is wrong becomes a problem, and the rest of the file is read all the same.
 *
 * @param file the id of the file, for places in problems
 */
export function parse(text: string, file = ''): Parsed {
  const tooMuch = limitProblem(text);
  if (tooMuch) return { model: emptyModel, problems: [tooMuch] };
  const { lexer, shapes } = parserParts();
  const { tokens, errors, hidden, slips } = lexer.tokenize(text);
  const parts = split(tokens, text, shapes, lexer.keywords);
  const comments = docsOf(tokens, hidden, text);
  const reader = new ClauseReader(text, errors);
  const b = new Builder(file, reader, comments.before);
  const imports: Import[] = [];
  const items: Item[] = [];
  let written: At<number> | undefined;
  for (const segment of parts.segments) {
    switch (segment.shape?.rule) {
      case 'Edition':
        written = editionOf(b, segment, parts.segments) ?? written;
        break;
      case 'Import': {
        const made = importOf(b, segment);
        if (made) imports.push(made);
        break;
      }
      case undefined:
        break;
      default:
        items.push(itemOf(b, segment));
    }
  }
  b.refs.sort((one, other) => one.span.start - other.span.start);
  b.documented.sort((one, other) => one.of.start - other.of.start);
  const docs = b.documented.length > 0 ? b.documented : undefined;
  const model: Model = compact({ edition: written, doc: comments.file, imports, items, refs: b.refs, docs });
  if (written && written.value > edition) {
    const params = { edition: written.value, known: edition };
    const message = { key: 'syntax.newer-edition', params };
    return { model, problems: [{ code: 'newer-edition', severity: 'error', message, span: written.span }] };
  }
  const signs = reader.signProblems(maxProblems + 1);
  const problems = [
    ...lexicalProblems(tokens, hidden, text),
    ...slips.map(slipProblem),
    ...signs.problems,
    ...parts.problems,
    ...b.problems,
  ];
  return {
    model,
    problems: capped(
      problems.sort((one, other) => one.span.start - other.span.start),
      signs.more,
    ),
  };
}

/** The edition, where it stands in the first line: anywhere else it would say too late how to read the file. */
function editionOf(b: Builder, segment: Segment, all: readonly Segment[]): At<number> | undefined {
  const first = all[0]!;
  const number = b.number(b.parse<ast.Edition>(segment).number);
  if (segment !== first) {
    if (first.shape?.rule === 'Edition') b.saidTwice(first, segment);
    else b.problem('edition-first', headWordSpan(segment));
    return undefined;
  }
  if (number && number.value < 1) b.problem('no-such-edition', number.span, { known: edition });
  return number;
}

/** A file that is no protocol file at all is told so in a few hundred problems, not in a hundred thousand; `more` were not made. */
function capped(problems: Problem[], more: number): Problem[] {
  if (problems.length <= maxProblems) return problems;
  const { span } = problems[maxProblems]!;
  const message = { key: 'syntax.too-many-problems', params: { shown: maxProblems, all: problems.length + more } };
  return [...problems.slice(0, maxProblems), { code: 'too-many-problems', severity: 'error', message, span }];
}

const emptyModel: Model = { imports: [], items: [], refs: [] };

function itemOf(b: Builder, segment: Segment): Item {
  switch (segment.shape!.rule) {
    case 'Organisation':
      return organisation(b, segment);
    case 'Calendar':
      return calendar(b, segment);
    case 'Participant':
      return participant(b, segment);
    case 'Framework':
      return framework(b, segment);
    case 'Protocol':
      return protocol(b, segment);
    default:
      return design(b, segment);
  }
}

function importOf(b: Builder, segment: Segment): Import | undefined {
  const node = b.parse<ast.Import>(segment);
  if (node.source === undefined) return undefined;
  const names = node.names.filter((name) => name.name !== undefined);
  return {
    ...b.base(segment),
    from: b.needed(node.source, segment),
    names: node.named
      ? names.map((name) => ({
          kind: 'import',
          span: spanOf(name),
          ref: b.ref(name.name, importable),
          alias: b.plain(name.alias),
        }))
      : undefined,
  };
}
