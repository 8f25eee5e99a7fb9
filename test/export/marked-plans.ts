/** The samples' designs, in which another text stands before every text that people wrote. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalogue, Engine } from '@jointwork/engine';
import type { Plan } from '@jointwork/plan';
import type { ExportInput } from '@jointwork/render/export';
import { printable } from '../../packages/cli/src/report/printable-plan.ts';
import { reader } from '../../packages/cli/src/session.ts';

const folder = join(import.meta.dirname, '../samples');
const root = 'file:///w/';
/** Stands before every text of the samples, and nowhere else. */
const marker = '§§';

/** The engine reads texts with the marker: what is hostile could not always be written into a file. */
const engine = new Engine({ catalogue, roots: [root], today: () => '2026-09-01' });
const sources = new Map(
  readdirSync(folder).map((name) => {
    const text = readFileSync(join(folder, name), 'utf8');
    const marked = text.replaceAll(/(\w*)(\s*)"([^"]*)"/g, (whole, before: string, space: string, said: string) =>
      before === 'zone' || said.endsWith('.collab') ? whole : `${before}${space}"${marker} ${said}"`,
    );
    return [root + name, marked];
  }),
);
for (const [uri, text] of sources) engine.setFile(uri, text);

/** The designs of the samples, and the files that they stand in. */
export const designs: readonly { readonly file: string; readonly name: string }[] = [...sources.keys()].flatMap((uri) =>
  engine.designs(uri).map(({ name }) => ({ file: uri.slice(root.length), name: name.value })),
);

const plans = new Map<string, Plan>();

function markedPlan(file: string, name: string): Plan {
  const known = plans.get(name) ?? printable(engine.plan(root + file, name)!, engine, (uri) => uri.slice(root.length));
  plans.set(name, known);
  return known;
}

/**
 * What exports of a design are made from.
 *
 * @param text stands before everything that people wrote
 * @param part only before texts of this name, such as `title`; `instead` puts it in the place of everything
 */
export function inputWith(text: string, name: string, part?: string): ExportInput {
  const isInstead = part === 'instead';
  const put = (data: unknown, key: string): unknown => {
    if (typeof data === 'string') {
      const isMeant = part === undefined || isInstead || key === part;
      return data.replaceAll(isInstead ? /§§[^§]*/g : marker, () => (isMeant ? text : ''));
    }
    if (Array.isArray(data)) return data.map((each) => put(each, key));
    if (typeof data !== 'object' || data === null) return data;
    return Object.fromEntries(Object.entries(data).map(([inner, value]) => [inner, put(value, inner)]));
  };
  const { file } = designs.find((each) => each.name === name)!;
  const plan = put(markedPlan(file, name), '') as Plan;
  const source = sources.get(root + file)!.replaceAll(marker, () => text);
  return { plan, source, file, words: reader, today: '2026-09-20', alarms: [30] };
}
