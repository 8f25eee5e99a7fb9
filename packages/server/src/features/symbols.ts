import type { Design, Item, Meeting, Model, Name, Span, StepItem, Target, Text } from '@jointwork/language';
import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver';
import { type Desk, rangeOf } from '../desk.ts';
import { symbolKinds } from './kinds.ts';

/** What a file declares, one inside the other, as the outline shows it. */
export function documentSymbols(desk: Desk, id: string): DocumentSymbol[] {
  const model: Model | undefined = desk.engine.model(id);
  if (!model) return [];
  return model.items.flatMap((item) => new Outline(desk, id).item(item));
}

class Outline {
  readonly #desk: Desk;
  readonly #id: string;

  constructor(desk: Desk, id: string) {
    this.#desk = desk;
    this.#id = id;
  }

  item(item: Item): DocumentSymbol[] {
    const { symbol } = symbolKinds[item.kind];
    switch (item.kind) {
      case 'framework': {
        const tenets = item.tenets.flatMap((tenet) => this.#named(tenet, SymbolKind.EnumMember));
        const levels = item.levels.flatMap((level) => this.#named(level, SymbolKind.EnumMember));
        return this.#named(item, symbol, [...levels, ...tenets]);
      }
      case 'protocol': {
        const roles = item.roles.flatMap((role) => this.#named(role, symbolKinds.role.symbol));
        return this.#named(item, symbol, [...roles, ...this.#steps(item.steps)]);
      }
      case 'design':
        return this.#named(item, symbol, this.#design(item));
      default:
        return this.#named(item, symbol);
    }
  }

  #design(design: Design): DocumentSymbol[] {
    const participants = design.participants.flatMap((one) => this.#named(one, symbolKinds[one.kind].symbol));
    const meetings = [...design.activities, ...design.reviews].flatMap((meeting) => this.#meeting(meeting));
    const targets = design.targets.flatMap((target) => this.#target(target));
    return [...participants, ...meetings, ...targets].sort(
      (one, other) =>
        one.range.start.line - other.range.start.line || one.range.start.character - other.range.start.character,
    );
  }

  #meeting(meeting: Meeting): DocumentSymbol[] {
    const made = meeting.produces.flatMap(({ name, text, span }) =>
      name ? this.#symbol(name, text, span, symbolKinds.artefact.symbol) : [],
    );
    return this.#named(meeting, symbolKinds[meeting.kind].symbol, made);
  }

  #target({ tenet, span }: Target): DocumentSymbol[] {
    return this.#symbol({ value: tenet.name, span: tenet.span }, undefined, span, SymbolKind.Key);
  }

  #steps(steps: readonly StepItem[]): DocumentSymbol[] {
    return steps.flatMap((step) => {
      if (step.kind === 'step') return this.#symbol(step.title, undefined, step.span, SymbolKind.Function);
      const word = { value: 'repeat', span: step.head };
      return this.#symbol(word, undefined, step.span, SymbolKind.Array, this.#steps(step.steps));
    });
  }

  #named(
    { name, title, span }: { readonly name: Name; readonly title?: Text; readonly span: Span },
    kind: SymbolKind,
    children: DocumentSymbol[] = [],
  ): DocumentSymbol[] {
    return this.#symbol(name, title, span, kind, children);
  }

  /** Nothing for what is half-typed and has no name yet, but what stands in it. Editors want the name inside the whole. */
  #symbol(
    name: Name,
    title: Text | undefined,
    span: Span,
    kind: SymbolKind,
    children: DocumentSymbol[] = [],
  ): DocumentSymbol[] {
    if (!name.value) return children;
    const whole = { start: Math.min(span.start, name.span.start), end: Math.max(span.end, name.span.end) };
    const range = rangeOf(this.#desk, this.#id, whole);
    const selectionRange = rangeOf(this.#desk, this.#id, name.span);
    return [{ name: name.value, detail: title?.value, kind, range, selectionRange, children }];
  }
}

/** The same as one list, for clients that know no outline in levels. */
export function flatSymbols(symbols: readonly DocumentSymbol[], uri: string, container?: string) {
  return symbols.flatMap(({ name, kind, selectionRange, children = [] }): FlatSymbol[] => [
    { name, kind, location: { uri, range: selectionRange }, containerName: container },
    ...flatSymbols(children, uri, name),
  ]);
}

type FlatSymbol = {
  readonly name: string;
  readonly kind: SymbolKind;
  readonly location: { readonly uri: string; readonly range: DocumentSymbol['range'] };
  readonly containerName?: string;
};
