import { type Design, nameSpan, type Participant } from '@jointwork/language';
import { dateAt, type WorkspaceLedger, type WorkspaceLoad } from '@jointwork/plan';
import { type Desk, locationOf } from '../desk.ts';
import type { PersonEntry } from '../protocol.ts';

/** Where a design of the ledger stands. */
export interface DesignAt {
  readonly id: string;
  readonly title: string;
  readonly span: { readonly start: number; readonly end: number };
}

/** Everybody of whom a design asks something, those of whom too much is asked first, then by minutes. */
export function people(desk: Desk, ledger: WorkspaceLedger, designs: ReadonlyMap<string, DesignAt>): PersonEntry[] {
  return ledger
    .rows()
    .flatMap((row) => personEntry(desk, row, designs) ?? [])
    .sort((one, other) => over(other) - over(one) || other.minutes - one.minutes || (one.id < other.id ? -1 : 1));
}

function over({ fullest }: PersonEntry): number {
  return Math.max(0, fullest?.over ?? 0);
}

function personEntry(
  desk: Desk,
  { key, kind, name, total, designs, weighed }: WorkspaceLoad,
  at: ReadonlyMap<string, DesignAt>,
): PersonEntry | undefined {
  const [file = '', ...path] = key.split('#');
  const declared = declaredAt(desk, file, path);
  const span = declared && nameSpan(declared);
  if (!span) return undefined;
  const fullest = weighed?.windows.reduce<(typeof weighed.windows)[number] | undefined>(
    (most, one) => (!most || isFuller(one, most) ? one : most),
    undefined,
  );
  return {
    id: key,
    kind,
    title: declared.title?.value || name,
    minutes: Math.round(total),
    ...placeOf(desk, file, span),
    ...(weighed && fullest
      ? {
          fullest: {
            unit: weighed.unit,
            from: dateAt(fullest.from),
            wanted: Math.round(fullest.wanted),
            given: Math.round(fullest.given),
            over: Math.round(fullest.over),
          },
        }
      : {}),
    designs: designs
      .toSorted((one, other) => other.minutes - one.minutes)
      .flatMap(({ design, minutes }) => {
        const known = at.get(design);
        return known
          ? { title: known.title, minutes: Math.round(minutes), ...placeOf(desk, known.id, known.span) }
          : [];
      }),
  };
}

/** What longer grants cover is beyond what the window gives, and still fits. */
function isFuller(
  one: { readonly over: number; readonly wanted: number; readonly given: number },
  other: { readonly over: number; readonly wanted: number; readonly given: number },
): boolean {
  return one.over !== other.over ? one.over > other.over : one.wanted - one.given > other.wanted - other.given;
}

/** A group or person by the names in a key: of the file, or of a design of it. */
function declaredAt({ engine }: Desk, file: string, path: readonly string[]): Participant | undefined {
  const name = path.at(-1);
  const all =
    path.length > 1
      ? engine.designs(file).find((design: Design) => design.name.value === path[0])?.participants
      : engine.model(file)?.items;
  return all?.find(
    (one): one is Participant => (one.kind === 'group' || one.kind === 'person') && one.name.value === name,
  );
}

function placeOf(desk: Desk, file: string, span: { readonly start: number; readonly end: number }) {
  return locationOf(desk, file, span);
}
