import { type Allow, type Block, type Fix, type Model, nearest, type Problem } from '@jointwork/language';
import { blockAt, blocksOf, holds } from './blocks.ts';
import { leadsNowhere } from './facts/names.ts';
import type { Finding } from './finding.ts';
import type { Layout } from './fixes/layout.ts';
import { neverExcepted, ruleIds } from './ids.ts';
import type { FileContext, WrittenException } from './rule.ts';

interface Exception {
  readonly allow: Allow;
  readonly block: Block;
}

/** The exceptions of files, and which of them were needed. */
export class Exceptions {
  readonly used = new Set<Allow>();
  readonly #modelOf: (file: string) => Model | undefined;
  readonly #known = new Map<string, readonly Exception[]>();

  constructor(modelOf: (file: string) => Model | undefined) {
    this.#modelOf = modelOf;
  }

  /** Whether an `allow` around a finding sets it aside; every one that does counts as used. */
  cover({ code, file, span }: Finding): boolean {
    if (neverExcepted.has(code)) return false;
    let covered = false;
    for (const { allow, block } of this.#of(file)) {
      if (allow.rule.value !== code || !holds(block, span.start)) continue;
      this.used.add(allow);
      covered = true;
    }
    return covered;
  }

  #of(file: string): readonly Exception[] {
    let exceptions = this.#known.get(file);
    if (!exceptions) {
      const model = this.#modelOf(file);
      exceptions = model ? exceptionsOf(model) : [];
      this.#known.set(file, exceptions);
    }
    return exceptions;
  }
}

function exceptionsOf(model: Model): readonly Exception[] {
  const found: Exception[] = [];
  for (const block of blocksOf(model)) for (const allow of block.allows) found.push({ allow, block });
  return found;
}

/** What is needed to say that an exception covers nothing. */
interface Judged {
  readonly used: ReadonlySet<Allow>;
  /** Whether a rule ran, and ran to its end. */
  readonly ran: (rule: string) => boolean;
  /** Whether everything that could be found in a block was looked for. */
  readonly complete: (block: Block) => boolean;
}

/** The exceptions of a file, each with what became of it. */
export function writtenExceptions({ model, usedElsewhere }: FileContext, judged: Judged): readonly WrittenException[] {
  const covers = ({ allow, block }: Exception): WrittenException['covers'] => {
    if (judged.used.has(allow)) return 'used';
    if (!judged.ran(allow.rule.value) || !judged.complete(block) || hasLostNames(block, model)) return 'unknown';
    // Designs of other files have findings at what they share; those show only where these designs are checked.
    const shared = model.items.find((item) => holds(item, block.span.start));
    return shared && shared.kind !== 'design' && usedElsewhere(shared) ? 'unknown' : 'nothing';
  };
  return exceptionsOf(model).map((exception) => ({ ...exception, covers: covers(exception) }));
}

/** A name that leads nowhere keeps rules silent for now. */
function hasLostNames(block: Block, { refs }: Model): boolean {
  return refs.some((ref) => holds(block, ref.span.start) && leadsNowhere(ref));
}

/** What is wrong with the names after `allow`: no rule has that id, or its findings cannot be set aside. */
export function exceptionProblems(model: Model): Problem[] {
  return exceptionsOf(model).flatMap(({ allow: { rule } }) => {
    const { value: name, span } = rule;
    if (name === '') return [];
    if (neverExcepted.has(name)) {
      const message = { key: 'rules.never-excepted', params: { name } };
      return [{ code: 'never-excepted', severity: 'error' as const, message, span }];
    }
    if (ruleIds.includes(name)) return [];
    const near = nearest(name, ruleIds);
    return [
      {
        code: 'unknown-rule',
        severity: 'error' as const,
        message: { key: 'rules.unknown-rule', params: { name, near: near ?? '', hasNear: near ? 'yes' : 'no' } },
        span,
        ...(near ? { fixes: [writeInstead(near, span)] } : {}),
      },
    ];
  });
}

function writeInstead(near: string, span: Problem['span']): Fix {
  return { title: { key: 'rules.fix.write', params: { near } }, edits: [{ span, text: near }] };
}

/** The last way to settle any finding: an exception where it stands, its reason to be filled in. */
export function exceptionFix({ code, span }: Finding, model: Model, layout: Layout): Fix | undefined {
  if (neverExcepted.has(code)) return undefined;
  const block = blockAt(model, span.start);
  const edit = block && layout.append(block, `allow ${code} because "…"`);
  return edit && { title: { key: 'rules.fix.allow', params: { rule: code } }, edits: [edit] };
}
