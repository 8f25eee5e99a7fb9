import type { Protocol } from '@jointwork/language';
import { importedAs } from '@jointwork/rules';
import { CodeActionKind } from 'vscode-languageserver';
import type { FileEdit } from '../desk.ts';
import type { Change, Place, Refactoring } from './refactoring.ts';
import { formattedItem, removalOf, withComments } from './text-around.ts';

/** Brings a protocol of another file or of the library into this one, where it can be changed for this place. */
export const inlineProtocol: Refactoring = {
  id: 'inline-protocol',
  kind: CodeActionKind.RefactorInline,
  keeps: 'plans',
  offer(place) {
    const { desk, id, model, span } = place;
    const { ref, declaration } = desk.engine.at(id, span.start) ?? {};
    if (!ref || declaration?.kind !== 'protocol' || !ref.file || ref.file === id) return undefined;
    const around = model.items.find((item) => item.span.start <= ref.span.start && ref.span.end <= item.span.end);
    const home = desk.engine.model(ref.file);
    // What it names itself would have to come along.
    const isAlone = home?.refs.every(
      ({ span: each, to }) =>
        each.start < declaration.span.start || each.end > declaration.span.end || !home.items.some((one) => one === to),
    );
    if (!around || !isAlone || desk.engine.text(ref.file) === undefined) return undefined;
    const change = () => inlined(place, declaration, ref.file!, ref.name, around.span.start);
    return { params: { name: ref.name }, change };
  },
};

function inlined({ desk, id, text, model }: Place, protocol: Protocol, home: string, name: string, at: number): Change {
  const source = desk.engine.text(home)!;
  const { start, end } = { start: protocol.doc?.span.start ?? protocol.span.start, end: protocol.span.end };
  const body = source.slice(start, protocol.name.span.start) + name + source.slice(protocol.name.span.end, end);
  const place = withComments(text, { start: at, end: at }).start;
  const edits: FileEdit[] = [{ id, span: { start: place, end: place }, text: `${formattedItem(body)}\n` }];
  for (const one of model.imports) {
    const index = one.names?.findIndex((each) => each.ref.to === protocol && importedAs(each) === name) ?? -1;
    if (index < 0) continue;
    const names = one.names!;
    const gone = names[index]!.span;
    if (names.length === 1) edits.push({ id, span: removalOf(text, one.span), text: '' });
    else if (index > 0) edits.push({ id, span: { start: names[index - 1]!.span.end, end: gone.end }, text: '' });
    else edits.push({ id, span: { start: gone.start, end: names[1]!.span.start }, text: '' });
  }
  return { edits };
}
